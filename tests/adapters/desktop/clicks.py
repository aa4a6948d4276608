"""What a person clicks on notifications, and a notification to click on."""

from __future__ import annotations

import asyncio

from app.ports.notifier import Notification
from tests.support.patience import PATIENCE_S

DONE = Notification(
    title="Lagoon at dawn is ready",
    text="1:00 · saved to Music",
    job_id="job-1",
    actions=(("play", "Play"), ("reveal", "Show in folder")),
)


class Clicks:
    """Remembers what was clicked, and can be awaited."""

    def __init__(self) -> None:
        self.seen: asyncio.Queue[tuple[str, Notification]] = asyncio.Queue()

    def __call__(self, key: str, notification: Notification) -> None:
        self.seen.put_nowait((key, notification))

    async def next(self) -> tuple[str, Notification]:
        async with asyncio.timeout(PATIENCE_S):
            return await self.seen.get()
