"""Did this computer sleep, or did somebody move its clock? Told by two looks at three clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SLEPT_S = 10.0
"""Shorter pauses are a busy computer, not a sleep."""
MOVED_S = 5.0
"""Smaller steps of the wall clock are its usual care for the time."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One look at the clocks: wall time (aware), monotonic seconds, and seconds asleep in all, where that is told."""

    wall: datetime
    steady_s: float
    slept_s: float | None


@dataclass(frozen=True, slots=True)
class Jump:
    """What lies between two looks: seconds of sleep, and how far the wall clock was moved (forward is positive)."""

    slept_s: float = 0.0
    moved_s: float = 0.0

    @property
    def slept(self) -> bool:
        """Whether the computer slept, so that connections are dead and time is lost."""
        return self.slept_s >= SLEPT_S

    @property
    def moved(self) -> bool:
        """Whether somebody set the clock."""
        return abs(self.moved_s) >= MOVED_S


def jump_between(before: Beat, after: Beat, expected_s: float) -> Jump:
    """What happened between two looks that should be ``expected_s`` apart.

    On Linux and macOS the monotonic clock stands still in sleep, on Windows it goes on. Where the system does not tell
    how long it slept, a wall clock that ran ahead is taken for sleep: looking at jobs once too often costs nothing.
    """
    wall_s = (after.wall - before.wall).total_seconds()
    steady_s = after.steady_s - before.steady_s
    late_s = steady_s - expected_s
    gap_s = wall_s - steady_s
    if before.slept_s is not None and after.slept_s is not None:
        slept_s = after.slept_s - before.slept_s
        return Jump(max(0.0, slept_s), gap_s - slept_s)
    if gap_s < 0:
        return Jump(late_s if late_s >= SLEPT_S else 0.0, gap_s)
    return Jump(max(gap_s, late_s, 0.0), 0.0)
