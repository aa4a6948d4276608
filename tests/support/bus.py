"""Speaking to a D-Bus session bus from a test. Needs jeepney, which only Linux has: import it late."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import HeaderFields, MatchRule, MessageType, message_bus, new_method_return
from jeepney.bus_messages import Monitoring
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

_NOTIFICATIONS = "org.freedesktop.Notifications"


@dataclass(frozen=True, slots=True)
class MethodCall:
    """A call that somebody made on the bus."""

    member: str
    body: tuple[Any, ...]


def await_owner(address: str, name: str, timeout_s: float) -> None:
    """Wait until a program has taken this name on the bus, without making the bus start one itself.

    Raises TimeoutError.
    """
    rule = MatchRule(
        type="signal", sender=message_bus.bus_name, interface=message_bus.interface, member="NameOwnerChanged"
    )
    rule.add_arg_condition(0, name)
    with open_dbus_connection(address) as connection, connection.filter(rule) as changes:
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        if not connection.send_and_get_reply(message_bus.NameHasOwner(name)).body[0]:
            connection.recv_until_filtered(changes, timeout=timeout_s)


class CallLog:
    """The calls that a monitor of the bus sees, in order."""

    def __init__(self, monitor: DBusConnection) -> None:
        self._monitor = monitor

    def next(self, member: str, timeout_s: float) -> MethodCall:
        """The next call of this method, waited for. Raises TimeoutError."""
        deadline = time.monotonic() + timeout_s
        while True:
            message = self._monitor.receive(timeout=max(0.0, deadline - time.monotonic()))
            if message.header.fields.get(HeaderFields.member) == member:
                return MethodCall(member, tuple(message.body))


@contextmanager
def notify_calls(address: str) -> Iterator[CallLog]:
    """Watch what the programs on this bus ask the desktop to show."""
    rule = MatchRule(type="method_call", interface=_NOTIFICATIONS, member="Notify")
    with open_dbus_connection(address) as monitor:
        monitor.send_and_get_reply(Monitoring().BecomeMonitor([rule.serialise()]))
        yield CallLog(monitor)


@contextmanager
def file_manager(address: str) -> Iterator[queue.Queue[str]]:
    """A file manager on this bus (freedesktop.org FileManager1); yields the files that it is asked to show, as URIs."""
    connection = open_dbus_connection(address)
    unwrap_msg(connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.FileManager1")))
    asked: queue.Queue[str] = queue.Queue()

    def serve() -> None:
        while True:
            try:
                message = connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is MessageType.method_call:
                for uri in message.body[0]:
                    asked.put(uri)
                connection.send(new_method_return(message))

    listener = threading.Thread(target=serve, name="file-manager")
    listener.start()
    try:
        yield asked
    finally:
        connection.sock.shutdown(socket.SHUT_RDWR)
        listener.join()
        connection.close()
