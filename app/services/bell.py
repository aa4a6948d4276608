"""The notifier in use, which a window may replace with its own."""

from __future__ import annotations

from collections.abc import Callable

from app.ports.notifier import Notification, Notifier


class Bell:
    """The notifier that a window may replace with its own (the tray's message, where the desktop has no service)."""

    def __init__(self) -> None:
        self._notifier: Notifier | None = None

    def use(self, notifier: Notifier) -> None:
        """Ring with this one from now on."""
        self._notifier = notifier

    async def show(self, notification: Notification) -> bool:
        """True if somebody accepted it."""
        return self._notifier is not None and await self._notifier.show(notification)

    def on_action(self, callback: Callable[[str, Notification], None]) -> None:
        """Passed on to the notifier in use."""
        if self._notifier is not None:
            self._notifier.on_action(callback)
