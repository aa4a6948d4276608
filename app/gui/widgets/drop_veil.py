"""What lies over the window while files are held above it: a dashed frame that says what letting go will do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_INSET, _RADIUS = 10, 12


class DropVeil(QWidget):
    """Covers its window when asked to; the mouse and what it holds go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._covered, self._words = window, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, words: str) -> None:
        """Lie over the whole window and say this."""
        self._words = words
        self.setAccessibleName(words)
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The accent's wash, so that what is under it can still be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = theme().colour(Token.ACCENT_WASH)
        wash.setAlphaF(0.86)
        pen = QPen(theme().colour(Token.ACCENT), px(2))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(wash)
        room = px(_INSET)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(room, room, -room, -room), px(_RADIUS), px(_RADIUS)
        )
        painter.setPen(theme().colour(Token.INK))
        painter.setFont(font(Role.HEADING))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
