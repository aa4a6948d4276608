"""A small notification server and file manager on a private bus, for what a real one cannot be told to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.asyncio import DBusConnection, DBusRouter, Proxy, open_dbus_connection

NOTIFICATIONS = "org.freedesktop.Notifications"
FILE_MANAGER = "org.freedesktop.FileManager1"


class FakeServer:
    """Answers every call on its connection and keeps what it was asked."""

    def __init__(self, connection: DBusConnection, capabilities: Sequence[str], broken: bool) -> None:
        self._connection, self._capabilities, self._broken = connection, list(capabilities), broken
        self.calls: asyncio.Queue[tuple[str, tuple[Any, ...]]] = asyncio.Queue()
        self.shown = 0

    async def serve(self) -> None:
        """Answer until cancelled."""
        while True:
            message = await self._connection.receive()
            if message.header.message_type is MessageType.method_call:
                await self._answer(message)

    async def click(self, number: int, key: str) -> None:
        """Say that an action of a notification was invoked."""
        emitter = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        await self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number, key)))

    async def give_leave(self, number: int, token: str) -> None:
        """Say which token lets a window come forward for a click that follows."""
        emitter = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        await self._connection.send(new_signal(emitter, "ActivationToken", "us", (number, token)))

    async def say(self, path: str, interface: str, signal: str) -> None:
        """Send any signal that says no more than its name."""
        await self._connection.send(new_signal(DBusAddress(path, interface=interface), signal))

    async def babble(self) -> None:
        """Send a signal of the right name that says something else."""
        emitter = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        await self._connection.send(new_signal(emitter, "ActionInvoked", "s", ("play",)))

    async def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        await self.calls.put((member, tuple(message.body)))
        if self._broken:
            reply = new_error(message, "org.example.Broken", "s", ("no",))
        elif member == "GetCapabilities":
            reply = new_method_return(message, "as", (self._capabilities,))
        elif member == "Notify":
            replaced = int(message.body[1])
            self.shown += not replaced
            reply = new_method_return(message, "u", (replaced or self.shown,))
        elif member == "Inhibit":
            reply = new_method_return(message, "u", (7,))
        else:
            reply = new_method_return(message)
        await self._connection.send(reply)


@asynccontextmanager
async def fake_server(
    address: str, *, name: str = NOTIFICATIONS, capabilities: Sequence[str] = (), broken: bool = False
) -> AsyncIterator[FakeServer]:
    """A server that owns ``name`` (or none, when empty) until the block is left."""
    connection = await open_dbus_connection(address)
    if name:
        async with DBusRouter(connection) as router:
            await Proxy(message_bus, router).RequestName(name)
    server = FakeServer(connection, capabilities, broken)
    task = asyncio.ensure_future(server.serve())
    try:
        yield server
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await connection.close()
