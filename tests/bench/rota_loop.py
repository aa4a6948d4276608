"""Polls a trace as Gondola does: the real rota, the real lessons, under the same limits as every other loop."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from app.domain.belief import Belief, Shape
from app.domain.learning import Lessons, Seen
from app.domain.rota import Rota, at_once, least_rung, moments
from tests.bench.traces import ANSWER_S, Job, Limits, Run

_STALE_S = 10.0
_CALM_S = 1.0


class RotaLoop:
    """``told`` is what the server's P80 is, as a part of the truth; ``lessons`` are of earlier jobs, by P80."""

    def __init__(
        self, jobs: Sequence[Job], told: float = 1.0, lessons: dict[float, Lessons] | None = None
    ) -> None:
        self._jobs, self._told = jobs, told
        self._lessons = defaultdict(lambda: Lessons(told=True), lessons or {})
        self._asked = set(lessons or {})
        self._shapes: dict[float, tuple[float, int, Shape]] = {}
        self._ages: dict[int, float] = {}
        self._rota, self._limits = Rota(), Limits()
        self._delays_s: list[float] = []

    def run(self) -> Run:
        """Until the last one was noticed."""
        now, new = 0.0, 0
        while len(self._delays_s) < len(self._jobs):
            while new < len(self._jobs) and self._jobs[new].queued <= now:
                self._begin(new, now)
                new += 1
            for at, number, done in self._limits.answers(now):
                self._answered(at, number, done=done)
            wait_s, least = self._limits.wait_s(now), least_rung(self._limits.fill(now))
            picked = self._rota.pick(now, least) if wait_s <= 0 else None
            if picked is not None:
                self._ask(int(picked), now)
                continue
            queued = self._jobs[new].queued if new < len(self._jobs) else math.inf
            due = max(self._rota.next_at(now, least), now + wait_s)
            again = now + (wait_s or 0.25) if len(self._rota) else math.inf
            now = max(now + 1e-6, min(self._limits.next_answer(), queued, due, again))
        return Run(tuple(self._delays_s), self._limits.polls)

    def _scale_s(self, job: Job) -> float:
        return job.p80_s * self._told

    def _begin(self, number: int, now: float) -> None:
        job = self._jobs[number]
        if job.p80_s in self._asked:
            self._rota.plan(str(number), moments(self._belief(job, now), 0.0, job.queued))
        else:
            # Nobody has told yet how long such jobs take.
            self._asked.add(job.p80_s)
            self._rota.plan(str(number), at_once(now))

    def _ask(self, number: int, now: float) -> None:
        job = self._jobs[number]
        self._rota.drop(str(number))
        self._limits.ask(now, number, done=job.queued + job.took_s <= now + ANSWER_S / 2)

    def _answered(self, at: float, number: int, *, done: bool) -> None:
        job = self._jobs[number]
        if done:
            self._delays_s.append(at - job.queued - job.took_s)
            seen = Seen.between(self._ages.pop(number, 0.0), at - job.queued, self._scale_s(job))
            self._lessons[job.p80_s] = self._lessons[job.p80_s].learned(seen)
            return
        ran_s = at - ANSWER_S / 2 - job.queued
        self._ages[number] = ran_s
        self._rota.plan(str(number), moments(self._belief(job, at), ran_s, job.queued))

    def _belief(self, job: Job, now: float) -> Belief:
        kind, lessons = job.p80_s, self._lessons[job.p80_s]
        made, count, shape = self._shapes.get(kind, (-math.inf, 0, None))
        stale = now - made > (_CALM_S if count != lessons.count else _STALE_S)
        if shape is None or stale:
            scale_s = self._scale_s(job)
            ages = (age for number, age in self._ages.items() if self._jobs[number].p80_s == kind)
            shape = lessons.shape(math.log(age / scale_s) for age in ages if age > 0)
            self._shapes[kind] = (now, lessons.count, shape)
        return Belief(shape, self._scale_s(job))
