"""How much a look at a job is worth right now, in seconds: what free looks are ranked by and paid ones weighed with.

Let F be the part of jobs like it that are done by a time, f its slope, S = 1 - F, ``a`` when it was last seen
running and ``t`` now. Looks that cost θ seconds of waiting each are best spaced so that each next pause is
(F(t) - F(a)) / f(t) - θ (Barlow, Hunter & Proschan 1963); where many looks follow one another that pause tends to
√(2 θ S / f). Both together name the θ at which looking now is exactly right: θ + √θ √(2 S / f) = (F(t) - F(a)) / f(t).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.domain.belief import Belief

_FLAT = 1e-12


def worth_s(belief: Belief, running_at_s: float, now_s: float) -> float:
    """Seconds of undiscovered delay that a look at ``now_s`` is worth, for a job last seen running at the other.

    Both are seconds since the job began.
    """
    if now_s <= running_at_s:
        return 0.0
    before = belief.both(running_at_s)[0] if running_at_s > 0 else 0.0
    return _worth(before, *belief.both(now_s))


def _worth(before: float, done: float, slope: float) -> float:
    slope = max(slope, _FLAT)
    gained = max(0.0, done - before) / slope
    pause = math.sqrt(2 * max(0.0, 1.0 - done) / slope)
    root = (math.sqrt(pause * pause + 4 * gained) - pause) / 2
    return root * root


_STRIDE = 1.09


def worth_it_in_s(
    belief: Belief,
    running_at_s: float,
    prices_s: Sequence[float],
    soonest_s: float,
    latest_s: Sequence[float],
) -> tuple[float, ...]:
    """Seconds after ``running_at_s`` from which a look is worth each of these rising prices.

    Never before ``soonest_s``, and for each price no later than its ``latest_s`` (which rise too).
    """
    before = belief.both(running_at_s)[0] if running_at_s > 0 else 0.0
    found: list[float] = []
    wait, had, had_worth = soonest_s, 0.0, 0.0
    while len(found) < len(prices_s):
        worth = _worth(before, *belief.both(running_at_s + wait))
        while len(found) < len(prices_s):
            price, latest = prices_s[len(found)], latest_s[len(found)]
            if worth >= price:
                found.append(min(latest, max(soonest_s, _between(price, had, had_worth, wait, worth))))
            elif wait >= latest:
                found.append(latest)
            else:
                break
        had, had_worth = wait, worth
        wait *= _STRIDE
    return tuple(found)


def _between(price: float, had: float, had_worth: float, wait: float, worth: float) -> float:
    return had + (wait - had) * (price - had_worth) / (worth - had_worth)
