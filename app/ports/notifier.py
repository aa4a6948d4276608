"""Desktop notifications and the desktop's own programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.notice import NoticeKind


@dataclass(frozen=True, slots=True)
class Notification:
    """One notification. ``actions`` are (key, label); ``default`` is what a click on the body means.

    A ``tag`` makes it one of a kind: a newer one of the same tag takes its place, and it can be withdrawn. An
    ``urgent`` one stays until somebody looks at it, where the desktop can do that. ``token`` comes with a click: the
    desktop's leave to bring a window forward, empty where it needs none. ``account_id`` is where
    money came or credit is low; what is ``in_settings`` is put right there.
    """

    title: str
    text: str
    job_id: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    kind: NoticeKind | None = None
    batch_id: str = ""
    tag: str = ""
    urgent: bool = False
    token: str = ""
    account_id: str = ""
    in_settings: bool = False


class Notifier(Protocol):
    """Shows notifications, if the desktop has them."""

    async def show(self, notification: Notification) -> bool:
        """True if the desktop accepted it."""
        ...

    async def withdraw(self, tag: str) -> None:
        """Take the notification of this tag away, if it is still shown and the desktop can do that."""
        ...

    def on_action(self, callback: Callable[[str, Notification], None]) -> None:
        """Register who is told when an action (or the body, as ``default``) is clicked."""
        ...


class Opener(Protocol):
    """Hands files and pages to the desktop."""

    async def play(self, path: Path) -> None:
        """Open with the system's player; raises GondolaError with words when it cannot."""
        ...

    async def reveal(self, path: Path) -> None:
        """Show the file in its folder."""
        ...

    async def browse(self, url: str) -> None:
        """Open a page in the person's browser: only one that ``domain.who_helps`` knows. Raises GondolaError."""
        ...
