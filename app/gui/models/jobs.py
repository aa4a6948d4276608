"""The jobs table's model: rows are loaded as they are looked at and swapped as events arrive; only the cells that
changed are repainted.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.events import Event, JobAdded, JobChanged, JobFinished, JobForgotten, JobsForgotten
from app.domain.finding import Group, Wanted
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.looks import NO_LOOKS, Looks
from app.gui.delegates.cells import CELL_ROLE, Cell, spoken
from app.gui.explain import Money, money_words
from app.gui.models.job_columns import head
from app.gui.models.job_drag import JOB_ROLE, DraggedOut
from app.gui.models.job_rows import LOADING, TICKING, Column, Row, cell
from app.gui.models.job_steps import LATEST_MS, tell_again_ms
from app.gui.models.job_window import JobWindow, common_ends
from app.ports.archive import Filed
from app.ports.clock import Clock

RowOf = Callable[[Job, Looks], Row]
"""Makes the row of a job whose looks cost so much."""
_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class JobsModel(DraggedOut):
    """The jobs that fit a choice, in its order.

    ``rows_wanted(first, last)`` is emitted when somebody looked at rows that are not loaded, ``arrived(first, last)``
    when they were; ``order_moved`` when an event makes the order another one, ``counted`` when the numbers on the
    chips changed, ``looks_changed`` when what looks at a job cost did.
    """

    rows_wanted = Signal(int, int)
    arrived = Signal(int, int)
    order_moved = Signal()
    counted = Signal()
    looks_changed = Signal()

    def __init__(self, clock: Clock, row_of: RowOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._row_of = clock, row_of
        self.window = JobWindow()
        self.wanted = Wanted()
        self._names: dict[str, str] = {}
        self._counts: Mapping[JobState, int] = {}
        self._looked_at: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_rows)

    def show(self, wanted: Wanted, numbers: array[int], filed: Iterable[Filed]) -> None:
        """Show the beginning of another choice instead of whatever was shown; these of its jobs are loaded."""
        self.beginResetModel()
        self.wanted = wanted
        self.window.order = array("q", numbers)
        for one in filed:
            self._load(one)
        self.endResetModel()

    def append(self, numbers: array[int]) -> None:
        """More of the same choice."""
        if numbers:
            first = len(self.window.order)
            self.beginInsertRows(QModelIndex(), first, first + len(numbers) - 1)
            self.window.order.extend(numbers)
            self.endInsertRows()

    def take_order(self, numbers: array[int]) -> None:
        """The same choice was read anew: rows come and go, and those that stay are not touched."""
        order = self.window.order
        head, tail = common_ends(order, numbers)
        gone, come = len(order) - tail - head, len(numbers) - tail - head
        if gone:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            del order[head : head + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            order[head:head] = numbers[head : head + come]
            self.endInsertRows()

    def take(self, filed: Iterable[Filed], near: int) -> None:
        """Rows were loaded; they are in the order around place ``near``."""
        places: list[int] = []
        looks_changed = False
        for one in filed:
            place = self.window.place_of(one.number, near)
            if place is None:
                continue
            if not self.wanted.fits_beside_words(one.job):
                self._remove(place)
                continue
            had = self.window.row_of(one.number)
            looks_changed |= had is not None and had.looks != one.looks
            self._load(one)
            places.append(place)
        if places:
            first, last = min(places), max(places)
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
            self.arrived.emit(first, last)
        if looks_changed:
            self.looks_changed.emit()

    def count_anew(self, counts: Mapping[JobState, int]) -> None:
        """How many jobs there are of each state."""
        if counts != self._counts:
            self._counts = dict(counts)
            self.counted.emit()

    def counts(self) -> Mapping[JobState, int]:
        """The same, as last counted."""
        return self._counts

    def count(self, group: Group) -> int:
        """How many jobs a chip stands for, whatever is searched for."""
        return sum(self._counts.get(state, 0) for state in group.states)

    def any_changes_by_time(self) -> bool:
        """Whether time alone may change a job: one in the making, or one whose audio a server still keeps."""
        return any(count for state, count in self._counts.items() if state not in AUDIO_SAFE)

    def hear(self, event: Event) -> None:
        """Take one event from the feed; events about anything but jobs are not ours."""
        match event:
            case JobChanged(job, next_look_at):
                self._put(job, next_look_at)
            case JobAdded(job) | JobFinished(job):
                self._put(job, None)
            case JobForgotten(job_id):
                number = self.window.number_of(job_id)
                place = None if number is None else self.window.place_of(number)
                if place is None:
                    self.order_moved.emit()
                else:
                    self._remove(place)
            case JobsForgotten():
                self.order_moved.emit()
            case _:
                return

    def name_models(self, names: Mapping[str, str]) -> None:
        """Learn what models are called; rows show their ids until then."""
        self._names = dict(names)
        for _, row in self.window.loaded():
            row.painted.pop(Column.TITLE, None)
        if self.window.order:
            last = len(self.window.order) - 1
            self.dataChanged.emit(self.index(0, Column.TITLE), self.index(last, Column.TITLE))

    def model_names(self) -> Mapping[str, str]:
        """What models are called, by id, as far as that is known."""
        return self._names

    def model_name(self, job: Job) -> str:
        """What a job's model is called, or its id."""
        return self._names.get(job.model, job.model)

    def looks_of(self, job: Job) -> Looks:
        """What looks at a job cost, as last read; before the first one, what its listing says."""
        number = self.window.number_of(job.id)
        row = None if number is None else self.window.row_of(number)
        return _with_listing(job, row.looks if row is not None else NO_LOOKS)

    def tick(self, rows: Sequence[int], enough: int = sys.maxsize) -> int:
        """Time went on: repaint what it changes in these rows, for running jobs only; those that went are left out.

        Once ``enough`` cells are to be painted it stops. Returns how many of the rows it went through.
        """
        now, count, changed = self._clock.now(), len(self.window.order), 0
        for done, at in enumerate(rows):
            if changed >= enough:
                return done
            row = self.window.row(at) if at < count else None
            if row is not None and (row.job.is_watched or row.job.media_until is not None):
                changed += self._repaint(at, row, dict(row.painted), TICKING, now)
        return len(rows)

    def tell_again_ms(self, rows: Iterable[int]) -> int:
        """When the first of these rows is to be told anew, in milliseconds from now."""
        now, loaded = self._clock.now(), filter(None, map(self.window.row, rows))
        return min((tell_again_ms(row.job, now, row.typical) for row in loaded), default=LATEST_MS)

    def job_at(self, at: int) -> Job | None:
        """The job of a row, None while it is not loaded."""
        row = self.window.row(at)
        return None if row is None else row.job

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row a job, loaded or not."""
        return 0 if parent is not None and parent.isValid() else len(self.window.order)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Six."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell to paint, the same in words, or the job. Looking at a row that is not loaded has it loaded."""
        if not index.isValid() or (role not in (JOB_ROLE, CELL_ROLE) and role not in _SPOKEN):
            return None
        row, column = self.window.row(index.row()), Column(index.column())
        if row is None:
            self._looked_at.add(index.row())
            self._ask.start()
            held = LOADING[column]
        elif role == JOB_ROLE:
            return row.job
        else:
            held = row.painted.get(column) or self._painted(row, column)
        if role == JOB_ROLE:
            return None
        return held if role == CELL_ROLE else spoken(held)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns; figures are at the right."""
        if role == Qt.ItemDataRole.WhatsThisRole and section == Column.COST:
            return money_words(Money.COST) if orientation is Qt.Orientation.Horizontal else None
        return head(section, orientation, role)

    def _put(self, job: Job, next_look_at: datetime | None) -> None:
        number = self.window.number_of(job.id)
        place = None if number is None else self.window.place_of(number)
        if number is None or place is None:
            if self.wanted.fits(job):
                self.order_moved.emit()
            return
        before = self.window.row_of(number)
        if before is None:
            return  # it is read when somebody looks at it
        after = self._row_of(job, before.looks)
        after.next_look_at = next_look_at
        self.window.put(number, after)
        if self.wanted.fits_beside_words(job):
            self._repaint(place, after, before.painted, tuple(Column), self._clock.now())
        else:
            self._remove(place)

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        self.window.drop(place)
        self.endRemoveRows()

    def _load(self, one: Filed) -> None:
        looks = _with_listing(one.job, one.looks)
        self.window.put(one.number, self._row_of(one.job, looks))

    def _ask_for_rows(self) -> None:
        looked_at, self._looked_at = self._looked_at, set()
        if looked_at:
            self.rows_wanted.emit(min(looked_at), max(looked_at))

    def _painted(self, row: Row, column: Column) -> Cell:
        held = row.painted[column] = self._cell(row, column, self._clock.now())
        return held

    def _repaint(
        self, at: int, row: Row, had: dict[Column, Cell], columns: tuple[Column, ...], now: datetime
    ) -> int:
        """Paint anew the cells that differ from what was painted; a cell nobody looked at yet stays unmade.

        Returns how many these are.
        """
        row.painted = dict(had)
        changed: list[Column] = []
        for column in columns:
            fresh = self._cell(row, column, now) if column in had else None
            if fresh is None or fresh != had[column]:
                changed.append(column)
            if fresh is not None:
                row.painted[column] = fresh
        for column in changed:
            # Cell by cell: of a range of cells a view paints one more than there are.
            here = self.createIndex(at, column)
            self.dataChanged.emit(here, here)
        return len(changed)

    def _cell(self, row: Row, column: Column, now: datetime) -> Cell:
        return cell(row, column, now, self.model_name(row.job))


def _with_listing(job: Job, looks: Looks) -> Looks:
    price = looks.price_micro_usdc
    return Looks(looks.spent_micro_usdc, job.listing_price_micro_usdc if price is None else price)
