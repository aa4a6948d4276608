"""Clears away what Python does not need any more on the window's own thread, and on no other.

Python collects on whatever thread happens to make an object too many, a worker's for instance. Objects of Qt that go
there are destroyed on the wrong thread, which Qt forbids ("Threads and QObjects"): timers complain, and it can crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_LOOK_EVERY_MS = 1_000
_WHOLE_EVERY_MS = 60_000
"""Going through everything takes long where there is much, so it is done seldom."""


class Collector(QObject):
    """From now on Python's own collecting rests; ``leave`` lets it go on as usual."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._since_whole = QElapsedTimer()
        self._since_whole.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect as much as Python would by itself by now."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if counts[number] > thresholds[number]]
        if not due:
            return
        oldest = due[-1]
        if oldest == 2:
            if self._since_whole.elapsed() < _WHOLE_EVERY_MS:
                oldest = 1
            else:
                self._since_whole.restart()
        gc.collect(oldest)

    def leave(self) -> None:
        """The window goes."""
        self._timer.stop()
        gc.enable()
        self.deleteLater()
