"""The sandbox's own time: what its server, its chain and its workers believe. Nothing else reads a clock here."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime


def _steady_wall() -> Callable[[], float]:
    """A Unix clock that only moves forward: today's time once, then the monotonic clock."""
    started_at, started = time.time(), time.monotonic()
    return lambda: started_at + (time.monotonic() - started)


class SandboxClock:
    """One world time with three faces, all in seconds.

    ``server_s`` is what the HTTP server says (its ``Date``, sign-in windows, ledger), ``chain_s`` what block
    timestamps follow, ``work_s`` the time at which jobs are worked on, which may run fast or slow.
    """

    def __init__(
        self, *, wall: Callable[[], float] | None = None, offset_s: float = 0.0, speed: float = 1.0
    ) -> None:
        self._wall = wall or _steady_wall()
        self._skipped_s = 0.0
        self.offset_s = offset_s
        self.chain_offset_s = 0.0
        self._speed = speed
        self._work_mark = self._world_mark = self.world_s()

    def world_s(self) -> float:
        """True time of the pretend world: Unix seconds."""
        return self._wall() + self._skipped_s

    def server_s(self) -> float:
        """What the pretend Venice's clock shows: Unix seconds."""
        return self.world_s() + self.offset_s

    def chain_s(self) -> float:
        """What the pretend Base's sequencer's clock shows: Unix seconds."""
        return self.world_s() + self.chain_offset_s

    def work_s(self) -> float:
        """Time as jobs feel it: advances ``speed`` seconds a second."""
        return self._work_mark + (self.world_s() - self._world_mark) * self._speed

    def server_now(self) -> datetime:
        """``server_s`` as an aware UTC time."""
        return datetime.fromtimestamp(self.server_s(), UTC)

    @property
    def speed(self) -> float:
        """How many seconds of work pass in one second."""
        return self._speed

    @speed.setter
    def speed(self, value: float) -> None:
        work, world = self.work_s(), self.world_s()
        self._work_mark, self._world_mark, self._speed = work, world, value

    def advance(self, seconds: float) -> None:
        """Let the whole world skip ahead: server, chain, limits and jobs alike."""
        self._skipped_s += seconds
