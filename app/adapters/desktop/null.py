"""Where the desktop offers no notifications of its own that we speak to (the tray's message may stand in)."""

from __future__ import annotations

from collections.abc import Callable

from app.ports.desktop import DockMark, TrayPresence
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


class NullTrayHost:
    """The port ``TrayHost`` that knows nothing: the toolkit is asked."""

    presence = TrayPresence.UNSAID

    async def run(self) -> None:
        """There is nothing to listen to."""

    async def settled(self, within_s: float) -> TrayPresence:  # noqa: ARG002 - the port's shape
        """Nobody will ever say."""
        return self.presence

    def on_change(self, callback: Callable[[TrayPresence], None]) -> None:
        """It never changes."""

    async def close(self) -> None:
        """There is nothing to end."""


class NullDock:
    """The port ``Dock`` that shows nothing."""

    async def show(self, mark: DockMark) -> None:
        """Not shown."""

    async def close(self) -> None:
        """There is nothing to end."""


class NullSleepGuard:
    """The port ``SleepGuard`` that keeps nothing awake, and says so."""

    async def hold(self, why: str) -> bool:  # noqa: ARG002 - the port's shape
        """Not held."""
        return False

    async def release(self) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """There is nothing to end."""


class NullScheme:
    """The port ``Scheme`` of a system that says it to the toolkit alone."""

    async def run(self) -> None:
        """There is nothing to listen to."""

    def on_change(self, callback: Callable[[bool | None], None]) -> None:
        """Nobody will ever be told."""

    async def close(self) -> None:
        """There is nothing to end."""


class NullMotion:
    """The port ``Motion`` of a system that says nothing about it."""

    async def reduced(self) -> bool:
        """Nobody asked for less."""
        return False
