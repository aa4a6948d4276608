"""What finished jobs teach about the next one: many possible shapes, weighed anew by each job (Bayes' rule).

A finish is only ever noticed between two looks, so each job says "longer than this, no longer than that"; one that
still runs says only the first half. The shapes are lognormal with a heavy tail beside, and differ in where four of
five jobs are done and in how far jobs spread around that. What no such shape can tell is left to ``bending``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

from app.domain.belief import POINTS, REACH, STEP, Cdf, Shape, Stratum
from app.domain.bending import Sighting, bent

P80 = 0.8
_Z80 = NormalDist().inv_cdf(P80)
_SHIFTS = 97
_SHIFT_REACH = 2.4
"""Four of five may be done from an eleventh of the told time to eleven times of it, in steps of five percent."""
_WIDTHS = (0.08, 0.12, 0.18, 0.25, 0.33, 0.42, 0.55, 0.75, 1.0)
_WIDTH_ODDS = (0.5, 1.0, 4.0, 12.0, 30.0, 34.0, 14.0, 5.0, 1.5)
_NEAR, _FAR, _FAR_PART = 0.15, 0.8, 0.15
"""A told P80 is mostly right within 15 %; about one server in seven is off by a factor."""
_STRAY = 0.005
"""The part of jobs that follows no rule: stuck, restarted, queued behind others. Their tail never ends."""
_FORGETS = 0.985
"""Each new job makes the older ones count a little less: about the last seventy matter."""
_REMEMBERED = 100
_HARDLY = 1e-9
_PRUNED = 1e-5
_STRATA = 8
_FINEST = 0.02
"""Durations are not told apart finer than this."""
_AGE_STEP, _YOUNG = 0.25, -2.0
"""Running jobs are counted in groups of about the same age; the young ones say nothing yet."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A job that took longer than ``low`` and at most ``high``, both log of time over scale."""

    low: float
    high: float

    @staticmethod
    def between(low_s: float, high_s: float, scale_s: float) -> Seen:
        """Last seen running after ``low_s`` seconds, found done after ``high_s``."""
        low = _log(low_s / scale_s)
        return Seen(low, max(_log(high_s / scale_s), low + _FINEST))


def _log(ratio: float) -> float:
    return math.log(ratio) if ratio > 0 else -math.inf


@dataclass(frozen=True, slots=True)
class Lessons:
    """What ``count`` finished jobs say about each shape, as log odds; ``told``: the scale is a server's own P80."""

    told: bool
    count: int = 0
    evidence: tuple[float, ...] = (0.0,) * (_SHIFTS * len(_WIDTHS))
    recent: tuple[Seen, ...] = ()

    def learned(self, seen: Seen) -> Lessons:
        """After one more finished job."""
        evidence = zip(self.evidence, _log_chances(seen), strict=True)
        return Lessons(
            self.told,
            self.count + 1,
            tuple(_FORGETS * had + new for had, new in evidence),
            (*self.recent, seen)[-_REMEMBERED:],
        )

    def shape(self, running: Iterable[float] = ()) -> Shape:
        """What is believed about one more job, while others run for these times (as log of time over scale)."""
        ages = Counter(round(age / _AGE_STEP) * _AGE_STEP for age in running if age > _YOUNG)
        odds = {h: prior + self.evidence[h] for h, prior in enumerate(_prior(self.told))}
        odds = _likely(odds)
        for age, jobs in ages.items():
            odds = {h: had + jobs * _log_left(h, age) for h, had in odds.items()}
        shape = Shape.of(tuple(_strata(_likely(odds))))
        return bent(shape, self._sightings(ages)) if self.count else shape

    def _sightings(self, ages: Counter[float]) -> Iterator[Sighting]:
        for back, seen in enumerate(reversed(self.recent)):
            yield Sighting(_place(seen.low), _place(seen.high), _FORGETS**back)
        for age, jobs in ages.items():
            yield Sighting(_place(age), math.inf, jobs)


@lru_cache(maxsize=2)
def untaught(told: bool) -> Shape:
    """What is believed before any job of a kind was seen to finish."""
    return Lessons(told).shape()


def _place(u: float) -> float:
    return (u + REACH) / STEP


@lru_cache(maxsize=2)
def _prior(told: bool) -> tuple[float, ...]:
    """Log odds before any job, in the order of widths and then shifts.

    Their middle lies one step below what was told: stray jobs and unknown widths raise the P80 of the mixture by one.
    """
    rows: list[float] = []
    for odds in _WIDTH_ODDS:
        for k in range(_SHIFTS):
            q = (k + 1) * STEP - _SHIFT_REACH
            near = (1 - _FAR_PART) * _bell(q, _NEAR) + _FAR_PART * _bell(q, _FAR)
            rows.append(math.log(odds * (near if told else 1.0) + _HARDLY))
    return tuple(rows)


def _bell(q: float, width: float) -> float:
    return math.exp(-((q / width) ** 2) / 2) / width


@lru_cache(maxsize=1)
def _tables() -> tuple[Cdf, ...]:
    """One cumulative table per width, wide enough to be shifted both ways."""
    normal = NormalDist()
    steps = [i * STEP - REACH - _SHIFT_REACH for i in range(POINTS + _SHIFTS - 1)]
    return tuple(
        tuple((1 - _STRAY) * normal.cdf(v / width + _Z80) + _STRAY / (1 + math.exp(-v) / 4) for v in steps)
        for width in _WIDTHS
    )


def _log_chances(seen: Seen) -> Iterator[float]:
    """The log chance of such a sighting under each shape, in their order."""
    for table in _tables():
        low, high = _column(table, seen.low), _column(table, seen.high)
        yield from (math.log(max(by - before, 0.0) + _HARDLY) for before, by in zip(low, high, strict=True))


def _column(table: Cdf, u: float) -> list[float]:
    """A table's value at ``u`` for each shift."""
    if u == -math.inf:
        return [0.0] * _SHIFTS
    place = min(max(_place(u), 0.0), POINTS - 1.001)
    first, part = int(place) + _SHIFTS - 1, place - int(place)
    return [table[i] + part * (table[i + 1] - table[i]) for i in range(first, first - _SHIFTS, -1)]


def _log_left(h: int, age: float) -> float:
    """The log chance that a job still runs at this age, under one shape."""
    width, k = divmod(h, _SHIFTS)
    point = round(min(max(_place(age), 0.0), POINTS - 1)) + _SHIFTS - 1 - k
    return math.log(1.0 - _tables()[width][point] + _HARDLY)


def _likely(odds: dict[int, float]) -> dict[int, float]:
    """Those that matter beside the likeliest one."""
    least = max(odds.values()) + math.log(_PRUNED)
    return {h: log for h, log in odds.items() if log > least}


def _strata(odds: dict[int, float]) -> Iterator[Stratum]:
    """The shapes in groups of about the same weight, from those with the shortest long jobs to the longest."""
    most = max(odds.values())
    chances = {h: math.exp(log - most) for h, log in odds.items()}
    share, total = 0.0, math.fsum(chances.values())
    groups: list[list[int]] = [[] for _ in range(_STRATA)]
    for h in sorted(chances, key=_far_end):
        groups[int(_STRATA * (share + chances[h] / 2) / total)].append(h)
        share += chances[h]
    for group in groups:
        if group:
            yield _stratum({h: chances[h] for h in group}, total)


def _far_end(h: int) -> float:
    width, k = divmod(h, _SHIFTS)
    return k * STEP + 1.5 * _WIDTHS[width]


def _stratum(chances: dict[int, float], total: float) -> Stratum:
    weight = math.fsum(chances.values())
    sums = [0.0] * POINTS
    for h, chance in chances.items():
        width, k = divmod(h, _SHIFTS)
        start, part = _SHIFTS - 1 - k, chance / weight
        table = _tables()[width][start : start + POINTS]
        sums = [had + part * new for had, new in zip(sums, table, strict=True)]
    return Stratum(weight / total, tuple(sums))
