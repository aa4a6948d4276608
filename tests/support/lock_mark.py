"""A lock's mark in memory, shared by whoever is given it, on a disk that may be full."""

from __future__ import annotations

import asyncio

from app.domain.errors import DiskFull


class MemoryMark:
    """``ports.lock_mark.LockMark`` in memory."""

    def __init__(self) -> None:
        self.locked = False
        self.full = False

    async def is_set(self) -> bool:
        """Whether it is set; takes a moment, as a file does."""
        await asyncio.sleep(0)
        return self.locked

    async def set(self, *, locked: bool) -> None:
        """Set or take it away; on a full disk neither."""
        await asyncio.sleep(0)
        if self.full:
            raise DiskFull
        self.locked = locked
