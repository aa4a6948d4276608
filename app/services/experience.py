"""What finished jobs taught about the next ones, kept between runs: beliefs for the watcher, statements for people."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain import errors
from app.domain.belief import Belief, Shape
from app.domain.durations import Duration, Kind, kind_of, told_p80_s, took
from app.domain.estimate import ENOUGH_JOBS, Outlook, Typical, elapsed_s, seen_running_s, typical_of
from app.domain.estimate_batch import Going, batch_outlook
from app.domain.job import Job
from app.domain.learning import Lessons, Seen, untaught
from app.domain.look_plan import Expected, LookPlan, expected
from app.ports.clock import Clock
from app.ports.stores import DurationStore

_log = logging.getLogger(__name__)

NEWEST = 100
"""So many finished jobs of a kind are learned from."""
UNTOLD_S = 60.0
"""The scale of jobs whose server tells no P80; their shape may lie anywhere around it."""
CALM_S = 1.0
STALE_S = 10.0
"""A shape is made anew this long after a job taught something, or else for what those that run are seen to take."""


@dataclass(slots=True)
class _Known:
    """What is known of one kind; ``told_s`` is the P80 that its server told last."""

    told: Lessons
    untold: Lessons
    told_s: float | None = None
    shape: Shape | None = None
    made_at: float = -math.inf
    made_of: int = -1

    def lessons(self) -> Lessons:
        """Those on the scale that jobs of this kind have now."""
        return self.untold if self.told_s is None else self.told

    def learn(self, duration: Duration) -> None:
        """One more finished job."""
        if duration.p80_s is None:
            self.untold = self.untold.learned(Seen.between(duration.low_s, duration.high_s, UNTOLD_S))
        else:
            self.told = self.told.learned(Seen.between(duration.low_s, duration.high_s, duration.p80_s))
            self.told_s = duration.p80_s


class Experience:
    """One per running Gondola."""

    def __init__(self, store: DurationStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._kinds: dict[Kind, _Known] = {}

    async def prepare(self, job: Job, others: Callable[[], Iterable[Job]]) -> None:
        """Know what there is to know for a job's belief; ``others`` may be of its kind and running."""
        known = await self._known(kind_of(job))
        known.told_s = told_p80_s(job) or known.told_s
        lessons, now = known.lessons(), self._clock.monotonic()
        pause_s = CALM_S if lessons.count != known.made_of else STALE_S
        if known.shape is None or now - known.made_at >= pause_s:
            known.made_at, known.made_of = now, lessons.count
            ages = tuple(self._ages(job, others()))
            known.shape = await asyncio.to_thread(lessons.shape, ages)

    def is_told(self, job: Job) -> bool:
        """Whether a P80 is known for such jobs, so that none of them needs to be asked for it."""
        known = self._kinds.get(kind_of(job))
        return told_p80_s(job) is not None or (known is not None and known.told_s is not None)

    def belief(self, job: Job) -> Belief:
        """When the job is done, as far as anybody can know."""
        known = self._kinds.get(kind_of(job))
        told_s = told_p80_s(job) or (known.told_s if known else None)
        shape = known.shape if known is not None else None
        return Belief(shape or untaught(told_s is not None), told_s or UNTOLD_S)

    def typical(self, job: Job) -> Typical:
        """On what a statement about a job's time rests, and when 4 of 5 like it are done."""
        known = self._kinds.get(kind_of(job))
        if known is None:
            return typical_of(job, None, 0)
        count = known.lessons().count
        own_p80_s = self.belief(job).quantile_s(0.8) if count >= ENOUGH_JOBS else None
        return typical_of(job, own_p80_s, count, known.told_s)

    def outlook(self, jobs: Iterable[Job], last_in_s: float | None = None) -> Outlook | None:
        """What is left until all of them are done; None where nobody's word is known for one of them.

        With ``last_in_s`` one more like them begins so many seconds from now.
        """
        now = self._clock.now()
        going = [self._going(job, now) for job in jobs if job.is_watched]
        if going and last_in_s is not None:
            going.append(replace(going[-1], running_s=-last_in_s, ran_s=-last_in_s))
        return batch_outlook(going)

    def expected(self, job: Job, plan: LookPlan) -> Expected | None:
        """What looking by a plan will come to; None where nobody has told yet how long such jobs take."""
        return expected(plan, self.belief(job), seen_running_s(job)) if self.is_told(job) else None

    async def learn(self, before: Job, noticed_at: datetime, inference_s: float | None) -> None:
        """A job was found done; ``before`` is as it was before that look."""
        duration = took(before, noticed_at, inference_s)
        if duration is None:
            return
        (await self._known(duration.kind)).learn(duration)
        try:
            await self._store.save_duration(duration)
        except errors.StoreError as error:
            # It is known in this run, and nothing rests on it but estimates.
            _log.warning("How long a job took could not be kept: %s %s", error.code, error.detail)

    async def _known(self, kind: Kind) -> _Known:
        known = self._kinds.get(kind)
        if known is None:
            durations = await self._durations(kind)
            known = self._kinds.setdefault(kind, await asyncio.to_thread(_taught, durations))
        return known

    async def _durations(self, kind: Kind) -> tuple[Duration, ...]:
        try:
            return await self._store.durations(kind, NEWEST)
        except errors.StoreError as error:
            _log.warning("How long jobs took could not be read: %s %s", error.code, error.detail)
            return ()

    def _ages(self, job: Job, others: Iterable[Job]) -> Iterable[float]:
        """How long others of a job's kind were seen running, as log of time over scale."""
        kind = kind_of(job)
        for other in others:
            running_s = seen_running_s(other)
            if other.id != job.id and other.is_watched and running_s > 0 and kind_of(other) == kind:
                yield math.log(running_s / self.belief(other).scale_s)

    def _going(self, job: Job, now: datetime) -> Going:
        return Going(self.belief(job), self.typical(job), seen_running_s(job), elapsed_s(job, now))


def _taught(durations: Iterable[Duration]) -> _Known:
    known = _Known(Lessons(told=True), Lessons(told=False))
    for duration in durations:
        known.learn(duration)
    return known
