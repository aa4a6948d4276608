"""A small logind on a private bus: it only says when the computer goes to sleep and wakes."""

from __future__ import annotations

from jeepney import DBusAddress, new_signal
from jeepney.io.asyncio import open_dbus_connection

_MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


async def say(address: str, *about_to_sleep: bool) -> None:
    """Send one signal after the other."""
    connection = await open_dbus_connection(address)
    try:
        for asleep in about_to_sleep:
            await connection.send(new_signal(_MANAGER, "PrepareForSleep", "b", (asleep,)))
    finally:
        await connection.close()


async def say_something_else(address: str) -> None:
    """Signals that are none: another member, and one with another body."""
    connection = await open_dbus_connection(address)
    try:
        await connection.send(new_signal(_MANAGER, "PrepareForShutdown", "b", (True,)))
        await connection.send(new_signal(_MANAGER, "PrepareForSleep", "s", ("soon",)))
    finally:
        await connection.close()
