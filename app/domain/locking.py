"""When Gondola locks itself. Locked: nothing new is paid, queued, exported or changed; watching and saving go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

NEVER_MIN = 0
IDLE_CHOICES_MIN = (NEVER_MIN, 5, 15, 60)
"""After how many minutes in which nobody touched the window it may lock itself."""
LONGEST_IDLE_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class Touch:
    """When somebody last touched the window, by both clocks: ``at`` aware UTC, ``monotonic_s`` in seconds."""

    at: datetime
    monotonic_s: float

    def idle_s(self, now: datetime, monotonic_s: float) -> float:
        """Seconds since then.

        The longer of the two: a clock that stood still while the computer slept must not keep a window open, and one
        that was set back must not either.
        """
        return max((now - self.at) / timedelta(seconds=1), monotonic_s - self.monotonic_s, 0.0)


def is_due(idle_s: float, after_min: int) -> bool:
    """Whether a window that nobody touched for so long locks itself; 0 minutes mean never."""
    return after_min > NEVER_MIN and idle_s >= after_min * 60


def idle_minutes(value: object) -> int:
    """A kept choice as it is used: anything that is none means never."""
    usable = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= LONGEST_IDLE_MIN
    return value if usable and isinstance(value, int) else NEVER_MIN
