"""Where the desktop offers no notifications of its own that we speak to (the tray's message may stand in)."""

from __future__ import annotations

from collections.abc import Callable

from app.ports.notifier import Notification


class NullNotifier:
    """The port ``Notifier`` that shows nothing and says so."""

    async def start(self) -> bool:
        """There is nothing to start."""
        return False

    async def show(self, notification: Notification) -> bool:  # noqa: ARG002 - the port's shape
        """Never shown."""
        return False

    async def withdraw(self, tag: str) -> None:
        """Nothing is shown."""

    def on_action(self, callback: Callable[[str, Notification], None]) -> None:
        """Nothing is shown, so nothing is ever clicked."""

    async def close(self) -> None:
        """There is nothing to end."""
