"""Another key for an account: from the wallet page or the banner, tried out before the old one goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain import errors
from app.domain.account import Account, AccountKind
from app.domain.events import JobChanged
from app.domain.job import JobState
from app.gui.dialogs.replace_key import ReplaceKeySheet
from app.gui.pages.account_card import AccountCard
from tests.gui.facts_b import wallet_account
from tests.gui.fakes import FakeWorld
from tests.gui.fakes_b import stage
from tests.gui.fakes_jobs import AGENT, NOW, STUDIO, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

KEY = Account("agent", AccountKind.API_KEY, "Agent key", NOW)


def test_only_a_key_can_be_replaced(qapp: QApplication) -> None:
    key, wallet = AccountCard(KEY, active=True), AccountCard(wallet_account(), active=False)
    wished: list[str] = []
    key.wished.connect(wished.append)
    assert "Replace the key…" not in [action.text() for action in wallet.menu().actions()]
    next(each for each in key.menu().actions() if each.text() == "Replace the key…").trigger()
    assert wished == ["key"]
    for card in (key, wallet):
        card.deleteLater()


@on_qt_loop
async def test_an_accepted_key_takes_the_old_ones_place(qapp: QApplication) -> None:
    async with stage(KEY) as shell:
        await shell.world.vault.store_api_key(KEY.id, "the old one")
        shell.world.provider.trouble["retrieve"] = errors.UnknownQueueId()
        sheet = ReplaceKeySheet(shell, KEY, shell.window)
        task = shell.ask(sheet)
        sheet.primary.click()
        await until(lambda: "Paste the key first" in sheet.problem.words())
        sheet.key.setText(" a new one\n")
        sheet.primary.click()
        assert await task is True
        assert shell.world.vault.kept == {KEY.id: "a new one"}


@on_qt_loop
async def test_a_refused_key_is_said_and_leaves_the_old_one(qapp: QApplication) -> None:
    async with stage(KEY) as shell:
        await shell.world.vault.store_api_key(KEY.id, "the old one")
        shell.world.provider.trouble["retrieve"] = errors.KeyRefused()
        sheet = ReplaceKeySheet(shell, KEY, shell.window)
        task = shell.ask(sheet)
        sheet.key.setText("a bad one")
        sheet.primary.click()
        await until(lambda: "did not accept" in sheet.problem.words())
        assert "a bad one" not in sheet.problem.words()
        sheet.reject()
        assert await task is None
        assert shell.world.vault.kept == {KEY.id: "the old one"}


@on_qt_loop
async def test_the_banner_names_the_account_and_leads_to_the_sheet(
    qapp: QApplication, tmp_path: Path
) -> None:
    job = a_job(account_id=AGENT.id, state=JobState.NEEDS_YOU, notice="x", notice_code="key_refused")
    world = FakeWorld(jobs=(job,), accounts=(STUDIO, AGENT))
    scene = await Scene(tmp_path, world).opened()
    world.feed.publish(JobChanged(job))
    await until(lambda: "the key of “Agent key”" in scene.window.frame.notices.words())
    scene.press("Replace the key…")
    await until(lambda: len(scene.sheets()) == 1)
    assert isinstance(scene.sheets()[0], ReplaceKeySheet)
    scene.sheets()[0].reject()
    await turns()
    await scene.close()
