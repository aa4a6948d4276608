"""The strip at the top of the window. Parts that matter less give way before anything is cut off."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.gui.theme.fonts import px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_APART, _CLOSE, _NARROW = 16, 10, 1000
_A_NAME = 40
"""What an account's name needs beyond its first letters."""


@runtime_checkable
class Compactable(Protocol):
    """A part that can say the same in less room."""

    def set_compact(self, compact: bool) -> None:
        """Use less room, or the usual room again."""


class HeaderBar(QFrame):
    """A row with a hairline under it: ``add`` parts from left to right, ``add_stretch`` between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(8), px(16), px(8) + 1)
        self._row.setSpacing(px(_APART))
        self._above: list[tuple[QWidget, int]] = []
        self._compact_below: list[tuple[Compactable, int]] = []
        self.setFixedHeight(px(52))
        # The window may become narrower than all parts together: that is when some of them give way.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # What is under it need not be painted whenever a sum in it changes.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a card, and the hairline."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().colour(Token.SURFACE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().colour(Token.LINE))

    def add(self, part: QWidget, *, above: int = 0, compact_below: int = 0) -> None:
        """Add a part. It is shown only in a strip wider than ``above`` drawn pixels, and one that can be
        compact is so below ``compact_below``.
        """
        self._row.addWidget(part)
        if above:
            self._above.append((part, above))
        if compact_below and isinstance(part, Compactable):
            self._compact_below.append((part, compact_below))
        self._give_way()

    def add_space(self, width: int) -> None:
        """Some air, in drawn pixels."""
        self._row.addSpacing(px(width))

    def add_stretch(self) -> None:
        """Push what follows to the right."""
        self._row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew who is shown."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        self._row.setSpacing(px(_CLOSE if self.width() < px(_NARROW) else _APART))
        for part, above in self._above:
            part.setVisible(self.width() > px(above))
        for compactable, below in self._compact_below:
            _compact(compactable, compact=self.width() < px(below))
        # Words are longer in some languages: who would give way next does so before anything is cut off.
        for width in sorted({below for _part, below in self._compact_below}, reverse=True):
            if self._fits():
                return
            for compactable in (part for part, below in self._compact_below if below == width):
                _compact(compactable, compact=True)
        for part, _above in sorted(self._above, key=lambda part: part[1], reverse=True):
            if self._fits():
                return
            part.hide()

    def give_way_if_tight(self) -> None:
        """A part's words may be longer now."""
        if not self._fits():
            self._give_way()

    def _fits(self) -> bool:
        return self._row.minimumSize().width() + px(_A_NAME) <= self.width()


def _compact(part: Compactable, *, compact: bool) -> None:
    part.set_compact(compact)
    if isinstance(part, QWidget):
        # What a part's own layout hides is else told to the row in a later turn.
        part.updateGeometry()
