"""Desktop notifications with actions, over org.freedesktop.Notifications (Desktop Notifications Specification)."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from jeepney import DBusAddress, HeaderFields, MatchRule, Message

from app.adapters.desktop.session_bus import BusUnavailable, SessionBus, sender_of
from app.domain.display import displayable, literal
from app.ports.notifier import Notification

_log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_REMEMBERED = 100
"""Closed ones are remembered too: desktops keep a history from which they may still be acted on."""
_NORMAL_URGENCY, _CRITICAL_URGENCY = 1, 2
_LONGEST_TOKEN = 512

OnAction = Callable[[str, Notification], None]


class DesktopNotifier:
    """The port ``Notifier`` on Linux. A desktop without a notification server, or a lost bus, is no error."""

    def __init__(self, *, app_name: str = "Gondola", icon: str = "gondola", address: str = "") -> None:
        """``icon`` is a theme's icon name or an absolute path; ``address`` a bus other than the session's."""
        self._app_name, self._icon = app_name, icon
        heard = [
            MatchRule(type="signal", interface=_NAME, member=member, path=_SERVER.object_path)
            for member in ("ActionInvoked", "ActivationToken")
        ]
        self._bus = SessionBus(address, heard, self._heard)
        self._shown: OrderedDict[tuple[str, int], Notification] = OrderedDict()
        self._tagged: dict[str, tuple[str, int]] = {}
        self._listeners: list[OnAction] = []

    async def start(self) -> bool:
        """Connect ahead of the first notification; False where there is no session bus (yet)."""
        try:
            await self._bus.open()
        except BusUnavailable:
            return False
        return True

    async def show(self, notification: Notification) -> bool:
        """True if the desktop accepted it; False without a bus or server, or when it does not answer."""
        try:
            answering, (capabilities,) = await self._bus.call(_SERVER, "GetCapabilities", "")
            arguments = self._arguments(notification, frozenset(capabilities), answering)
            server, (number,) = await self._bus.call(_SERVER, "Notify", "susssasa{sv}i", *arguments)
        except BusUnavailable as error:
            _log.info("No notification was shown: %s", error)
            return False
        self._shown[server, number] = notification
        if notification.tag:
            self._tagged[notification.tag] = (server, number)
        while len(self._shown) > _REMEMBERED:
            self._shown.popitem(last=False)
        return True

    async def withdraw(self, tag: str) -> None:
        """Close the notification of this tag; one that was closed long ago, or its server, is no trouble."""
        shown = self._tagged.pop(tag, None)
        if shown is None:
            return
        server, number = shown
        its_server = DBusAddress(_SERVER.object_path, bus_name=server, interface=_NAME)
        try:
            await self._bus.call(its_server, "CloseNotification", "u", number)
        except BusUnavailable as error:
            _log.info("A notification could not be withdrawn: %s", error)

    def on_action(self, callback: OnAction) -> None:
        """Register who is told when an action, or the body (as ``default``), is clicked."""
        self._listeners.append(callback)

    async def close(self) -> None:
        """Leave the bus; what is shown stays. Safe to call twice."""
        await self._bus.close()

    def _arguments(
        self, notification: Notification, capabilities: frozenset[str], server: str
    ) -> tuple[object, ...]:
        text = displayable(notification.text, 600, multiline=True)
        if "body-markup" in capabilities:
            text = literal(text)
        actions: list[str] = []
        if "actions" in capabilities:
            named = {"default": "Open"} | dict(notification.actions)
            actions = [part for key, label in named.items() for part in (key, displayable(label, 40))]
        urgency = _CRITICAL_URGENCY if notification.urgent else _NORMAL_URGENCY
        hints = {"urgency": ("y", urgency), "desktop-entry": ("s", "gondola")}
        title = displayable(notification.title, 120)
        before = self._tagged.get(notification.tag, ("", 0))
        # The number of another server's notification would name somebody else's.
        replaces = before[1] if before[0] == server else 0
        return (self._app_name, replaces, self._icon, title, text, actions, hints, -1)

    def _heard(self, signal: Message) -> None:
        # Only the server that showed it may say what was clicked: the bus itself writes the sender's name.
        if signal.header.fields.get(HeaderFields.signature) != "us":
            return
        number, said = signal.body
        shown = (sender_of(signal), number)
        notification = self._shown.get(shown)
        if notification is None:
            return
        if signal.header.fields.get(HeaderFields.member) == "ActivationToken":
            # Sent just before the click itself: Wayland lets a window come forward only with it.
            self._shown[shown] = replace(notification, token=said[:_LONGEST_TOKEN])
            return
        for listener in self._listeners:
            listener(said, notification)
