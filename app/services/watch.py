"""Watches jobs to their end: one scheduler gives each its turn at the right moment, within every limit."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import datetime

from app.domain import errors
from app.domain.estimate import Outlook, Typical
from app.domain.events import JobForgotten
from app.domain.job import Job, resumed, stopped
from app.domain.look_plan import Expected, LookPlan
from app.domain.rota import least_rung
from app.services.agenda import IDLE_S
from app.services.board import Board, Change
from app.services.look import WatchTools
from app.services.tasks import woken
from app.services.turn import Turn

__all__ = ["WatchTools", "Watcher"]

_log = logging.getLogger(__name__)

ELSEWHERE_S = 20.0
"""When another process is looking at the job right now."""
DEFECT_S = 60.0
SOON_S = 1.0
CROWDED_S = 15.0
"""When most of a minute's requests are used up: room comes back by time alone, and nobody tells of it."""


class Watcher:
    """All jobs of all accounts, asked about by one loop. ``board`` is where they are changed, whoever does."""

    def __init__(self, tools: WatchTools) -> None:
        self._t = tools
        self.board = Board(tools)
        self._turn = Turn(tools, self.board)

    async def load(self, only: Callable[[Job], bool] | None = None) -> tuple[Job, ...]:
        """Read the jobs of earlier runs (those that ``only`` picks); call once before ``run``."""
        await self.board.load(only)
        return self.jobs()

    def jobs(self) -> tuple[Job, ...]:
        """Every job that is asked about, and those that ended lately, newest first; all others are in the archive."""
        return self.board.jobs()

    async def find(self, job_id: str) -> Job | None:
        """One job, whether it is asked about or over; None when it is not known (any more)."""
        return await self.board.find(job_id)

    def next_look_at(self, job_id: str) -> datetime | None:
        """When this job is asked about next, wall time; None when it is not."""
        return self.board.next_look_at(job_id)

    async def add(self, job: Job) -> Job:
        """Watch a job that was queued elsewhere (model and queue_id known); an already known one is returned."""
        return await self.board.add(job)

    def follow(self, job: Job) -> None:
        """Take over a job that is stored already (it was just queued)."""
        self.board.put(job)
        if not job.seller_url and self.board.experience.is_told(job):
            # How long such jobs take is known: there is nothing to ask about yet.
            self.board.plan_known(job)

    def typical(self, job: Job) -> Typical:
        """When 4 of 5 jobs like one are done, and whose word that is."""
        return self.board.experience.typical(job)

    def outlook(self, jobs: Iterable[Job], last_in_s: float | None = None) -> Outlook | None:
        """What is left until all of these are done; None where that is not known for one of them.

        With ``last_in_s`` one more like them begins so many seconds from now.
        """
        return self.board.experience.outlook(jobs, last_in_s)

    async def expected(self, job: Job, plan: LookPlan) -> Expected | None:
        """What looks that cost money will come to; None where nobody has told yet how long such jobs take."""
        await self.board.experience.prepare(job, self.jobs)
        return self.board.experience.expected(job, plan)

    async def weigh(self, job_id: str, plan: LookPlan) -> None:
        """From now on the person weighs looks at a job that cost money against waiting like this."""
        job = self.board.get(job_id)
        if job is None or job.look_plan is plan:
            return
        moved = await self.board.apply(job_id, lambda current: (replace(current, look_plan=plan), ()))
        if moved is not None and moved.is_watched and moved.seller_url:
            await self.board.plan_paid(moved)
        self.board.tell(job_id)

    async def stop(self, job_id: str) -> None:
        """The person does not want this job watched any more; its audio stays on the server."""
        await self._change(job_id, lambda job: stopped(job, self._t.clock.now()))

    async def resume(self, job_id: str, account_id: str | None = None) -> None:
        """Watch again, perhaps with another account.

        That goes on after a payment that expired; one that was taken for nothing has to be forgiven by itself, see
        ``PaidLooks.forgive``.
        """
        job = await self.board.find(job_id)
        if job is not None and job.seller_url:
            await self._t.looks.resumed(job)
        await self._change(job_id, lambda job: resumed(job, self._t.clock.now(), account_id))

    async def key_replaced(self, account_id: str) -> None:
        """An account has another key now: its jobs that waited for one go on."""
        for job in await self.board.waiting_for_a_key(account_id):
            await self.resume(job.id)

    async def wants_a_key(self, account_id: str) -> bool:
        """Whether jobs of an account wait for another key."""
        return bool(await self.board.waiting_for_a_key(account_id))

    def look_now(self, job_id: str) -> None:
        """Ask about a job as soon as the limits allow, even where nobody answered a moment ago."""
        self.try_now()
        self.board.look_now(job_id)

    def try_now(self) -> None:
        """The person wants it tried now whether the servers and the disk are there again."""
        self._t.gates.host.try_now()
        self._t.gates.disk.try_now()
        self.board.agenda.changed.set()

    def look_again(self, codes: frozenset[str] = frozenset()) -> None:
        """What stood in the way is gone: jobs that wait for one of these reasons are due now, within the limits."""
        self.board.agenda.changed.set()
        for job in self.board.jobs():
            if job.is_watched and job.notice_code in codes:
                self.board.look_now(job.id)

    def look_at_all(self) -> None:
        """Ask about every job that can be asked about for nothing: what is known of their times is wrong."""
        for job in self.board.jobs():
            if job.is_watched and not job.seller_url:
                self.board.look_now(job.id)

    def slept(self, seconds: float) -> None:
        """The computer slept: jobs went on meanwhile, and answers that were on their way will not come any more.

        Looks that may pay are left alone: what became of them is found out as after any lost answer.
        """
        self.board.agenda.shift(seconds)
        self._turn.cut_off()

    async def forget(self, job_id: str) -> None:
        """Remove a job from the list; files and money records stay.

        Raises:
            TracesLeft: it is removed, and a trace of it is left on the disk.
            Locked: it stays, and so does the number that its audio is fetched by.
        """
        await self._t.require_open()
        await self.board.forget((job_id,))
        self._t.feed.publish(JobForgotten(job_id))
        await self._t.store.sweep((job_id,))

    async def run(self) -> None:
        """Ask for ever, whoever is due first; sleeps exactly until somebody is due."""
        while True:
            self.board.agenda.changed.clear()
            wait_s = self._start_due()
            await woken(self.board.agenda.changed, self._t.clock.sleep(wait_s))

    async def _change(self, job_id: str, change: Change) -> Job | None:
        """Change a job as it is now; what there is to ask about it then is asked soon. None when it was forgotten."""
        moved = await self.board.apply(job_id, change)
        if moved is not None:
            self.board.look_now(job_id)
            self.board.tell(job_id)
        return moved

    def _start_due(self) -> float:
        """Start every look that is due and allowed; returns seconds until the next one could be."""
        waits = (self._start_of(allowance) for allowance in self.board.agenda.allowances())
        return max(0.01, min(waits, default=IDLE_S))

    def _start_of(self, allowance: str) -> float:
        """The same for the jobs of one allowance."""
        agenda, quotas, now = self.board.agenda, self._t.quotas, self._t.clock.monotonic()
        least, waits = least_rung(quotas.fill(allowance)), [IDLE_S]
        if least:
            waits.append(CROWDED_S)
        with closing(agenda.due(allowance, now, least)) as due:
            for job_id in due:
                job = self.board.get(job_id)
                if job is None:  # pragma: no cover - only known jobs are planned
                    continue
                full_for_s, closed_for_s = quotas.wait_s(allowance), self._t.gates.wait_s(job)
                if full_for_s > 0:
                    waits.append(full_for_s)
                    break
                if closed_for_s > 0:
                    waits.append(closed_for_s)
                    continue
                agenda.begin(job_id)
                self._t.gates.began(job)
                quotas.started(allowance)
                self._t.tasks.spawn(f"look-{job_id}", self._look(job_id, allowance))
        if least and quotas.wait_s(allowance) <= 0 and agenda.is_waiting(allowance, now):
            # What is worth little now is looked at when there is more room, or when it is worth more.
            waits.append(SOON_S)
        return min(*waits, agenda.next_in_s(allowance, now, least))

    async def _look(self, job_id: str, allowance: str) -> None:
        """One turn of one job under its lock; ``allowance`` is the one it counts for."""
        lock, held = f"job-{job_id}", False
        try:
            held = self._t.locks.acquire(lock)
            if held:
                await self._turn.take(job_id, allowance)
            else:
                self.board.plan(job_id, ELSEWHERE_S)
        except errors.GondolaError as error:
            _log.warning("A look at a job could not be kept: %s %s", error.code, error.detail)
            self.board.plan(job_id, DEFECT_S)
        except asyncio.CancelledError:
            # Cut by sleep, or by the end of the program: whoever goes on looks anew.
            self.board.look_now(job_id)
            raise
        except Exception:  # noqa: BLE001 # outermost: a defect in one look must not end the watching of all jobs
            _log.exception("Looking at a job failed")
            self.board.plan(job_id, DEFECT_S)
        finally:
            if held:
                self._t.locks.release(lock)
            self._t.quotas.ended(allowance)
            self.board.agenda.end(job_id)
            self.board.let_go(job_id)
