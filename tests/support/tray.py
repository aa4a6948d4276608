"""A desktop's tray of the test's own, on a private bus: it shows nothing, and knows what each icon says and does.

The StatusNotifierWatcher and host in one, and enough of com.canonical.dbusmenu to read and press a menu.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

WATCHER = "org.kde.StatusNotifierWatcher"
_PATH = "/StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_ANSWER_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu."""

    number: int
    label: str
    enabled: bool


class Item:
    """One icon, as a desktop that shows it sees it."""

    def __init__(self, address: str, service: str) -> None:
        self._address, self.service = address, service

    def title(self) -> str:
        """What a pointer that rests on it reads."""
        return str(self._property("ToolTip")[2])

    def says(self, words: str, timeout_s: float = 20.0) -> bool:
        """Wait until it says this to a pointer that rests on it."""
        deadline = time.monotonic() + timeout_s
        while words not in self.title():
            if time.monotonic() > deadline:
                return False
        return True

    def picture(self) -> tuple[int, int, bytes]:
        """The largest picture of it: width, height, and its pixels as ARGB, 8 bits each."""
        width, height, pixels = max(self._property("IconPixmap"), key=lambda one: int(one[0]))
        return int(width), int(height), bytes(pixels)

    def click(self) -> None:
        """The main button."""
        self._call(self._at("/StatusNotifierItem", _ITEM), "Activate", "ii", 0, 0)

    def menu(self) -> list[Entry]:
        """The lines of its menu that can be seen, separators left out."""
        path = str(self._property("Menu"))
        _, (_, _, children) = self._call(self._at(path, _MENU), "GetLayout", "iias", 0, -1, [])
        lines = [(child[1][0], child[1][1]) for child in children]
        return [
            Entry(number, str(told["label"][1]), bool(told.get("enabled", ("b", True))[1]))
            for number, told in lines
            if "label" in told and told.get("visible", ("b", True))[1]
        ]

    def press(self, label: str) -> None:
        """Choose the line of the menu that says this."""
        number = next(entry.number for entry in self.menu() if entry.label == label)
        path = str(self._property("Menu"))
        self._call(self._at(path, _MENU), "Event", "isvu", number, "clicked", ("s", ""), 0)

    def _property(self, name: str) -> Any:  # noqa: ANN401 - properties may be anything
        at = self._at("/StatusNotifierItem", "org.freedesktop.DBus.Properties")
        ((_, value),) = self._call(at, "Get", "ss", _ITEM, name)
        return value

    def _at(self, path: str, interface: str) -> DBusAddress:
        return DBusAddress(path, bus_name=self.service, interface=interface)

    def _call(self, target: DBusAddress, method: str, signature: str, *body: object) -> Any:  # noqa: ANN401
        with open_dbus_connection(self._address) as connection:
            asked = new_method_call(target, method, signature, body)
            return unwrap_msg(connection.send_and_get_reply(asked, timeout=_ANSWER_WITHIN_S))


class Tray:
    """What ``tray_host`` yields. ``shows`` says whether a host is registered: a watcher alone shows nothing."""

    def __init__(self, address: str, connection: DBusConnection) -> None:
        self._address, self._connection = address, connection
        self._items: queue.Queue[str] = queue.Queue()
        self._sending = threading.Lock()
        self.shows = True

    def item(self, timeout_s: float = 20.0) -> Item:
        """The next icon that appears, waited for. Raises queue.Empty."""
        return Item(self._address, self._items.get(timeout=timeout_s))

    def show(self, *, shows: bool) -> None:
        """The desktop's panel comes or goes, and the watcher stays."""
        self.shows = shows
        self._say("StatusNotifierHostRegistered" if shows else "StatusNotifierHostUnregistered")

    def serve(self) -> None:
        """Answer until the connection is closed."""
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is MessageType.method_call:
                reply = self._answer(message)
                with self._sending:
                    self._connection.send(reply)

    def _answer(self, message: Message) -> Message:
        fields = message.header.fields
        match fields[HeaderFields.member], *message.body:
            case "RegisterStatusNotifierItem", service:
                sender = str(fields[HeaderFields.sender])
                self._items.put(sender if str(service).startswith("/") else str(service))
                return new_method_return(message)
            case "Get", _, "IsStatusNotifierHostRegistered":
                return new_method_return(message, "v", (("b", self.shows),))
            case "Get", _, "ProtocolVersion":
                return new_method_return(message, "v", (("i", 0),))
            case "GetAll", _:
                told = {"IsStatusNotifierHostRegistered": ("b", self.shows), "ProtocolVersion": ("i", 0)}
                return new_method_return(message, "a{sv}", (told,))
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",))

    def _say(self, signal: str) -> None:
        with self._sending:
            self._connection.send(new_signal(DBusAddress(_PATH, interface=WATCHER), signal))


@contextmanager
def tray_host(address: str, *, shows: bool = True) -> Iterator[Tray]:
    """A watcher and host on this bus, until the block is left."""
    connection = open_dbus_connection(address)
    tray = Tray(address, connection)
    tray.shows = shows
    unwrap_msg(connection.send_and_get_reply(message_bus.RequestName(WATCHER)))
    listener = threading.Thread(target=tray.serve, name="tray")
    listener.start()
    try:
        tray.show(shows=shows)
        yield tray
    finally:
        connection.sock.shutdown(2)
        listener.join()
        connection.close()
