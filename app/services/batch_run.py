"""Queues the entries of one batch, one after the other, until it is done, paused, or anything says no.

Each entry is tied to its attempt before that is made. After a refusal or an unknown outcome nothing more is sent until
the person says so; only troubles from which the journal shows that nothing was sent are waited out.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from app.domain import errors
from app.domain.batch import Batch, BatchState, Entry, EntryState, claimed, paused, refused, settled
from app.domain.job import Job
from app.domain.pace import FREE_FOR_PEOPLE, Call
from app.domain.policy import LOW_CREDIT_MICRO_USDC
from app.services.batch_board import BatchBoard
from app.services.batch_tools import BatchTools, batch_lock
from app.services.pacing import room_to_queue
from app.services.wish import Agreed

_log = logging.getLogger(__name__)

PATIENCE = 8
LONGEST_PAUSE_S = 60.0

LOCKED = "Gondola was locked before all of it was queued."

_PASSING = (errors.RateLimited, errors.ServerTrouble, errors.AlreadyRunning)
"""Troubles that may be over in a moment: of them alone the next try may be made, and only if nothing was sent."""
_ABOUT_THE_ENTRY = (errors.ContentRefused, errors.BadRequest, errors.NotFound, errors.InvalidInput)
"""Refusals of one entry as it is: it stays behind, and the others can go on."""


class BatchRunner:
    """One per running Gondola. ``refusing_new`` ends every run before its next entry."""

    def __init__(self, tools: BatchTools, board: BatchBoard) -> None:
        self._t = tools
        self._board = board
        self._running: set[str] = set()
        self._turns: dict[str, asyncio.Lock] = {}
        self._credit: dict[str, int | None] = {}
        self._troubles: dict[str, int] = {}
        self.refusing_new = False

    async def run(self, batch_id: str) -> None:
        """Queue what waits in this batch; a second call for the same one does nothing.

        Raises:
            AlreadyRunning: another Gondola is queueing it.
            GondolaError: it stopped for this, and the records cannot be written.
        """
        if batch_id in self._running:
            return
        if not self._t.locks.acquire(batch_lock(batch_id)):
            raise errors.AlreadyRunning("Another Gondola is working on this batch.")
        self._running.add(batch_id)
        self._troubles[batch_id] = 0
        try:
            while (entry := self._next(batch_id)) is not None:
                try:
                    await self._one(entry)
                except errors.GondolaError as error:
                    await self._stop(batch_id, error)
        finally:
            self._running.discard(batch_id)
            self._t.locks.release(batch_lock(batch_id))

    def is_running(self, batch_id: str) -> bool:
        """Whether it is being queued right now, here."""
        return batch_id in self._running

    async def lock_fell(self) -> None:
        """Gondola was locked: what is being queued here stops, also where it only waits for room."""
        for batch_id in tuple(self._running):
            batch = self._board.batch(batch_id)
            if batch is not None and batch.state is BatchState.RUNNING:
                _log.info("Batch stopped by the lock")
                await self._board.save(paused(batch, LOCKED, errors.Locked.code))

    def read_credit_anew(self, account_id: str) -> None:
        """The person may have added some."""
        self._credit.pop(account_id, None)

    def _next(self, batch_id: str) -> Entry | None:
        batch = self._board.batch(batch_id)
        if self.refusing_new or batch is None or batch.state is not BatchState.RUNNING:
            return None
        waiting = (each for each in self._board.entries(batch_id) if each.state is EntryState.WAITING)
        return next(waiting, None)

    async def _one(self, entry: Entry) -> None:
        batch = self._board.required(entry.batch_id)
        if entry.watched:
            await self._watch(batch, entry)
            return
        await self._room(batch.account_id)
        # Batches of one account take turns, and while one waited it may have been paused.
        async with self._turns.setdefault(batch.account_id, asyncio.Lock()):
            if self._next(entry.batch_id) == entry:
                await self._make(entry)

    async def _watch(self, batch: Batch, entry: Entry) -> None:
        """A job that exists costs nothing, and is only there once however often it is added."""
        wanted = Job(
            id=str(uuid.uuid4()),
            account_id=batch.account_id,
            model=entry.request.model,
            queue_id=entry.queue_id,
            title=entry.title,
            created_at=self._t.clock.now(),
            prompt=entry.request.prompt,
            summary=entry.request.summary() if entry.request.prompt else "",
        )
        job = await self._t.watcher.add(wanted)
        await self._board.save(self._board.required(entry.batch_id), _queued(entry, job))

    async def _room(self, account_id: str) -> None:
        """Wait for room in the host's minute before anything is claimed, and leave some to people."""
        account = await self._t.account(account_id)
        tools = self._t
        await room_to_queue(tools.pacer, tools.journal, tools.clock, account_id, leave=FREE_FOR_PEOPLE)
        if account.is_wallet:
            await tools.pacer.room(Call.LEDGER, account_id, leave=FREE_FOR_PEOPLE)

    async def _make(self, entry: Entry) -> None:
        batch = self._board.required(entry.batch_id)
        taken = claimed(entry, str(uuid.uuid4()), entry.price_micro_usdc)
        if not await self._t.store.claim(entry, taken):
            await self._board.reread(entry.batch_id)
            return
        self._board.show(batch, taken)
        try:
            job = await self.queue(taken, low_credit=batch.low_credit)
        except errors.GondolaError as error:
            with first_of(error):
                await self._not_queued(taken, error)
            return
        self._troubles[entry.batch_id] = 0
        await self.keep(taken, job)

    async def queue(self, taken: Entry, *, low_credit: bool) -> Job:
        """Queue a claimed entry once, at the price agreed to; raises what ``Orders.queue`` raises."""
        tools, price = self._t, taken.price_micro_usdc or 0
        account = await tools.account(self._board.required(taken.batch_id).account_id)
        model = await tools.catalogue.model(taken.request.model)
        had = self._credit.get(account.id)
        if account.id not in self._credit or (had is not None and had - price < LOW_CREDIT_MICRO_USDC):
            had = self._credit[account.id] = await tools.credit(account)
        agreed = Agreed(taken.charge_id, price, had, low_credit)
        return await tools.orders.queue(account, model, taken.request, agreed=agreed)

    async def keep(self, taken: Entry, job: Job) -> None:
        """A claimed entry became this job."""
        had = self._credit.get(job.account_id)
        if had is not None:
            self._credit[job.account_id] = had - (job.price_micro_usdc or 0)
        batch = self._board.required(taken.batch_id)
        if batch.state is BatchState.RUNNING:
            batch = replace(batch, notice="", notice_code="")  # what it waited for is over
        try:
            await self._board.save(batch, _queued(taken, job))
        finally:
            self._t.watcher.follow(job)

    async def after(self, taken: Entry, error: errors.GondolaError) -> Entry:
        """How a claimed entry stands after this error, by what the journal says about its attempt."""
        entry = settled(taken, await self._t.journal.charge(taken.charge_id))
        if entry.state is EntryState.WAITING and isinstance(error, _ABOUT_THE_ENTRY):
            suggested = error.suggested_prompt if isinstance(error, errors.ContentRefused) else ""
            return refused(entry, error.sentence(), error.code, suggested)
        return entry

    async def _not_queued(self, taken: Entry, error: errors.GondolaError) -> None:
        never_sent = await self._t.journal.charge(taken.charge_id) is None
        await self._board.conclude(taken, await self.after(taken, error))
        batch = self._board.required(taken.batch_id)
        if error.code == errors.Closing.code:
            self.refusing_new = True
            await self._board.save(batch)
        elif never_sent and self._will_pass(batch.id, error):
            await self._board.save(replace(batch, notice=error.sentence(), notice_code=error.code))
            await self._wait(batch.id, error)
        else:
            await self._board.save(paused(batch, _notice_of(error), error.code))

    async def _stop(self, batch_id: str, error: errors.GondolaError) -> None:
        """Something around the entries went wrong: nothing more is queued until the person has seen it."""
        _log.info("Batch stopped: %s", error.code)
        batch = self._board.required(batch_id)
        with first_of(error):
            await self._board.save(paused(batch, _notice_of(error), error.code))

    def _will_pass(self, batch_id: str, error: errors.GondolaError) -> bool:
        """A host out of reach is waited for, however long; other troubles only a while."""
        if isinstance(error, errors.Unreachable):
            return True
        return isinstance(error, _PASSING) and self._troubles[batch_id] < PATIENCE

    async def _wait(self, batch_id: str, error: errors.GondolaError) -> None:
        """Longer after each trouble in a row, and as long as the host asks for."""
        self._troubles[batch_id] += 1
        pause_s = min(LONGEST_PAUSE_S, 2.0 ** min(self._troubles[batch_id], PATIENCE))
        asked_s = error.retry_after_s if isinstance(error, errors.RateLimited) else 0.0
        await self._t.clock.sleep(max(pause_s, asked_s))


@contextmanager
def first_of(error: errors.GondolaError) -> Iterator[None]:
    """While it is written down what an error means: where that cannot be done, the error itself is raised.

    It may name a job that was queued and could not be written down either, and nobody else knows that number.
    """
    try:
        yield
    except errors.StoreError as unwritten:
        raise error from unwritten


def _notice_of(error: errors.GondolaError) -> str:
    """Why a batch stands still; it is read later, when Gondola may be open again."""
    return LOCKED if isinstance(error, errors.Locked) else error.sentence()


def _queued(entry: Entry, job: Job) -> Entry:
    return replace(
        entry, state=EntryState.QUEUED, job_id=job.id, job_state=job.state, queue_id=job.queue_id, notice=""
    )
