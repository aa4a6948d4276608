"""Removing an account on the wallet page: what is unfinished is looked up first, and a backup is one press away."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.job import JobState
from app.domain.payment import PaymentState
from app.gui.dialogs.account_care import RemoveSheet
from app.gui.dialogs.back_up import BackUpSheet
from app.gui.pages.wallet import WalletPage
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import SecondaryButton
from tests.gui.facts_b import WORDS, a_payment, wallet_account
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.fakes_jobs import a_job
from tests.gui.loops import on_qt_loop, until

Kind = TypeVar("Kind", bound=QWidget)
pytestmark = pytest.mark.usefixtures("qapp")


def sheet_of(shell: FakeShell, kind: type[Kind]) -> Kind | None:
    return next((each for each in shell.window.findChildren(kind) if each.isVisible()), None)


async def asked(shell: FakeShell) -> tuple[WalletPage, RemoveSheet]:
    page = WalletPage(shell)
    shown(shell, page)
    await until(lambda: page.cards)
    page.cards["wallet-1"].wished.emit("remove")
    await until(lambda: sheet_of(shell, RemoveSheet))
    sheet = sheet_of(shell, RemoveSheet)
    assert isinstance(sheet, RemoveSheet)
    return page, sheet


@on_qt_loop
async def test_jobs_that_are_not_saved_and_payments_that_are_open_are_counted(qapp: QApplication) -> None:
    async with stage() as shell:
        mine = replace(a_job(1), account_id="wallet-1", state=JobState.MAKING)
        stuck = replace(a_job(2), account_id="wallet-1", state=JobState.NEEDS_YOU)
        done = replace(a_job(3), account_id="wallet-1", state=JobState.STOPPED)
        other = replace(a_job(4), account_id="somebody", state=JobState.MAKING)
        open_one = a_payment(1, state=PaymentState.UNKNOWN, account_id="wallet-1")
        shell.world.store.by_job = {job.id: job for job in (mine, stuck, done, other)}
        shell.world.store.by_payment = {open_one.id: open_one}

        page, sheet = await asked(shell)
        said = " ".join(banner.words() for banner in sheet.findChildren(Banner))

        assert "2 jobs of it are not saved yet" in said
        assert "1 payment of it is not decided yet" in said
        sheet.reject()
        page.close_page()


@on_qt_loop
async def test_backing_up_first_keeps_the_account_and_opens_the_backup(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.vault.kept["wallet-1"] = " ".join(WORDS)
        page, sheet = await asked(shell)
        press = next(each for each in sheet.findChildren(SecondaryButton) if "Back up" in each.text())
        press.click()
        await until(lambda: sheet_of(shell, BackUpSheet))

        assert wallet_account().id in shell.world.store.by_account
        backup = sheet_of(shell, BackUpSheet)
        assert backup is not None
        backup.reject()
        await until(lambda: sheet_of(shell, BackUpSheet) is None)
        page.close_page()
