"""The focus ring: seen by those who steer with the keyboard, quiet for those who use the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

# At run time a plain mixin: two Qt classes among the bases of one object would crash.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


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


class FocusKeeper(_Widget):
    """Mixed into windows, before the Qt class: focus that leaves what went away is not taken for a press of Tab.

    Qt hands it on as if it were one when a page that had it is hidden, or a button switched off.
    """

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Every way to the next part of the window comes by here."""
        left: QWidget | None = self.focusWidget()
        went_away = left is not None and not (left.isVisible() and left.isEnabled())
        with focus_by_nobody() if went_away else nullcontext():
            return super().focusNextPrevChild(onwards)


class FocusRing(_Widget):
    """Mixed into controls, before the Qt class: paints a ring over them while the keyboard leads here.

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
        self.came_by_keys()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever uses the mouse knows where it is."""
        self.came_by_mouse()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The control first, the ring above it."""
        super().paintEvent(event)
        self.paint_ring()

    def came_by_keys(self) -> None:
        """A key was pressed here: from now on the focus is seen."""
        _Hand.on_keys = self.ring_wanted = True
        self.update()

    def came_by_mouse(self) -> None:
        """It was clicked: from now on the focus keeps quiet."""
        _Hand.on_keys = self.ring_wanted = False
        self.update()

    def shows_ring(self) -> bool:
        """Whether the focus is here and is to be seen."""
        return self.hasFocus() and self.ring_wanted

    def paint_ring(self) -> None:
        """Paint the ring when the keyboard's focus is here."""
        if self.shows_ring():
            _ring(self, self.ring_token, self.ring_radius, self.ring_inset)


class RingBeside(QObject):
    """The ring of something that Qt paints by itself, such as words to select or a part to scroll.

    It lies over whatever holds the focus, and shows for those who came by keyboard.
    """

    def __init__(self, control: QWidget, outset: int = 3) -> None:
        """``outset`` in pixels is how far it stands off; 0 where something would be cut off."""
        super().__init__(control)
        self._control, self._outset = control, outset
        self._ring: _Overlay | None = None
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus, and follow the control."""
        kind = event.type()
        if kind is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in _KEYBOARD_REASONS and not _Hand.is_away:
                _Hand.on_keys = True
            if _Hand.on_keys and event.reason() is not Qt.FocusReason.MouseFocusReason:
                self._show()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress):
            self._leave()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self._ring is not None:
            self._place(self._ring)
        return super().eventFilter(watched, event)

    def shown(self) -> bool:
        """Whether the ring is seen now."""
        return self._ring is not None and self._ring.isVisible()

    def _show(self) -> None:
        holder = self._control.parentWidget()
        if holder is None:
            return
        if self._ring is None:
            self._ring = _Overlay(holder)
        self._ring.setParent(holder)
        self._place(self._ring)
        self._ring.show()
        self._ring.raise_()

    def _place(self, ring: QWidget) -> None:
        off = self._outset
        ring.setGeometry(self._control.geometry().adjusted(-off, -off, off, off))

    def _leave(self) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


def _ring(widget: QWidget, token: Token, rounded: float, inset: float) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour(token), 2.0))
    box = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
    radius = min(rounded, box.height() / 2) - inset / 2
    painter.drawRoundedRect(box, radius, radius)
    painter.end()


class _Overlay(QWidget):
    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _ring(self, Token.ACCENT, 6.0, 1.0)
