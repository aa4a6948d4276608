"""The jobs table's model: rows are swapped as events arrive, and only the cells that changed are repainted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.events import Event, JobAdded, JobChanged, JobFinished, JobForgotten
from app.domain.job import Job
from app.domain.look_history import NO_LOOKS, Looks
from app.gui.delegates.cells import CELL_ROLE, Cell, spoken
from app.gui.models.job_rows import TICKING, Column, Group, Row, cell, group_of
from app.ports.clock import Clock

JOB_ROLE = CELL_ROLE + 1
"""The job itself, for filters and actions."""

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_RIGHT = (Column.TOOK, Column.COST, Column.NEXT_LOOK)


class JobsModel(QAbstractTableModel):
    """Every job, newest first. ``counted`` is emitted when the numbers on the chips may have changed,
    ``looks_changed`` when what paid looks cost was read anew.
    """

    counted = Signal()
    looks_changed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[Row] = []
        self._at: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._looks: Mapping[str, Looks] = {}
        self._counts: Counter[Group] = Counter()

    def load(self, jobs: Iterable[Job], next_look_of: Callable[[str], datetime | None]) -> None:
        """Show these jobs, newest first, instead of whatever was shown."""
        self.beginResetModel()
        self._rows = [Row(job, next_look_of(job.id), self.looks_of(job)) for job in jobs]
        self._renumber(0)
        self._counts = Counter(group for row in self._rows if (group := group_of(row.job)))
        self.endResetModel()
        self.counted.emit()

    def hear(self, event: Event) -> None:
        """Take one event from the feed; events about anything but jobs are not ours."""
        match event:
            case JobAdded(job):
                self._put(job, None)
            case JobChanged(job, next_look_at):
                self._put(job, next_look_at)
            case JobFinished(job):
                self._put(job, None)
            case JobForgotten(job_id):
                self._drop(job_id)
            case _:
                return

    def name_models(self, names: Mapping[str, str]) -> None:
        """Learn what models are called; rows show their ids until then."""
        self._names = dict(names)
        if self._rows:
            self._changed(0, len(self._rows) - 1, (Column.TITLE,))

    def show_looks(self, looks: Mapping[str, Looks]) -> None:
        """Learn what looks cost, by job; rows where that changed are painted anew."""
        before, self._looks = self._looks, dict(looks)
        for number, row in enumerate(self._rows):
            fresh = self.looks_of(row.job)
            if fresh != row.looks:
                row.looks = fresh
                self._changed(number, number, (Column.PROGRESS, Column.COST))
        if self._looks != before:
            self.looks_changed.emit()

    def looks_of(self, job: Job) -> Looks:
        """What looks at a job cost, as last read; before the first one, what its listing says."""
        known = self._looks.get(job.id, NO_LOOKS)
        price = known.price_micro_usdc if known.price_micro_usdc is not None else job.listing_price_micro_usdc
        return Looks(known.spent_micro_usdc, price)

    def model_name(self, job: Job) -> str:
        """What a job's model is called, or its id."""
        return self._names.get(job.model, job.model)

    def tick(self, rows: Iterable[int]) -> None:
        """Time went on: repaint what it changes in these rows, for running jobs only."""
        now = self._clock.now()
        for number in rows:
            row = self._rows[number]
            if row.job.is_watched:
                self._repaint(number, row, dict(row.painted), TICKING, now)

    def job_at(self, number: int) -> Job:
        """The job of a row."""
        return self._rows[number].job

    def row_of(self, job_id: str) -> int | None:
        """Where a job is, None when it is not in the list."""
        return self._at.get(job_id)

    def next_look_at(self, job_id: str) -> datetime | None:
        """When a job is asked about next."""
        number = self._at.get(job_id)
        return None if number is None else self._rows[number].next_look_at

    def jobs(self) -> tuple[Job, ...]:
        """Every job, newest first."""
        return tuple(row.job for row in self._rows)

    def count(self, group: Group) -> int:
        """How many jobs a chip stands for."""
        return len(self._rows) if group is Group.ALL else self._counts[group]

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row a job."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Six."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell to paint, the same in words, or the job."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == JOB_ROLE:
            return row.job
        if role != CELL_ROLE and role not in _SPOKEN:
            return None
        column = Column(index.column())
        held = row.painted.get(column)
        if held is None:
            held = row.painted[column] = self._cell(row, column, self._clock.now())
        return held if role == CELL_ROLE else spoken(held)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns; figures are at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.TITLE: self.tr("Title"),
            Column.STATE: self.tr("State"),
            Column.PROGRESS: self.tr("Progress"),
            Column.TOOK: self.tr("Took"),
            Column.COST: self.tr("Cost"),
            Column.NEXT_LOOK: self.tr("Next look"),
        }
        return names[Column(section)]

    def _put(self, job: Job, next_look_at: datetime | None) -> None:
        number = self._at.get(job.id)
        if number is None:
            self._insert(Row(job, next_look_at, self.looks_of(job)))
            return
        before = self._rows[number]
        after = Row(job, next_look_at, self.looks_of(job))
        self._rows[number] = after
        self._repaint(number, after, before.painted, tuple(Column), self._clock.now())
        self._recount(group_of(before.job), group_of(job))

    def _insert(self, row: Row) -> None:
        place = next(
            (at for at, other in enumerate(self._rows) if other.job.created_at <= row.job.created_at),
            len(self._rows),
        )
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self._renumber(place)
        self.endInsertRows()
        self._recount(None, group_of(row.job), always=True)

    def _drop(self, job_id: str) -> None:
        number = self._at.pop(job_id, None)
        if number is None:
            return
        self.beginRemoveRows(QModelIndex(), number, number)
        gone = self._rows.pop(number)
        self._renumber(number)
        self.endRemoveRows()
        self._recount(group_of(gone.job), None, always=True)

    def _recount(self, before: Group | None, after: Group | None, *, always: bool = False) -> None:
        if before is not None:
            self._counts[before] -= 1
        if after is not None:
            self._counts[after] += 1
        if always or before is not after:
            self.counted.emit()

    def _repaint(
        self, number: int, row: Row, had: dict[Column, Cell], columns: tuple[Column, ...], now: datetime
    ) -> None:
        """Paint anew the cells that differ from what was painted; a cell nobody looked at yet stays unmade."""
        row.painted = dict(had)
        changed: list[Column] = []
        for column in columns:
            if column not in had:
                changed.append(column)
                continue
            fresh = self._cell(row, column, now)
            if fresh != had[column]:
                row.painted[column] = fresh
                changed.append(column)
        self._changed(number, number, tuple(changed), keep=True)

    def _changed(self, first: int, last: int, columns: tuple[Column, ...], *, keep: bool = False) -> None:
        if not keep:
            for row in self._rows[first : last + 1]:
                for column in columns:
                    row.painted.pop(column, None)
        for left, right in _runs(columns):
            self.dataChanged.emit(self.index(first, left), self.index(last, right))

    def _cell(self, row: Row, column: Column, now: datetime) -> Cell:
        return cell(row, column, now, self.model_name(row.job))

    def _renumber(self, start: int) -> None:
        if start == 0:
            self._at = {}
        for number in range(start, len(self._rows)):
            self._at[self._rows[number].job.id] = number


def _runs(columns: tuple[Column, ...]) -> list[tuple[int, int]]:
    """Neighbouring columns as (first, last), so that each group of them is one signal."""
    runs: list[tuple[int, int]] = []
    for column in sorted(int(column) for column in columns):
        if runs and column == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs
