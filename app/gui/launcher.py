"""What the window needs from the composition root: to open a live Gondola, or one with play money."""

from __future__ import annotations

from typing import Protocol

from app.services.gondola import Gondola


class Launcher(Protocol):
    """Builds and starts services. Only one live Gondola is open at a time; the window shuts down what it leaves."""

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records. Raises StoreError when they cannot be opened."""
        ...

    async def open_play(self) -> Gondola:
        """The pretend world in this process: one funded wallet, nothing of it can cost anything."""
        ...
