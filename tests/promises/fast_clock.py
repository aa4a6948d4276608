"""A clock for a whole world that runs fast: Gondola and the sandbox tell the same time by it."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime


class FastClock:
    """The port ``Clock``, and the sandbox's ``wall``: ``speed`` seconds pass in each true one."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._started, self._from = time.time(), time.monotonic()

    def wall(self) -> float:
        """Unix seconds."""
        return self._started + (time.monotonic() - self._from) * self._speed

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.wall(), UTC)

    def monotonic(self) -> float:
        return time.monotonic() * self._speed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self._speed)
