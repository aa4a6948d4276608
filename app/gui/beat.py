"""A beat for what only time changes: one a second or fewer; it stands still while nobody sees it or nothing runs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_BEAT_MS = 1000
_WATCHED = (
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.WindowStateChange,
    QEvent.Type.ParentChange,
)


class Beat(QObject):
    """Emits ``beat`` every second, unless told otherwise, while it is needed and its widget is on screen; at once when
    that begins.
    """

    beat = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._needed = False
        self._window: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self.beat)
        widget.installEventFilter(self)

    def every(self, milliseconds: int) -> None:
        """Beat so often from now on."""
        if self._timer.interval() != milliseconds:
            self._timer.setInterval(milliseconds)

    def hurry(self) -> None:
        """Something else is to be seen: beat every second until it is known how often that changes."""
        self.every(_BEAT_MS)

    @property
    def running(self) -> bool:
        """Whether it beats right now."""
        return self._timer.isActive()

    def need(self, needed: bool) -> None:
        """Say whether anything on the widget changes by time alone."""
        self._needed = needed
        self._decide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Showing, hiding, and the window being minimised decide anew."""
        if event.type() in _WATCHED:
            self._follow_window()
            self._decide()
        return super().eventFilter(watched, event)

    def _follow_window(self) -> None:
        window = self._widget.window()
        if window is self._window or window is self._widget:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)

    def _decide(self) -> None:
        seen = self._widget.isVisible() and not self._widget.window().isMinimized()
        if self._needed and seen and not self._timer.isActive():
            self.hurry()
            self._timer.start()
            self.beat.emit()
        elif not (self._needed and seen):
            self._timer.stop()
