"""Whom to ask next: jobs by when a look at each is worth each of rising prices, the dearest that is due first.

A price is seconds of undiscovered delay (see ``domain.urgency``). While there is room under the limits every look
that is worth the lowest price is taken; the fuller the minute, the more a look has to be worth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from app.domain.belief import Belief
from app.domain.urgency import worth_it_in_s

RUNGS = 14
PRICES_S = tuple(0.27 * 1.5**rung for rung in range(RUNGS))
LATEST_S = tuple(60.0 * (rung + 1) for rung in range(RUNGS))
"""A job that was not asked about for a minute climbs one rung, whatever is believed."""
SOONEST_S = 2.0
_ROOM = 0.25
_BUSY_RUNG = 2

Moments = tuple[float, ...]
"""One monotonic time per rung, rising: from then on a look is worth that rung's price."""


def moments(belief: Belief, running_s: float, began_at: float) -> Moments:
    """When looks at a job are worth it that began at this monotonic time and was seen running after ``running_s``."""
    waits = worth_it_in_s(belief, running_s, PRICES_S, SOONEST_S, LATEST_S)
    return tuple(began_at + running_s + wait for wait in waits)


def at_once(when: float) -> Moments:
    """A look that is worth everything from then on, and nothing before."""
    return (when,) * RUNGS


def least_rung(fill: float) -> int:
    """The lowest rung worth a look when this part of the minute's requests is used up."""
    return 0 if fill < _ROOM else _BUSY_RUNG


class Rota:
    """The jobs of one allowance. One decision takes about as long for ten thousand jobs as for ten."""

    def __init__(self) -> None:
        self._heaps: list[list[tuple[float, int, str]]] = [[] for _ in range(RUNGS)]
        self._planned: dict[str, tuple[int, Moments]] = {}
        self._version = 0

    def __len__(self) -> int:
        return len(self._planned)

    def plan(self, job_id: str, when: Sequence[float]) -> None:
        """Look at a job when that is worth it; what was planned for it before is forgotten."""
        self._version += 1
        self._planned[job_id] = (self._version, tuple(when))
        for heap, at in zip(self._heaps, when, strict=True):
            heappush(heap, (at, self._version, job_id))

    def drop(self, job_id: str) -> Moments | None:
        """Do not look at it any more; what was planned for it."""
        had = self._planned.pop(job_id, None)
        return None if had is None else had[1]

    def at(self, job_id: str) -> float | None:
        """When a look at it is worth the lowest price, None when none is planned."""
        had = self._planned.get(job_id)
        return None if had is None else had[1][0]

    def pick(self, now: float, least: int = 0) -> str | None:
        """The job whose look is worth most now, of several alike the one that waited longest; it stays planned."""
        for rung in range(RUNGS - 1, least - 1, -1):
            top = self._top(rung)
            if top is not None and top[0] <= now:
                return top[1]
        return None

    def next_at(self, now: float, least: int = 0) -> float:
        """When :meth:`pick` may find another one than now; infinity where nothing is planned."""
        tops = (self._top(rung) for rung in range(least, RUNGS))
        return min((top[0] for top in tops if top is not None and top[0] > now), default=math.inf)

    def shift(self, seconds: float) -> None:
        """So much time passed that no clock counted: everything is due that much sooner."""
        for heap in self._heaps:
            heap[:] = [(at - seconds, version, job_id) for at, version, job_id in heap]
            heapify(heap)
        self._planned = {
            job_id: (version, tuple(at - seconds for at in when))
            for job_id, (version, when) in self._planned.items()
        }

    def _top(self, rung: int) -> tuple[float, str] | None:
        """The earliest of a rung that still stands; what was planned anew since is thrown away on the way."""
        heap = self._heaps[rung]
        while heap:
            at, version, job_id = heap[0]
            had = self._planned.get(job_id)
            if had is not None and had[0] == version:
                return at, job_id
            heappop(heap)
        return None
