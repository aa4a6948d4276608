"""The table of jobs in its card: what fits the filter, the words when nothing does, and the sums below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.job import Job
from app.gui.delegates.columns import Column as Room
from app.gui.delegates.table import RowTable
from app.gui.footer import Footer
from app.gui.models.job_filter import JobFilter
from app.gui.models.job_rows import Group
from app.gui.models.jobs import JOB_ROLE, JobsModel
from app.gui.widgets.banners import EmptyState
from app.gui.widgets.surfaces import Card, HairLine

_ROOM = (
    Room(220, 130, 3),
    Room(130, 128, 0),
    Room(204, 172, 2),
    Room(62, 58, 0, above=560),
    Room(84, 80, 0, above=500),
    Room(92, 90, 0, above=720),
)


class JobList(Card):
    """Emits ``chosen`` when another job is current, ``opened`` on a click, ``played`` on Return or a double
    click, ``menu_wanted(job, position)`` for a context menu, and ``empty_acted`` from the empty card.
    """

    chosen = Signal()
    opened = Signal()
    played = Signal(object)
    menu_wanted = Signal(object, QPoint)
    empty_acted = Signal()

    def __init__(self, model: JobsModel, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, spacing=0, parent=parent)
        self._model = model
        self.filter = JobFilter(model, self)
        self.table = RowTable(self.tr("Jobs"))
        self.empty = EmptyState("sound", "", "")
        self.footer = Footer()
        self.table.setModel(self.filter)
        self.table.set_columns(_ROOM)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(HairLine())
        self.body.addWidget(self.footer)
        self.table.customContextMenuRequested.connect(self._ask_menu)
        self.table.activated.connect(self._activated)
        self.table.clicked.connect(lambda _index: self.opened.emit())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())
        self.empty.acted.connect(self.empty_acted)
        self.say_when_empty()

    def choose(self, group: Group) -> None:
        """Show only one group."""
        self.filter.choose(group)
        self.say_when_empty()

    def search(self, text: str) -> None:
        """Show only jobs that hold these words."""
        self.filter.search(text)
        self.say_when_empty()

    def selected(self) -> Job | None:
        """The chosen job."""
        index = self.table.currentIndex()
        job = index.data(JOB_ROLE) if index.isValid() else None
        return job if isinstance(job, Job) else None

    def select(self, job_id: str) -> bool:
        """Choose a job; False when the filter leaves it out, or there is none."""
        row = self._model.row_of(job_id)
        index = QModelIndex() if row is None else self.filter.mapFromSource(self._model.index(row, 0))
        if not index.isValid():
            return False
        self.table.selectRow(index.row())
        self.table.scrollTo(index)
        return True

    def select_first(self) -> None:
        """Choose the newest job that is shown."""
        if self.filter.rowCount():
            self.table.selectRow(0)

    def visible_rows(self) -> list[int]:
        """The rows of the model that are on screen now."""
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        if first < 0:
            return []
        end = last if last >= 0 else self.filter.rowCount() - 1
        return [self.filter.mapToSource(self.filter.index(row, 0)).row() for row in range(first, end + 1)]

    def say_when_empty(self) -> None:
        """Nothing there yet is not nothing found: each says its own words."""
        self._stack.setCurrentIndex(1 if self.filter.rowCount() == 0 else 0)
        if self.filter.filtering and self._model.rowCount():
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
                "made, saves it to your downloads folder and rings."
            ),
            self.tr("Create a job"),
        )

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
