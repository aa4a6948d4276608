"""How long until the last of several jobs is done. Jobs of one kind are slow together, kinds are strangers.

For each stratum of a kind's belief the jobs are independent; so the chance that all are done is the strata's mean of
products, weighed by how well each stratum explains that these jobs still run (Bayes' rule).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.belief import Belief, Shape, Stratum, place, table_at
from app.domain.estimate import Basis, Outlook, Typical

_HALF, _MOST = 0.5, 0.8
_HARDLY = 1e-300
_SURE = 1e-5
_ALIKE = 0.05
_AGES = 48
"""More ages than this are not told apart in one batch."""
_CLOSE = 0.005
_MOST_DOUBLINGS = 60


@dataclass(frozen=True, slots=True)
class Going:
    """A job on its way: last seen running after ``running_s`` seconds, it has run for ``ran_s`` now.

    Both are negative for a job that begins so much later.
    """

    belief: Belief
    typical: Typical
    running_s: float
    ran_s: float


def batch_outlook(jobs: Iterable[Going]) -> Outlook | None:
    """What is left until all of them are done.

    None where there is no job, or where nobody's word is known for one of them.
    """
    going = tuple(jobs)
    bases = {each.typical.basis for each in going}
    if not going or Basis.NOBODY in bases:
        return None
    kinds = _kinds(going)
    finished = _all_done(kinds, 0.0)
    # Half of the time the last one is done no sooner than any single one: what is done by then is left out.
    no_sooner_s = max(0.0, *(each.belief.quantile_s(_HALF, each.running_s) - each.ran_s for each in going))
    kinds = [kind.lasting(no_sooner_s) for kind in kinds]
    median_s = _when(kinds, _HALF, 0.0 if finished >= _HALF else no_sooner_s)
    p80_s = _when(kinds, _MOST, median_s)
    basis = Basis.OWN_JOBS if bases == {Basis.OWN_JOBS} else Basis.SERVER
    return Outlook(basis, min(each.typical.jobs for each in going), finished, median_s, p80_s)


@dataclass(frozen=True, slots=True)
class _Alike:
    """So many jobs of one kind and about one age; ``gone`` is what part was done, by stratum, when last seen."""

    count: int
    scale_s: float
    ran_s: float
    gone: tuple[float, ...]

    def done(self, strata: Sequence[Stratum], in_s: float) -> Iterator[float]:
        """What part of such jobs is done in so many seconds but was not when last seen, by stratum."""
        at_s = self.ran_s + in_s
        if at_s <= 0:
            return iter([0.0] * len(strata))
        where = place(at_s, self.scale_s)
        return (
            max(0.0, table_at(each.cdf, where) - gone) for each, gone in zip(strata, self.gone, strict=True)
        )


@dataclass(frozen=True, slots=True)
class _Kind:
    """Jobs that share a shape; ``odds`` are the strata's, given that each job ran when it was last seen."""

    strata: tuple[Stratum, ...]
    odds: tuple[float, ...]
    jobs: tuple[_Alike, ...]

    def lasting(self, in_s: float) -> _Kind:
        """Without the jobs that are done by then anyhow."""
        return _Kind(self.strata, self.odds, tuple(each for each in self.jobs if self._lasts(each, in_s)))

    def _lasts(self, each: _Alike, in_s: float) -> bool:
        parts = zip(each.done(self.strata, in_s), each.gone, strict=True)
        return any(done < (1.0 - gone) * (1.0 - _SURE / each.count) for done, gone in parts)

    def all_done(self, in_s: float) -> float:
        """The chance that all of them are done in so many seconds."""
        logs = [0.0] * len(self.strata)
        for each in self.jobs:
            for which, done in enumerate(each.done(self.strata, in_s)):
                logs[which] += each.count * math.log(max(_HARDLY, done / (1.0 - each.gone[which])))
        return sum(odds * math.exp(log) for odds, log in zip(self.odds, logs, strict=True))


def _kinds(going: Sequence[Going]) -> list[_Kind]:
    """Jobs of about the same age are counted together: hundreds of them take little longer than dozens."""
    shapes: dict[int, Shape] = {}
    counts: dict[int, Counter[tuple[float, float, float]]] = {}
    ages = [each.ran_s for each in going]
    apart_s = (max(ages) - min(ages)) / _AGES
    for each in going:
        shape, scale_s = each.belief.shape, each.belief.scale_s
        fine_s = max(_ALIKE * scale_s, apart_s)
        alike = (scale_s, round(each.running_s / fine_s) * fine_s, round(each.ran_s / fine_s) * fine_s)
        shapes[id(shape)] = shape
        counts.setdefault(id(shape), Counter())[alike] += 1
    return [_kind(shape, counts[key]) for key, shape in shapes.items()]


def _kind(shape: Shape, counts: Counter[tuple[float, float, float]]) -> _Kind:
    strata = shape.strata
    jobs = tuple(
        _Alike(count, scale_s, ran_s, tuple(_done(each, scale_s, running_s) for each in strata))
        for (scale_s, running_s, ran_s), count in counts.items()
    )
    logs = [
        math.log(each.weight) + math.fsum(alike.count * math.log(1.0 - alike.gone[which]) for alike in jobs)
        for which, each in enumerate(strata)
    ]
    chances = [math.exp(log - max(logs)) for log in logs]
    return _Kind(strata, tuple(each / math.fsum(chances) for each in chances), jobs)


def _done(stratum: Stratum, scale_s: float, at_s: float) -> float:
    return table_at(stratum.cdf, place(at_s, scale_s)) if at_s > 0 else 0.0


def _all_done(kinds: Sequence[_Kind], in_s: float) -> float:
    return math.prod(kind.all_done(in_s) for kind in kinds)


def _when(kinds: Sequence[_Kind], part: float, no_sooner_s: float) -> float:
    """Seconds until all are done with this chance: by doubling, then by halving."""
    if _all_done(kinds, no_sooner_s) >= part:
        return no_sooner_s
    low, step = no_sooner_s, 1.0
    for _ in range(_MOST_DOUBLINGS):  # pragma: no branch - no belief is that slow
        if _all_done(kinds, low + step) >= part:
            break
        low, step = low + step, 2 * step
    high = low + step
    while high - low > _CLOSE * high:
        middle = (low + high) / 2
        if _all_done(kinds, middle) < part:
            low = middle
        else:
            high = middle
    return high
