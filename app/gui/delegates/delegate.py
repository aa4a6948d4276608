"""The delegate of every table: background, hairline, hover, selection, then the cell's own painter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.gui.delegates.cells import (
    CELL_ROLE,
    FigureCell,
    MonoCell,
    ProgressCell,
    StateCell,
    TextCell,
    TitleCell,
    spoken,
)
from app.gui.delegates.painting import cell_width, paint_cell
from app.gui.theme.fonts import px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import plain_tooltip

ROW_HEIGHT = 46
_KINDS = (TitleCell, StateCell, ProgressCell, FigureCell, MonoCell, TextCell)
_Index = QModelIndex | QPersistentModelIndex


def paint_focus_bar(painter: QPainter, row: QRectF) -> None:
    """At the left of the row that the keys act on, chosen or not: a wash alone is hard to see."""
    painter.fillRect(QRectF(row.left(), row.top(), 3, row.height() - 1), theme().colour(Token.ACCENT))


class CellDelegate(QStyledItemDelegate):
    """Paints what the model's ``CELL_ROLE`` holds; a model without it shows its DisplayRole as text."""

    def __init__(self, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Background first, then the content, then the focus bar of the current row."""
        area = QRectF(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, theme().colour(Token.ACCENT_WASH))
        elif index.row() == self.hovered_row:
            painter.fillRect(area, theme().colour(Token.HOVER))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme().colour(Token.LINE))
        if index.column() == 0 and self._is_where_keys_are(index):
            paint_focus_bar(painter, area)
        paint_cell(painter, _cell(index), area)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the cell needs, 46 px high."""
        return QSize(cell_width(_cell(index)), px(ROW_HEIGHT))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tooltips are plain text: the model's, or the whole cell when it does not fit."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        if not text and index.isValid():
            cell = _cell(index)
            fits = cell_width(cell) <= option.rect.width()
            text = "" if fits else spoken(cell)
        QToolTip.showText(event.globalPos(), plain_tooltip(str(text or "")), view)
        return True

    def _is_where_keys_are(self, index: _Index) -> bool:
        view = self.parent()
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return False
        return view.currentIndex().row() == index.row()


def _cell(index: _Index) -> TitleCell | StateCell | ProgressCell | FigureCell | MonoCell | TextCell:
    held = index.data(CELL_ROLE)
    if isinstance(held, _KINDS):
        return held
    return TextCell(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
