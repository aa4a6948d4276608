"""What all charts have: points that the mouse and the keyboard lead to, each with its figures in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing
from app.gui.widgets.labels import plain_tooltip
from app.gui.widgets.spoken import Spoken, announce

NOWHERE = -1
_IN_SIGHT = 72
_PRESSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Chart(Spoken, FocusRing, QWidget):
    """A drawing of points. ``pressed(place)`` when a person chooses one with the mouse or Return.

    ``STEPS`` says which keys lead on and back. Subclasses draw, and say where their points are and what they mean.
    """

    spoken_role = QAccessible.Role.Chart
    STEPS: Mapping[Qt.Key, int] = {}
    pressed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hot = NOWHERE
        self._summary = ""
        self._nothing = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def count(self) -> int:
        """How many points there are."""
        raise NotImplementedError

    def words(self, place: int) -> tuple[str, ...]:
        """What a point says, line by line."""
        raise NotImplementedError

    def place_at(self, where: QPointF) -> int:
        """The point under a place of the widget, NOWHERE if there is none."""
        raise NotImplementedError

    def spot(self, place: int) -> QPointF:
        """Where a point's words are shown."""
        raise NotImplementedError

    def draw(self, painter: QPainter, box: QRectF, hot: int = NOWHERE) -> None:
        """Draw everything into a box: the widget's own, or a part of a picture that is exported."""
        raise NotImplementedError

    def say(self, summary: str, nothing: str) -> None:
        """Set what is told of all points together, and what stands there while there are none."""
        self._summary, self._nothing = summary, nothing
        self.hot = NOWHERE
        self._tell()
        self.updateGeometry()
        self.update()

    def nothing(self) -> str:
        """What is said while there is nothing to draw."""
        return self._nothing

    def point_at(self, place: int, *, spoken: bool = False) -> None:
        """Lead to a point and show its words; NOWHERE takes them away. ``spoken`` tells it to screen readers."""
        if place == self.hot and not spoken:
            return
        self.hot = place
        if place == NOWHERE:
            QToolTip.hideText()
        else:
            text = plain_tooltip("\n".join(self.words(place))).replace("\n", "<br>")
            QToolTip.showText(self.mapToGlobal(self._beside(place)), text, self)
        self._tell()
        if spoken and place != NOWHERE:
            self._bring_in_sight(place)
            announce(self, ". ".join(self.words(place)), now=True)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The point under the mouse shows its figures at once."""
        self.point_at(self.place_at(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a point."""
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place != NOWHERE:
            self.pressed.emit(place)
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Gone with the mouse."""
        self.point_at(NOWHERE)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Gone with the keyboard."""
        self.point_at(NOWHERE)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead from point to point; Return chooses; Escape lets go."""
        key, last = Qt.Key(event.key()), self.count() - 1
        if last < 0:
            event.ignore()
            return
        if key in self.STEPS:
            step = self.STEPS[key]
            start = self.hot if self.hot != NOWHERE else (-1 if step > 0 else last + 1)
            self.point_at(max(0, min(last, start + step)), spoken=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if key == Qt.Key.Key_Home else last, spoken=True)
        elif key == Qt.Key.Key_Escape and self.hot != NOWHERE:
            self.point_at(NOWHERE)
        elif key in _PRESSES and self.hot != NOWHERE:
            self.pressed.emit(self.hot)
        else:
            event.ignore()
            return
        self.ring_wanted = True
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing, or what is said instead of it; the ring of the keyboard above."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.count():
            self.draw(painter, box, self.hot)
        else:
            self.draw_nothing(painter, box)
        painter.end()
        self.paint_ring()

    def draw_nothing(self, painter: QPainter, box: QRectF) -> None:
        """Say that there is nothing to draw."""
        painter.setFont(font(Role.BODY))
        painter.setPen(theme().colour(Token.MUTED))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._nothing)

    def _bring_in_sight(self, place: int) -> None:
        """Scroll to where the keys have led."""
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea) and (content := around.widget()) is not None:
                spot = self.mapTo(content, self._beside(place))
                around.ensureVisible(spot.x(), spot.y(), 0, px(_IN_SIGHT))
                return
            around = around.parentWidget()

    def _beside(self, place: int) -> QPoint:
        return self.spot(place).toPoint()

    def _tell(self) -> None:
        pointed = ". ".join(self.words(self.hot)) if self.hot != NOWHERE else ""
        self.setAccessibleDescription(". ".join(part for part in (pointed, self._summary) if part))
