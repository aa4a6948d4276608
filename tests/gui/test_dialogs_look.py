"""The signing sheet for a paid look: what it says, what differs from the listing, and which sheet asks what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.listing import Difference
from app.domain.question import LookQuestion, Question
from app.domain.words import TECHNICAL
from app.gui.approver import SheetApprover, sheet_for
from app.gui.dialogs.approve_queue import ApproveQueueSheet
from app.gui.dialogs.difference_table import DifferenceTable
from app.gui.dialogs.sign_look import SignLookSheet
from app.gui.dialogs.sign_top_up import SignTopUpSheet
from app.gui.widgets.labels import Text
from tests.gui.facts_b import ADDRESS, NOW, PAYEE, wallet_account
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, until
from tests.gui.test_dialogs_money import queue_question, ready, top_up_question, words_of

MICRO = 1_000_000
DIFFERENCES = (
    Difference("Price", "$0.08", "$0.12"),
    Difference("Receiver", PAYEE.lower(), ADDRESS.lower()),
)


def look_question(**changes: object) -> LookQuestion:
    asked = LookQuestion(
        account=wallet_account(),
        host="audio.example.com",
        url="https://audio.example.com/v1/audio/retrieve",
        job_title="narrator 7",
        payee=PAYEE,
        payee_history=4,
        payee_changed=False,
        amount_micro_usdc=120_000,
        balance_micro_usdc=42_100_000,
        network_name="Base",
        testnet=False,
        valid_for_s=300,
        valid_until=NOW + timedelta(minutes=5),
        spent_on_job_micro_usdc=160_000,
        job_cap_micro_usdc=2 * MICRO,
        paid_in_today_micro_usdc=240_000,
        day_cap_micro_usdc=20 * MICRO,
        reasons=("It asks $0.12; the listing says $0.08.",),
        differences=DIFFERENCES,
        typed_data={"message": {"nonce": "0x1c"}},
    )
    return replace(asked, **changes)  # type: ignore[arg-type]


@on_qt_loop
async def test_the_sheet_says_everything_that_is_signed(qapp: QApplication) -> None:
    async with stage() as shell:
        said = words_of(SignLookSheet(look_question(), shell.window))

        for words in (
            "Pay $0.12 for a look at “narrator 7”?",
            "Studio wallet",
            ADDRESS,
            "42.10 USDC now, 41.98 after",
            "audio.example.com",
            PAYEE,
            "the same as the last 4 times",
            "One look at “narrator 7”",
            "https://audio.example.com/v1/audio/retrieve",
            "0.12 USDC on Base",
            "no network fee for you",
            "5 minutes, until",
            "once, or not at all",
            "This job so far: $0.16 → $0.28 of $2",
            "Paid in today: $0.24 → $0.36 of $20",
            "It asks $0.12; the listing says $0.08.",
            "it can never be charged twice",
            "stops paying it and keeps the proof",
        ):
            assert words in said
        assert not [word for word in TECHNICAL if word in said]


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"payee_history": 0}, "the first payment to this receiver"),
        ({"payee_changed": True}, "NOT the receiver that was paid before"),
        ({"payee_changed": True}, "Say yes only if you know why it changed"),
        ({"balance_micro_usdc": 10_000}, "not enough"),
        ({"testnet": True}, "test network"),
        ({"job_cap_micro_usdc": None}, "This job so far: $0.16 → $0.28"),
    ],
)
def test_the_sheet_says_what_is_unusual(qapp: QApplication, changes: dict[str, object], words: str) -> None:
    window = QWidget()
    assert words in words_of(SignLookSheet(look_question(**changes), window))
    window.deleteLater()


def test_a_title_of_a_stranger_cannot_break_the_sheet(qapp: QApplication) -> None:
    window = QWidget()
    sheet = SignLookSheet(look_question(job_title="<b>x</b>\u202e\n" + "y" * 500), window)
    assert "<b>x</b>" in sheet.title.text()
    assert "\u202e" not in words_of(sheet)
    assert len(sheet.title.text()) < 120
    window.deleteLater()


def test_each_difference_is_a_line_of_its_own_with_whole_addresses(qapp: QApplication) -> None:
    table = DifferenceTable(DIFFERENCES)
    said = [label.text() for label in table.findChildren(Text)]
    assert said[:3] == ["Not as listed", "The listing says", "It asks now"]
    assert said[3:6] == ["Price", "$0.08", "$0.12"]
    assert said[6] == "Receiver"
    assert [words.replace("\n", "") for words in said[7:]] == [PAYEE.lower(), ADDRESS.lower()]
    table.deleteLater()


def test_without_differences_there_is_no_table(qapp: QApplication) -> None:
    window = QWidget()
    assert not SignLookSheet(look_question(differences=()), window).findChildren(DifferenceTable)
    window.deleteLater()


@pytest.mark.parametrize(
    "question, kind",
    [
        (look_question(), SignLookSheet),
        (top_up_question(), SignTopUpSheet),
        (queue_question(), ApproveQueueSheet),
    ],
)
def test_each_question_gets_its_sheet(qapp: QApplication, question: Question, kind: type[QWidget]) -> None:
    window = QWidget()
    assert type(sheet_for(question, window)) is kind
    window.deleteLater()


@on_qt_loop
async def test_the_window_comes_forward_and_only_a_press_is_a_yes(qapp: QApplication) -> None:
    async with stage() as shell:
        came: list[bool] = []
        approver = SheetApprover(shell.window, lambda: came.append(True), shell.gondola.notify)
        for agrees in (True, False):
            task = shell.world.tasks.spawn("approve", approver.approve(look_question()))
            assert task is not None
            await until(lambda: any(each.isVisible() for each in shell.window.findChildren(SignLookSheet)))
            sheet = next(each for each in shell.window.findChildren(SignLookSheet) if each.isVisible())
            await ready(shell, sheet)
            (sheet.agree if agrees else sheet.refuse).click()
            assert await task is agrees
        assert came == [True, True]
