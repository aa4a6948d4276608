"""An address that is only watched, in the window: looked at, never used, and told apart at a glance."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.account import AccountKind
from app.domain.errors import OnlyWatched
from app.gui.account_menu import AccountMenu
from app.gui.dialogs.account_care import UnwatchSheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.top_up import add_credit
from app.gui.dialogs.watching import check_seller
from app.gui.pages.wallet import WalletPage
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import PAYEE, wallet_account, watched_account
from tests.gui.fakes import AGENT, STUDIO, FakeWorld
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

SEEN = replace(STUDIO, id="seen", kind=AccountKind.WATCHED, name="Treasury", address=PAYEE)


async def opened(shell: FakeShell) -> WalletPage:
    page = WalletPage(shell)
    shown(shell, page)
    await until(lambda: len(page.cards) == len(shell.world.store.by_account))
    return page


def sheet_of(shell: FakeShell) -> Sheet[object] | None:
    return next((each for each in shell.window.findChildren(Sheet) if each.isVisible()), None)


@on_qt_loop
async def test_its_card_shows_what_it_holds_and_offers_nothing_to_pay_with(qapp: QApplication) -> None:
    async with stage(wallet_account(), watched_account()) as shell:
        page = await opened(shell)
        card = page.cards["seen-1"]
        await until(lambda: card.usdc.figure() == "42.10")

        said = {label.text() for label in card.findChildren(Text) if label.isVisible()}
        tools = {button.accessibleName() for button in card.findChildren(QPushButton) if button.isVisible()}
        menu = card.menu()
        offered = [action.text() for action in menu.actions() if action.text()]

        assert "Treasury" in said
        assert not card.credit.isVisible()
        assert not tools & {"Add credit…", "Fill this wallet…", "Use this one"}
        assert offered == ["Rename…", "Bring its key in…", "See it on the chain", "Remove…"]
        page.close_page()


@on_qt_loop
async def test_it_goes_with_one_press_because_nothing_is_lost(qapp: QApplication) -> None:
    async with stage(wallet_account(), watched_account()) as shell:
        page = await opened(shell)
        page.cards["seen-1"].wished.emit("remove")
        await until(lambda: isinstance(sheet_of(shell), UnwatchSheet))
        sheet = sheet_of(shell)
        assert isinstance(sheet, UnwatchSheet)

        sheet.primary.click()
        await until(lambda: "seen-1" not in page.cards)

        assert shell.toasts == ["“Treasury” is not watched any more"]
        page.close_page()


@on_qt_loop
async def test_its_key_is_brought_in_through_the_usual_door(qapp: QApplication) -> None:
    async with stage(wallet_account(), watched_account()) as shell:
        page = await opened(shell)
        page.cards["seen-1"].wished.emit("bring")
        await until(lambda: isinstance(sheet_of(shell), ImportWalletSheet))
        sheet = sheet_of(shell)
        assert sheet is not None
        sheet.reject()
        await until(lambda: sheet_of(shell) is None)
        page.close_page()


@on_qt_loop
async def test_the_header_offers_only_accounts_that_can_pay(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(accounts=(SEEN, AGENT))).opened()
    session = scene.window.worlds.session
    assert session is not None
    menu = AccountMenu(scene.window).build(session)

    assert session.active == AGENT
    assert not any(action.text().startswith("Treasury") for action in menu.actions())
    assert any(action.text().startswith(AGENT.name) for action in menu.actions())
    menu.deleteLater()
    await scene.close()


@on_qt_loop
async def test_wherever_it_could_be_paid_from_it_says_why_not(qapp: QApplication) -> None:
    async with stage(watched_account()) as shell:
        with pytest.raises(OnlyWatched):
            await add_credit(shell, watched_account(), shell.window)
        with pytest.raises(OnlyWatched):
            check_seller(shell, watched_account(), "https://audio.example.com/retrieve")
        assert sheet_of(shell) is None


@on_qt_loop
async def test_alone_it_is_shown_in_the_header_with_what_it_holds(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(accounts=(SEEN,))).opened()
    session = scene.window.worlds.session
    assert session is not None

    assert session.active == SEEN
    assert scene.window.frame.header.usdc.isVisible()
    await scene.close()
