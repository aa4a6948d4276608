"""Speaking to a D-Bus session bus from a test. Needs jeepney, which only Linux has: import it late."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import HeaderFields, MatchRule, message_bus
from jeepney.bus_messages import Monitoring
from jeepney.io.blocking import DBusConnection, open_dbus_connection

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
