"""The jobs that are asked about, and when each is looked at next. Every change is stored before it is shown.

Of the jobs that are over only the ones that moved last are kept in memory, however many there are: whoever changes
another one has it read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from app.domain.errors import KeyRefused
from app.domain.estimate import elapsed_s, seen_running_s
from app.domain.events import JobAdded, JobChanged, JobForgotten
from app.domain.job import Job, JobState, JobStep, StepKind
from app.domain.job_texts import forgotten
from app.domain.rota import moments
from app.domain.schedule import paid_look_due_in_s
from app.ports.stores import JobChange
from app.services.agenda import Agenda
from app.services.experience import Experience
from app.services.look import WatchTools

Change = JobChange

MOST_OVER = 500
"""So many jobs that are over are kept in memory."""


def wants_attention(job: Job) -> bool:
    """Whether there is anything left to ask its host about."""
    return job.is_watched or job.state is JobState.SAVED


class Board:
    """All jobs with something left to do, and some that are over. Changes happen one after another, each to the job
    as it is stored then: none undoes another, of whichever process.
    """

    def __init__(self, tools: WatchTools) -> None:
        self._t = tools
        self.agenda = Agenda()
        self.experience = Experience(tools.durations, tools.clock)
        self._jobs: dict[str, Job] = {}
        self._over: dict[str, None] = {}
        self._writing = asyncio.Lock()

    async def load(self, only: Callable[[Job], bool] | None) -> None:
        """Read the stored jobs that there is something to do about; ``only`` picks among them."""
        unfinished = await self._t.looks.unfinished()
        for job in await self._t.store.live():
            if only is None or only(job):
                await self._take_over(job, at_once=job.id in unfinished)

    def jobs(self) -> tuple[Job, ...]:
        """Every job that is asked about, and those that ended lately; newest first."""
        return tuple(sorted(self._jobs.values(), key=lambda job: job.created_at, reverse=True))

    def get(self, job_id: str) -> Job | None:
        """One of them, None for any other."""
        return self._jobs.get(job_id)

    async def find(self, job_id: str) -> Job | None:
        """One job, asked about or over; None when it is not known (any more)."""
        return self._jobs.get(job_id) or await self._t.store.job(job_id)

    async def waiting_for_a_key(self, account_id: str) -> tuple[Job, ...]:
        """Jobs of an account that its host refused to tell about because of its key."""
        return await self._t.store.stuck(account_id, KeyRefused.code)

    def put(self, job: Job) -> None:
        """Take over a job that is stored already."""
        self._jobs[job.id] = job
        self.look_now(job.id)

    async def _take_over(self, job: Job, *, at_once: bool = False) -> None:
        """The same; where a look costs money, it is not looked at before it is known when that is due."""
        if at_once or not (job.seller_url and job.is_watched):
            self.put(job)
            return
        await self.experience.prepare(job, self.jobs)
        self._jobs[job.id] = job
        self._plan_paid(job)

    async def add(self, job: Job) -> Job:
        """Store a new job; the same one of the same account is only there once, whoever added it."""
        async with self._writing:
            stored = await self._t.store.same_as(job) or await self._t.store.job(job.id)
            if stored is not None:
                if stored.id not in self._jobs:
                    self.put(stored)
                    self.let_go(stored.id)
                return self._jobs[stored.id]
            await self._t.store.save_job(job, (JobStep(job.id, StepKind.ADDED, self._t.clock.now()),))
            await self._take_over(job)
        self._t.feed.publish(JobAdded(job))
        return job

    async def apply(self, job_id: str, change: Change) -> Job | None:
        """Change a job as it is now; None when it was forgotten meanwhile. Raises StoreError: nothing changed."""
        async with self._writing:
            moved = await self._t.store.change_job(job_id, change)
            if moved is not None:
                self._jobs[job_id] = moved
                return moved
            was_here = job_id in self._jobs
            self._drop((job_id,))
        if was_here:
            self.tell(job_id)
        return None

    async def forget_text(self, job_id: str) -> Job | None:
        """Take a job's prompt and what quotes it out of the records; None when it was forgotten meanwhile.

        Raises:
            TracesLeft: it is out of them, and a trace is left on the disk.
        """
        async with self._writing:
            current = await self._t.store.job(job_id)
            if current is None:
                return None
            left, steps = forgotten(current, await self._t.store.steps(job_id), self._t.clock.now())
            await self._t.store.forget_text(left, steps)
            self._jobs[job_id] = left
        self.tell(job_id)
        await self._t.store.sweep((), (left,))
        return left

    async def forget(self, job_ids: Sequence[str]) -> None:
        """Remove jobs and their timelines, in one commit. Traces of them are left: see ``JobStore.sweep``."""
        async with self._writing:
            await self._t.store.forget_jobs(job_ids)
            self._drop(job_ids)

    async def reread(self, job_id: str) -> Job | None:
        """The store's word: another process may have watched, saved or forgotten this job meanwhile."""
        async with self._writing:
            had = self._jobs.get(job_id)
            if had is None:
                return None
            stored = await self._t.store.job(job_id)
            if stored is None:
                self._drop((job_id,))
            else:
                self._jobs[job_id] = stored
        if stored != had:
            self.tell(job_id)
        return stored

    def look_now(self, job_id: str) -> None:
        """As soon as the limits allow, or never again if there is nothing to ask about."""
        job = self._jobs.get(job_id)
        if job is not None and wants_attention(job):
            self.agenda.plan(job_id, job.allowance, self._t.clock.monotonic())
        else:
            self.agenda.drop(job_id)

    def plan(self, job_id: str, in_s: float) -> None:
        """After so many seconds."""
        job = self._jobs.get(job_id)
        if job is not None:
            self.agenda.plan(job_id, job.allowance, self._t.clock.monotonic() + in_s)

    async def plan_free(self, job: Job) -> None:
        """When a look that costs nothing is worth it, after what was learned from others like it."""
        await self.experience.prepare(job, self.jobs)
        self.plan_known(job)

    def plan_known(self, job: Job) -> None:
        """The same, after what is known already."""
        ran_s = elapsed_s(job, self._t.clock.now())
        when = moments(self.experience.belief(job), seen_running_s(job), self._t.clock.monotonic() - ran_s)
        if job.id in self._jobs:
            self.agenda.plan(job.id, job.allowance, when)

    async def plan_paid(self, job: Job) -> None:
        """When the next look that costs money is due, as the person weighs money against waiting."""
        await self.experience.prepare(job, self.jobs)
        self._plan_paid(job)

    def _plan_paid(self, job: Job) -> None:
        belief, told = self.experience.belief(job), self.experience.is_told(job)
        self.plan(job.id, paid_look_due_in_s(job, belief, self._t.clock.now(), told=told))

    def next_look_at(self, job_id: str) -> datetime | None:
        """When this job is asked about next, wall time; None when it is not."""
        job, due = self._jobs.get(job_id), self.agenda.at(job_id)
        if job is None or due is None or not job.is_watched:
            return None
        return self._t.clock.now() + timedelta(seconds=max(0.0, due - self._t.clock.monotonic()))

    def tell(self, job_id: str) -> None:
        """Let everybody know how this job stands."""
        job = self._jobs.get(job_id)
        if job is None:
            self._t.feed.publish(JobForgotten(job_id))
            return
        self._t.feed.publish(JobChanged(job, self.next_look_at(job_id)))
        self.let_go(job_id)

    def is_asked_about(self, job_id: str) -> bool:
        """Whether a job is planned to be asked about, or is being asked about now."""
        return self.agenda.at(job_id) is not None or self.agenda.is_busy(job_id)

    def let_go(self, job_id: str) -> None:
        """One more that may be over: of those, let the ones go that moved longest ago."""
        self._over.pop(job_id, None)
        if job_id not in self._jobs or self.is_asked_about(job_id):
            return
        self._over[job_id] = None
        while len(self._over) > MOST_OVER:
            oldest = next(iter(self._over))
            del self._over[oldest]
            if not self.is_asked_about(oldest):
                self._jobs.pop(oldest, None)

    def _drop(self, job_ids: Iterable[str]) -> None:
        for job_id in job_ids:
            self._jobs.pop(job_id, None)
            self._over.pop(job_id, None)
            self.agenda.drop(job_id)
