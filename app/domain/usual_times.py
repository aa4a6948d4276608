"""How long finished jobs of each model took, told no finer than it is known. Pure.

A finish is noticed between two looks, so a job took longer than this and at most that. Where the two lie far apart
(nobody was looking when it ended) it says nothing about its model, and is only counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.durations import Duration

FEW = 5
"""From fewer jobs nothing is called usual."""
SOME = 20
"""From fewer jobs than that it is said how few they were."""
_CLOSE_S = 5.0
_CLOSE_PART = 0.5
_HALF, _FOUR_OF_FIVE, _NEARLY_ALL = 0.5, 0.8, 0.95
_ROOM = 1.1


@dataclass(frozen=True, slots=True)
class ModelTimes:
    """One model at one seller (empty for the host whose credit is used).

    ``seconds`` are the jobs whose end was noticed closely enough, shortest first; ``vague`` counts the others.
    """

    model: str
    seller: str
    seconds: tuple[float, ...]
    vague: int = 0

    @property
    def median_s(self) -> float | None:
        """Half of the jobs took at most that long; None where they are too few."""
        return self._within(_HALF)

    @property
    def p80_s(self) -> float | None:
        """Four of five took at most that long; None where they are too few."""
        return self._within(_FOUR_OF_FIVE)

    def _within(self, part: float) -> float | None:
        return within(self.seconds, part) if len(self.seconds) >= FEW else None


def within(seconds: Sequence[float], part: float) -> float:
    """The shortest time that at least this part (0 to 1) of some times does not pass; ``seconds`` are sorted."""
    return seconds[max(0, math.ceil(part * len(seconds)) - 1)]


def is_close(duration: Duration) -> bool:
    """Whether the end was noticed closely: within 5 seconds, or within half of what it took at most."""
    return duration.high_s - duration.low_s <= max(_CLOSE_S, _CLOSE_PART * duration.high_s)


def times_of(durations: Iterable[Duration]) -> tuple[ModelTimes, ...]:
    """The times of each model at each seller, the best known first."""
    close: dict[tuple[str, str], list[float]] = {}
    vague: dict[tuple[str, str], int] = {}
    for each in durations:
        kind = (each.kind.model, each.kind.seller)
        seconds = close.setdefault(kind, [])
        if is_close(each):
            seconds.append((each.low_s + each.high_s) / 2)
        else:
            vague[kind] = vague.get(kind, 0) + 1
    made = [
        ModelTimes(model, seller, tuple(sorted(seconds)), vague.get((model, seller), 0))
        for (model, seller), seconds in close.items()
    ]
    return tuple(
        sorted(made, key=lambda each: (-len(each.seconds), -each.vague, each.model.casefold(), each.seller))
    )


def longest_s(times: Iterable[ModelTimes]) -> float:
    """Up to where a picture of all of them has to reach: a few that took for ever do not squeeze the others."""
    return max((within(each.seconds, _NEARLY_ALL) * _ROOM for each in times if each.seconds), default=0.0)


def spread(seconds: Iterable[float], upto_s: float, pieces: int) -> tuple[int, ...]:
    """How many jobs took how long: counts in equal pieces from 0 to ``upto_s``; what took longer is in the last."""
    counts = [0] * pieces
    for each in seconds:
        counts[min(pieces - 1, int(each / upto_s * pieces))] += 1
    return tuple(counts)
