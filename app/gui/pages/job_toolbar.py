"""Above the jobs: chips with their counts, the search, and the two ways to a new job."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.models.job_rows import Group
from app.gui.models.jobs import JobsModel
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import SearchField


class JobToolbar(QWidget):
    """``group_chosen(Group)`` and ``searched(text)`` filter; ``add_wanted`` and ``create_wanted`` are buttons."""

    group_chosen = Signal(object)
    searched = Signal(str)
    add_wanted = Signal()
    create_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow(self.tr("Show"))
        self.search = SearchField(self.tr("Search title, model, prompt…"))
        for group, label in (
            (Group.ALL, self.tr("All")),
            (Group.MAKING, self.tr("Making")),
            (Group.NEEDS_YOU, self.tr("Needs you")),
            (Group.SAVED, self.tr("Saved")),
        ):
            self.chips.add(group.value, label, 0)
        add = SecondaryButton(self.tr("Add job…"))
        create = PrimaryButton(self.tr("Create"), "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.chips)
        row.addStretch(1)
        for part in (self.search, add, create):
            row.addWidget(part)
        self.chips.selected.connect(lambda key: self.group_chosen.emit(Group(key)))
        self.search.textChanged.connect(self.searched)
        add.clicked.connect(self.add_wanted)
        create.clicked.connect(self.create_wanted)

    def count(self, model: JobsModel) -> None:
        """Show how many jobs each chip stands for."""
        for group in Group:
            self.chips.set_count(group.value, model.count(group))

    def show_all(self) -> None:
        """Leave nothing out any more."""
        self.search.clear()
        self.chips.select(Group.ALL.value)
