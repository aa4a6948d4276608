"""Rows of the books that tests of the payments page show, and the words of a sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain.book_rows import BookRow, Partners, Presence, Purse, Way, What
from app.gui.widgets.labels import Text
from tests.gui.facts_b import NOW, PAYEE

HERE, NONE, MISSING = Presence.HERE, Presence.NOT_EXPECTED, Presence.MISSING
TX = "0x" + "51" * 32


def a_charge_row(ledger: Presence = HERE, **changes: object) -> BookRow:
    made = BookRow(
        NOW - timedelta(minutes=20),
        What.CHARGE,
        Way.OUT,
        Purse.CREDIT,
        690_000,
        Partners(HERE, NONE, ledger),
        title="Episode 12 — intro bed",
        charge_id="charge-1",
        ledger_ids=("led-1",),
        quoted_micro_usdc=690_000,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_stray(what: What, way: Way = Way.OUT, **changes: object) -> BookRow:
    chain = what in (What.RECEIVED, What.ELSEWHERE, What.EMPTY, What.TO_ITSELF)
    made = BookRow(
        NOW - timedelta(minutes=5),
        what,
        way,
        Purse.WALLET if chain else Purse.CREDIT,
        5_000_000,
        Partners(
            NONE if way is Way.IN and chain else MISSING, HERE if chain else NONE, NONE if chain else HERE
        ),
        transaction=TX if chain else "",
        log_index=1 if chain else None,
        counterparty=PAYEE if chain else "",
        ledger_ids=() if chain else ("led-9",),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def words_of(sheet: QWidget) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Text))
