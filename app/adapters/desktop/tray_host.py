"""Whether the desktop shows icons of programs: StatusNotifierItem (freedesktop.org), heard on the session bus."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from jeepney import DBusAddress, MatchRule, message_bus

from app.adapters.desktop.session_bus import BusUnavailable, SessionBus
from app.ports.desktop import TrayPresence

_log = logging.getLogger(__name__)

_WATCHER = "org.kde.StatusNotifierWatcher"
_PATH = "/StatusNotifierWatcher"
_PROPERTIES = DBusAddress(_PATH, bus_name=_WATCHER, interface="org.freedesktop.DBus.Properties")
_BUS = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")


class StatusNotifierTray:
    """The port ``TrayHost`` on Linux. Older trays (XEmbed) are on no bus: then it says GONE, and the toolkit knows."""

    def __init__(self, address: str = "") -> None:
        """``address`` is a bus other than the session's."""
        owner = MatchRule(
            type="signal",
            sender=message_bus.bus_name,
            interface=message_bus.interface,
            member="NameOwnerChanged",
        )
        owner.add_arg_condition(0, _WATCHER)
        hosts = [
            MatchRule(type="signal", interface=_WATCHER, member=f"StatusNotifierHost{what}", path=_PATH)
            for what in ("Registered", "Unregistered")
        ]
        self._bus = SessionBus(address, [owner, *hosts], lambda _signal: self._news.set())
        self._news, self._heard = asyncio.Event(), asyncio.Condition()
        self._listeners: list[Callable[[TrayPresence], None]] = []
        self._deaf = False
        self._presence = TrayPresence.UNSAID

    @property
    def presence(self) -> TrayPresence:
        """As last heard; UNSAID without a session bus."""
        return self._presence

    async def run(self) -> None:
        """Look, and again whenever a signal says that something changed; signals are believed no further."""
        try:
            await self._bus.open()
        except BusUnavailable as error:
            _log.info("Nothing says whether there is a tray: %s", error)
            await self._tell(TrayPresence.UNSAID, deaf=True)
            return
        while True:
            self._news.clear()
            await self._tell(await self._look())
            await self._news.wait()

    async def settled(self, within_s: float) -> TrayPresence:
        """Wait so long for a tray; returns at once when nobody will ever say."""
        async with self._heard:
            try:
                async with asyncio.timeout(within_s):
                    await self._heard.wait_for(self._is_settled)
            except TimeoutError:
                _log.info("No tray appeared.")
        return self._presence

    def on_change(self, callback: Callable[[TrayPresence], None]) -> None:
        """Register who is told when it changes."""
        self._listeners.append(callback)

    async def close(self) -> None:
        """Leave the bus. Safe to call twice."""
        await self._bus.close()

    def _is_settled(self) -> bool:
        return self._deaf or self._presence is TrayPresence.THERE

    async def _look(self) -> TrayPresence:
        """A watcher may be there without anybody who shows what it watches."""
        try:
            # Asked first, so that the bus does not start a watcher only to answer us.
            _, (owned,) = await self._bus.call(_BUS, "NameHasOwner", "s", _WATCHER)
            if not owned:
                return TrayPresence.GONE
            _, ((_, shown),) = await self._bus.call(
                _PROPERTIES, "Get", "ss", _WATCHER, "IsStatusNotifierHostRegistered"
            )
        except (BusUnavailable, ValueError, TypeError) as error:
            _log.info("The tray does not say whether it is there: %s", error)
            return TrayPresence.GONE
        return TrayPresence.THERE if shown is True else TrayPresence.GONE

    async def _tell(self, presence: TrayPresence, *, deaf: bool = False) -> None:
        before, self._presence, self._deaf = self._presence, presence, deaf
        async with self._heard:
            self._heard.notify_all()
        if presence is not before:
            for listener in tuple(self._listeners):
                listener(presence)
