"""Light or dark as the desktop portal says it (org.freedesktop.portal.Settings, ``color-scheme``), on Linux.

Qt asks the portal only on desktops whose own settings it knows; small ones with a portal are heard here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from jeepney import MatchRule

from app.adapters.desktop.motion import PORTAL_PATH, PORTAL_SETTINGS, portal_setting
from app.adapters.desktop.session_bus import BusUnavailable, SessionBus

_log = logging.getLogger(__name__)

_SAID = {1: True, 2: False}
"""0 is no preference, and what nobody has defined yet is none either."""


class PortalScheme:
    """The port ``Scheme``."""

    def __init__(self, address: str = "") -> None:
        """``address`` is a bus other than the session's."""
        changed = MatchRule(
            type="signal", interface=PORTAL_SETTINGS, member="SettingChanged", path=PORTAL_PATH
        )
        self._bus = SessionBus(address, [changed], lambda _signal: self._news.set())
        self._news = asyncio.Event()
        self._listeners: list[Callable[[bool | None], None]] = []
        self._told: bool | None = None

    async def run(self) -> None:
        """Ask, and again whenever a signal says that something changed; signals are believed no further."""
        try:
            await self._bus.open()
        except BusUnavailable as error:
            _log.info("Nothing but the toolkit says whether it is dark: %s", error)
            return
        while True:
            self._news.clear()
            said = await portal_setting(self._bus, "org.freedesktop.appearance", "color-scheme")
            self._tell(_SAID.get(said) if isinstance(said, int) else None)
            await self._news.wait()

    def on_change(self, callback: Callable[[bool | None], None]) -> None:
        """Register who is told when it says something else than before; it said nothing at first."""
        self._listeners.append(callback)

    async def close(self) -> None:
        """Leave the bus. Safe to call twice."""
        await self._bus.close()

    def _tell(self, dark: bool | None) -> None:
        before, self._told = self._told, dark
        if dark is not before:
            for listener in tuple(self._listeners):
                listener(dark)
