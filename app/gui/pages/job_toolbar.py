"""Above the jobs: chips with their counts, the search, more choices, and the two ways to a new job."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding import Group
from app.gui.models.jobs import JobsModel
from app.gui.pages.job_filters import JobFilters
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import SearchField

_NARROW = 860
SEARCH_AFTER_MS = 90
"""Shorter than a pause that anybody notices, longer than the way from one key to the next."""


class JobToolbar(QWidget):
    """``chosen`` is emitted when something else is looked for; ``add_wanted`` and ``create_wanted`` are buttons,
    ``menu_wanted(button)`` is the one for the rest.
    """

    chosen = Signal()
    add_wanted = Signal()
    create_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow(self.tr("Show"))
        self.search = SearchField(self.tr("Search…"))
        self.search.setToolTip(self.tr("Title, prompt, model, file…"))
        self.filters = JobFilters()
        self.more = IconButton("filter", self.tr("Filter and order"))
        self.menu_button = IconButton("dots", self.tr("More about all jobs"))
        self.more.setCheckable(True)
        self._quiet = False
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(SEARCH_AFTER_MS)
        self._lay_out()
        self._connect()

    def group(self) -> Group:
        """The chip that is chosen."""
        return Group(self.chips.current())

    def count(self, model: JobsModel) -> None:
        """Show how many jobs each chip stands for."""
        for group in Group:
            self.chips.set_count(group.value, model.count(group))

    def show_all(self) -> None:
        """Leave nothing out any more."""
        self._quiet = True
        self.search.clear()
        self.filters.clear()
        self.chips.select(Group.ALL.value)
        self._quiet = False
        self._typed.stop()
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, adding a job moves into the menu."""
        super().resizeEvent(event)
        self._add.setHidden(self.width() < px(_NARROW))

    @property
    def adds_in_menu(self) -> bool:
        """Whether the menu has to offer adding a job."""
        return self._add.isHidden()

    def _lay_out(self) -> None:
        for group, label in (
            (Group.ALL, self.tr("All")),
            (Group.MAKING, self.tr("Making")),
            (Group.NEEDS_YOU, self.tr("Needs you")),
            (Group.SAVED, self.tr("Saved")),
        ):
            self.chips.add(group.value, label, 0)
        self._add = SecondaryButton(self.tr("Add job…"))
        self._create = PrimaryButton(self.tr("Create"), "plus")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.chips)
        row.addStretch(1)
        for part in (self.search, self.more, self._add, self._create, self.menu_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(row)
        column.addWidget(self.filters)
        self.filters.hide()

    def _connect(self) -> None:
        self.chips.selected.connect(lambda _key: self._say())
        self.search.textChanged.connect(lambda _text: None if self._quiet else self._typed.start())
        self._typed.timeout.connect(self._say)
        self.filters.changed.connect(self._say)
        self.filters.cleared.connect(self.show_all)
        self.more.toggled.connect(self._show_filters)
        self._add.clicked.connect(self.add_wanted)
        self._create.clicked.connect(self.create_wanted)
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit(self.menu_button))

    def _show_filters(self, shown: bool) -> None:
        """Choices that cannot be seen leave nothing out."""
        self.filters.setVisible(shown)
        if not shown:
            self.filters.clear()

    def _say(self) -> None:
        if not self._quiet:
            self._typed.stop()
            self.chosen.emit()
