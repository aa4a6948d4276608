"""The list of a batch that is being made: how many, every job with its price, and what was left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.batch_preview import Priced
from app.domain.batch_rows import Problem
from app.gui.delegates.columns import Column as Room
from app.gui.delegates.table import RowTable
from app.gui.language.figures import local_count
from app.gui.models.batch_rows import BatchRows
from app.gui.theme.fonts import Role, px
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.labels import ElidedLabel
from app.gui.widgets.surfaces import HairLine

_ROOM = (Room(260, 150, 3), Room(220, 100, 2), Room(84, 72, 0))
_MOST_WIDE = 200
"""So many problems have the whole width for their words; of what comes after them the tooltip tells all."""


class BatchList(QWidget):
    """``more_wanted`` to bring more of them, ``clear_wanted`` to forget the list."""

    more_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BatchRows(self)
        self.table = RowTable(self.tr("Jobs of this batch"), at_corners=True)
        self.counted = ElidedLabel("", Role.STRONG)
        self.more = SecondaryButton(self.tr("Add more…"), "plus")
        self.clear = SecondaryButton(self.tr("Start over"), "repeat")
        self.table.setModel(self.rows)
        self.table.set_columns(_ROOM)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(12), px(10))
        head.setSpacing(px(8))
        head.addWidget(self.counted, 1)
        head.addWidget(self.more)
        head.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(HairLine())
        column.addWidget(self.table, 1)
        self.more.clicked.connect(self.more_wanted)
        self.clear.clicked.connect(self.clear_wanted)

    def show_jobs(
        self, problems: tuple[Problem, ...], jobs: tuple[Priced, ...], names: dict[str, str]
    ) -> None:
        """Show these, from the beginning."""
        self.table.clearSpans()
        self.rows.show(problems, jobs, names)
        for row in range(min(len(problems), _MOST_WIDE)):
            self.table.setSpan(row, 0, 1, len(_ROOM))
        left = sum(each.leaves_out for each in problems)
        words = (
            self.tr("One job")
            if len(jobs) == 1
            else self.tr("{count} jobs").format(count=local_count(len(jobs)))
        )
        if left == 1:
            words = self.tr("{jobs} · one left out").format(jobs=words)
        elif left:
            words = self.tr("{jobs} · {left} left out").format(jobs=words, left=local_count(left))
        self.counted.setText(words)
        self.table.scrollToTop()
