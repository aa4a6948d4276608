"""Chooses the notifier for this system, so that nobody else needs to know which libraries it has."""

from __future__ import annotations

import sys
from typing import Protocol

from app.adapters.desktop.null import NullNotifier
from app.ports.notifier import Notifier


class OwnedNotifier(Notifier, Protocol):
    """A notifier with a beginning and an end."""

    async def start(self) -> bool:
        """Connect; False where there is nothing to connect to."""
        ...

    async def close(self) -> None:
        """End it. Safe to call twice."""
        ...


def system_notifier(icon: str = "gondola", platform: str = sys.platform) -> OwnedNotifier:
    """Real notifications with actions on Linux, none elsewhere. ``icon``: a theme's name or an absolute path."""
    if platform != "linux":
        return NullNotifier()
    from app.adapters.desktop.notifier import DesktopNotifier

    return DesktopNotifier(icon=icon)
