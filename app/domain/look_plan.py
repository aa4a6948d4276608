"""How to look at a job where each look costs money: few looks, or soon, as the person chose, and what that will cost.

A plan says how long a person will wait to save one look. Then the best moments for looks follow from the belief
about the job alone (see ``domain.urgency``), and with them the expected number of looks, price and delay.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.belief import Belief
from app.domain.urgency import worth_it_in_s


class LookPlan(Enum):
    """What matters more: money or time."""

    CHEAPEST = "cheapest"
    BALANCED = "balanced"
    SOONEST = "soonest"


_WAITS = {LookPlan.CHEAPEST: 0.3, LookPlan.BALANCED: 0.1, LookPlan.SOONEST: 0.02}
"""To save one look the person waits this part of the time in which 4 of 5 such jobs are done."""
PAID_SOONEST_S = 5.0
PAID_LATEST_S = 3600.0
"""A seller's estimate is taken at its word for this long; then it is worth a look."""
_DONE = 0.9995
_MOST_LOOKS = 500
_SLICES = 8


@dataclass(frozen=True, slots=True)
class Expected:
    """What a plan will come to on average: looks that are paid, and seconds from finished until noticed."""

    looks: float
    delay_s: float

    def price_micro_usdc(self, each_micro_usdc: int) -> int:
        """The expected price of all looks, rounded up."""
        return -int(-self.looks * each_micro_usdc // 1)


def look_costs_s(plan: LookPlan, belief: Belief) -> float:
    """The seconds of waiting that a person takes in exchange for one look less."""
    return _WAITS[plan] * belief.quantile_s(0.8)


def next_look_s(plan: LookPlan, belief: Belief, running_s: float) -> float:
    """When to look at a job next that was seen running after ``running_s``; both in seconds since it began."""
    costs = (look_costs_s(plan, belief),)
    return running_s + worth_it_in_s(belief, running_s, costs, PAID_SOONEST_S, (PAID_LATEST_S,))[0]


def expected(plan: LookPlan, belief: Belief, running_s: float = 0.0) -> Expected:
    """What the plan will come to for a job that was seen running after ``running_s``, if the belief is right."""
    left = 1.0 - belief.done_by(running_s)
    looks, delay_s, last = 0.0, 0.0, running_s
    for _ in range(_MOST_LOOKS):  # pragma: no branch - a look an hour outlives every belief before
        done = belief.done_by(last)
        if done > _DONE:
            break
        looks += (1.0 - done) / left
        at = next_look_s(plan, belief, last)
        delay_s += _undiscovered(belief, last, at) / left
        last = at
    return Expected(looks, delay_s)


def _undiscovered(belief: Belief, last: float, at: float) -> float:
    """The mean time between finishing and the look at ``at``, times the chance to finish since the look before."""
    before, wide = belief.done_by(last), (at - last) / _SLICES
    middles = (last + (slice_ + 0.5) * wide for slice_ in range(_SLICES))
    return sum(max(0.0, belief.done_by(middle) - before) for middle in middles) * wide
