"""A desktop portal on a private bus that answers for the settings a test gives it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

Told = Mapping[tuple[str, str], tuple[str, object]]
"""By namespace and key: the signature and the value."""


Change = Callable[[tuple[str, str], tuple[str, object]], None]
_PORTAL = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")


@contextmanager
def settings_portal(address: str, told: Told) -> Iterator[Change]:
    """org.freedesktop.portal.Settings with these settings and no others, until the block is left. Yields what changes
    one of them and tells everybody.
    """
    now = dict(told)
    connection = open_dbus_connection(address)
    unwrap_msg(connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop")))

    def serve() -> None:
        while True:
            try:
                message = connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            read = message.header.fields.get(HeaderFields.member) == "Read"
            found = now.get(tuple(message.body)) if read else None
            if found is None:
                refusal = "org.freedesktop.portal.Error.NotFound"
                connection.send(new_error(message, refusal, "s", ("Requested setting not found",)))
            else:
                connection.send(new_method_return(message, "v", (("v", found),)))

    def change(setting: tuple[str, str], value: tuple[str, object]) -> None:
        now[setting] = value
        connection.send(new_signal(_PORTAL, "SettingChanged", "ssv", (*setting, value)))

    listener = threading.Thread(target=serve, name="portal")
    listener.start()
    try:
        yield change
    finally:
        connection.sock.shutdown(socket.SHUT_RDWR)
        listener.join()
        connection.close()
