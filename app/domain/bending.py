"""Bends a believed shape where jobs keep surprising it, so that real jobs need not follow any textbook curve.

Each job that was seen falls somewhere in the believed distribution: under a good belief evenly, a tenth of them in
each tenth. Where too many fall, the belief is made denser, the more so the more jobs were seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.belief import POINTS, Cdf, Shape, Stratum, place_of, table_at

_BINS = 16
_CREDIT = 8.0
"""The believed shape counts as much as so many jobs."""
_ROUNDS = 4
_NOTHING_BELOW = 1e-7
_NOT_QUITE = 1.0 - 1e-9


@dataclass(frozen=True, slots=True)
class Sighting:
    """A job that took longer than one place on the grid and no longer than another; ``weight`` jobs like it."""

    low: float
    high: float
    weight: float = 1.0


def bent(shape: Shape, sightings: Iterable[Sighting]) -> Shape:
    """The shape under which these sightings are no surprise; each stratum is bent alike."""
    ranges = [(_rank(shape.cdf, each.low), _rank(shape.cdf, each.high), each.weight) for each in sightings]
    if not ranges:
        return shape
    heights = _heights(ranges)
    places = [_moved(shape.cdf, point, heights) for point in range(POINTS)]
    strata = (
        Stratum(each.weight, tuple(min(1.0, table_at(each.cdf, place)) for place in places))
        for each in shape.strata
    )
    return Shape.of(tuple(strata))


def _rank(cdf: Cdf, place: float) -> float:
    if place in (float("-inf"), float("inf")):
        return 0.0 if place < 0 else 1.0
    return table_at(cdf, place)


def _heights(ranges: Sequence[tuple[float, float, float]]) -> list[float]:
    """What part of all jobs falls into each bin of ranks; a range is shared out as its bins fill (a few rounds)."""
    heights = [1.0 / _BINS] * _BINS
    for _ in range(_ROUNDS):
        sums = [_CREDIT / _BINS] * _BINS
        for low, high, weight in ranges:
            first, last = _bin(low), _bin(high)
            if first == last:
                sums[first] += weight
                continue
            parts = [
                heights[one] * (min(high, (one + 1) / _BINS) - max(low, one / _BINS))
                for one in range(first, last + 1)
            ]
            whole = sum(parts) or 1.0
            for one, part in enumerate(parts, first):
                sums[one] += weight * part / whole
        total = sum(sums)
        heights = _smoothed([each / total for each in sums])
    return heights


def _bin(rank: float) -> int:
    return min(_BINS - 1, int(rank * _BINS))


def _smoothed(heights: list[float]) -> list[float]:
    before, after = [heights[0], *heights[:-1]], [*heights[1:], heights[-1]]
    return [(one + 2 * two + three) / 4 for one, two, three in zip(before, heights, after, strict=True)]


def _moved(cdf: Cdf, point: int, heights: list[float]) -> float:
    """The place whose old rank is the new rank of this point."""
    rank = cdf[point]
    if rank < _NOTHING_BELOW:
        return float(point)
    which = _bin(rank)
    raised = sum(heights[:which]) + (rank * _BINS - which) * heights[which]
    return place_of(cdf, min(_NOT_QUITE, raised))
