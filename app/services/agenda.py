"""Which job is looked at when, and by whom it is being looked at right now: a rota for each allowance."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Sequence

from app.domain.rota import Rota, at_once

IDLE_S = 60.0


class Agenda:
    """Due times in monotonic seconds. A job that is busy comes back only when its look has ended."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        self._rotas: dict[str, Rota] = {}
        self._allowance_of: dict[str, str] = {}
        self._busy: set[str] = set()
        self._aside: dict[str, Sequence[float]] = {}

    def plan(self, job_id: str, allowance: str, when: float | Sequence[float]) -> None:
        """Look at a job at this time before any other, or at the moments when that is worth each rung's price."""
        had = self._allowance_of.get(job_id)
        if had is not None and had != allowance:
            self.drop(job_id)
        self._allowance_of[job_id] = allowance
        moments = at_once(when) if isinstance(when, float | int) else when
        if job_id in self._busy:
            self._aside[job_id] = moments
        else:
            self._rota(allowance).plan(job_id, moments)
        self.changed.set()

    def drop(self, job_id: str) -> None:
        """Do not look at it any more."""
        self._aside.pop(job_id, None)
        allowance = self._allowance_of.pop(job_id, None)
        if allowance is not None:
            self._rota(allowance).drop(job_id)

    def at(self, job_id: str) -> float | None:
        """When it is looked at next, None when it is not."""
        aside, allowance = self._aside.get(job_id), self._allowance_of.get(job_id)
        if aside is not None:
            return aside[0]
        return None if allowance is None else self._rota(allowance).at(job_id)

    def shift(self, seconds: float) -> None:
        """So much time passed that no clock counted: everything is due that much sooner."""
        for rota in self._rotas.values():
            rota.shift(seconds)
        self._aside = {job_id: tuple(at - seconds for at in when) for job_id, when in self._aside.items()}
        self.changed.set()

    def begin(self, job_id: str) -> None:
        """A look at it is under way."""
        self._busy.add(job_id)
        self._set_aside(job_id)

    def is_busy(self, job_id: str) -> bool:
        """Whether it is being looked at right now."""
        return job_id in self._busy

    def end(self, job_id: str) -> None:
        """It is over."""
        self._busy.discard(job_id)
        self._bring_back(job_id)
        self.changed.set()

    def allowances(self) -> tuple[str, ...]:
        """Whose jobs are planned."""
        return tuple(allowance for allowance, rota in self._rotas.items() if len(rota))

    def due(self, allowance: str, now_s: float, least: int) -> Generator[str, None, None]:
        """The jobs of an allowance that may be looked at now, the look that is worth most first.

        Whoever iterates begins looks at those that it can, and stops when no more are allowed.
        """
        rota, passed = self._rota(allowance), list[str]()
        try:
            while (job_id := rota.pick(now_s, least)) is not None:
                passed.append(job_id)
                self._set_aside(job_id)
                yield job_id
        finally:
            for job_id in passed:
                if job_id not in self._busy:
                    self._bring_back(job_id)

    def next_in_s(self, allowance: str, now_s: float, least: int) -> float:
        """Seconds until another one than now may be looked at."""
        return min(IDLE_S, self._rota(allowance).next_at(now_s, least) - now_s)

    def is_waiting(self, allowance: str, now_s: float) -> bool:
        """Whether a look is due, however little it is worth."""
        return self._rota(allowance).pick(now_s) is not None

    def _set_aside(self, job_id: str) -> None:
        allowance = self._allowance_of.get(job_id)
        moments = None if allowance is None else self._rota(allowance).drop(job_id)
        if moments is not None:
            self._aside[job_id] = moments

    def _bring_back(self, job_id: str) -> None:
        moments, allowance = self._aside.pop(job_id, None), self._allowance_of.get(job_id)
        if moments is not None and allowance is not None:
            self._rota(allowance).plan(job_id, moments)

    def _rota(self, allowance: str) -> Rota:
        rota = self._rotas.get(allowance)
        if rota is None:
            rota = self._rotas[allowance] = Rota()
        return rota
