"""Sheets about money: what they say, and that nothing but a deliberate press says yes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.question import QueueQuestion, TopUpQuestion
from app.domain.words import TECHNICAL
from app.gui.dialogs.approve_queue import ApproveQueueSheet
from app.gui.dialogs.sign_top_up import SignTopUpSheet
from app.gui.dialogs.signing import MoneySheet
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, NOW, PAYEE, key_account, wallet_account
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until

MICRO = 1_000_000


def top_up_question(**changes: object) -> TopUpQuestion:
    asked = TopUpQuestion(
        account=wallet_account(),
        host="api.venice.ai",
        payee=PAYEE,
        payee_history=4,
        payee_changed=False,
        amount_micro_usdc=10 * MICRO,
        balance_micro_usdc=42_100_000,
        network_name="Base",
        testnet=False,
        valid_for_s=300,
        valid_until=NOW + timedelta(minutes=5),
        paid_in_today_micro_usdc=0,
        day_cap_micro_usdc=20 * MICRO,
        reasons=("Adding credit is always asked.",),
        typed_data={"types": {}, "domain": {}, "message": {"nonce": "0x1c"}},
    )
    return replace(asked, **changes)  # type: ignore[arg-type]


def queue_question(**changes: object) -> QueueQuestion:
    asked = QueueQuestion(
        account=wallet_account(),
        host="api.venice.ai",
        model="elevenlabs-music",
        title="Episode 12 — intro bed",
        price_micro_usdc=690_000,
        credit_micro_usdc=750_000,
        used_today_micro_usdc=3_120_000,
        day_cap_micro_usdc=10 * MICRO,
        reasons=("It costs more than $0.50.",),
        warnings=("Only $0.06 of credit would be left.",),
    )
    return replace(asked, **changes)  # type: ignore[arg-type]


def words_of(sheet: QWidget) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Text))


async def ready(shell: FakeShell, sheet: MoneySheet) -> None:
    await until(sheet.agree.isEnabled)


@on_qt_loop
async def test_the_signing_sheet_says_everything_that_is_signed(qapp: QApplication) -> None:
    async with stage() as shell:
        said = words_of(SignTopUpSheet(top_up_question(), shell.window))

        for words in (
            "Add $10.00 of credit at Venice?",
            "Studio wallet",
            ADDRESS,
            PAYEE,
            "42.10 USDC now, 32.10 after",
            "the same as the last 4 times",
            "10.00 USDC on Base",
            "no network fee for you",
            "5 minutes, until",
            "once, or not at all",
            "Paid in today: $0 → $10 of $20",
            "Adding credit is always asked.",
            "it can never be charged twice",
        ):
            assert words in said
        assert not [word for word in TECHNICAL if word in said]


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"payee_history": 0}, "the first payment to this receiver"),
        ({"payee_history": 1}, "the same as the last time"),
        ({"payee_changed": True}, "NOT the receiver that was paid before"),
        ({"balance_micro_usdc": None}, "not known right now"),
        ({"balance_micro_usdc": 3 * MICRO}, "3.00 USDC now: not enough"),
        ({"testnet": True}, "test network"),
        ({"host": "127.0.0.1:8402"}, "Venice (127.0.0.1:8402)"),
        ({"valid_for_s": 90}, "90 seconds"),
    ],
)
def test_the_signing_sheet_says_what_is_unusual(
    qapp: QApplication, changes: dict[str, object], words: str
) -> None:
    window = QWidget()
    sheet = SignTopUpSheet(top_up_question(**changes), window)
    assert words in words_of(sheet)
    window.deleteLater()


@on_qt_loop
async def test_raw_data_is_behind_details(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = SignTopUpSheet(top_up_question(), shell.window)
        task = shell.ask(sheet)
        await turns()
        assert sheet.raw.isHidden()

        sheet.details.click()

        assert not sheet.raw.isHidden()
        raw = json.loads(sheet.raw.toPlainText())
        assert raw == top_up_question().typed_data
        assert next(iter(raw)) == "message", "what moves money is seen without scrolling"
        assert '"nonce": "0x1c"' in sheet.raw.toPlainText()
        sheet.reject()
        assert await task is False


@on_qt_loop
async def test_signing_takes_a_moment_and_a_click(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = SignTopUpSheet(top_up_question(), shell.window)
        task = shell.ask(sheet)
        await turns()
        sheet.agree.click()
        assert sheet.isVisible()

        await ready(shell, sheet)
        sheet.agree.click()

        assert await task is True


@pytest.mark.parametrize("kind", ["sign", "approve"])
def test_return_never_says_yes(qapp: QApplication, kind: str) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            sheet: MoneySheet = (
                SignTopUpSheet(top_up_question(), shell.window)
                if kind == "sign"
                else ApproveQueueSheet(queue_question(), shell.window)
            )
            task = shell.ask(sheet)
            await ready(shell, sheet)
            sheet.agree.setFocus()
            QTest.keyClick(sheet.agree, Qt.Key.Key_Return)
            QTest.keyClick(sheet.agree, Qt.Key.Key_Enter)
            assert sheet.isVisible()
            assert "space bar" in sheet.agree.accessibleDescription()

            QTest.keyClick(sheet, Qt.Key.Key_Return)

            assert await task is False

    scene()


@on_qt_loop
async def test_the_space_bar_on_the_button_is_deliberate(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = ApproveQueueSheet(queue_question(), shell.window)
        task = shell.ask(sheet)
        await ready(shell, sheet)
        sheet.agree.setFocus()
        QTest.keyClick(sheet.agree, Qt.Key.Key_Space)

        assert await task is True


def test_the_queue_sheet_says_price_credit_limits_and_warnings(qapp: QApplication) -> None:
    window = QWidget()
    said = words_of(ApproveQueueSheet(queue_question(), window))
    for words in (
        "Create this for $0.69?",
        "Episode 12 — intro bed",
        "$0.75 now, $0.06 after",
        "Used today: $3.12 → $3.81 of $10",
        "It costs more than $0.50.",
        "Only $0.06 of credit would be left.",
    ):
        assert words in said
    by_key = words_of(
        ApproveQueueSheet(queue_question(account=key_account(), credit_micro_usdc=None), window)
    )
    assert "Venice does not tell an API key's credit" in by_key
    window.deleteLater()
