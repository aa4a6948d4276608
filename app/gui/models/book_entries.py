"""What the books show beside our own records: Venice's ledger as a cell of a row, and what others did as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.arrivals import LEAST_MICRO_USDC
from app.domain.book_rows import BookRow, Presence, Way, What
from app.domain.display import short_address
from app.gui.delegates.cells import Cell, FigureCell, MonoCell, Shape, StateCell, TextCell, TitleCell
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.wording import day_or_time
from app.services.books import BooksReading


@dataclass(frozen=True, slots=True)
class BookEntry:
    """A movement of money that no payment and no job of ours stands for. ``watched``: its wallet is only looked at."""

    account_id: str
    row: BookRow
    watched: bool = False

    @property
    def id(self) -> str:
        """The same for the same movement, whenever the books are read."""
        row = self.row
        return f"book:{self.account_id}:{row.what.name}:{row.transaction}:{row.log_index}:{row.ledger_ids}"

    @property
    def created_at(self) -> datetime:
        """When it happened."""
        return self.row.time

    @property
    def job_id(self) -> str:
        """The job it belongs to, empty where it belongs to none."""
        return self.row.job_id

    @property
    def problem(self) -> bool:
        """Whether a person should look at it: what leaves a watched wallet is its owner's business."""
        return self.row.marked and not self.watched


def strays(readings: Iterable[BooksReading]) -> tuple[BookEntry, ...]:
    """Everything that is not in our own records. Empty transfers and dust are left to the export: anybody can send
    them, so that somebody copies a false address out of a list like this.
    """
    return tuple(
        BookEntry(reading.account.id, row, reading.account.is_only_watched)
        for reading in readings
        for row in reading.rows
        if not row.payment_id and not row.charge_id and not _is_spam(row)
    )


def beside(readings: Iterable[BooksReading]) -> dict[str, BookRow]:
    """The row of the books for each payment and each use of credit, by their ids."""
    rows = (row for reading in readings for row in reading.rows)
    return {row.payment_id or row.charge_id: row for row in rows if row.payment_id or row.charge_id}


def ledger_cell(row: BookRow | None) -> Cell:
    """What Venice's ledger shows of it, in two or three words."""
    if row is None:
        return TextCell("", muted=True)
    match row.partners.ledger:
        case Presence.HERE:
            return _shown(row)
        case Presence.MISSING:
            return StateCell(Shape.TRIANGLE, _tr("missing"))
        case Presence.LATER:
            return StateCell(Shape.CLOCK, _tr("not yet"))
        case Presence.UNREAD:
            return TextCell(_tr("not read"), muted=True)
        case Presence.NOT_EXPECTED:
            return TextCell("", muted=True)


def ledger_sentence(row: BookRow) -> str:
    """The same as a sentence; empty where the ledger has nothing to do with it."""
    match row.partners.ledger:
        case Presence.HERE:
            return _shown_in_full(row)
        case Presence.MISSING:
            return _tr("Venice's ledger does not show it.")
        case Presence.LATER:
            return _tr("Venice's ledger does not show it yet.")
        case Presence.UNREAD:
            return _tr("Venice's ledger could not be read for that time.")
        case Presence.NOT_EXPECTED:
            return ""


def entry_title(entry: BookEntry) -> str:
    """What a movement that is not ours is called."""
    row = entry.row
    match row.what:
        case What.CHARGE:
            return _tr("A job from credit")
        case What.TOP_UP:
            return _tr("Credit added elsewhere")
        case What.ELSEWHERE if entry.watched:
            return _tr("USDC sent")
        case _:
            return told(row.what.value)


def entry_state(entry: BookEntry) -> StateCell:
    """How it stands, as a shape and words."""
    match entry.row.what:
        case What.RECEIVED:
            return StateCell(Shape.TICK, _tr("Received"))
        case What.REFUND:
            return StateCell(Shape.TRIANGLE if entry.problem else Shape.TICK, _tr("Came back"))
        case What.TO_ITSELF:
            return StateCell(Shape.DASH, _tr("Nothing left the wallet"))
        case _ if entry.watched:
            return StateCell(Shape.TICK, _tr("Sent"))
        case _ if entry.problem:
            return StateCell(Shape.TRIANGLE, _tr("Not by Gondola"))
        case _:
            return StateCell(Shape.TICK, _tr("Taken from credit"))


def entry_amount(entry: BookEntry) -> str:
    """Its sum; what came in has a plus before it."""
    amount = format_usd(entry.row.amount_micro_usdc)
    return f"+{amount}" if entry.row.way is Way.IN else amount


def entry_cells(entry: BookEntry, account_name: str, now: datetime) -> tuple[Cell, ...]:
    """The cells of such a row, in the order of the table."""
    row = entry.row
    below = " · ".join(part for part in (row.title, account_name) if part)
    return (
        TextCell(day_or_time(row.time, now), muted=True),
        TitleCell(entry_title(entry), below),
        FigureCell(entry_amount(entry), strong=True),
        ledger_cell(row),
        entry_state(entry),
        TextCell("", muted=True),
        MonoCell(short_address(row.transaction) if row.transaction else ""),
    )


def _is_spam(row: BookRow) -> bool:
    return row.what is What.EMPTY or (row.what is What.RECEIVED and row.amount_micro_usdc < LEAST_MICRO_USDC)


def _more(row: BookRow) -> int:
    """By how much more was taken than quoted, micro-USDC; negative for less."""
    return 0 if row.quoted_micro_usdc is None else row.amount_micro_usdc - row.quoted_micro_usdc


def _shown(row: BookRow) -> Cell:
    amount, more = format_usd(row.amount_micro_usdc), _more(row)
    if more > 0:
        words = _tr("{amount}, {more} more")
        return StateCell(Shape.TRIANGLE, words.format(amount=amount, more=format_usd(more)))
    if row.what is What.CHARGE and row.refunded_micro_usdc:
        if row.refunded_micro_usdc == row.amount_micro_usdc:
            return StateCell(Shape.TICK, _tr("{amount}, came back").format(amount=amount))
        words = _tr("{amount}, {back} back")
        back = format_usd(row.refunded_micro_usdc)
        return StateCell(Shape.TRIANGLE, words.format(amount=amount, back=back))
    if more < 0:
        words = _tr("{amount}, {less} less")
        return StateCell(Shape.TICK, words.format(amount=amount, less=format_usd(-more)))
    return StateCell(Shape.TICK, amount)


def _shown_in_full(row: BookRow) -> str:
    parts, amount = list[str](), format_usd(row.amount_micro_usdc)
    if _more(row) and row.quoted_micro_usdc is not None:
        words = _tr("Venice's ledger shows {amount}; {quoted} was quoted.")
        parts.append(words.format(amount=amount, quoted=format_usd(row.quoted_micro_usdc)))
    else:
        parts.append(_tr("Venice's ledger shows {amount}.").format(amount=amount))
    if row.what is What.CHARGE and row.refunded_micro_usdc:
        words = _tr("{back} came back.")
        parts.append(words.format(back=format_usd(row.refunded_micro_usdc)))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("books", text)
