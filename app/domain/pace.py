"""How often an account may call: the limits of the host, kept with a little room, and what queueing takes by them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

MINUTE_S = 60.0
FREE_FOR_PEOPLE = 2
"""So many calls a minute a batch leaves to whoever presses a button meanwhile."""


class Call(Enum):
    """A kind of call that the host counts by itself (its documents, autumn 2026); the value is the most a minute."""

    QUEUE = 40
    BALANCE = 30
    LEDGER = 20

    @property
    def kept_below(self) -> int:
        """How many we make: others may use the account too, and a minute here is not quite one there."""
        return self.value - 2


def wait_s(call: Call, stamps: Iterable[float], now: float, *, leave: int = 0) -> float:
    """Seconds until one more such call is allowed after those at ``stamps``, all in seconds of one clock.

    ``leave`` are calls kept for others. A stamp in the future (a clock was set back) counts as just now.
    """
    most = call.kept_below - leave
    inside = sorted(min(stamp, now) for stamp in stamps if stamp > now - MINUTE_S)
    if len(inside) < most:
        return 0.0
    return inside[len(inside) - most] + MINUTE_S - now


def queueing_s(count: int, *, reads_ledger: bool) -> float:
    """About how long it takes to queue this many jobs as a batch.

    ``reads_ledger``: a wallet's newest ledger row is read before each, which is allowed less often.
    """
    slowest = Call.LEDGER if reads_ledger else Call.QUEUE
    return max(0, count - 1) // (slowest.kept_below - FREE_FOR_PEOPLE) * MINUTE_S
