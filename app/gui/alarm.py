"""Wakes the window's thread at a moment, to the microsecond where the system has a clock for that.

Qt's own timers are looked at in whole milliseconds where GLib waits for them (the desktops of Linux): whoever waits is
up to one late whenever something else woke the thread before.
"""

from __future__ import annotations

import ctypes
import math
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol

from PySide6.QtCore import QSocketNotifier, Qt, QTimer

_CLOCK_MONOTONIC: Final = 1
_ABSOLUTE: Final = 1
_NS: Final = 1_000_000_000
_LONGEST_S: Final = 1e9
"""Decades, and no more than a machine's whole numbers hold in nanoseconds."""
_LONGEST_MS: Final = 24 * 3600 * 1000
"""A timer of Qt may not hold much more; whoever set it looks then whether the moment has come, and sets it again."""


class Alarm(Protocol):
    """Rings once, at the moment it was set to last."""

    def set(self, when: float) -> None:
        """Ring at this moment of ``time.monotonic``; at once where it is over. It forgets what it was set to before."""

    def close(self) -> None:
        """Never ring again, and give back what the system lent."""


def alarm(ring: Callable[[], None]) -> Alarm:
    """The most exact one that there is here."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            return KernelAlarm(ring)
    return QtAlarm(ring)


class QtAlarm:
    """A timer of Qt: late by up to a millisecond, never early."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(ring)

    def set(self, when: float) -> None:
        """In whole milliseconds."""
        left_s = min(max(0.0, when - time.monotonic()), _LONGEST_MS / 1000)
        self._timer.start(math.ceil(left_s * 1000))

    def close(self) -> None:
        """Stop it."""
        self._timer.stop()


class _Time(ctypes.Structure):
    _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))


class _Setting(ctypes.Structure):
    _fields_ = (("interval", _Time), ("when", _Time))


class KernelAlarm:
    """A timer of Linux that is a file: it can be read when it rang (timerfd_create(2)).

    Raises OSError where none is to be had, AttributeError where the C library does not know of it.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        # PyDLL: the calls are shorter than what it takes to let other threads have their turn.
        library = ctypes.PyDLL(None, use_errno=True)
        self._settime = library.timerfd_settime
        self._file = library.timerfd_create(_CLOCK_MONOTONIC, os.O_NONBLOCK | os.O_CLOEXEC)
        if self._file < 0:
            raise OSError(ctypes.get_errno(), "no timer")
        self._setting = _Setting()
        self._where, self._never = ctypes.byref(self._setting), ctypes.byref(_Setting())
        self._ring = ring
        self._notifier = QSocketNotifier(self._file, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._rang)

    def set(self, when: float) -> None:
        """To the nanosecond, as far as the number goes."""
        # Zero would stop it.
        moment = max(1, int(min(when, _LONGEST_S) * _NS))
        self._setting.when.seconds, self._setting.when.nanoseconds = divmod(moment, _NS)
        self._settime(self._file, _ABSOLUTE, self._where, None)

    def close(self) -> None:
        """Close the file, and listen to it no more. Safe to call twice."""
        if self._file >= 0:
            self._notifier.setEnabled(False)
            os.close(self._file)
            self._file = -1

    def _rang(self) -> None:
        # Whoever sets it anew need not read it, and reading would let another thread in before this one is done.
        self._settime(self._file, _ABSOLUTE, self._never, None)
        self._ring()
