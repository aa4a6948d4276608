"""The real clock: wall time for people, monotonic time and sleep for waiting."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime


class SystemClock:
    """Fulfils ``ports.clock.Clock`` with the machine's clocks."""

    def now(self) -> datetime:
        """Wall time, aware UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait; returns early only when cancelled."""
        await asyncio.sleep(max(0.0, seconds))
