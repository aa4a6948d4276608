"""The focus ring: seen when the keyboard brought the focus, quiet when the mouse did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen

from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

# At run time a plain mixin: two Qt classes among the bases of one object would crash.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object


class FocusRing(_Button):
    """Mixed into buttons, before the Qt class: paints a ring over the control while Tab leads here."""

    ring_token = Token.ACCENT
    ring_radius = 8.0
    ring_inset = 1.0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember who brought the focus."""
        self._ring_shown = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The control first, the ring above it."""
        super().paintEvent(event)
        self.paint_ring()

    def paint_ring(self) -> None:
        """Paint the ring when the keyboard's focus is here."""
        if not (self.hasFocus() and getattr(self, "_ring_shown", True)):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour(self.ring_token), 2.0))
        inset = self.ring_inset
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self.ring_radius, box.height() / 2) - inset / 2
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
