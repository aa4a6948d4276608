"""The focus ring: seen by those who steer with the keyboard, quiet for those who use the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

# At run time a plain mixin: two Qt classes among the bases of one object would crash.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
    from PySide6.QtWidgets import QWidget
    from PySide6.QtWidgets import QWidget as _Window
else:
    _Button = _Window = object


_KEYBOARD_REASONS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class _Hand:
    """What the person steers with now. A sheet gives the focus by itself, and only this tells whether to show it."""

    on_keys = False
    is_away = False


@contextmanager
def focus_by_nobody() -> Iterator[None]:
    """Focus that goes somewhere meanwhile was not brought by the person, whatever Qt gives as the reason.

    A dialog that appears says "Tab" for the first button in it.
    """
    before, _Hand.is_away = _Hand.is_away, True
    try:
        yield
    finally:
        _Hand.is_away = before


class FocusKeeper(_Window):
    """Mixed into windows, before the Qt class: focus that leaves what went away is not taken for a press of Tab.

    Qt hands it on as if it were one when a page that had it is hidden, or a button switched off.
    """

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Every way to the next part of the window comes by here."""
        left: QWidget | None = self.focusWidget()
        went_away = left is not None and not (left.isVisible() and left.isEnabled())
        with focus_by_nobody() if went_away else nullcontext():
            return super().focusNextPrevChild(onwards)


class FocusRing(_Button):
    """Mixed into buttons, before the Qt class: paints a ring over the control while the keyboard leads here.

    Focus that nobody chose, such as the first button of a sheet, is ringed for those who came by keyboard.
    """

    ring_token = Token.ACCENT
    ring_radius = 8.0
    ring_inset = 1.0
    ring_wanted = False
    """Whether the focus is to be seen while it is here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember who brought the focus."""
        if event.reason() in _KEYBOARD_REASONS and not _Hand.is_away:
            _Hand.on_keys = True
        self.ring_wanted = _Hand.on_keys and event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever uses keys wants to see where they go."""
        _Hand.on_keys = self.ring_wanted = True
        self.update()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever uses the mouse knows where it is."""
        _Hand.on_keys = self.ring_wanted = False
        self.update()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The control first, the ring above it."""
        super().paintEvent(event)
        self.paint_ring()

    def shows_ring(self) -> bool:
        """Whether the focus is here and is to be seen."""
        return self.hasFocus() and self.ring_wanted

    def paint_ring(self) -> None:
        """Paint the ring when the keyboard's focus is here."""
        if not self.shows_ring():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour(self.ring_token), 2.0))
        inset = self.ring_inset
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self.ring_radius, box.height() / 2) - inset / 2
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
