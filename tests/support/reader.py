"""What a screen reader hears of a program: its tree read over the accessibility bus, and what it announces.

A private session bus and the desktop's own at-spi2-core; nothing is asked of the program that a reader would not ask.
"""

from __future__ import annotations

import queue
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from tests.support import bus
from tests.support.desktop import DesktopMissingError
from tests.support.patience import PATIENCE_S
from tests.support.processes import started

Found = TypeVar("Found")
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_VALUE = "org.a11y.atspi.Value"
_ROOT = "/org/a11y/atspi/accessible/root"
_ANSWER_WITHIN_S = 20.0
_LABELLED_BY = 2
_MOST_CHILDREN = 120
"""Of one element: a table of ten thousand rows is heard a screenful at a time."""
_STATES = {
    1: "active",
    4: "checked",
    5: "collapsed",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    23: "selected",
    25: "showing",
    30: "visible",
    41: "checkable",
}

ON = {"QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
"""What a program is started with, so that Qt speaks to the bus from the start."""


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that a reader can come to."""

    owner: str
    path: str
    role: str
    name: str
    description: str
    states: frozenset[str]
    interfaces: frozenset[str]
    inside: tuple[str, ...]
    """The names of what it lies in, from the window inwards."""
    children: list[Element] = field(default_factory=list)

    @property
    def is_shown(self) -> bool:
        """Whether it is on screen."""
        return "showing" in self.states and "visible" in self.states

    def everything(self) -> Iterator[Element]:
        """It and all in it, from top to bottom."""
        yield self
        for child in self.children:
            yield from child.everything()

    def __str__(self) -> str:
        where = ", ".join(part for part in self.inside if part)
        return f"{self.role} “{self.name}” in {where or 'the window'}"


class Reader:
    """Reads one program. Every look is fresh."""

    def __init__(self, connection: DBusConnection, environment: Mapping[str, str]) -> None:
        self._connection, self._environment = connection, environment

    def windows(self) -> list[Element]:
        """The windows of every program on the bus that are shown, with all that is shown in them."""
        registry = DBusAddress(_ROOT, bus_name="org.a11y.atspi.Registry", interface=_ACCESSIBLE)
        (programs,) = self._call(registry, "GetChildren")
        found: list[Element] = []
        for owner, path in programs:
            for child_owner, child_path in self._children(owner, path):
                window = self._read(child_owner, child_path, ())
                if window is not None and window.is_shown:
                    found.append(window)
        return found

    def everything(self) -> list[Element]:
        """All that is shown in all windows."""
        return [each for window in self.windows() for each in window.everything()]

    def wait_for(self, look: Callable[[list[Element]], Found | None], what: str) -> Found:
        """What ``look`` finds among all that is shown, once it finds something. Raises AssertionError."""
        deadline = time.monotonic() + PATIENCE_S
        seen, trouble = list[Element](), "none"
        while time.monotonic() < deadline:
            try:
                seen = self.everything()
                found = look(seen)
                if found:
                    return found
            except DBusErrorResponse as error:
                trouble = str(error)  # such as: it was rebuilt while it was read
        heard = "; ".join(map(str, seen)) or f"nothing ({trouble})"
        raise AssertionError(f"no {what} was heard; there was: {heard}")

    def element(self, name: str, role: str = "") -> Element:
        """The one of this name that can be used, waited for; the name may be followed by more (a count)."""

        def look(seen: list[Element]) -> Element | None:
            exact = [each for each in seen if each.name == name and "enabled" in each.states]
            begun = [each for each in seen if each.name.startswith(name) and "enabled" in each.states]
            return next((each for each in exact + begun if role in ("", each.role)), None)

        return self.wait_for(look, f"{role or 'element'} “{name}”")

    def press(self, name: str) -> None:
        """Do what a reader does with a button, a tick box or a page: its own first action."""

        def look(seen: list[Element]) -> Element | None:
            there = (e for e in seen if e.name == name and "enabled" in e.states)
            return next((e for e in there if _ACTION in e.interfaces), None)

        self.act(self.wait_for(look, f"thing to press “{name}”"))

    def act(self, element: Element) -> None:
        """Its own first action, whatever it is called by now: a count in a name goes on counting."""
        (done,) = self._call(self._at(element, _ACTION), "DoAction", "i", 0)
        assert done, f"{element} did nothing"

    def around(self, focus: tuple[str, str]) -> list[Element]:
        """What has the focus and all that lies beside it, as in a menu: no window leads to what pops up."""
        owner, path = focus
        parent = self._property(owner, path, _ACCESSIBLE, "Parent")
        group = self._read(str(parent[0]), str(parent[1]), ())
        return [] if group is None else list(group.everything())

    def keys(self, *keys: str) -> None:
        """Press keys, as xdotool calls them, wherever the focus is."""
        subprocess.run(["xdotool", "key", *keys], env=dict(self._environment), check=True, timeout=PATIENCE_S)

    def label(self, element: Element) -> str:
        """What the label beside it says it is for, empty without one."""
        (relations,) = self._call(self._at(element, _ACCESSIBLE), "GetRelationSet")
        for kind, others in relations:
            if kind == _LABELLED_BY:
                owner, path = others[0]
                return str(self._property(owner, path, _ACCESSIBLE, "Name"))
        return ""

    def value(self, element: Element) -> tuple[float, float, float]:
        """Where a meter or slider stands: least, now, most."""
        names = ("MinimumValue", "CurrentValue", "MaximumValue")
        values = [float(self._property(element.owner, element.path, _VALUE, name)) for name in names]
        return values[0], values[1], values[2]

    def _read(self, owner: str, path: str, inside: tuple[str, ...]) -> Element | None:
        try:
            element = self._alone(owner, path, inside)
            if not element.is_shown:
                return element
            within = (*inside, element.name)
            for child_owner, child_path in self._children(owner, path)[:_MOST_CHILDREN]:
                child = self._read(child_owner, child_path, within)
                if child is not None and child.is_shown:
                    element.children.append(child)
        except DBusErrorResponse:
            return None  # it went away between two questions
        return element

    def _alone(self, owner: str, path: str, inside: tuple[str, ...]) -> Element:
        at = DBusAddress(path, bus_name=owner, interface=_ACCESSIBLE)
        (role,) = self._call(at, "GetRoleName")
        ((low, high),) = self._call(at, "GetState")
        (interfaces,) = self._call(at, "GetInterfaces")
        bits = int(low) | int(high) << 32
        states = frozenset(word for bit, word in _STATES.items() if bits >> bit & 1)
        name, described = (
            str(self._property(owner, path, _ACCESSIBLE, one)) for one in ("Name", "Description")
        )
        return Element(owner, path, str(role), name, described, states, frozenset(interfaces), inside)

    def _children(self, owner: str, path: str) -> list[tuple[str, str]]:
        (children,) = self._call(DBusAddress(path, bus_name=owner, interface=_ACCESSIBLE), "GetChildren")
        return [(str(one), str(two)) for one, two in children]

    def _property(self, owner: str, path: str, interface: str, name: str) -> Any:  # noqa: ANN401
        at = DBusAddress(path, bus_name=owner, interface="org.freedesktop.DBus.Properties")
        ((_, value),) = self._call(at, "Get", "ss", interface, name)
        return value

    def _at(self, element: Element, interface: str) -> DBusAddress:
        return DBusAddress(element.path, bus_name=element.owner, interface=interface)

    def _call(self, target: DBusAddress, method: str, signature: str = "", *body: object) -> Any:  # noqa: ANN401
        asked = new_method_call(target, method, signature or None, body)
        return unwrap_msg(self._connection.send_and_get_reply(asked, timeout=_ANSWER_WITHIN_S))


class Announcements:
    """What programs say by themselves, in order, and where the focus went last."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.focus: tuple[str, str] | None = None
        self._said: queue.Queue[str] = queue.Queue()
        self.heard: list[str] = []

    def says(self, words: str) -> str:
        """The announcement that has these words in it, made or waited for. Raises AssertionError."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            told = next((said for said in self.heard if words in said), None)
            if told is not None:
                return told
            try:
                said = self._said.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"nothing with {words!r} was said; heard: {self.heard}") from None
            self.heard.append(said)

    def serve(self) -> None:
        """Listen until the connection is closed."""
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            if message.header.message_type is not MessageType.signal:
                continue
            fields = message.header.fields
            match fields.get(HeaderFields.member), *message.body:
                case "Announcement", _, _, _, (_, words), *_:
                    self._said.put(str(words))
                case "StateChanged", "focused", 1, *_:
                    self.focus = (str(fields[HeaderFields.sender]), str(fields[HeaderFields.path]))


@contextmanager
def accessibility_bus(environment: Mapping[str, str]) -> Iterator[str]:
    """at-spi2-core on the session bus of this environment; yields the address of the accessibility bus."""
    launcher = next((path for path in _LAUNCHERS if Path(path).exists()), None)
    if launcher is None:
        raise DesktopMissingError("at-spi2-core is not installed; `python packaging/dev.py test` sees to it")
    session = environment["DBUS_SESSION_BUS_ADDRESS"]
    alone = {**environment, "GSETTINGS_BACKEND": "memory"}
    with started([launcher, "--launch-immediately"], alone):
        bus.await_owner(session, "org.a11y.Bus", PATIENCE_S)
        with open_dbus_connection(session) as connection:
            at = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            asked = new_method_call(at, "GetAddress")
            (address,) = unwrap_msg(connection.send_and_get_reply(asked, timeout=PATIENCE_S))
        yield str(address)


@contextmanager
def screen_reader(address: str, environment: Mapping[str, str]) -> Iterator[Reader]:
    """A reader on this accessibility bus, with a keyboard on the display of this environment."""
    with open_dbus_connection(address) as connection:
        yield Reader(connection, environment)


@contextmanager
def announcements(address: str) -> Iterator[Announcements]:
    """Whatever is announced on this accessibility bus from now on."""
    connection = open_dbus_connection(address)
    rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
    unwrap_msg(connection.send_and_get_reply(message_bus.AddMatch(rule)))
    registry = DBusAddress(
        "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
    )
    for event in ("object:announcement", "object:state-changed", "object:property-change"):
        asked = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
        unwrap_msg(connection.send_and_get_reply(asked))
    said = Announcements(connection)
    listener = threading.Thread(target=said.serve, name="announcements")
    listener.start()
    try:
        yield said
    finally:
        connection.sock.shutdown(2)
        listener.join()
        connection.close()
