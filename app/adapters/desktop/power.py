"""What the system tells about sleep: logind's signal on Linux, and how long the computer slept since it started."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from app.ports.power import OnSleep, Power

if TYPE_CHECKING:
    from jeepney import Message

_LOGIN = "org.freedesktop.login1"
_SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"


class SilentPower:
    """The port ``Power`` where no signal is listened to; sleep shows in the clocks."""

    def slept_s(self) -> float | None:
        """Seconds asleep since the computer started."""
        return slept_s()

    def on_sleep(self, callback: OnSleep) -> None:
        """Nobody ever calls."""

    async def start(self) -> bool:
        """There is nothing to listen to."""
        return False

    async def close(self) -> None:
        """There is nothing to end."""


class LogindPower:
    """The port ``Power`` on Linux: logind says ``PrepareForSleep`` on the system bus (org.freedesktop.login1)."""

    def __init__(self, address: str = "") -> None:
        """``address``: another bus than the system's."""
        from jeepney import DBusAddress, MatchRule

        from app.adapters.desktop.session_bus import SessionBus

        told = MatchRule(type="signal", interface=f"{_LOGIN}.Manager", member="PrepareForSleep")
        self._bus = SessionBus(address or system_bus(), [told], self._heard)
        self._alive = DBusAddress(
            "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
        )
        self._listeners: list[OnSleep] = []

    def slept_s(self) -> float | None:
        """Seconds asleep since the computer started."""
        return slept_s()

    def on_sleep(self, callback: OnSleep) -> None:
        """Register who is told."""
        self._listeners.append(callback)

    async def start(self) -> bool:
        """Listen; asking the bus for its id finds out whether a connection from before is still good."""
        from app.adapters.desktop.session_bus import BusUnavailable

        try:
            await self._bus.call(self._alive, "GetId", "")
        except BusUnavailable:
            return False
        return True

    async def close(self) -> None:
        """Leave the bus."""
        await self._bus.close()

    def _heard(self, signal: Message) -> None:
        if signal.body and isinstance(signal.body[0], bool):
            for listener in self._listeners:
                listener(signal.body[0])


def system_power(platform: str = sys.platform) -> Power:
    """The one for this system."""
    return LogindPower() if platform == "linux" else SilentPower()


def system_bus() -> str:
    """Where the system bus is."""
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM_BUS


def slept_s() -> float | None:
    """Seconds that this computer has slept since it started, by the difference of two of its clocks."""
    pair = _clock_pair(sys.platform)
    if pair is None:
        return None
    with_sleep, without = pair
    return time.clock_gettime(with_sleep) - time.clock_gettime(without)


def _clock_pair(platform: str) -> tuple[int, int] | None:
    """The clock that goes on in sleep, and the one that does not; None where there are no such two."""
    names = {
        "linux": ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"),
        "darwin": ("CLOCK_MONOTONIC", "CLOCK_UPTIME_RAW"),
    }.get(platform)
    if names is None:
        return None
    found = [getattr(time, name, None) for name in names]
    return (found[0], found[1]) if None not in found else None  # type: ignore[return-value]
