"""The table of every page: whole rows, hairlines, a header that speaks softly, and columns that give way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.gui.delegates.columns import Column, share
from app.gui.delegates.delegate import ROW_HEIGHT, CellDelegate
from app.gui.theme.fonts import Role, font, px


class RowTable(QTableView):
    """Shows rows of cells. Return or a double click emits ``activated(index)``; Tab leaves the table."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._columns: tuple[Column, ...] = ()
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self._dress_headers()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Say how the columns share the width, one entry for each column of the model set before."""
        self._columns = tuple(columns)
        self._share_width()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; hovering starts afresh."""
        self._delegate.hovered_row = -1
        super().setModel(model)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End are the first and the last row: where rows are whole, no cell of a row is a place to go."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The whole row answers the mouse, not one cell."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _share_width(self) -> None:
        header = self.horizontalHeader()
        if header.count() < len(self._columns):
            return
        unit = px(100) / 100
        for index, width in enumerate(share(self._columns, round(self.viewport().width() / unit))):
            header.setSectionHidden(index, width == 0)
            if width:
                header.resizeSection(index, round(width * unit))

    def _hover(self, index: QModelIndex) -> None:
        row = index.row() if index.isValid() else -1
        if row == self._delegate.hovered_row:
            return
        before, self._delegate.hovered_row = self._delegate.hovered_row, row
        for changed in (before, row):
            if changed >= 0:
                self._repaint_row(changed)

    def _repaint_row(self, row: int) -> None:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        self.viewport().update(0, top, self.viewport().width(), height)

    def _dress_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(24))
        rows.setDefaultSectionSize(px(ROW_HEIGHT))
        columns = self.horizontalHeader()
        columns.setFont(font(Role.MEDIUM))
        columns.setMinimumSectionSize(px(24))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
