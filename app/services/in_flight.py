"""Counts what is between its reservation and its answer, so that closing can wait for just that."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class InFlight:
    """How many requests that move money are under way."""

    def __init__(self) -> None:
        self._count = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """One more, until the block ends, however it ends."""
        self._count += 1
        self._quiet.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._quiet.set()

    async def quiet(self) -> None:
        """Wait until there is none."""
        await self._quiet.wait()
