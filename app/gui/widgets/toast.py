"""A short word at the foot of the window that goes by itself: ``Address copied``."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import SpokenGroup, announce
from app.gui.widgets.status import ShapeMark

_SHOWN_FOR_MS = 5_000
_BESIDE = 24


class ToastCard(SpokenGroup, QFrame):
    """Lies over a window's foot. One per window; a new word replaces the last. ``acted`` is its link."""

    spoken_role = QAccessible.Role.AlertMessage

    acted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.setSpacing(px(8))
        self._mark = ShapeMark(Shape.TICK)
        self._words = Text()
        self._link = LinkButton("")
        self._link.clicked.connect(self._act)
        for part in (self._mark, self._words, self._link):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, shape: Shape = Shape.TICK, action: str = "") -> None:
        """Show words for five seconds, longer while the mouse is over them; screen readers hear them."""
        self._words.setText(words)
        self._mark.set_shape(shape)
        self._link.set_words(action)
        self._link.setVisible(bool(action))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def words(self) -> str:
        """What it says, or said last."""
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when it changes size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Someone is reading: wait."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Read: go soon."""
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        """At the foot, in one line where there is room for it."""
        window, words = self._window, self._words
        words.setWordWrap(False)
        words.setMinimumWidth(0)
        over = self.sizeHint().width() - (window.width() - 2 * px(_BESIDE))
        if over > 0:
            room = words.sizeHint().width() - over
            words.setWordWrap(True)
            words.setMinimumWidth(max(0, room))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - px(_BESIDE))

    def _act(self) -> None:
        self.hide()
        self.acted.emit()
