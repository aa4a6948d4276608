"""logind's inhibitor locks on a bus of the test's own: pipes whose ends are handed out, as the real ones are."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.support.patience import PATIENCE_S

NAME = "org.freedesktop.login1"


class Logind:
    """What ``logind`` yields."""

    def __init__(self, connection: DBusConnection, *, refuses: bool) -> None:
        self._connection, self._refuses = connection, refuses
        self.asked: queue.Queue[tuple[str, ...]] = queue.Queue()
        self._locks: queue.Queue[int] = queue.Queue()

    def released(self) -> bool:
        """Wait until the oldest lock was let go of: its other end is closed then, by whatever means."""
        lock = self._locks.get(timeout=PATIENCE_S)
        try:
            return os.read(lock, 1) == b""
        finally:
            os.close(lock)

    def serve(self) -> None:
        """Answer until the connection is closed."""
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            self.asked.put((str(message.header.fields[HeaderFields.member]), *message.body))
            if self._refuses:
                self._connection.send(
                    new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "s", ("no",))
                )
                continue
            ours, theirs = os.pipe()
            self._locks.put(ours)
            self._connection.send(new_method_return(message, "h", (theirs,)))
            os.close(theirs)


@contextmanager
def logind(address: str, *, refuses: bool = False) -> Iterator[Logind]:
    """It owns its name on this bus until the block is left."""
    connection = open_dbus_connection(address, enable_fds=True)
    unwrap_msg(connection.send_and_get_reply(message_bus.RequestName(NAME)))
    served = Logind(connection, refuses=refuses)
    listener = threading.Thread(target=served.serve, name="logind")
    listener.start()
    try:
        yield served
    finally:
        connection.sock.shutdown(2)
        listener.join()
        connection.close()
