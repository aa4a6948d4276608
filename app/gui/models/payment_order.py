"""The orders of the payments table: each by the true value of a column, what is unknown last, equals newest first."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from app.domain.book_rows import Presence
from app.domain.charge import Charge
from app.domain.payment import Payment
from app.gui.delegates.cells import StateCell
from app.gui.models.payments import Entry, MoneyRow, Place, newest_first
from app.gui.theme.shapes import Shape

_STATE = 4
_WEIGHT = (Shape.TRIANGLE, Shape.CROSS, Shape.RING, Shape.CLOCK, Shape.TICK, Shape.DASH)
"""What needs a look first, what is over last."""
_LEDGER = (Presence.MISSING, Presence.LATER, Presence.HERE)


class PaymentOrder(Enum):
    """What rows are sorted by; the value is kept for the next start."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    AMOUNT = "amount"
    LEDGER = "ledger"
    STATE = "state"
    PROOF = "proof"
    TRANSACTION = "transaction"


BY_COLUMN = tuple(PaymentOrder)[1:]
"""What a click on the name of each column sorts by; a second click is newest first again."""


def place_by(order: PaymentOrder) -> Callable[[MoneyRow], Place]:
    """What gives a row its place in an order."""
    if order is PaymentOrder.NEWEST:
        return newest_first
    if order is PaymentOrder.OLDEST:
        return lambda row: (-newest_first(row)[0], row.entry.id)  # type: ignore[operator]
    first = _FIRST[order]
    return lambda row: (*first(row), *newest_first(row))


def _amount(entry: Entry) -> int:
    if isinstance(entry, Payment):
        return entry.amount_micro_usdc
    return entry.price_micro_usdc if isinstance(entry, Charge) else entry.row.amount_micro_usdc


def _ledger(row: MoneyRow) -> Place:
    shown = row.beside
    if shown is None or shown.partners.ledger not in _LEDGER:
        return (len(_LEDGER), 0)
    return (_LEDGER.index(shown.partners.ledger), -shown.amount_micro_usdc)


def _state(row: MoneyRow) -> Place:
    cell = row.cells[_STATE]
    if not isinstance(cell, StateCell) or cell.shape not in _WEIGHT:
        return (len(_WEIGHT), "")
    return (_WEIGHT.index(cell.shape), cell.word)


def _proof(row: MoneyRow) -> Place:
    depth = row.entry.depth if isinstance(row.entry, Payment) else None
    return (1, 0) if depth is None else (0, -depth)


def _transaction(row: MoneyRow) -> Place:
    entry = row.entry
    number = (
        "" if isinstance(entry, Charge) else (entry if isinstance(entry, Payment) else entry.row).transaction
    )
    return (not number, number)


_FIRST: dict[PaymentOrder, Callable[[MoneyRow], Place]] = {
    PaymentOrder.TITLE: lambda row: (row.title.casefold(),),
    PaymentOrder.AMOUNT: lambda row: (-_amount(row.entry),),
    PaymentOrder.LEDGER: _ledger,
    PaymentOrder.STATE: _state,
    PaymentOrder.PROOF: _proof,
    PaymentOrder.TRANSACTION: _transaction,
}
