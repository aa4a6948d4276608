"""Keeps the computer awake while audio arrives, and not a moment longer than that plus one breath."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from app.domain.events import DownloadChanged, Event
from app.ports.clock import Clock
from app.ports.desktop import SleepGuard
from app.services.feed import Feed

LINGER_S = 3.0
"""Between two jobs of one batch the lock is kept rather than taken anew."""
WHY = "Audio is being downloaded"


class Awake:
    """``wanted`` is asked at each beginning whether the person wants this at all."""

    def __init__(
        self, feed: Feed, guard: SleepGuard, clock: Clock, wanted: Callable[[], Awaitable[bool]]
    ) -> None:
        self._guard, self._clock, self._wanted = guard, clock, wanted
        self._arriving: dict[str, int] = {}
        self._changed = asyncio.Event()
        self._leave = feed.subscribe(self._heard)

    async def run(self) -> None:
        """Hold and release for ever; whatever ends this, the computer may sleep again."""
        try:
            while True:
                await self._changed.wait()
                self._changed.clear()
                if self._arriving and await self._wanted():
                    await self._guard.hold(WHY)
                elif not self._arriving:
                    await self._release_soon()
        finally:
            self._leave()
            await self._guard.close()

    async def _release_soon(self) -> None:
        await self._clock.sleep(LINGER_S)
        if not self._arriving:
            await self._guard.release()

    def _heard(self, event: Event) -> None:
        if not isinstance(event, DownloadChanged):
            return
        count = self._arriving.get(event.job_id, 0) + (1 if event.arriving else -1)
        if count > 0:
            self._arriving[event.job_id] = count
        else:
            self._arriving.pop(event.job_id, None)
        self._changed.set()
