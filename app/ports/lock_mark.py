"""Whether this person's Gondola is locked, kept where every process over the same home sees it."""

from __future__ import annotations

from typing import Protocol


class LockMark(Protocol):
    """One mark, set or not. It outlives the program: ending it does not open anything."""

    async def is_set(self) -> bool:
        """Whether it is set; where that cannot be told, it is."""
        ...

    async def set(self, *, locked: bool) -> None:
        """Set or take it away, durable on return; raises DiskError."""
        ...
