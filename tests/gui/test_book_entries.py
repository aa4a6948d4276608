"""Venice's ledger beside our own records, and what only the books know: words, rows and sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.arrivals import LEAST_MICRO_USDC
from app.domain.book_rows import BookRow, Partners, Presence, Way, What
from app.domain.words import TECHNICAL
from app.gui.delegates.cells import Cell, Shape, StateCell, TextCell, spoken
from app.gui.dialogs import book_entry
from app.gui.dialogs.book_entry import BookEntrySheet
from app.gui.models.book_entries import BookEntry, beside, ledger_cell, ledger_sentence, strays
from app.gui.models.payments import LEDGER, money_row
from tests.gui.facts_b import NOW, a_charge, wallet_account
from tests.gui.facts_books import HERE, MISSING, NONE, TX, a_charge_row, a_stray, words_of
from tests.gui.test_payments_books import a_reading

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    "row, cell, sentence",
    [
        (a_charge_row(), StateCell(Shape.TICK, "$0.69"), "Venice's ledger shows $0.69."),
        (
            a_charge_row(amount_micro_usdc=830_000),
            StateCell(Shape.TRIANGLE, "$0.83, $0.14 more"),
            "Venice's ledger shows $0.83; $0.69 was quoted.",
        ),
        (
            a_charge_row(amount_micro_usdc=600_000),
            StateCell(Shape.TICK, "$0.60, $0.09 less"),
            "Venice's ledger shows $0.60; $0.69 was quoted.",
        ),
        (
            a_charge_row(refunded_micro_usdc=690_000),
            StateCell(Shape.TICK, "$0.69, came back"),
            "Venice's ledger shows $0.69. $0.69 came back.",
        ),
        (
            a_charge_row(refunded_micro_usdc=300_000),
            StateCell(Shape.TRIANGLE, "$0.69, $0.30 back"),
            "Venice's ledger shows $0.69. $0.30 came back.",
        ),
        (
            a_charge_row(quoted_micro_usdc=None),
            StateCell(Shape.TICK, "$0.69"),
            "Venice's ledger shows $0.69.",
        ),
        (a_charge_row(MISSING), StateCell(Shape.TRIANGLE, "missing"), "Venice's ledger does not show it."),
        (
            a_charge_row(Presence.LATER),
            StateCell(Shape.CLOCK, "not yet"),
            "Venice's ledger does not show it yet.",
        ),
        (
            a_charge_row(Presence.UNREAD),
            TextCell("not read", muted=True),
            "Venice's ledger could not be read for that time.",
        ),
        (a_charge_row(NONE), TextCell("", muted=True), ""),
    ],
)
def test_what_the_ledger_shows_of_a_charge_is_said_in_plain_words(
    row: BookRow, cell: Cell, sentence: str
) -> None:
    assert ledger_cell(row) == cell
    assert ledger_sentence(row) == sentence
    assert not [word for word in TECHNICAL if word in f"{spoken(cell)} {sentence}"]


def test_without_the_books_nothing_is_claimed() -> None:
    row = money_row(a_charge(), "Studio", "Music", NOW)
    assert row.cells[LEDGER] == TextCell("", muted=True)
    assert not row.problem


def test_a_difference_is_a_problem_of_its_row() -> None:
    for book in (a_charge_row(MISSING), a_charge_row(odd="$0.83 was charged, $0.69 was quoted.")):
        assert money_row(a_charge(), "Studio", "Music", NOW, beside=book).problem
    assert not money_row(a_charge(), "Studio", "Music", NOW, beside=a_charge_row()).problem


@pytest.mark.parametrize(
    "row, watched, title, amount, state, problem",
    [
        (
            a_stray(What.RECEIVED, Way.IN),
            False,
            "USDC received",
            "+$5.00",
            StateCell(Shape.TICK, "Received"),
            False,
        ),
        (
            a_stray(What.ELSEWHERE),
            False,
            "USDC spent elsewhere",
            "$5.00",
            StateCell(Shape.TRIANGLE, "Not by Gondola"),
            True,
        ),
        (a_stray(What.ELSEWHERE), True, "USDC sent", "$5.00", StateCell(Shape.TICK, "Sent"), False),
        (
            a_stray(What.TO_ITSELF, Way.NOTHING, partners=Partners(NONE, HERE, NONE)),
            False,
            "USDC sent to itself",
            "$5.00",
            StateCell(Shape.DASH, "Nothing left the wallet"),
            False,
        ),
        (
            a_stray(What.REFUND, Way.IN, partners=Partners(HERE, NONE, HERE)),
            False,
            "Refund",
            "+$5.00",
            StateCell(Shape.TICK, "Came back"),
            False,
        ),
        (
            a_stray(What.REFUND, Way.IN, odd="No charge for it is in Venice's ledger."),
            False,
            "Refund",
            "+$5.00",
            StateCell(Shape.TRIANGLE, "Came back"),
            True,
        ),
        (
            a_stray(What.CHARGE),
            False,
            "A job from credit",
            "$5.00",
            StateCell(Shape.TRIANGLE, "Not by Gondola"),
            True,
        ),
        (
            a_stray(What.CHARGE, partners=Partners(HERE, NONE, HERE), job_id="job-1"),
            False,
            "A job from credit",
            "$5.00",
            StateCell(Shape.TICK, "Taken from credit"),
            False,
        ),
        (
            a_stray(What.TOP_UP, Way.IN),
            False,
            "Credit added elsewhere",
            "+$5.00",
            StateCell(Shape.TRIANGLE, "Not by Gondola"),
            True,
        ),
    ],
)
def test_what_is_in_no_record_of_ours_has_a_row_and_a_sheet(
    row: BookRow, *, watched: bool, title: str, amount: str, state: StateCell, problem: bool
) -> None:
    entry = BookEntry("wallet-1", row, watched)
    made = money_row(entry, "Studio wallet", "", NOW)
    assert (made.title, spoken(made.cells[2]), made.cells[4]) == (title, amount, state)
    assert (made.problem, made.open) == (problem, False)
    if row.transaction:
        assert row.transaction in made.haystack
    window = QWidget()
    sheet = BookEntrySheet(entry, wallet_account(), window)
    said = words_of(sheet)
    assert sheet.title.text() == f"{title}, {amount}"
    assert "Studio wallet" in said
    assert hasattr(sheet, "show_job") is bool(row.job_id)
    assert row.counterparty in said
    assert row.transaction in said
    window.deleteLater()


def test_money_that_left_without_us_is_explained_and_can_be_seen_on_the_chain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(book_entry, "open_link", opened.append)
    window = QWidget()
    sheet = BookEntrySheet(BookEntry("wallet-1", a_stray(What.ELSEWHERE)), wallet_account(), window)
    sheet.explorer.click()
    sheet.copy.click()
    assert "somebody else has this wallet's key" in words_of(sheet)
    assert opened == [f"https://basescan.org/tx/{TX}"]
    assert QGuiApplication.clipboard().text() == TX
    gone = BookEntrySheet(BookEntry("wallet-1", a_stray(What.ELSEWHERE)), None, window)
    assert "an account that was removed" in words_of(gone)
    assert not hasattr(gone, "explorer")
    window.deleteLater()


def test_every_movement_is_in_one_row_and_dust_and_empty_transfers_in_none() -> None:
    ours, came = a_charge_row(), a_stray(What.RECEIVED, Way.IN)
    reading = a_reading(
        ours,
        came,
        a_stray(What.EMPTY, Way.NOTHING, amount_micro_usdc=0),
        replace(came, amount_micro_usdc=LEAST_MICRO_USDC - 1, log_index=7),
        replace(came, payment_id="payment-1", log_index=8),
    )
    assert [entry.row for entry in strays((reading,))] == [came]
    assert set(beside((reading,))) == {"charge-1", "payment-1"}
    assert len({entry.id for entry in strays((a_reading(came, replace(came, log_index=2)),))}) == 2
