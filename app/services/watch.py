"""Watches jobs to their end: one scheduler asks about each at the right moment and keeps what it learns."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import errors
from app.domain.account import Account
from app.domain.estimate import elapsed_s
from app.domain.events import HealthChanged, JobAdded, JobChanged, JobFinished, JobForgotten, Part
from app.domain.job import Job, JobState, JobStep, StepKind, advance, cleaned, resumed, stopped
from app.domain.observation import AudioSaved, Observation, StillMaking, Trouble
from app.domain.schedule import back_off_s, next_look_in_s
from app.ports.clock import Clock
from app.ports.provider import AudioReceived, JobProvider
from app.ports.stores import AccountStore, JobStore, Locks
from app.services.feed import Feed
from app.services.library import Library
from app.services.quota import Quotas
from app.services.tasks import TaskOwner, woken

_log = logging.getLogger(__name__)

IDLE_S = 30.0
COMPLETE_AGAIN_S = 20.0


@dataclass(frozen=True, slots=True)
class WatchTools:
    """What watching needs from outside."""

    store: JobStore
    accounts: AccountStore
    provider: JobProvider
    library: Library
    locks: Locks
    clock: Clock
    feed: Feed
    tasks: TaskOwner
    quotas: Quotas


class Watcher:
    """All jobs of all accounts, asked about by one loop."""

    def __init__(self, tools: WatchTools) -> None:
        self._t = tools
        self._jobs: dict[str, Job] = {}
        self._due: dict[str, float] = {}
        self._busy: set[str] = set()
        self._wake = asyncio.Event()
        self._random = random.Random()  # noqa: S311 - spreads retries, guards nothing

    async def load(self, only: Callable[[Job], bool] | None = None) -> tuple[Job, ...]:
        """Read the jobs of earlier runs (those that ``only`` picks); call once before ``run``."""
        for job in await self._t.store.jobs():
            if only is not None and not only(job):
                continue
            self._jobs[job.id] = job
            if _wants_attention(job):
                self._due[job.id] = self._t.clock.monotonic()
        return self.jobs()

    def jobs(self) -> tuple[Job, ...]:
        """Every known job, newest first."""
        return tuple(sorted(self._jobs.values(), key=lambda job: job.created_at, reverse=True))

    def next_look_at(self, job_id: str) -> datetime | None:
        """When this job is asked about next, wall time; None when it is not."""
        due = self._due.get(job_id)
        if due is None or not self._jobs[job_id].is_watched:
            return None
        return self._t.clock.now() + timedelta(seconds=max(0.0, due - self._t.clock.monotonic()))

    async def add(self, job: Job) -> Job:
        """Watch a job that was queued elsewhere (model and queue_id known); an already known one is returned."""
        for known in self._jobs.values():
            if (known.queue_id, known.model, known.account_id) == (job.queue_id, job.model, job.account_id):
                return known
        await self._t.store.save_job(job, (JobStep(job.id, StepKind.ADDED, self._t.clock.now()),))
        self._t.feed.publish(JobAdded(job))
        self.follow(job)
        return job

    def follow(self, job: Job) -> None:
        """Take over a job that is stored already (it was just queued)."""
        self._jobs[job.id] = job
        self._due[job.id] = self._t.clock.monotonic()
        self._wake.set()

    async def stop(self, job_id: str) -> None:
        """The person does not want this job watched any more; its audio stays on the server."""
        await self._change(*stopped(self._jobs[job_id], self._t.clock.now()))

    async def resume(self, job_id: str, account_id: str | None = None) -> None:
        """Watch again, perhaps with another account."""
        await self._change(*resumed(self._jobs[job_id], self._t.clock.now(), account_id))
        self.look_now(job_id)

    def look_now(self, job_id: str) -> None:
        """Ask about a job as soon as the limits allow."""
        if _wants_attention(self._jobs[job_id]):
            self._due[job_id] = self._t.clock.monotonic()
            self._wake.set()

    async def forget(self, job_id: str) -> None:
        """Remove a job from the list; files and money records stay."""
        self._jobs.pop(job_id, None)
        self._due.pop(job_id, None)
        await self._t.store.forget_job(job_id)
        self._t.feed.publish(JobForgotten(job_id))

    async def run(self) -> None:
        """Ask for ever, whoever is due first; sleeps exactly until somebody is due."""
        while True:
            self._wake.clear()
            wait_s = self._start_due()
            await woken(self._wake, self._t.clock.sleep(wait_s))

    def _start_due(self) -> float:
        """Start every look that is due and allowed; returns seconds until the next one could be."""
        now = self._t.clock.monotonic()
        wait = IDLE_S
        for job_id, due in sorted(self._due.items(), key=lambda item: item[1]):
            if job_id in self._busy:
                continue
            if due > now:
                wait = min(wait, due - now)
                break
            job = self._jobs[job_id]
            allowed_in = self._t.quotas.wait_s(job.account_id)
            if allowed_in > 0:
                wait = min(wait, allowed_in)
                continue
            self._busy.add(job_id)
            self._t.quotas.started(job.account_id)
            self._t.tasks.spawn(f"look-{job_id}", self._look(job_id))
        return max(0.01, wait)

    async def _look(self, job_id: str) -> None:
        """One look at one job, from the lock to the next due time."""
        job = self._jobs[job_id]
        lock = f"job-{job_id}"
        held = self._t.locks.acquire(lock)
        try:
            if not held:
                self._due[job_id] = self._t.clock.monotonic() + COMPLETE_AGAIN_S
            elif job.is_watched:
                await self._poll(job)
            elif job.state is JobState.SAVED:
                await self._clean_up(job)
        except Exception:  # noqa: BLE001 # outermost: a defect in one look must not end the watching of all jobs
            _log.exception("Looking at a job failed")
            self._due[job_id] = self._t.clock.monotonic() + 60.0
        finally:
            if held:
                self._t.locks.release(lock)
            self._t.quotas.ended(job.account_id)
            self._busy.discard(job_id)
            self._wake.set()

    async def _poll(self, job: Job) -> None:
        seen = await self._observe(job)
        current = self._jobs.get(job.id)
        if current is None:
            return
        before = current.state
        moved, steps = advance(current, seen, self._t.clock.now())
        await self._keep(moved, steps)
        self._plan(moved, seen)
        if not moved.is_watched and before is not moved.state:
            self._t.feed.publish(JobFinished(moved))
        self._t.feed.publish(JobChanged(moved, self.next_look_at(job.id)))

    async def _observe(self, job: Job) -> Observation:
        try:
            account = await self._account_of(job)
            answer = await self._t.provider.retrieve(
                account, job.model, job.queue_id, lambda head: self._t.library.open_sink(job, head)
            )
            self._t.feed.publish(HealthChanged(Part.API, well=True, words="Venice answers"))
            if isinstance(answer, StillMaking):
                return answer
            assert isinstance(answer, AudioReceived)  # noqa: S101 - narrows the union for the reader
            return AudioSaved(await self._t.library.settle(answer))
        except errors.GondolaError as error:
            self._learn(job, error)
            return Trouble(error)

    async def _account_of(self, job: Job) -> Account:
        for account in await self._t.accounts.accounts():
            if account.id == job.account_id:
                return account
        raise errors.SecretMissing("The account that queued this job was removed.")

    def _learn(self, job: Job, error: errors.GondolaError) -> None:
        """Remember refusals and waits, so that a block of all requests never comes near."""
        if isinstance(error, errors.RateLimited):
            self._t.quotas.blocked(job.account_id, error.retry_after_s)
        elif isinstance(error, errors.ProviderError) and error.is_refusal:
            self._t.quotas.failed(job.account_id)
        if isinstance(error, errors.Unreachable | errors.ServerTrouble):
            self._t.feed.publish(HealthChanged(Part.API, well=False, words=error.what))

    def _plan(self, job: Job, seen: Observation) -> None:
        now = self._t.clock.monotonic()
        if job.state is JobState.SAVED:
            self._due[job.id] = now
        elif not job.is_watched:
            self._due.pop(job.id, None)
        elif isinstance(seen, Trouble):
            wait = back_off_s(job.troubles_in_a_row, self._random.random())
            if isinstance(seen.error, errors.RateLimited):
                wait = max(wait, seen.error.retry_after_s)
            self._due[job.id] = now + wait
        else:
            self._due[job.id] = now + next_look_in_s(job, elapsed_s(job, self._t.clock.now()))

    async def _clean_up(self, job: Job) -> None:
        """Delete the server's copy, only while ours is truly there."""
        self._due[job.id] = self._t.clock.monotonic() + COMPLETE_AGAIN_S
        if job.audio is None or not await self._t.library.still_has(job.audio):
            self._due.pop(job.id, None)
            return
        try:
            done = await self._t.provider.complete(await self._account_of(job), job.model, job.queue_id)
        except (errors.NotFound, errors.UnknownQueueId):
            done = True
        except errors.GondolaError as error:
            self._learn(job, error)
            if isinstance(
                error, errors.KeyRefused | errors.SecretMissing | errors.NotAllowed | errors.CreditLow
            ):
                self._due.pop(job.id, None)
            return
        if done:
            self._due.pop(job.id, None)
            await self._change(*cleaned(job, self._t.clock.now()))

    async def _change(self, job: Job, steps: tuple[JobStep, ...]) -> None:
        await self._keep(job, steps)
        if not _wants_attention(job):
            self._due.pop(job.id, None)
        self._t.feed.publish(JobChanged(job, self.next_look_at(job.id)))

    async def _keep(self, job: Job, steps: tuple[JobStep, ...]) -> None:
        await self._t.store.save_job(job, steps)
        self._jobs[job.id] = job


def _wants_attention(job: Job) -> bool:
    return job.is_watched or job.state is JobState.SAVED
