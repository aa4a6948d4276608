"""The batches that are open, as they stand now. Every change is stored before it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain import errors
from app.domain.batch import Batch, BatchState, Entry, EntryState
from app.domain.batch_progress import BatchProgress, Outcome, outcome, progress_of
from app.domain.events import (
    BatchChanged,
    BatchFinished,
    Event,
    JobChanged,
    JobFinished,
    JobForgotten,
)
from app.domain.job import JobState
from app.ports.batches import BatchStore
from app.services.feed import Feed

_FAILED = (Outcome.FAILED, Outcome.REFUSED, Outcome.UNSURE, Outcome.NEEDS_YOU)


@dataclass(slots=True)
class _Held:
    batch: Batch
    entries: dict[int, Entry]
    progress: BatchProgress


class BatchBoard:
    """All open batches of this session, those that became done in it included."""

    def __init__(self, store: BatchStore, feed: Feed) -> None:
        self._store = store
        self._feed = feed
        self._held: dict[str, _Held] = {}
        self._by_job: dict[str, tuple[str, int]] = {}
        self._by_charge: dict[str, tuple[str, int]] = {}

    def put(self, batch: Batch, entries: Iterable[Entry]) -> None:
        """Take over a batch as it is stored."""
        held = _Held(batch, {entry.number: entry for entry in entries}, BatchProgress())
        held.progress = progress_of(held.entries.values())
        self._held[batch.id] = held
        for entry in held.entries.values():
            self._remember(entry)
        self._feed.publish(BatchChanged(batch))

    def batches(self) -> tuple[Batch, ...]:
        """All of them, oldest first."""
        return tuple(held.batch for held in self._held.values())

    def batch(self, batch_id: str) -> Batch | None:
        """One of them."""
        held = self._held.get(batch_id)
        return None if held is None else held.batch

    def required(self, batch_id: str) -> Batch:
        """One of them.

        Raises:
            InvalidInput: there is no such batch here.
        """
        batch = self.batch(batch_id)
        if batch is None:
            raise errors.InvalidInput("There is no such batch (any more).", do="")
        return batch

    async def reread(self, batch_id: str) -> Batch:
        """What is stored counts: somebody else may have changed it.

        Raises:
            InvalidInput: it is not stored.
        """
        stored = await self._store.batch(batch_id)
        if stored is not None:
            self.put(*stored)
        return self.required(batch_id)

    def entries(self, batch_id: str) -> tuple[Entry, ...]:
        """Its entries in order."""
        held = self._held.get(batch_id)
        return () if held is None else tuple(held.entries.values())

    def entry(self, batch_id: str, number: int) -> Entry | None:
        """One of them."""
        held = self._held.get(batch_id)
        return None if held is None else held.entries.get(number)

    def progress(self, batch_id: str) -> BatchProgress:
        """How far it is."""
        held = self._held.get(batch_id)
        return BatchProgress() if held is None else held.progress

    def entry_of(self, job_id: str) -> Entry | None:
        """The entry that became this job, of a batch that is here."""
        where = self._by_job.get(job_id)
        return None if where is None else self.entry(*where)

    def entry_with(self, charge_id: str) -> Entry | None:
        """The entry of this attempt."""
        where = self._by_charge.get(charge_id)
        return None if where is None else self.entry(*where)

    def told_as_one(self, job_id: str) -> str:
        """The batch whose end stands for the news of this job, empty where the job is told by itself."""
        where = self._by_job.get(job_id)
        batch = None if where is None else self.batch(where[0])
        return "" if batch is None or batch.told else batch.id

    async def save(self, batch: Batch, *entries: Entry) -> None:
        """Store what changed, then show it; whether that was the end of the batch is looked at too.

        Raises:
            StoreError: it could not be stored; what is shown is how it stands all the same.
        """
        stands = batch
        try:
            stands = await self._store.save_batch(batch, entries)
        finally:
            self.show(stands, *entries)
        await self.look_whether_over(batch.id)

    async def resume(self, batch: Batch) -> None:
        """Store that the person lets it go on, then show it.

        Raises:
            StoreError: it could not be stored, and stays as it was.
        """
        await self._store.resume_batch(batch)
        self.show(batch)

    async def conclude(self, before: Entry, after: Entry) -> None:
        """Store how an attempt ended, unless the entry belongs to another attempt by now.

        Raises:
            StoreError: it could not be stored; it is shown all the same, and whoever goes on reads what is stored.
        """
        stored: Entry | None = before
        while stored is not None and stored.charge_id == before.charge_id:
            try:
                is_it = await self._store.claim(stored, after)
            except errors.StoreError:
                self.show(self.required(before.batch_id), after)
                raise
            if is_it:
                self.show(self.required(before.batch_id), after)
                return
            await self.reread(before.batch_id)
            stored = self.entry(before.batch_id, before.number)

    async def agree(self, batch_id: str, entries: Iterable[Entry]) -> Batch:
        """Store prices agreed to anew, of what still waits, and take over what changed while they were asked about.

        Raises:
            StoreError: they could not be stored.
        """
        await self._store.reprice(entries)
        return await self.reread(batch_id)

    def show(self, batch: Batch, *entries: Entry) -> None:
        """Show a change that is stored already."""
        held = self._held[batch.id]
        held.batch = batch
        for entry in entries:
            before = held.entries[entry.number]
            self._forget(before)
            held.entries[entry.number] = entry
            self._remember(entry)
            held.progress = _recounted(held.progress, outcome(before), outcome(entry))
        self._feed.publish(BatchChanged(batch, entries[0] if len(entries) == 1 else None))

    async def look_whether_over(self, batch_id: str) -> None:
        """Once nothing of a batch goes on by itself, that is told, once; without refusals it is done."""
        held = self._held[batch_id]
        batch, progress = held.batch, held.progress
        if not progress.over or batch.state is BatchState.DONE:
            return
        undecided = progress.of(Outcome.REFUSED) > 0
        after = replace(batch, told=True, state=BatchState.PAUSED if undecided else BatchState.DONE)
        if after == batch:
            return
        held.batch = after
        await self._store.save_batch(after)
        self._feed.publish(BatchChanged(after))
        if not batch.told:
            self._feed.publish(_finished(after, held.entries.values(), progress))

    def heard(self, event: Event) -> str:
        """Follow the jobs of batches; names the batch that came to its end by this, if one did."""
        match event:
            case JobChanged(job) | JobFinished(job):
                return self._job_is(job.id, job.state)
            case JobForgotten(job_id):
                return self._job_is(job_id, None)
            case _:
                return ""

    def _job_is(self, job_id: str, state: JobState | None) -> str:
        entry = self.entry_of(job_id)
        if entry is None or entry.job_state is state or entry.state is not EntryState.QUEUED:
            return ""
        held = self._held[entry.batch_id]
        moved = replace(entry, job_state=state)
        held.entries[entry.number] = moved
        if outcome(moved) is outcome(entry):
            return ""
        held.progress = _recounted(held.progress, outcome(entry), outcome(moved))
        self._feed.publish(BatchChanged(held.batch, moved))
        return entry.batch_id if held.progress.over else ""

    def _remember(self, entry: Entry) -> None:
        where = (entry.batch_id, entry.number)
        if entry.job_id:
            self._by_job[entry.job_id] = where
        if entry.charge_id:
            self._by_charge[entry.charge_id] = where

    def _forget(self, entry: Entry) -> None:
        self._by_job.pop(entry.job_id, None)
        self._by_charge.pop(entry.charge_id, None)


def _recounted(had: BatchProgress, before: Outcome, after: Outcome) -> BatchProgress:
    counts = {**had.counts, before: had.of(before) - 1}
    counts[after] = counts.get(after, 0) + 1
    return BatchProgress(had.total, counts)


def _finished(batch: Batch, entries: Iterable[Entry], progress: BatchProgress) -> BatchFinished:
    failed = sum(progress.of(what) for what in _FAILED)
    one = next((entry.job_id for entry in entries if entry.job_id), "")
    return BatchFinished(batch.id, batch.title, progress.of(Outcome.SAVED), failed, one)
