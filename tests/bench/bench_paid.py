"""Looks that cost money: what each plan comes to, beside a fixed beat and the best that can be computed."""

from __future__ import annotations

from itertools import pairwise

from app.domain.belief import Belief
from app.domain.look_plan import LookPlan, expected, look_costs_s
from tests.bench.report import Report
from tests.domain.shapes import lognormal

_P80_S, _SPREAD = 60.0, 0.4
_GRID_S, _END_S = 0.5, 420.0
_WIDTHS = (28, 10, 10, 12)


def run() -> Report:
    """P80 60 s, spread 0.4, the belief known exactly; prices are seconds of waiting a look is worth."""
    belief = lognormal(_SPREAD, _P80_S)
    report = Report("paid looks: P80 60 s, spread 0.4; cost is price × looks + delay, in seconds")
    report.lines.append(f"{'':28}  looks      delay s     cost : best")
    report.row("every 5 s", *_every(belief, 5.0), "", widths=(28, 10, 10, 0))
    for plan in LookPlan:
        told, price_s = expected(plan, belief), look_costs_s(plan, belief)
        ratio = (told.looks * price_s + told.delay_s) / _best(belief, price_s)
        report.row(plan.value, told.looks, told.delay_s, ratio, widths=_WIDTHS)
        report.promise(f"{plan.value}: cost against the best", ratio, 1.05)
        if plan is LookPlan.CHEAPEST:
            report.promise("cheapest: looks a job", told.looks, 1.45)
            report.promise("cheapest: delay, s", told.delay_s, 17.0)
    return report


def _every(belief: Belief, beat_s: float) -> tuple[float, float]:
    """Expected looks and delay of a loop that asks at once and then every so many seconds."""
    looks, delay_s, at_s = 1.0, 0.0, 0.0
    while belief.done_by(at_s) < 0.99999:
        left = 1.0 - belief.done_by(at_s)
        looks += left
        delay_s += sum(
            belief.done_by(at_s + beat_s * (part + 0.5) / 10) - belief.done_by(at_s) for part in range(10)
        ) * (beat_s / 10)
        at_s += beat_s
    return looks, delay_s


def _best(belief: Belief, price_s: float) -> float:
    """The least expected price × looks + delay that any schedule on a fine grid can have (dynamic programming).

    ``least[a]`` is what is still to come, times the chance to be still running, when a look at ``a`` saw it run.
    """
    points = int(_END_S / _GRID_S) + 1
    done = [belief.done_by(point * _GRID_S) for point in range(points)]
    area = [0.0]
    for before, after in pairwise(done):
        area.append(area[-1] + (before + after) / 2 * _GRID_S)
    least = [0.0] * points
    for a in range(points - 2, -1, -1):
        least[a] = price_s * (1.0 - done[a]) + min(
            area[t] - area[a] - done[a] * (t - a) * _GRID_S + least[t] for t in range(a + 1, points)
        )
    return least[0]
