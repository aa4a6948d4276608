"""Payments and uses of credit as one list of rows, newest first; a change repaints one row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.domain.book_rows import BookRow
from app.domain.charge import Charge, ChargeState
from app.domain.display import short_address
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind
from app.domain.words import CHARGE_STATE, depth_words, payment_words
from app.gui.delegates.cells import (
    CELL_ROLE,
    Cell,
    FigureCell,
    MonoCell,
    Shape,
    StateCell,
    TextCell,
    TitleCell,
    spoken,
)
from app.gui.explain import Money, money_words
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.book_entries import BookEntry, entry_cells, entry_title, ledger_cell
from app.gui.models.seller_report import brought_nothing
from app.gui.models.wording import clock_time, day_or_time, payment_words_for

Index = QModelIndex | QPersistentModelIndex
Entry = Payment | Charge | BookEntry
ALL, OPEN, PROBLEMS = "all", "open", "problems"
LEDGER = 3
"""The column beside the amount: what Venice's ledger shows of it."""

_PAYMENT_SHAPE = {
    PaymentState.INTENDED: Shape.CLOCK,
    PaymentState.REFUSED: Shape.DASH,
    PaymentState.ABANDONED: Shape.DASH,
    PaymentState.SIGNED: Shape.RING,
    PaymentState.SENT: Shape.RING,
    PaymentState.CLAIMED: Shape.RING,
    PaymentState.UNKNOWN: Shape.TRIANGLE,
    PaymentState.CONFIRMED: Shape.TICK,
    PaymentState.FINAL: Shape.TICK,
    PaymentState.VOID: Shape.DASH,
}
_CHARGE_SHAPE = {
    ChargeState.INTENDED: Shape.CLOCK,
    ChargeState.ABANDONED: Shape.DASH,
    ChargeState.SENT: Shape.RING,
    ChargeState.QUEUED: Shape.TICK,
    ChargeState.REJECTED: Shape.DASH,
    ChargeState.UNKNOWN: Shape.TRIANGLE,
    ChargeState.LOST: Shape.CROSS,
    ChargeState.DISMISSED: Shape.DASH,
}
_PROVED = (PaymentState.CONFIRMED, PaymentState.FINAL)


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One row: the record itself, its cells, and under which chips it is found."""

    entry: Entry
    at: datetime
    title: str
    open: bool
    problem: bool
    cells: tuple[Cell, ...]
    haystack: str
    beside: BookRow | None = None


Place = tuple[int | str | timedelta, ...]
"""What a row is sorted by."""
_BEGINNING = datetime.fromtimestamp(0, UTC)


def newest_first(row: MoneyRow) -> Place:
    """The usual order; what is of the same moment stands alike whatever order was before."""
    return (_BEGINNING - row.at, row.entry.id)


def money_row(
    entry: Entry,
    account_name: str,
    model_name: str,
    now: datetime,
    job_title: str = "",
    beside: BookRow | None = None,
) -> MoneyRow:
    """What the table shows of a record; ``job_title`` is of the job a look was for, ``beside`` its row in the books."""
    if isinstance(entry, BookEntry):
        return _book_row(entry, account_name, now)
    made = (
        _payment_row(entry, account_name, now, job_title)
        if isinstance(entry, Payment)
        else _charge_row(entry, account_name, model_name, now)
    )
    cells = (*made.cells[:LEDGER], ledger_cell(beside), *made.cells[LEDGER:])
    return replace(
        made,
        cells=cells,
        problem=made.problem or (beside is not None and beside.marked),
        beside=beside,
    )


def payment_state(payment: Payment) -> StateCell:
    """A payment's state as a shape and words."""
    undelivered = payment.delivery is Delivery.NOT_DELIVERED and payment.state in _PROVED
    return StateCell(
        Shape.CROSS if undelivered else _PAYMENT_SHAPE[payment.state], told(payment_words(payment))
    )


def charge_state(charge: Charge) -> StateCell:
    """The same for a use of credit."""
    return StateCell(_CHARGE_SHAPE[charge.state], told(CHARGE_STATE[charge.state]))


def proof_words(payment: Payment) -> str:
    """How deep a payment lies, or how often its one signature was sent while nobody knows."""
    translate = QCoreApplication.translate
    if payment.state in _PROVED and payment.delivery is Delivery.NOT_DELIVERED:
        return translate("payments", "report ready")
    if payment.state in _PROVED:
        return told(depth_words(payment))
    if payment.state is PaymentState.UNKNOWN and payment.sends > 1:
        return translate("payments", "asked {count} times").format(count=payment.sends)
    return ""


def _payment_row(payment: Payment, account_name: str, now: datetime, job_title: str) -> MoneyRow:
    title, state = payment_words_for(payment, job_title), payment_state(payment)
    seller = payment.host if payment.kind is PurchaseKind.POLL else ""
    below = " · ".join(part for part in (seller, account_name) if part)
    cells = (
        TextCell(day_or_time(payment.created_at, now), muted=True),
        TitleCell(title, below),
        FigureCell(format_usd(payment.amount_micro_usdc), strong=True),
        state,
        TextCell(proof_words(payment), muted=True),
        MonoCell(_transaction(payment)),
    )
    found = f"{title} {below} {state.word} {payment.transaction} {format_usd(payment.amount_micro_usdc)}"
    return MoneyRow(
        entry=payment,
        at=payment.created_at,
        title=title,
        open=payment.unresolved,
        problem=payment.state is PaymentState.UNKNOWN or brought_nothing(payment),
        cells=cells,
        haystack=found.casefold(),
    )


def _charge_row(charge: Charge, account_name: str, model_name: str, now: datetime) -> MoneyRow:
    state = charge_state(charge)
    subtitle = " · ".join(part for part in (model_name, account_name) if part)
    proof = QCoreApplication.translate("payments", "report ready") if charge.state is ChargeState.LOST else ""
    cells = (
        TextCell(day_or_time(charge.created_at, now), muted=True),
        TitleCell(charge.title or model_name, subtitle),
        FigureCell(format_usd(charge.price_micro_usdc), strong=True),
        state,
        TextCell(proof, muted=True),
        MonoCell(""),
    )
    found = f"{charge.title} {subtitle} {state.word} {charge.queue_id} {format_usd(charge.price_micro_usdc)}"
    return MoneyRow(
        entry=charge,
        at=charge.created_at,
        title=charge.title or model_name,
        open=charge.unresolved,
        problem=charge.state in (ChargeState.UNKNOWN, ChargeState.LOST),
        cells=cells,
        haystack=found.casefold(),
    )


def _book_row(entry: BookEntry, account_name: str, now: datetime) -> MoneyRow:
    row, cells = entry.row, entry_cells(entry, account_name, now)
    numbers = " ".join((row.transaction, row.counterparty, *row.ledger_ids))
    found = " ".join([*(spoken(cell) for cell in cells), numbers])
    return MoneyRow(
        entry=entry,
        at=row.time,
        title=entry_title(entry),
        open=False,
        problem=entry.problem,
        cells=cells,
        haystack=found.casefold(),
        beside=row,
    )


def _transaction(payment: Payment) -> str:
    if payment.transaction:
        return short_address(payment.transaction)
    if payment.unresolved and payment.authorization is not None:
        until = datetime.fromtimestamp(payment.authorization.valid_before, UTC)
        return QCoreApplication.translate("payments", "expires {time}").format(time=clock_time(until))
    return ""


class PaymentsModel(QAbstractTableModel):
    """Rows of payments and charges. ``show`` replaces all of them, ``upsert`` swaps or adds one."""

    COLUMNS = ("Time", "What for", "Amount", "At Venice", "State", "Proof", "Transaction")
    _AMOUNT, _RIGHT = 2, (2, 6)

    def __init__(self, row_of: Callable[[Entry], MoneyRow]) -> None:
        super().__init__()
        self._row_of = row_of
        self._rows: list[MoneyRow] = []
        self._key: Callable[[MoneyRow], Place] = newest_first

    def order_by(self, key: Callable[[MoneyRow], Place]) -> None:
        """Put the rows in another order, and keep what comes in it."""
        self.beginResetModel()
        self._key = key
        self._rows.sort(key=key)
        self.endResetModel()

    def show(self, entries: Iterable[Entry]) -> None:
        """Show these records in their order."""
        self.beginResetModel()
        self._rows = sorted(map(self._row_of, entries), key=self._key)
        self.endResetModel()

    def upsert(self, entry: Entry) -> None:
        """Swap the row of this record, or put it at its place in the order."""
        fresh = self._row_of(entry)
        for number, row in enumerate(self._rows):
            if row.entry.id == entry.id:
                if self._key(row) != self._key(fresh):
                    self.beginRemoveRows(QModelIndex(), number, number)
                    del self._rows[number]
                    self.endRemoveRows()
                    break
                self._rows[number] = fresh
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.COLUMNS) - 1))
                return
        number = bisect_left(self._rows, self._key(fresh), key=self._key)
        self.beginInsertRows(QModelIndex(), number, number)
        self._rows.insert(number, fresh)
        self.endInsertRows()

    def row(self, number: int) -> MoneyRow:
        """One row."""
        return self._rows[number]

    def rows(self) -> tuple[MoneyRow, ...]:
        """All rows."""
        return tuple(self._rows)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many records there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """The columns of the table."""
        return 0 if parent is not None and parent.isValid() else len(self.COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Cells for the delegate, the same in words for everybody else."""
        cell = self._rows[index.row()].cells[index.column()] if index.isValid() else None
        if cell is None or role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column names; figures are at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("payments", self.COLUMNS[section])
        if role == Qt.ItemDataRole.WhatsThisRole and section == self._AMOUNT:
            return money_words(Money.AMOUNT_PAID)
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None
