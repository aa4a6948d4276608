"""Keeps a Linux computer awake: logind's inhibitor lock, else the desktop's ScreenSaver (both freedesktop.org)."""

from __future__ import annotations

import asyncio
import logging
import os

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.auth import AuthenticationError
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from app.adapters.desktop.session_bus import BusUnavailable, SessionBus

_log = logging.getLogger(__name__)

_NAME = "Gondola"
_LOGIND = DBusAddress(
    "/org/freedesktop/login1", bus_name="org.freedesktop.login1", interface="org.freedesktop.login1.Manager"
)
_SCREEN_SAVER = DBusAddress(
    "/org/freedesktop/ScreenSaver",
    bus_name="org.freedesktop.ScreenSaver",
    interface="org.freedesktop.ScreenSaver",
)
_ANSWER_WITHIN_S = 5.0
_FAILED = (OSError, EOFError, KeyError, TimeoutError, RuntimeError, DBusErrorResponse, AuthenticationError)


class LinuxSleepGuard:
    """The port ``SleepGuard``. The lock is a file descriptor or belongs to our connection: it dies with us."""

    def __init__(self, address: str = "") -> None:
        """``address`` is a session bus other than the usual; the system's is found by its own variable."""
        self._bus = SessionBus(address)
        self._lock: int | None = None
        self._cookie: int | None = None

    async def hold(self, why: str) -> bool:
        """Ask for the computer to stay awake; held twice is held once."""
        if self._lock is not None or self._cookie is not None:
            return True
        try:
            self._lock = await asyncio.to_thread(_inhibit, why)
        except _FAILED as error:
            _log.info("logind keeps nothing awake: %s", error)
            self._cookie = await self._ask_screen_saver(why)
        return self._lock is not None or self._cookie is not None

    async def release(self) -> None:
        """It may sleep again."""
        lock, cookie = self._lock, self._cookie
        self._lock = self._cookie = None
        if lock is not None:
            os.close(lock)
        if cookie is not None:
            try:
                await self._bus.call(_SCREEN_SAVER, "UnInhibit", "u", cookie)
            except BusUnavailable as error:
                _log.info("The screen saver was not told: %s", error)

    async def close(self) -> None:
        """Release, and leave the bus. Safe to call twice."""
        await self.release()
        await self._bus.close()

    async def _ask_screen_saver(self, why: str) -> int | None:
        try:
            _, (cookie,) = await self._bus.call(_SCREEN_SAVER, "Inhibit", "ss", _NAME, why)
        except BusUnavailable as error:
            _log.info("Nothing here can be kept awake: %s", error)
            return None
        return int(cookie)


def _inhibit(why: str) -> int:
    """A descriptor that keeps the computer awake while it is open; jeepney hands them over on a blocking connection."""
    with open_dbus_connection("SYSTEM", enable_fds=True) as connection:
        asked = new_method_call(_LOGIND, "Inhibit", "ssss", ("sleep:idle", _NAME, why, "block"))
        (lock,) = unwrap_msg(connection.send_and_get_reply(asked, timeout=_ANSWER_WITHIN_S))
        return int(lock.to_raw_fd())
