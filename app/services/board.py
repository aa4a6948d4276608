"""The jobs as they are known now, and when each is looked at next. Every change is stored before it is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.events import JobAdded, JobChanged, JobForgotten
from app.domain.job import Job, JobState, JobStep, StepKind
from app.domain.schedule import paid_look_due_in_s
from app.services.agenda import Agenda
from app.services.look import WatchTools

Change = Callable[[Job], tuple[Job, tuple[JobStep, ...]]]


def _whereabouts(job: Job) -> tuple[str, str, str, str]:
    """What makes a job the same as another one."""
    return job.queue_id, job.model, job.account_id, job.seller_url


def wants_attention(job: Job) -> bool:
    """Whether there is anything left to ask its host about."""
    return job.is_watched or job.state is JobState.SAVED


class Board:
    """All known jobs. Changes happen one after another, each to the job as it is then: none undoes another."""

    def __init__(self, tools: WatchTools) -> None:
        self._t = tools
        self.agenda = Agenda()
        self._jobs: dict[str, Job] = {}
        self._writing = asyncio.Lock()

    async def load(self, only: Callable[[Job], bool] | None) -> None:
        """Read the stored jobs that ``only`` picks."""
        unfinished = await self._t.looks.unfinished()
        for job in await self._t.store.jobs():
            if only is None or only(job):
                self.put(job)
                if job.seller_url and job.is_watched and job.id not in unfinished:
                    self.plan(job.id, paid_look_due_in_s(job, self._t.clock.now()))

    def jobs(self) -> tuple[Job, ...]:
        """Every known job, newest first."""
        return tuple(sorted(self._jobs.values(), key=lambda job: job.created_at, reverse=True))

    def get(self, job_id: str) -> Job | None:
        """One job, None when it is not known (any more)."""
        return self._jobs.get(job_id)

    def put(self, job: Job) -> None:
        """Take over a job that is stored already."""
        self._jobs[job.id] = job
        self.look_now(job.id)

    async def add(self, job: Job) -> Job:
        """Store a new job; the same one of the same account is only there once, whoever added it."""
        async with self._writing:
            for known in self._jobs.values():
                if _whereabouts(known) == _whereabouts(job):
                    return known
            stored = await self._stored(job.id)
            if stored is not None:
                self.put(stored)
                return stored
            await self._t.store.save_job(job, (JobStep(job.id, StepKind.ADDED, self._t.clock.now()),))
            self.put(job)
            if job.seller_url:
                self.plan(job.id, paid_look_due_in_s(job, self._t.clock.now()))
        self._t.feed.publish(JobAdded(job))
        return job

    async def apply(self, job_id: str, change: Change) -> Job | None:
        """Change a job as it is now; None when it was forgotten meanwhile. Raises StoreError: nothing changed."""
        async with self._writing:
            current = self._jobs.get(job_id)
            if current is None:
                return None
            moved, steps = change(current)
            if moved != current or steps:
                await self._t.store.save_job(moved, steps)
                self._jobs[job_id] = moved
            return moved

    async def forget(self, job_id: str) -> None:
        """Remove a job and its timeline."""
        async with self._writing:
            await self._t.store.forget_job(job_id)
            self._drop(job_id)

    async def reread(self, job_id: str) -> Job | None:
        """The store's word: another process may have watched, saved or forgotten this job meanwhile."""
        async with self._writing:
            had = self._jobs.get(job_id)
            if had is None:
                return None
            stored = await self._stored(job_id)
            if stored is None:
                self._drop(job_id)
            else:
                self._jobs[job_id] = stored
        if stored != had:
            self.tell(job_id)
        return stored

    def look_now(self, job_id: str) -> None:
        """As soon as the limits allow, or never again if there is nothing to ask about."""
        job = self._jobs.get(job_id)
        if job is not None and wants_attention(job):
            self.agenda.plan(job_id, self._t.clock.monotonic())
        else:
            self.agenda.drop(job_id)

    def plan(self, job_id: str, in_s: float) -> None:
        """After so many seconds."""
        if job_id in self._jobs:
            self.agenda.plan(job_id, self._t.clock.monotonic() + in_s)

    def next_look_at(self, job_id: str) -> datetime | None:
        """When this job is asked about next, wall time; None when it is not."""
        job, due = self._jobs.get(job_id), self.agenda.at(job_id)
        if job is None or due is None or not job.is_watched:
            return None
        return self._t.clock.now() + timedelta(seconds=max(0.0, due - self._t.clock.monotonic()))

    def tell(self, job_id: str) -> None:
        """Let everybody know how this job stands."""
        job = self._jobs.get(job_id)
        self._t.feed.publish(
            JobForgotten(job_id) if job is None else JobChanged(job, self.next_look_at(job_id))
        )

    async def _stored(self, job_id: str) -> Job | None:
        return next((job for job in await self._t.store.jobs() if job.id == job_id), None)

    def _drop(self, job_id: str) -> None:
        self._jobs.pop(job_id, None)
        self.agenda.drop(job_id)
