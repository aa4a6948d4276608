"""Is this computer's clock right? Held against the servers' dates and the newest block, said in plain words."""

from __future__ import annotations

from dataclasses import dataclass

MAY_DIFFER_S = 5.0
GRAVE_S = 30.0
"""A sign-in is refused that comes from further in the future: only a clock that is corrected for can be this wrong."""
NO_PAYMENTS_S = 120.0
BLOCKS_LAG_S = 15.0
"""The newest block is always a little old, and a node may be a few blocks behind: that is no clock's fault."""
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86400


@dataclass(frozen=True, slots=True)
class ClockSeen:
    """What is known about this computer's clock. ``grave`` means that it should be set now."""

    well: bool
    words: str
    grave: bool = False


def clock_seen(host_ahead_s: float | None, block_ahead_s: float | None) -> ClockSeen | None:
    """The judgement; None where nothing was compared yet.

    ``host_ahead_s`` is how far the prepaid host's clock is ahead of ours, ``block_ahead_s`` the same for the newest
    block of our own node.
    """
    if host_ahead_s is None and block_ahead_s is None:
        return None
    chain_s = _beyond_lag(block_ahead_s)
    if host_ahead_s is None:
        return _judged(chain_s or 0.0)
    if abs(host_ahead_s) <= MAY_DIFFER_S:
        return _judged(host_ahead_s)
    if chain_s is not None and abs(chain_s) <= MAY_DIFFER_S:
        by = amount_words(abs(host_ahead_s))
        return ClockSeen(
            well=True,
            words=f"This computer’s clock agrees with the network; Venice’s own is {by} off, which is allowed for.",
        )
    return _judged(host_ahead_s)


def amount_words(seconds: float) -> str:
    """``12 s``, ``3 min``, ``2 h``, ``5 days``."""
    if seconds < 2 * _MINUTE_S:
        return f"{seconds:.0f} s"
    if seconds < 2 * _HOUR_S:
        return f"{seconds / _MINUTE_S:.0f} min"
    if seconds < 2 * _DAY_S:
        return f"{seconds / _HOUR_S:.0f} h"
    return f"{seconds / _DAY_S:.0f} days"


def _beyond_lag(block_ahead_s: float | None) -> float | None:
    """What the block's age says about our clock, when what is usual is taken off."""
    if block_ahead_s is None or block_ahead_s >= 0:
        return block_ahead_s
    return min(0.0, block_ahead_s + BLOCKS_LAG_S)


def _judged(ahead_s: float) -> ClockSeen:
    off_s = abs(ahead_s)
    if off_s <= MAY_DIFFER_S:
        return ClockSeen(well=True, words="This computer’s clock is right.")
    side = "behind" if ahead_s > 0 else "ahead"
    what = f"This computer’s clock is {amount_words(off_s)} {side}."
    means = "Signing in allows for that, but the times shown here are off by as much."
    if off_s > NO_PAYMENTS_S:
        means = "Nothing can be paid while it is more than 2 minutes off, and the times shown here are wrong."
    do = "Let the system set its clock by itself."
    return ClockSeen(well=False, words=f"{what} {means} {do}", grave=off_s > GRAVE_S)
