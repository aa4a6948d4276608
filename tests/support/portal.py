"""A desktop portal on a private bus that answers for the settings a test gives it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from jeepney import MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

Told = Mapping[tuple[str, str], tuple[str, object]]
"""By namespace and key: the signature and the value."""


@contextmanager
def settings_portal(address: str, told: Told) -> Iterator[None]:
    """org.freedesktop.portal.Settings with these settings and no others, until the block is left."""
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
            found = told.get(tuple(message.body))
            if found is None:
                refusal = "org.freedesktop.portal.Error.NotFound"
                connection.send(new_error(message, refusal, "s", ("Requested setting not found",)))
            else:
                connection.send(new_method_return(message, "v", (("v", found),)))

    listener = threading.Thread(target=serve, name="portal")
    listener.start()
    try:
        yield
    finally:
        connection.sock.shutdown(socket.SHUT_RDWR)
        listener.join()
        connection.close()
