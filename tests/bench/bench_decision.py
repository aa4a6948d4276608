"""What one decision costs: whom to ask now, and when to ask that one again, among few jobs and many."""

from __future__ import annotations

from random import Random
from statistics import median
from time import perf_counter

from app.domain.rota import Rota, least_rung, moments
from tests.bench.report import Report
from tests.domain.shapes import lognormal

_COUNTS = (10, 100, 1_000, 10_000)
_ROUNDS, _DECISIONS = 5, 300


def run() -> Report:
    """Milliseconds for one decision; the median of several rounds."""
    report = Report("decision: pick the job to ask, plan it anew")
    costs: dict[int, float] = {}
    for count in _COUNTS:
        costs[count] = median(_round(count, seed) for seed in range(_ROUNDS))
        report.lines.append(
            f"{count:>7,} live jobs  {costs[count]:.3f} ms  {costs[count] / costs[10]:.2f} × that of ten"
        )
    report.promise("the dearest decision, ms", max(costs.values()), 1.0)
    return report


def _round(count: int, seed: int) -> float:
    chance, rota, belief = Random(seed), Rota(), lognormal(0.4, 60.0)
    for number in range(count):
        rota.plan(str(number), moments(belief, 0.0, -chance.uniform(0.0, 60.0)))
    now, began = 0.0, perf_counter()
    for _ in range(_DECISIONS):
        now += 0.5
        picked = rota.pick(now, least_rung(0.9))
        if picked is None:
            rota.next_at(now)
        else:
            rota.plan(picked, moments(belief, chance.uniform(10.0, 60.0), now - 30.0))
    return (perf_counter() - began) / _DECISIONS * 1000
