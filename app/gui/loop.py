"""The loop that serves Qt and asyncio: qasync's, with one timer for all that is due at once, and an alarm for later."""

from __future__ import annotations

import asyncio
import heapq
import math
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.gui.alarm import alarm

MANY_CANCELLED: Final = 100
"""So many that nobody waits for any more are not kept until they are due, once they are more than half of all."""


class _Bringer(QObject):
    """Brings what any thread asks to the thread that it was made on, in its order."""

    brought = Signal(object)


class Loop(QEventLoop):  # type: ignore[misc] # it has no types
    """qasync makes a timer of Qt for each callback, which costs several times the callback itself.

    Here they wait in a row, as in asyncio's own loop: one timer calls those that are due, in their order, and whatever
    they ask for is due after Qt had its turn. Those for later wait in the order of their moments, for one alarm.
    """

    def __init__(self, app: QApplication) -> None:
        self._due = deque[asyncio.Handle]()
        self._later = list[asyncio.TimerHandle]()
        self._cancelled = 0
        self._wake = QTimer()
        self._wake.setSingleShot(True)
        self._wake.setInterval(0)
        self._wake.timeout.connect(self._call_due)
        self._alarm = alarm(self._call_those_whose_moment_came)
        self._bringer = _Bringer()
        self._bringer.brought.connect(self._take)
        super().__init__(app)

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Have it called in the next turn. Raises RuntimeError on a loop that was closed."""
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context=context)
        self._take(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Have it called in the next turn, asked by any thread. A loop that was closed lets go of it: a thread that is
        late at the end of everything has nobody to tell.
        """
        handle = asyncio.Handle(callback, args, self, context=context)
        self._bringer.brought.emit(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Have it called in so many seconds. Raises RuntimeError on a loop that was closed."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Have it called at this moment of the loop's time. Raises RuntimeError on a loop that was closed, ValueError
        for what is no number.
        """
        self._check_closed()
        if math.isnan(when):
            raise ValueError("not a moment")
        handle = asyncio.TimerHandle(when, callback, args, self, context=context)
        handle._scheduled = True  # type: ignore[attr-defined]
        heapq.heappush(self._later, handle)
        if self._later[0] is handle:
            self._alarm.set(when)
        return handle

    def close(self) -> None:
        """Nothing that waits is called any more. Raises RuntimeError on a loop that runs, and goes on."""
        super().close()
        self._wake.stop()
        self._alarm.close()
        self._due.clear()
        self._later.clear()

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        # Asked by whoever cancels a handle, also one that was called long ago.
        if not handle._scheduled:  # type: ignore[attr-defined] # its own word for “is kept”
            return
        self._cancelled += 1
        if self._cancelled > MANY_CANCELLED and self._cancelled * 2 > len(self._later):
            self._later = [each for each in self._later if each is not handle and not each.cancelled()]
            heapq.heapify(self._later)
            self._cancelled = 0

    def _call_those_whose_moment_came(self) -> None:
        now = self.time() + self._clock_resolution
        while self._later and (self._later[0].cancelled() or self._later[0].when() <= now):
            handle = heapq.heappop(self._later)
            handle._scheduled = False  # type: ignore[attr-defined]
            if handle.cancelled():
                self._cancelled -= 1
            else:
                self._due.append(handle)
        if self._later:
            self._alarm.set(self._later[0].when())
        if self._due:
            self._call_due()
            # Whoever slept is told by these that it may go on, and goes on in the same turn.
            if self._due:
                self._call_due()

    def _take(self, handle: asyncio.Handle) -> None:
        # What is on its way from another thread still comes after the loop was closed.
        if not self.is_closed():
            self._due.append(handle)
            self._wake_up()

    def _wake_up(self) -> None:
        if not self._wake.isActive():
            self._wake.start()

    def _call_due(self) -> None:
        """Those that wait now, and no others: Qt has its turn before those."""
        turn = len(self._due)
        if turn > 1:
            # A loop inside of one of them (a menu, a drag) calls the rest, and so does this one after an exception.
            self._wake.start()
        while turn and self._due:
            turn -= 1
            handle = self._due.popleft()
            if not handle.cancelled():
                handle._run()
        if self._due:
            self._wake_up()
        else:
            self._wake.stop()
