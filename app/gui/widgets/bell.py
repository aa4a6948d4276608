"""The bell in the header: how much was told that nobody has looked at yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton

_MOST_SHOWN = 9


class BellButton(IconButton):
    """A bell with a count at its shoulder; a count of nothing is not drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bell", "", quiet=True, parent=parent)
        self._count = 0
        self.set_count(0)

    def count(self) -> int:
        """How many there are."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another count."""
        before, self._count = self._words(), count
        self.set_label(
            self.tr("What happened, {count} new").format(count=count) if count else self.tr("What happened")
        )
        if self._words() != before:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bell, and the count above it."""
        super().paintEvent(event)
        words = self._words()
        if not words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(Role.SMALL_STRONG)
        small.setPixelSize(px(10))
        painter.setFont(small)
        height = float(px(15))
        width = max(height, QFontMetricsF(small).horizontalAdvance(words) + px(7))
        box = QRectF(self.width() - width, 0.0, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(Token.ACCENT))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme().colour(Token.ON_ACCENT))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()

    def _words(self) -> str:
        if not self._count:
            return ""
        return str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
