"""Limits and amounts: what a person fills in is held to what is allowed and what is there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import NotApproved
from app.domain.limits import Limits
from app.domain.payment import PaymentState
from app.domain.policy import Spent
from app.gui.dialogs.limits import LimitsSheet
from app.gui.dialogs.top_up import KeyCreditSheet, TopUpSheet, add_credit
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import key_account, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until

MICRO = 1_000_000


def words_of(sheet: QWidget) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Text))


@on_qt_loop
async def test_limits_are_shown_as_they_are_and_kept_with_the_mark_that_they_were_seen(
    qapp: QApplication,
) -> None:
    async with stage() as shell:
        sheet = LimitsSheet(shell, shell.window)
        task = shell.ask(sheet)
        await turns()
        assert [sheet.fields.field(key).text() for key in ("paid_item", "paid_day", "ask_above")] == [
            "10",
            "20",
            "0.50",
        ]
        sheet.fields.field("paid_item").setText("$5")
        sheet.fields.field("ask_above").setText("0,25")

        sheet.primary.click()

        limits = await task
        assert limits is not None
        assert limits.paid_in == replace(Limits().paid_in, per_item_micro_usdc=5 * MICRO)
        assert shell.world.settings.kept_limits.ask_above_used_micro_usdc == 250_000
        assert shell.world.settings.kept.limits_seen


@pytest.mark.parametrize(
    "key, typed, words",
    [
        ("used_item", "1e3", "Type dollars"),
        ("used_item", "-1", "Type dollars"),
        ("paid_day", "1", "less than"),
    ],
)
def test_limits_that_make_no_sense_are_not_kept(qapp: QApplication, key: str, typed: str, words: str) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet = LimitsSheet(shell, shell.window)
            task = shell.ask(sheet)
            await turns()
            sheet.fields.field(key).setText(typed)
            sheet.primary.click()
            await until(lambda: words in sheet.problem.words())
            assert sheet.fields.field(key).property("wrong")
            assert not shell.world.settings.kept.limits_seen
            sheet.reject()
            assert await task is None

    scene()


@on_qt_loop
async def test_unreadable_limits_are_said_and_set_anew(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.settings.broken = True
        sheet = LimitsSheet(shell, shell.window)
        task = shell.ask(sheet)
        await turns()
        assert "cannot be read" in sheet.problem.words()
        sheet.primary.click()
        assert await task == Limits()
        assert not shell.world.settings.broken


async def top_up_sheet(
    shell: FakeShell, limits: Limits | None = None, paid_in: Spent | None = None
) -> TopUpSheet:
    account = wallet_account()
    has = await shell.gondola.wallet.refresh(account)
    return TopUpSheet(account, has, limits or Limits(), paid_in or Spent(), shell.window)


@on_qt_loop
async def test_the_amount_is_chosen_within_what_is_there_and_allowed(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = await top_up_sheet(shell)
        assert sheet.amounts.current() == str(10 * MICRO)
        assert "Then $18.31 of credit, and 32.10 USDC left" in sheet.outcome.text()

        sheet.amounts.select("other")
        for typed, words in (
            ("abc", "Type dollars"),
            ("2", "The least is $5"),
            ("15", "limit of $10 at a time"),
            ("7.5", "Then $15.81"),
        ):
            sheet.other.setText(typed)
            sheet.other.textEdited.emit(typed)
            assert words in sheet.outcome.text()
        assert sheet.primary.isEnabled()
        assert sheet.answer() == 7_500_000


@pytest.mark.parametrize(
    "limits, paid_in, words",
    [
        (Limits(paused=True), Spent(), "paused"),
        (Limits(), Spent(15 * MICRO, 15 * MICRO), "limit of $20 a day"),
        (Limits(), Spent(0, 55 * MICRO), "limit of $60 in 30 days"),
    ],
)
def test_an_amount_past_a_limit_goes_nowhere(
    qapp: QApplication, limits: Limits, paid_in: Spent, words: str
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet = await top_up_sheet(shell, limits, paid_in)
            sheet.amounts.select(str(10 * MICRO))
            assert words in sheet.outcome.text()
            assert not sheet.primary.isEnabled()

    scene()


def open_sheet(shell: FakeShell) -> Sheet[object] | None:
    return next((each for each in shell.window.findChildren(Sheet) if each.isVisible()), None)


@on_qt_loop
async def test_adding_credit_ends_with_a_payment_that_is_being_checked(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.run("credit", add_credit(shell, wallet_account(), shell.window))
        await until(lambda: isinstance(open_sheet(shell), TopUpSheet))
        sheet = open_sheet(shell)
        assert isinstance(sheet, TopUpSheet)
        sheet.primary.click()
        await until(lambda: shell.toasts)

        assert [question.account.name for question in shell.world.approver.asked] == ["Studio wallet"]
        assert [payment.state for payment in await shell.gondola.history.payments()] == [PaymentState.CLAIMED]
        assert "checking the chain" in shell.toasts[0]


@on_qt_loop
async def test_a_no_on_the_signing_sheet_signs_nothing(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.approver.answer = False
        shell.run("credit", add_credit(shell, wallet_account(), shell.window))
        await until(lambda: isinstance(open_sheet(shell), TopUpSheet))
        sheet = open_sheet(shell)
        assert isinstance(sheet, TopUpSheet)
        sheet.primary.click()
        await until(lambda: shell.shown_errors)

        assert isinstance(shell.shown_errors[0], NotApproved)
        assert await shell.gondola.history.payments() == ()


@on_qt_loop
async def test_for_an_api_key_it_says_where_credit_is_added(qapp: QApplication) -> None:
    async with stage(key_account()) as shell:
        shell.run("credit", add_credit(shell, key_account(), shell.window))
        await until(lambda: isinstance(open_sheet(shell), KeyCreditSheet))
        sheet = open_sheet(shell)
        assert sheet is not None
        assert "venice.ai" in words_of(sheet)
        sheet.reject()
