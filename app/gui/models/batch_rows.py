"""The list of a batch before it begins: every job with its price, and every line that was left out, with why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.batch_preview import Priced
from app.domain.batch_rows import Problem
from app.gui.delegates.cells import CELL_ROLE, Cell, FigureCell, TextCell, TitleCell, spoken
from app.gui.explain import Money, money_words
from app.gui.language.figures import format_usd, local_count
from app.gui.language.told import told
from app.gui.widgets.labels import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    TITLE = 0
    NOTE = 1
    PRICE = 2


class BatchRows(QAbstractTableModel):
    """Lines that were left out come first: they are what a person has to look at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._priced: tuple[Priced, ...] = ()
        self._names: dict[str, str] = {}

    def show(
        self, problems: Sequence[Problem], priced: Sequence[Priced], names: Mapping[str, str] | None = None
    ) -> None:
        """Show another list; ``names`` are what people call the models."""
        self.beginResetModel()
        self._problems, self._priced = tuple(problems), tuple(priced)
        self._names = dict(names or self._names)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Problems and jobs."""
        return 0 if parent.isValid() else len(self._problems) + len(self._priced)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """As many as there are names for."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.PRICE else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.WhatsThisRole and section == Column.PRICE:
            return money_words(Money.PRICE)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {Column.TITLE: _tr("Job"), Column.NOTE: _tr("Note"), Column.PRICE: _tr("Price")}[
            Column(section)
        ]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell, its words, and the whole of them as a tooltip."""
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self._cell(index.row(), Column(index.column()))
        if role in _SPOKEN:
            return spoken(self._cell(index.row(), Column(index.column())))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(spoken(self._cell(index.row(), Column(index.column()))))
        return None

    def _cell(self, row: int, column: Column) -> Cell:
        if row < len(self._problems):
            return _of_problem(self._problems[row], column)
        return self._of_job(self._priced[row - len(self._problems)], column)

    def _of_job(self, priced: Priced, column: Column) -> Cell:
        entry = priced.entry
        if column is Column.TITLE:
            model = self._names.get(entry.request.model, entry.request.model)
            return TitleCell(
                f"{local_count(entry.number)} · {entry.title}", f"{model} · {told(entry.place())}"
            )
        if column is Column.NOTE:
            return TextCell(_note(priced), muted=not priced.repeats, small=True)
        if not entry.charged:
            return FigureCell(_tr("watched"), muted=True)
        price = priced.price_micro_usdc
        return FigureCell("—" if price is None else format_usd(price), muted=price is None)


def _of_problem(problem: Problem, column: Column) -> Cell:
    if column is not Column.TITLE:
        return TextCell("")
    what = _tr("left out") if problem.leaves_out else _tr("good to know")
    where = problem.source or _tr("pasted")
    if problem.line:
        where = _tr("{source}, line {line}").format(source=where, line=problem.line)
    if problem.number:
        where = _tr("{place}, job {number}").format(place=where, number=local_count(problem.number))
    return TitleCell(told(problem.words), f"{where} · {what}")


def _note(priced: Priced) -> str:
    if priced.paid_before:
        return _tr("paid before as “{title}”").format(title=priced.paid_before)
    if priced.entry.same_as:
        return _tr("the same as number {number}").format(number=local_count(priced.entry.same_as))
    return "" if priced.entry.charged else _tr("nothing is charged")


def _tr(text: str) -> str:
    return QCoreApplication.translate("batch", text)
