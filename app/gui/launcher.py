"""What the window needs from the composition root: to open a live Gondola, or one with play money."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.ports.notifier import Notifier
from app.services.gondola import Gondola


class Launcher(Protocol):
    """Builds services; the window starts them, and shuts down what it leaves. One live Gondola at a time."""

    @property
    def state_file(self) -> Path:
        """Where the window keeps its own place and size."""
        ...

    @property
    def notifier(self) -> Notifier:
        """The desktop's own notifications; it answers False where there are none."""
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
