"""How long a job takes, as a distribution over the logarithm of its time: one shape, stretched to a scale in seconds.

A shape is a table of what part of jobs is done after ``scale × e^u``, for ``u`` on a fixed grid. It keeps a few
*strata* beside their mean: jobs of one kind are slow together, and a batch must not take them for strangers.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass

STEP = 0.05
"""Between two points of the grid: five percent of the time."""
REACH = 4.0
"""The grid spans ``e^-4`` to ``e^4`` times the scale."""
POINTS = 161
_LAST = POINTS - 1
_LEFT_AT_LEAST = 1e-12

Cdf = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Stratum:
    """One way the truth may be: its weight (they add up to one) and its table."""

    weight: float
    cdf: Cdf


@dataclass(frozen=True, slots=True)
class Shape:
    """What is believed about ``log(time / scale)``; ``density`` is per unit of it."""

    cdf: Cdf
    density: Cdf
    strata: tuple[Stratum, ...]

    @staticmethod
    def of(strata: tuple[Stratum, ...]) -> Shape:
        """The shape that these strata make up together."""
        sums = [0.0] * POINTS
        for each in strata:
            sums = [had + each.weight * part for had, part in zip(sums, each.cdf, strict=True)]
        return Shape(tuple(sums), _slopes(sums), strata)


def _slopes(cdf: list[float]) -> Cdf:
    inner = ((after - before) / (2 * STEP) for before, after in zip(cdf, cdf[2:], strict=False))
    return (cdf[0] / STEP, *inner, (cdf[_LAST] - cdf[_LAST - 1]) / STEP)


@dataclass(frozen=True, slots=True)
class Belief:
    """When a job is done. All times are seconds since it began."""

    shape: Shape
    scale_s: float

    def done_by(self, at_s: float) -> float:
        """The part of such jobs that is done by then."""
        return self.both(at_s)[0]

    def both(self, at_s: float) -> tuple[float, float]:
        """The part that is done by then, and how fast it grows, per second."""
        if at_s <= 0:
            return 0.0, 0.0
        where = place(at_s, self.scale_s)
        done = table_at(self.shape.cdf, where)
        if where >= _LAST:
            return done, (1.0 - done) / at_s
        if where <= 0:
            return done, done / STEP / at_s
        return done, table_at(self.shape.density, where) / at_s

    def quantile_s(self, part: float, after_s: float = 0.0) -> float:
        """When this part is done of the jobs that are still running after ``after_s``."""
        done = self.done_by(after_s)
        wanted = done + part * (1.0 - done)
        return max(after_s, self.scale_s * math.exp(place_of(self.shape.cdf, wanted) * STEP - REACH))


def place(at_s: float, scale_s: float) -> float:
    """Where a time lies on the grid, in steps from its start."""
    return (math.log(at_s) - math.log(scale_s) + REACH) / STEP


def table_at(table: Cdf, where: float) -> float:
    """A table's value between two of its points.

    Beyond them it goes on: half as many jobs are left after twice the time, and the first few start from nothing.
    """
    if where >= _LAST:
        return 1.0 - max(_LEFT_AT_LEAST, 1.0 - table[_LAST]) * math.exp((_LAST - where) * STEP)
    if where <= 0:
        return table[0] * math.exp(where)
    point = int(where)
    return table[point] + (where - point) * (table[point + 1] - table[point])


def place_of(cdf: Cdf, wanted: float) -> float:
    """Where a cumulative table reaches a value: the inverse of ``table_at``."""
    if wanted >= cdf[_LAST]:
        left = max(_LEFT_AT_LEAST, 1.0 - cdf[_LAST])
        return _LAST + max(0.0, math.log(left / max(_LEFT_AT_LEAST, 1.0 - wanted))) / STEP
    point = bisect_left(cdf, wanted)
    if point == 0:
        return min(0.0, math.log(wanted / cdf[0])) if wanted > 0 < cdf[0] else 0.0
    rise = cdf[point] - cdf[point - 1]
    return point - 1 + (wanted - cdf[point - 1]) / rise
