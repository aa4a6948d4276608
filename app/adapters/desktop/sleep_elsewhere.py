"""Keeps a Windows or macOS computer awake, with what these systems have for it."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import Callable

_log = logging.getLogger(__name__)

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
"""Flags of SetThreadExecutionState (winbase.h)."""


class CommandSleepGuard:
    """The port ``SleepGuard`` on macOS: a helper keeps it awake while it runs, and ends with us in any case."""

    def __init__(self, command: tuple[str, ...] = ()) -> None:
        """``command`` is another helper than ``caffeinate``."""
        self._command = command or ("caffeinate", "-i", "-w", str(os.getpid()))
        self._helper: subprocess.Popen[bytes] | None = None

    async def hold(self, why: str) -> bool:  # noqa: ARG002 - the port's shape; the helper takes no words
        """Start the helper, unless it runs."""
        if self._helper is not None and self._helper.poll() is None:
            return True
        quiet = subprocess.DEVNULL
        try:
            self._helper = await asyncio.to_thread(
                subprocess.Popen, self._command, stdin=quiet, stdout=quiet, stderr=quiet
            )
        except OSError as error:
            _log.info("Nothing here can be kept awake: %s", error)
            return False
        return True

    async def release(self) -> None:
        """End the helper."""
        helper, self._helper = self._helper, None
        if helper is not None:
            helper.terminate()
            await asyncio.to_thread(helper.wait)

    async def close(self) -> None:
        """The same. Safe to call twice."""
        await self.release()


class StateSleepGuard:
    """The port ``SleepGuard`` on Windows: a state of the calling thread, which is always the loop's."""

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        """``set_state`` is another call than the system's; 0 means that it failed."""
        self._set_state = set_state or _set_thread_state

    async def hold(self, why: str) -> bool:  # noqa: ARG002 - the port's shape; the system takes no words
        """The system is required until further notice."""
        return self._set_state(_CONTINUOUS | _SYSTEM_REQUIRED) != 0

    async def release(self) -> None:
        """Nothing is required any more."""
        self._set_state(_CONTINUOUS)

    async def close(self) -> None:
        """The same. Safe to call twice."""
        await self.release()


def _set_thread_state(flags: int) -> int:
    if sys.platform == "win32":  # pragma: no cover - Windows alone has it
        import ctypes

        return int(ctypes.windll.kernel32.SetThreadExecutionState(flags))
    return 0
