"""The loop that serves Qt and asyncio: qasync's, with one timer of Qt for all that is due at once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import Context

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop


class Loop(QEventLoop):  # type: ignore[misc] # it has no types
    """qasync makes a timer of Qt for each callback that is due at once, which costs several times the callback itself.

    Here they wait in a row, as in asyncio's own loop: one timer calls those that wait, in their order, and whatever
    they ask for is due after Qt had its turn.
    """

    def __init__(self, app: QApplication) -> None:
        self._due = deque[asyncio.Handle]()
        self._wake = QTimer()
        self._wake.setSingleShot(True)
        self._wake.setInterval(0)
        self._wake.timeout.connect(self._call_due)
        super().__init__(app)

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Have it called in the next turn. Raises RuntimeError on a loop that was closed."""
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context=context)
        self._due.append(handle)
        self._wake_up()
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Have it called in so many seconds. Raises RuntimeError on a loop that was closed."""
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context=context)
        self._add_callback(handle, delay)
        return handle

    def close(self) -> None:
        """Nothing that waits is called any more. Raises RuntimeError on a loop that runs, and goes on."""
        super().close()
        self._wake.stop()
        self._due.clear()

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
