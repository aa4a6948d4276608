"""What the window needs from the composition root: to open a live Gondola, or one with play money."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.ports.desktop import Desktop
from app.services.gondola import Gondola


class Launcher(Protocol):
    """Builds services; the window starts them, and shuts down what it leaves. One live Gondola at a time."""

    @property
    def state_file(self) -> Path:
        """Where the window keeps its own place and size."""
        ...

    @property
    def desktop(self) -> Desktop:
        """Notifications, tray and dock; each of them says where there is none."""
        ...

    @property
    def door(self) -> str:
        """Where later starts over the same data knock; empty where nobody does."""
        ...

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records. Raises StoreError when they cannot be opened."""
        ...

    async def open_play(self) -> Gondola:
        """The pretend world in this process: one funded wallet, nothing of it can cost anything."""
        ...

    async def close(self) -> None:
        """End what all Gondolas share; the last call."""
        ...
