"""Clears away what Python does not need any more on the window's own thread, and on no other.

Python collects on whatever thread happens to make an object too many, a worker's for instance. Objects of Qt that go
there are destroyed on the wrong thread, which Qt forbids ("Threads and QObjects"): timers complain, and it can crash.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_FIRST_MS, _SOON_MS, _LATEST_MS = 4_000, 125, 8_000
_SOON_FROM = 2
_WHOLE_EVERY_MS = 60_000
_ALL_EVERY_MS = 30 * 60_000


class Collector(QObject):
    """From now on Python's own collecting rests; ``leave`` lets it go on as usual.

    It looks as often as much is made, so that no look takes long, and seldom while nothing is. What is there once the
    start is over, and whatever outlives a going through everything, is left out of the next ones (``gc.freeze``): they
    would find the same again and hold up the window for it. Once in a long time it is gone through nevertheless.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._started, self._left = False, 0
        self._since_whole, self._since_all = QElapsedTimer(), QElapsedTimer()
        self._since_whole.start()
        self._since_all.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def looks_again_ms(self) -> int:
        """How long it waits for its next look."""
        return self._timer.interval()

    def look(self) -> None:
        """Collect as much as Python would by itself by now, and look again when as much may be there once more."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        enough = _SOON_FROM * thresholds[0]
        self._look_again(enough, counts[0] - self._left)
        self._collect(counts, thresholds, busy=counts[0] > enough)
        self._left = gc.get_count()[0]

    def _collect(self, counts: tuple[int, ...], thresholds: tuple[int, ...], *, busy: bool) -> None:
        due = [number for number in range(3) if counts[number] > thresholds[number]]
        if not busy and not self._started:
            self._started = True
            gc.collect(1)
            gc.freeze()
            give_back()
        elif not due:
            return
        elif due[-1] < 2:
            gc.collect(due[-1])
        elif self._since_whole.elapsed() < _WHOLE_EVERY_MS:
            gc.collect(1)
        else:
            self._since_whole.restart()
            self._go_through_everything()

    def leave(self) -> None:
        """The window goes."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
        self.deleteLater()

    def _look_again(self, enough: int, made: int) -> None:
        """After the time in which ``enough`` is made, as ``made`` was since the last look."""
        wait_ms = self.looks_again_ms * enough // made if made > 0 else _LATEST_MS
        self._timer.setInterval(min(max(_SOON_MS, wait_ms), _LATEST_MS))

    def _go_through_everything(self) -> None:
        if self._since_all.elapsed() >= _ALL_EVERY_MS:
            self._since_all.restart()
            gc.unfreeze()
        gc.collect(2)
        gc.freeze()
        give_back()


def give_back() -> None:
    """Return memory that is free to the system, where the C library keeps it and can (glibc): a start leaves much."""
    if sys.platform == "linux":
        import ctypes  # only once the start is over

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
