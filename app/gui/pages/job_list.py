"""The table of jobs in its card: what was chosen, the words when nothing fits, and the sums below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from app.domain.finding import Sorting
from app.domain.job import Job
from app.gui.delegates.menu_keys import MenuByKeys
from app.gui.delegates.table import RowTable
from app.gui.footer import Footer
from app.gui.keys import Key, bind
from app.gui.models.job_columns import SORTED_BY, room, sorted_column
from app.gui.models.job_drag import JOB_ROLE
from app.gui.models.job_rows import Column
from app.gui.models.jobs import JobsModel
from app.gui.widgets.banners import EmptyState
from app.gui.widgets.surfaces import Card, HairLine


class JobList(Card):
    """Emits ``chosen`` when another job is current or the current one was loaded, ``marked(count)`` when more or fewer
    are marked, ``opened`` on a click, ``played`` on Return or a double click, ``renamed`` on the platform's key for it
    (F2), ``forget_wanted`` and ``copy_wanted`` on theirs for what is marked, ``menu_wanted(job, position)`` for a
    context menu, ``sort_wanted(Sorting)`` for a column's name, and ``empty_acted`` from the empty card.
    """

    chosen = Signal()
    marked = Signal(int)
    forget_wanted = Signal()
    copy_wanted = Signal()
    opened = Signal()
    played = Signal(object)
    renamed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    sort_wanted = Signal(object)
    empty_acted = Signal()

    def __init__(self, model: JobsModel, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, spacing=0, parent=parent)
        self._model = model
        self.table = RowTable(self.tr("Jobs"))
        self.empty = EmptyState("sound", "", "")
        self.footer = Footer()
        self.table.setModel(model)
        self.table.set_columns(room())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(HairLine())
        self.body.addWidget(self.footer)
        self._connect()
        self.say_when_empty()

    def selected(self) -> Job | None:
        """The chosen job, None while it is not loaded."""
        index = self.table.currentIndex()
        job = index.data(JOB_ROLE) if index.isValid() else None
        return job if isinstance(job, Job) else None

    def marked_count(self) -> int:
        """How many rows are marked."""
        return len(self._marked())

    def marked_places(self) -> list[int]:
        """Where the marked rows are, from above."""
        return sorted(self._marked())

    def place(self) -> int | None:
        """Where the chosen row is."""
        index = self.table.currentIndex()
        return index.row() if index.isValid() else None

    def select(self, place: int) -> None:
        """Choose a row, and show it."""
        self.table.selectRow(place)
        self.table.scrollTo(self._model.index(place, 0))

    def select_first(self) -> None:
        """Choose the first job that is shown."""
        if self._model.rowCount():
            self.table.selectRow(0)

    def visible_rows(self) -> range:
        """The rows that are on screen now."""
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1)

    def say_when_empty(self) -> None:
        """Nothing there yet is not nothing found: each says its own words."""
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        if self._model.wanted.leaves_out:
            self.empty.say(
                self.tr("Nothing like that"),
                self.tr("No job fits this choice. All your jobs are still there."),
                self.tr("Show all jobs"),
            )
            return
        self.empty.say(
            self.tr("No jobs yet"),
            self.tr(
                "Describe a sound and see its price before anything is spent. Gondola watches it being "
                "made, saves it to your downloads folder and rings. To make many at once, drop scripts or a list here."
            ),
            self.tr("Create a job"),
        )

    def _connect(self) -> None:
        table, model = self.table, self._model
        table.customContextMenuRequested.connect(self._ask_menu)
        MenuByKeys(table).asked.connect(self._ask_menu)
        table.activated.connect(self._activated)
        table.clicked.connect(lambda _index: self.opened.emit())
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())
        table.selectionModel().selectionChanged.connect(lambda _now, _gone: self._say_marked())
        table.horizontalHeader().sectionClicked.connect(self._sort)
        bind(Key.RENAME, table, self._rename)
        bind(Key.FORGET, table, self.forget_wanted.emit)
        bind(Key.COPY, table, self.copy_wanted.emit)
        self.empty.acted.connect(self.empty_acted)
        model.arrived.connect(self._arrived)
        for moved in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            moved.connect(self._rows_moved)

    def show_sorting(self, sorting: Sorting) -> None:
        """Mark the column that an order goes by; by age is none of them."""
        self.table.show_sorted(sorted_column(sorting))

    def _marked(self) -> set[int]:
        """By ranges, so that ten thousand rows are no ten thousand indexes; moved columns may split a row's range."""
        chosen = self.table.selectionModel().selection()
        runs = [chosen.at(number) for number in range(chosen.count())]
        return {place for run in runs for place in range(run.top(), run.bottom() + 1)}

    def _say_marked(self) -> None:
        self.marked.emit(self.marked_count())

    def _arrived(self, first: int, last: int) -> None:
        place = self.place()
        if place is not None and first <= place <= last:
            self.chosen.emit()

    def _rows_moved(self) -> None:
        self.say_when_empty()
        if self.place() is None:
            self.select_first()
        self._say_marked()
        self.chosen.emit()

    def _sort(self, section: int) -> None:
        if Column(section) in SORTED_BY:
            self.sort_wanted.emit(SORTED_BY[Column(section)])

    def _rename(self) -> None:
        job = self.selected()
        if job is not None:
            self.renamed.emit(job)

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit()
        job = index.data(JOB_ROLE)
        if isinstance(job, Job) and job.audio is not None:
            self.played.emit(job)

    def _ask_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        job = index.data(JOB_ROLE) if index.isValid() else None
        if isinstance(job, Job):
            self.menu_wanted.emit(job, self.table.viewport().mapToGlobal(at))
