"""What lies over the window while files are held above it: a frame that says what letting go will do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_INSET, _RADIUS, _ROOM = 10, 12, 48
_BESIDE, _ABOVE, _GAP = 24, 18, 6


class DropVeil(QWidget):
    """Covers its window when asked to; the mouse and what it holds go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._covered, self._words, self._below, self._refused = window, "", "", False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def cover(self, words: str, below: str = "", *, refused: bool = False) -> None:
        """Lie over the whole window and say this, with a smaller line below. ``refused`` invites to nothing."""
        self._words, self._below, self._refused = words, below, refused
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A wash, so that what is under it can still be seen; the accent in a dashed frame where files are welcome."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = theme().colour(Token.ATTENTION_WASH if self._refused else Token.ACCENT_WASH)
        wash.setAlphaF(0.86)
        pen = QPen(theme().colour(Token.ATTENTION if self._refused else Token.ACCENT), px(2))
        pen.setStyle(Qt.PenStyle.SolidLine if self._refused else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(wash)
        room = px(_INSET)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(room, room, -room, -room), px(_RADIUS), px(_RADIUS)
        )
        self._write(painter)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover all of the window, whatever size it gets."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def _write(self, painter: QPainter) -> None:
        """Both lines in the middle, on a plate of their own; broken where the window is narrow."""
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = self.rect().adjusted(px(_ROOM), 0, -px(_ROOM), 0)
        lines = ((font(Role.HEADING), self._words), (font(Role.BODY), self._below))
        places: list[QRect] = []
        for each, words in lines:
            painter.setFont(each)
            places.append(painter.boundingRect(room, flags, words))
        over, under = places
        gap = px(_GAP) if self._below else 0
        over.moveTop((self.height() - over.height() - gap - under.height()) // 2)
        under.moveTop(over.bottom() + 1 + gap)
        colours = theme()
        painter.setPen(QPen(colours.colour(Token.LINE), 1))
        painter.setBrush(colours.colour(Token.RAISED))
        plate = over.united(under) if self._below else over
        plate.adjust(-px(_BESIDE), -px(_ABOVE), px(_BESIDE), px(_ABOVE))
        painter.drawRoundedRect(QRectF(plate), px(_RADIUS), px(_RADIUS))
        painter.setPen(colours.colour(Token.INK))
        for (each, words), place in zip(lines, places, strict=True):
            painter.setFont(each)
            painter.drawText(place, flags, words)
