"""The notifier in use, which a window may replace with its own, and everybody who wants to hear of clicks."""

from __future__ import annotations

from collections.abc import Callable

from app.ports.notifier import Notification, Notifier

Heard = Callable[[str, Notification], None]


class Bell:
    """A notifier that passes on to the one in use; silent until there is one."""

    def __init__(self) -> None:
        self._notifier: Notifier | None = None
        self._listeners: list[Heard] = []

    @property
    def has_notifier(self) -> bool:
        """Whether anybody rings."""
        return self._notifier is not None

    def use(self, notifier: Notifier) -> None:
        """Ring with this one from now on."""
        self._notifier = notifier
        notifier.on_action(self._heard)

    async def show(self, notification: Notification) -> bool:
        """True if the one in use accepted it."""
        return self._notifier is not None and await self._notifier.show(notification)

    async def withdraw(self, tag: str) -> None:
        """Take the notification of this tag away."""
        if self._notifier is not None:
            await self._notifier.withdraw(tag)

    def on_action(self, callback: Heard) -> None:
        """Tell this callback too when an action (or the body, as ``default``) is clicked."""
        self._listeners.append(callback)

    def _heard(self, key: str, notification: Notification) -> None:
        for listener in tuple(self._listeners):
            listener(key, notification)
