"""Surfaces: cards, hairlines, and the striped edge of a window with play money."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme.fonts import px
from app.gui.theme.progress import paint_stripes
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token


class Card(QFrame):
    """A white sheet with a hairline round it. Lay things out in ``body``."""

    def __init__(self, *, padding: int = 16, spacing: int = 8, parent: QWidget | None = None) -> None:
        """``padding`` and ``spacing`` in drawn pixels; a table goes into a card with padding 1."""
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        room = px(padding) if padding > 1 else padding
        self.body.setContentsMargins(room, room, room, room)
        self.body.setSpacing(px(spacing))

    def set_chosen(self, chosen: bool) -> None:
        """Mark the card as the recommended or selected one by an accent edge."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)


class HairLine(QWidget):
    """A line one pixel thin, across or down."""

    def __init__(self, *, down: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grow, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        if down:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, grow)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(grow, fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One colour, edge to edge."""
        QPainter(self).fillRect(self.rect(), theme().colour(Token.LINE))


class StripedFrame(QWidget):
    """Wraps a window's whole content; with play money its edge is striped in the attention colour."""

    EDGE = 6

    def __init__(self, inner: QWidget, *, play: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._play = play
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        self._box.addWidget(inner)
        self.set_play(play)

    def is_play(self) -> bool:
        """Whether the stripes are shown."""
        return self._play

    def set_play(self, play: bool) -> None:
        """Show or take away the stripes."""
        self._play = play
        room = px(self.EDGE) if play else 0
        self._box.setContentsMargins(room, room, room, room)
        self.setAccessibleDescription(self.tr("Play money: nothing here costs anything.") if play else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stripes on the edge only; the content covers the rest."""
        if not self._play:
            return
        painter = QPainter(self)
        colours = theme()
        width, height, edge = self.width(), self.height(), px(self.EDGE)
        sides = (
            QRectF(0, 0, width, edge),
            QRectF(0, height - edge, width, edge),
            QRectF(0, edge, edge, height - 2 * edge),
            QRectF(width - edge, edge, edge, height - 2 * edge),
        )
        for side in sides:
            painter.fillRect(side, colours.colour(Token.ATTENTION_WASH))
            paint_stripes(painter, side, colours.colour(Token.ATTENTION), 7.0)
