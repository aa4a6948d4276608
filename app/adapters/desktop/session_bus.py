"""A connection to the D-Bus session bus that mends itself. Linux only: jeepney is installed nowhere else."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from jeepney import (
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    message_bus,
    new_method_call,
    new_signal,
)
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_bus
from jeepney.io.asyncio import DBusConnection, DBusRouter
from jeepney.io.common import RouterClosed
from jeepney.wrappers import DBusAddress, unwrap_msg

CONNECT_WITHIN_S = 5.0
ANSWER_WITHIN_S = 10.0
_LOST = (RouterClosed, EOFError, OSError)
_FAILED = (*_LOST, TimeoutError, DBusErrorResponse)


class BusUnavailable(Exception):
    """There is no bus, nobody on it who does this, or no answer in time."""


class SessionBus:
    """Calls methods and hears signals. Opened by the first call, reopened after a loss; owned by who made it.

    The router's reader is the one background task here; ``close`` ends it.
    """

    def __init__(
        self,
        address: str = "",
        signals: Sequence[MatchRule] = (),
        on_signal: Callable[[Message], None] | None = None,
    ) -> None:
        self._address, self._signals, self._on_signal = address, tuple(signals), on_signal
        self._router: DBusRouter | None = None
        self._connection: DBusConnection | None = None
        self._opening = asyncio.Lock()

    async def call(self, target: DBusAddress, method: str, signature: str, *body: object) -> tuple[str, Any]:
        """Call a method; returns who answered (its unique name) and the answer's values. Raises BusUnavailable."""
        try:
            try:
                return await self._call(target, method, signature, body)
            except _LOST:
                # The bus we knew is gone, perhaps for long: a new one may be there.
                await self.close()
                return await self._call(target, method, signature, body)
        except _FAILED as error:
            raise BusUnavailable(str(error)) from error

    async def emit(self, path: str, interface: str, signal: str, signature: str, *body: object) -> None:
        """Send a signal to whoever listens; one that a lost bus takes with it is lost. Raises BusUnavailable."""
        message = new_signal(DBusAddress(path, interface=interface), signal, signature, body)
        try:
            await (await self._opened()).send(message)
        except _FAILED as error:
            await self.close()
            raise BusUnavailable(str(error)) from error

    async def open(self) -> None:
        """Connect now and subscribe to the signals. Raises BusUnavailable."""
        try:
            await self._opened()
        except _FAILED as error:
            raise BusUnavailable(str(error)) from error

    async def close(self) -> None:
        """End the reader and the connection. Safe to call twice; a later call opens anew."""
        router, connection = self._router, self._connection
        self._router = self._connection = None
        if router is not None:
            with suppress(*_LOST):
                await router.__aexit__(None, None, None)
        if connection is not None:
            with suppress(OSError):
                await connection.close()

    async def _call(
        self, target: DBusAddress, method: str, signature: str, body: tuple[Any, ...]
    ) -> tuple[str, Any]:
        router = await self._opened()
        message = new_method_call(target, method, signature or None, body)
        async with asyncio.timeout(ANSWER_WITHIN_S):
            reply = await router.send_and_get_reply(message)
        return sender_of(reply), unwrap_msg(reply)

    async def _opened(self) -> DBusRouter:
        async with self._opening:
            if self._router is None:
                self._connection = await _connect(self._address or _usual_address())
                self._router = DBusRouter(self._connection)
                await self._greet(self._router)
            return self._router

    async def _greet(self, router: DBusRouter) -> None:
        """Say hello, as the first message must, and ask for the signals."""
        try:
            async with asyncio.timeout(CONNECT_WITHIN_S):
                unwrap_msg(await router.send_and_get_reply(message_bus.Hello()))
                for rule in self._signals:
                    router.filter(rule, queue=_Straight(self._on_signal))
                    unwrap_msg(await router.send_and_get_reply(message_bus.AddMatch(rule)))
        except BaseException:
            await self.close()
            raise


class _Straight:
    """Stands where the router expects a queue, and passes each message on at once."""

    def __init__(self, on_signal: Callable[[Message], None] | None) -> None:
        self._on_signal = on_signal

    def put_nowait(self, message: Message) -> None:
        """Pass it on, outside the reader: an error in a listener must not end the reader."""
        if self._on_signal is not None:
            asyncio.get_running_loop().call_soon(self._on_signal, message)


def sender_of(message: Message) -> str:
    """The unique name of who sent a message, written by the bus itself."""
    return str(message.header.fields.get(HeaderFields.sender, ""))


def _usual_address() -> str:
    """Where the session bus is. Raises BusUnavailable."""
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if told:
        return told
    usual = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if not os.path.isabs(usual) or not os.path.exists(usual):
        raise BusUnavailable("there is no session bus")
    return f"unix:path={usual}"


async def _connect(address: str) -> DBusConnection:
    """Connect and authenticate; leaves nothing open when that fails. Raises BusUnavailable or OSError."""
    try:
        path = get_bus(address)
    except (RuntimeError, ValueError) as error:
        raise BusUnavailable(f"not a bus address: {address}") from error
    try:
        async with asyncio.timeout(CONNECT_WITHIN_S):
            reader, writer = await asyncio.open_unix_connection(path)
            try:
                await _authenticate(reader, writer)
            except BaseException:
                writer.close()
                raise
    except (TimeoutError, AuthenticationError, EOFError) as error:
        raise BusUnavailable("what is there is no bus that wants us") from error
    return DBusConnection(reader, writer)


async def _authenticate(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    authenticator = Authenticator()
    for request in authenticator:
        writer.write(request)
        await writer.drain()
        answer = await reader.read(1024)
        if not answer:
            raise EOFError("closed before we were let in")
        authenticator.feed(answer)
    writer.write(BEGIN)
    await writer.drain()
