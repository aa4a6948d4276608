"""The saved rows, while the rest of the program is still on its way: where they will stand, as they will look.

Nothing can be pressed here, and nothing is claimed that is not known yet: header and pages are empty until they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding import Sorting
from app.gui.delegates.arrangement import arrangement_from
from app.gui.delegates.cells import CELL_ROLE, spoken
from app.gui.delegates.table import RowTable
from app.gui.models.job_columns import head, room, sorted_column
from app.gui.models.job_rows import Column, Row, cell
from app.gui.theme.fonts import px
from app.gui.widgets.header import HeaderBar
from app.gui.widgets.sidebar import NavSidebar
from app.gui.widgets.surfaces import Card, HairLine
from app.ports.archive import Filed

_TOOLBAR, _FOOTER, _DETAILS = 32, 36, 360
_NARROW_WINDOW, _NARROW_PAGE = 1100, 1000
_Index = QModelIndex | QPersistentModelIndex


class FirstPage(QWidget):
    """Shows these rows, in columns as the person arranged them."""

    def __init__(self, rows: Sequence[Filed], now: datetime, sorting: Sorting, arranged: str = "") -> None:
        super().__init__()
        self.table = RowTable(self.tr("Jobs"))
        self.table.setModel(FirstRows(rows, now, self.table))
        self.table.set_columns(room())
        self.table.arrange(arrangement_from(arranged, len(Column)))
        self.table.show_sorted(sorted_column(sorting))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setSelectionMode(RowTable.SelectionMode.NoSelection)
        self._sidebar, self._beside = NavSidebar(), QWidget()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As the pages will do in a narrow window."""
        super().resizeEvent(event)
        self._sidebar.set_compact(self.width() < px(_NARROW_WINDOW))
        self._beside.setVisible(self.width() - self._sidebar.width() >= px(_NARROW_PAGE))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HeaderBar())
        row = QHBoxLayout()
        row.setSpacing(0)
        column.addLayout(row, 1)
        row.addWidget(self._sidebar)
        page = QVBoxLayout()
        page.setContentsMargins(px(18), px(16) + px(_TOOLBAR) + px(12), px(18), px(14))
        row.addLayout(page, 1)
        body = QHBoxLayout()
        body.setSpacing(px(14))
        page.addLayout(body)
        card = Card(padding=1, spacing=0)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(HairLine())
        card.body.addSpacing(px(_FOOTER))
        body.addWidget(card, 1)
        self._beside.setFixedWidth(px(_DETAILS))
        body.addWidget(self._beside)


class FirstRows(QAbstractTableModel):
    """The rows as they stood in the records a moment ago."""

    def __init__(self, rows: Sequence[Filed], now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(Row(one.job, None, one.looks) for one in rows)
        self._now = now

    def rowCount(self, parent: _Index | None = None) -> int:
        """One a job."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """As the table of jobs has."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell to paint, or the same in words."""
        if role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        held = row.painted.get(column)
        if held is None:
            held = row.painted[column] = cell(row, column, self._now, row.job.model)
        return held if role == CELL_ROLE else spoken(held)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """As above the table of jobs."""
        return head(section, orientation, role)
