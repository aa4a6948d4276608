"""One time for the chain and for every copy of the program: the machine's, some way ahead, waits passing sooner."""

from __future__ import annotations

import asyncio
import struct
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.adapters.clock.system import SystemClock

SPEED = 40.0
"""What the program waits, it waits this much shorter. How long a look or a settlement takes is not changed."""

_AHEAD = struct.Struct("<d")


@dataclass(frozen=True, slots=True)
class DrivenTime:
    """Wall time that whoever drives it may move on, for all processes that know the file."""

    file: Path

    def now(self) -> float:
        """Unix seconds."""
        return time.time() + self._ahead_s()

    def pass_by(self, seconds: float) -> None:
        """Let so much time go by at once."""
        self.file.write_bytes(_AHEAD.pack(self._ahead_s() + seconds))

    def _ahead_s(self) -> float:
        return float(_AHEAD.unpack(self.file.read_bytes())[0]) if self.file.exists() else 0.0


def drive_the_clock(driven: DrivenTime) -> None:
    """From now on this process's ``SystemClock`` is a driven one. Nothing else of the program is touched."""

    def now(_: SystemClock) -> datetime:
        return datetime.fromtimestamp(driven.now(), UTC)

    def monotonic(_: SystemClock) -> float:
        return time.monotonic() * SPEED

    async def sleep(_: SystemClock, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / SPEED)

    for method in (now, monotonic, sleep):
        setattr(SystemClock, method.__name__, method)
