"""Desktop notifications and the desktop's own programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notification:
    """One notification. ``actions`` are (key, label); ``default`` is what a click on the body means."""

    title: str
    text: str
    job_id: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class Notifier(Protocol):
    """Shows notifications, if the desktop has them."""

    async def show(self, notification: Notification) -> bool:
        """True if the desktop accepted it."""
        ...

    def on_action(self, callback: Callable[[str, Notification], None]) -> None:
        """Register who is told when an action (or the body, as ``default``) is clicked."""
        ...


class Opener(Protocol):
    """Hands files to the desktop."""

    async def play(self, path: Path) -> None:
        """Open with the system's player; raises GondolaError with words when it cannot."""
        ...

    async def reveal(self, path: Path) -> None:
        """Show the file in its folder."""
        ...
