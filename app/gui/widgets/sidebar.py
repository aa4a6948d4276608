"""The list of pages at the left of the window, with counts; narrow windows keep only its icons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing

_WIDTH, _COMPACT_WIDTH, _ITEM_HEIGHT = 196, 60, 33


class NavItem(FocusRing, QAbstractButton):
    """One page: its icon, its name, and how many things there are in it."""

    def __init__(self, icon: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._count: int | None = None
        self._compact = False
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(_ITEM_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: int | None) -> None:
        """Show a number at the right; None or 0 shows nothing."""
        self._count = count or None
        spoken = self.text() if self._count is None else f"{self.text()}, {self._count}"
        self.setAccessibleName(spoken)
        self.update()

    def count(self) -> int | None:
        """The number shown."""
        return self._count

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the name as a tooltip."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the sidebar lets it be."""
        return QSize(px(_COMPACT_WIDTH - 20), px(_ITEM_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash, the icon, the name and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_wash(painter)
        colours, chosen = theme(), self.isChecked()
        colour = colours.colour(Token.INK if chosen else Token.MUTED)
        side = px(18)
        left = (self.width() - side) / 2 if self._compact else float(px(9))
        paint_icon(painter, self._icon_name, QRectF(left, (self.height() - side) / 2, side, side), colour)
        if not self._compact:
            self._paint_words(painter)
        elif self._count is not None:
            painter.setBrush(colours.colour(Token.ACCENT))
            painter.drawEllipse(QRectF(left + side - 2, px(6), 6, 6))
        painter.end()
        self.paint_ring()

    def _paint_wash(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme().colour(Token.ACCENT_WASH))
        elif self.underMouse():
            painter.setBrush(theme().colour(Token.TRACK))
        else:
            return
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _paint_words(self, painter: QPainter) -> None:
        colours, chosen = theme(), self.isChecked()
        room = QRectF(self.rect()).adjusted(px(36), 0, -px(10), 0)
        if self._count is not None:
            painter.setFont(font(Role.BODY))
            painter.setPen(colours.colour(Token.MUTED))
            number = self.locale().toString(self._count)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), number)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(number) - px(6))
        painter.setFont(font(Role.STRONG if chosen else Role.MEDIUM))
        painter.setPen(colours.colour(Token.INK if chosen else Token.MUTED))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


class NavSidebar(QFrame):
    """The pages. Emits ``selected(key)`` when another one is chosen, by a person or by ``select``."""

    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._items: dict[str, NavItem] = {}
        self._actions: list[NavItem] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(10), px(12), px(10), px(12))
        self._column.setSpacing(px(2))
        self._column.addStretch(1)
        self.set_compact(False)

    def add(self, key: str, icon: str, label: str) -> NavItem:
        """Add a page at the end; the first one added is chosen."""
        item = NavItem(icon, label)
        item.setAutoExclusive(True)  # one of several, as screen readers are to say it
        item.setChecked(not self._items)
        item.toggled.connect(lambda chosen: self.selected.emit(key) if chosen else None)
        self._items[key] = item
        self._group.addButton(item)
        self._column.insertWidget(len(self._items) - 1, item)
        return item

    def add_action(self, icon: str, label: str) -> NavItem:
        """Add something at the foot that is pressed rather than chosen, like a page in its looks."""
        item = NavItem(icon, label)
        item.setCheckable(False)
        self._actions.append(item)
        self._column.addWidget(item)
        return item

    def add_at_foot(self, widget: QWidget) -> None:
        """Put something of the window's own under the pages."""
        self._column.addWidget(widget)

    def set_count(self, key: str, count: int | None) -> None:
        """Change the number beside one page."""
        self._items[key].set_count(count)

    def select(self, key: str) -> None:
        """Choose a page from the program."""
        self._items[key].setChecked(True)

    def current(self) -> str:
        """The key of the chosen page, or an empty string while there is none."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def set_compact(self, compact: bool) -> None:
        """Keep only the icons (for windows narrower than about 1100 px), or show the names again."""
        self.setFixedWidth(px(_COMPACT_WIDTH if compact else _WIDTH))
        for item in (*self._items.values(), *self._actions):
            item.set_compact(compact)
