"""Whether the person asked the system for less movement; each system keeps that wish in a place of its own.

Linux: the desktop portal (org.freedesktop.portal.Settings), else GTK's settings file. Windows: the client area's
animations (SystemParametersInfo). macOS: the accessibility settings.
"""

from __future__ import annotations

import asyncio
import configparser
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.adapters.desktop.session_bus import SessionBus

_log = logging.getLogger(__name__)

PORTAL_PATH = "/org/freedesktop/portal/desktop"
PORTAL_SETTINGS = "org.freedesktop.portal.Settings"
_ANSWERS_WITHIN_S = 3.0
_GTK_OFF = frozenset({"0", "false", "no"})
_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION (winuser.h)."""


class LinuxMotion:
    """The port ``Motion``: the portal's two words for it, and GTK's own file where there is no portal."""

    def __init__(self, config: Path, address: str = "") -> None:
        """``config`` is the folder of settings, ``address`` a session bus other than the usual."""
        self._config, self._address = config, address

    async def reduced(self) -> bool:
        """Ask the desktop anew."""
        from app.adapters.desktop.session_bus import SessionBus

        bus = SessionBus(self._address)
        try:
            asked = await portal_setting(bus, "org.freedesktop.appearance", "reduced-motion")
            if asked is None:
                moves = await portal_setting(bus, "org.gnome.desktop.interface", "enable-animations")
                asked = None if moves is None else not moves
        finally:
            await bus.close()
        return await asyncio.to_thread(_gtk_is_still, self._config) if asked is None else bool(asked)


class CommandMotion:
    """The port ``Motion`` on macOS: what its settings say, read with the system's own command."""

    def __init__(self, command: tuple[str, ...] = ()) -> None:
        """``command`` is another one than ``defaults``; it answers 1 for less movement."""
        self._command = command or ("defaults", "read", "com.apple.universalaccess", "reduceMotion")

    async def reduced(self) -> bool:
        """Ask anew; a setting that was never touched has no answer, and means no."""
        return await asyncio.to_thread(self._ask)

    def _ask(self) -> bool:
        try:
            done = subprocess.run(  # noqa: S603 - the system's own command, with words of ours alone
                self._command, capture_output=True, text=True, check=False, timeout=_ANSWERS_WITHIN_S
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            _log.info("Nothing says how much may move: %s", error)
            return False
        return done.stdout.strip() == "1"


class ParameterMotion:
    """The port ``Motion`` on Windows: whether windows animate what is in them."""

    def __init__(self, animates: Callable[[], bool] | None = None) -> None:
        """``animates`` is another call than the system's."""
        self._animates = animates or _windows_animate

    async def reduced(self) -> bool:
        """Ask anew."""
        return not self._animates()


async def portal_setting(bus: SessionBus, namespace: str, key: str) -> bool | int | None:
    """A setting of the desktop portal; None where there is no portal, or nothing of that kind."""
    from jeepney import DBusAddress

    from app.adapters.desktop.session_bus import BusUnavailable

    settings = DBusAddress(PORTAL_PATH, bus_name="org.freedesktop.portal.Desktop", interface=PORTAL_SETTINGS)
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_S):
            _, answer = await bus.call(settings, "Read", "ss", namespace, key)
    except (BusUnavailable, TimeoutError):
        return None
    value: object = answer[0]
    while isinstance(value, tuple):  # a variant (signature, value), and for this old call one in another
        _signature, value = value
    return value if isinstance(value, bool | int) else None


def _gtk_is_still(config: Path) -> bool:
    for version in ("gtk-4.0", "gtk-3.0"):
        read = configparser.ConfigParser(interpolation=None, strict=False)
        try:
            read.read(config / version / "settings.ini", encoding="utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError) as error:
            _log.info("GTK's settings cannot be read: %s", error)
            continue
        told = read.get("Settings", "gtk-enable-animations", fallback="")
        if told:
            return told.strip().casefold() in _GTK_OFF
    return False


def _windows_animate() -> bool:
    if sys.platform != "win32":
        return True
    import ctypes  # pragma: no cover - Windows alone has it

    told = ctypes.c_int(1)  # pragma: no cover
    ctypes.windll.user32.SystemParametersInfoW(  # pragma: no cover
        _CLIENT_AREA_ANIMATION, 0, ctypes.byref(told), 0
    )
    return bool(told.value)  # pragma: no cover
