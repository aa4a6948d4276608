"""The table of every page: whole rows, hairlines, a header that speaks softly, and columns that give way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from app.gui.delegates.arrangement import Arrangement, arranged
from app.gui.delegates.columns import Column, share
from app.gui.delegates.delegate import ROW_HEIGHT, CellDelegate
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_NAME_PAD, _ARROW = 12, 12


class RowTable(QTableView):
    """Shows rows of cells. Return or a double click emits ``activated(index)``; Tab leaves the table. Columns may be
    drawn wider, moved and left out by their names; ``arranged()`` says that a person did.
    """

    rearranged = Signal()

    def __init__(
        self, accessible_name: str, parent: QWidget | None = None, *, at_corners: bool = False
    ) -> None:
        """``at_corners``: it reaches into the round corners of its card, and leaves what is under it to that."""
        super().__init__(parent)
        self._opaque = not at_corners
        self.setAccessibleName(accessible_name)
        self._columns: tuple[Column, ...] = ()
        self._wishes = Arrangement()
        self._names = _Names(self)
        self.setHorizontalHeader(self._names)
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
        # What is under it need not be painted whenever a cell changes.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, self._opaque)
        self.viewport().setAutoFillBackground(False)
        self._dress_headers()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Say how the columns share the width, one entry for each column of the model set before."""
        self._columns = tuple(columns)
        self._share_width()

    def arrangement(self) -> Arrangement:
        """How the columns are arranged now."""
        return self._wishes

    def arrange(self, wishes: Arrangement) -> None:
        """Arrange them so, without saying that a person did."""
        self._wishes = wishes
        header = self._names
        for place, column in enumerate(wishes.order or range(header.count())):
            header.moveSection(header.visualIndex(column), place)
        self._share_width()

    def show_sorted(self, column: int | None) -> None:
        """Mark the column that rows are sorted by, or none."""
        self._names.mark(column)

    def columns_menu(self, menu: QMenu) -> None:
        """Add a choice for each column that may be left out, and the way back to the usual arrangement."""
        for column in range(1, len(self._columns)):
            name = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            choice = menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(column not in self._wishes.hidden)
            choice.toggled.connect(lambda shown, at=column: self._wish(self._wishes.with_shown(at, shown)))
        menu.addSeparator()
        usual = menu.addAction(self.tr("The usual columns"))
        usual.setEnabled(self._wishes != Arrangement())
        usual.triggered.connect(lambda: self._wish(Arrangement()))

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

    def changeEvent(self, event: QEvent) -> None:
        """Another style sheet sets the header back to its own widths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._share_width()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the ground of the card it is in."""
        if self._opaque:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(event.rect(), theme().colour(Token.SURFACE))
        super().paintEvent(event)

    def _share_width(self) -> None:
        header = self._names
        if header.count() < len(self._columns):
            return
        columns, room = arranged(self._with_names(), self._wishes), round(self.viewport().width() / _unit())
        for index, width in enumerate(share(columns, room, self._wishes.hidden)):
            header.setSectionHidden(index, width == 0)
            if width:
                header.resizeSection(index, round(width * _unit()))

    def _with_names(self) -> list[Column]:
        """No column is narrower than its name by itself, in whatever language that is."""
        metrics, names = self._names.fontMetrics(), []
        for at, column in enumerate(self._columns):
            name = str(self.model().headerData(at, Qt.Orientation.Horizontal) or "")
            needs = round((metrics.horizontalAdvance(name) + 2 * px(_NAME_PAD)) / _unit()) + 1
            names.append(replace(column, width=max(column.width, needs), least=max(column.narrowest, needs)))
        return names

    def _wish(self, wishes: Arrangement) -> None:
        self.arrange(wishes)
        self.rearranged.emit()

    def _drawn(self, column: int, width: int) -> None:
        """A person drew a column wider or narrower; the others give way at once."""
        wished = max(round(width / _unit()), self._columns[column].narrowest)
        self._wishes = self._wishes.with_width(column, wished)
        self._share_width()
        self.rearranged.emit()

    def _moved(self) -> None:
        """A person moved a column."""
        order = tuple(self._names.logicalIndex(place) for place in range(self._names.count()))
        self._wishes = replace(self._wishes, order=order)
        self._share_width()
        self.rearranged.emit()

    def _open_columns_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.columns_menu(menu)
        menu.popup(self._names.mapToGlobal(at))

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
        columns = self._names
        columns.setFont(font(Role.MEDIUM))
        columns.setMinimumSectionSize(px(24))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns.setSectionsMovable(True)
        columns.setFirstSectionMovable(False)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._open_columns_menu)
        columns.drawn.connect(self._drawn)
        columns.moved.connect(self._moved)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Names(QHeaderView):
    """The names of the columns. ``drawn(column, width)`` and ``moved()`` are a person's doing, never a layout's."""

    drawn = Signal(int, int)
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._held = False
        self._marked: int | None = None
        self.setSectionsClickable(True)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(lambda _column, _from, _to: self.moved.emit() if self._held else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What moves from here on is moved by hand."""
        self._held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It was let go; a column that was carried lands now."""
        super().mouseReleaseEvent(event)
        self._held = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between two names it fits a column to what is in it."""
        self._held = True
        super().mouseDoubleClickEvent(event)
        self._held = False

    def mark(self, column: int | None) -> None:
        """Put a small arrow at the name that rows are sorted by, or at none."""
        self._marked = column
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The name, and the arrow after it, or before one at the right."""
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if column != self._marked or not rect.isValid():
            return
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        beyond = px(_NAME_PAD) + self.fontMetrics().horizontalAdvance(name) + px(6)
        align = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(int(align or 0) & int(Qt.AlignmentFlag.AlignRight))
        at = rect.right() - beyond - px(_ARROW) if right else rect.left() + beyond
        middle = rect.center().y()
        box = QRectF(at, middle - px(_ARROW) / 2, px(_ARROW), px(_ARROW))
        paint_icon(painter, "chevron-down", box, theme().colour(Token.MUTED))

    def _resized(self, column: int, _before: int, width: int) -> None:
        if self._held and width:
            self._held = False
            self.drawn.emit(column, width)
            self._held = True


def _unit() -> float:
    """How many device-independent pixels a drawn one is."""
    return px(100) / 100
