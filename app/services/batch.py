"""Batches: many jobs said yes to once, queued one after the other, and never one of them twice."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Iterable

from app.domain import errors
from app.domain.batch import (
    PAUSED_BY_PERSON,
    Batch,
    BatchState,
    Entry,
    EntryState,
    interrupted,
    left_out,
    paused,
    running,
)
from app.domain.batch_progress import BatchProgress, Outcome, outcome
from app.domain.events import ChargeChanged, Event, LockChanged, NoticeRaised
from app.services.batch_again import BatchAgain
from app.services.batch_board import BatchBoard
from app.services.batch_consent import Consent
from app.services.batch_desk import BatchDesk
from app.services.batch_preview import Appraiser
from app.services.batch_run import BatchRunner
from app.services.batch_settle import BatchSettler
from app.services.batch_tools import BatchTools, batch_lock

_log = logging.getLogger(__name__)


class Batches:
    """Everything a person can do with batches; ``desk`` is where new ones are made."""

    def __init__(self, tools: BatchTools) -> None:
        self._t = tools
        self._board = BatchBoard(tools.store, tools.feed)
        self._runner = BatchRunner(tools, self._board)
        self._settler = BatchSettler(tools, self._board)
        self._consent = Consent(tools, Appraiser(tools))
        self.desk = BatchDesk(tools, self._board, self._begin)
        self._again = BatchAgain(tools, self._board, self._runner)
        self._leave = tools.feed.subscribe(self._heard)

    def close(self) -> None:
        """Queue nothing new and hear nothing any more (the program is ending)."""
        self._runner.refusing_new = True
        self._leave()

    def batches(self) -> tuple[Batch, ...]:
        """All that are open, and those that became done in this session, oldest first."""
        return self._board.batches()

    def batch(self, batch_id: str) -> Batch | None:
        """One of them."""
        return self._board.batch(batch_id)

    def entries(self, batch_id: str) -> tuple[Entry, ...]:
        """Its entries in order."""
        return self._board.entries(batch_id)

    def progress(self, batch_id: str) -> BatchProgress:
        """How far it is."""
        return self._board.progress(batch_id)

    def told_as_one(self, job_id: str) -> str:
        """The batch whose end stands for the news of this job, empty where the job is told by itself."""
        return self._board.told_as_one(job_id)

    def batch_of(self, job_id: str) -> Batch | None:
        """The batch that this job came with, if it is here."""
        entry = self._board.entry_of(job_id)
        return None if entry is None else self._board.batch(entry.batch_id)

    async def load(self) -> None:
        """Read what earlier runs left open. Nothing of it goes on by itself. Call once, after reconciling."""
        for batch, entries in await self._t.store.open_batches():
            self._board.put(batch, entries)
            free = self._is_free(batch.id)
            await self._settler.settle(batch.id, abandoned=free)
            if not free:
                # Whoever is working on it writes down how it stands.
                continue
            now = self._board.required(batch.id)
            await self._board.save(interrupted(now) if now.state is BatchState.RUNNING else now)

    async def pause(self, batch_id: str) -> None:
        """Queue nothing more of it until it is resumed; what is queued already is made and saved."""
        batch = self._board.required(batch_id)
        if batch.state is BatchState.RUNNING:
            await self._board.save(paused(batch, code=PAUSED_BY_PERSON))

    async def resume(self, batch_id: str) -> None:
        """Go on, because the person says so. Prices that rose, and credit that got low, are asked about first.

        Raises:
            AlreadyRunning: another Gondola is working on it.
            PaymentRefused: the person said no.
            GondolaError: a price or the account cannot be had now; it stays paused.
        """
        if self._goes_on(batch_id):
            return
        if not self._runner.is_running(batch_id):
            self._refuse_unless_free(batch_id)
            await self._board.reread(batch_id)
            await self._settler.settle(batch_id, abandoned=True)
        batch = self._board.required(batch_id)
        if not self._waits(batch_id):
            return
        agreed, entries = await self._consent.anew(batch, self.entries(batch_id))
        # The question may have been open for minutes: what was made or left out meanwhile stays as it is.
        await self._board.agree(batch_id, entries)
        if self._goes_on(batch_id) or not self._waits(batch_id):
            return
        if not self._runner.is_running(batch_id):
            self._refuse_unless_free(batch_id)
        await self._board.resume(running(agreed))
        self._runner.read_credit_anew(batch.account_id)
        self._begin(batch_id)

    async def leave_out(self, batch_id: str, numbers: Iterable[int] | None = None) -> None:
        """Do not make what waits or was refused (or those of these numbers); what was sent is not touched."""
        # Another Gondola may have gone on with it since it was read here.
        batch, chosen = await self._board.reread(batch_id), None if numbers is None else set(numbers)
        entries = [each for each in self.entries(batch_id) if chosen is None or each.number in chosen]
        gone = [after for before in entries if (after := left_out(before)) is not before]
        await self._board.save(batch, *gone)

    async def stop_watching(self, batch_id: str) -> None:
        """Queue nothing more of it, and watch none of its jobs any more; their audio stays on the server."""
        await self.pause(batch_id)
        for entry in self.entries(batch_id):
            if entry.job_id and outcome(entry) is Outcome.MAKING:
                await self._t.watcher.stop(entry.job_id)

    async def entry_of(self, job_id: str) -> Entry | None:
        """The entry that became this job, of whichever batch, done or not."""
        return self._board.entry_of(job_id) or await self._t.store.entry_of(job_id)

    async def again(self, entry: Entry, prompt: str = "") -> None:
        """Have an entry made again that failed or was refused, perhaps with another prompt: see ``BatchAgain``."""
        await self._again.make(entry, prompt)

    def _begin(self, batch_id: str) -> None:
        self._t.tasks.spawn(f"batch-{batch_id}", self._run(batch_id))

    async def _run(self, batch_id: str) -> None:
        try:
            await self._runner.run(batch_id)
        except errors.GondolaError as error:
            _log.warning("A batch stopped: %s %s", error.code, error.detail)
            self._t.feed.publish(_stopped(batch_id, "A batch stopped", error.sentence()))
            return
        batch = self._board.batch(batch_id)
        if batch is not None and batch.state is BatchState.PAUSED and batch.notice and not batch.told:
            title = f"“{batch.title}” stopped: {self.progress(batch_id).words()}"
            self._t.feed.publish(_stopped(batch_id, title, batch.notice))

    def _is_free(self, batch_id: str) -> bool:
        free = self._t.locks.acquire(batch_lock(batch_id))
        if free:
            self._t.locks.release(batch_lock(batch_id))
        return free

    def _refuse_unless_free(self, batch_id: str) -> None:
        if not self._is_free(batch_id):
            raise errors.AlreadyRunning("Another Gondola is working on this batch.")

    def _goes_on(self, batch_id: str) -> bool:
        """Whether it is being queued here, and nobody wants it to stop."""
        running_here = self._runner.is_running(batch_id)
        return running_here and self._board.required(batch_id).state is BatchState.RUNNING

    def _waits(self, batch_id: str) -> bool:
        return any(each.state is EntryState.WAITING for each in self.entries(batch_id))

    def _heard(self, event: Event) -> None:
        over = self._board.heard(event)
        if over:
            self._t.tasks.spawn("batch-over", self._written(self._board.look_whether_over(over)))
        elif isinstance(event, ChargeChanged):
            entry = self._board.entry_with(event.charge.id)
            if entry is not None and entry.state is EntryState.UNSURE:
                self._t.tasks.spawn("batch-settle", self._written(self._cleared_up(entry.batch_id)))
        elif isinstance(event, LockChanged) and event.locked:
            self._t.tasks.spawn("batch-locked", self._written(self._runner.lock_fell()))

    async def _cleared_up(self, batch_id: str) -> None:
        """An attempt in doubt ended: its entry stands as the journal says now."""
        await self._settler.settle(batch_id, abandoned=False)
        await self._board.look_whether_over(batch_id)

    async def _written(self, work: Awaitable[object]) -> None:
        try:
            await work
        except errors.StoreError as error:
            _log.warning("How a batch stands could not be written down: %s", error.code)


def _stopped(batch_id: str, title: str, text: str) -> NoticeRaised:
    return NoticeRaised("attention", title, text, batch_id=batch_id)
