"""Batches kept in memory, for tests of what the window shows of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.adapters.files.scripts import ScriptFiles
from app.domain.batch import Batch, BatchState, Entry, EntryState, still_paused
from app.services.batch import Batches
from app.services.batch_tools import BatchTools
from app.services.catalogue import Catalogue
from app.services.order import Orders
from app.services.order_tools import OrderTools
from app.services.tasks import TaskOwner
from app.services.watch import Watcher
from tests.gui.fakes_b_stores import MemoryStore


class MemoryBatches:
    """``ports.batches.BatchStore`` over a dictionary."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.by_id: dict[str, Batch] = {}
        self.by_entry: dict[tuple[str, int], Entry] = {}

    async def add_batch(self, batch: Batch, entries: Iterable[Entry]) -> bool:
        if await self.open_batch_like(batch.digest) is not None:
            return False
        self.by_id[batch.id] = batch
        self.by_entry |= {(entry.batch_id, entry.number): entry for entry in entries}
        return True

    async def open_batches(self) -> tuple[tuple[Batch, tuple[Entry, ...]], ...]:
        unfinished = (batch for batch in self.by_id.values() if batch.state is not BatchState.DONE)
        return tuple((batch, self._entries(batch.id)) for batch in unfinished)

    async def batch(self, batch_id: str) -> tuple[Batch, tuple[Entry, ...]] | None:
        found = self.by_id.get(batch_id)
        return None if found is None else (found, self._entries(batch_id))

    async def open_batch_like(self, digest: str) -> str | None:
        like = (
            each.id
            for each in self.by_id.values()
            if each.digest == digest and each.state is not BatchState.DONE
        )
        return next(like, None)

    async def entry_of(self, job_id: str) -> Entry | None:
        return next((entry for entry in self.by_entry.values() if entry.job_id == job_id), None)

    async def save_batch(self, batch: Batch, entries: Iterable[Entry] = ()) -> Batch:
        stands = self.by_id[batch.id] = still_paused(self.by_id.get(batch.id, batch), batch)
        self.by_entry |= {(entry.batch_id, entry.number): entry for entry in entries}
        return stands

    async def resume_batch(self, batch: Batch) -> None:
        self.by_id[batch.id] = batch

    async def reprice(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            where = (entry.batch_id, entry.number)
            if self.by_entry[where].state is EntryState.WAITING:
                self.by_entry[where] = replace(self.by_entry[where], price_micro_usdc=entry.price_micro_usdc)

    async def claim(self, before: Entry, after: Entry) -> bool:
        where = (before.batch_id, before.number)
        running = self.by_id[before.batch_id].state is BatchState.RUNNING
        if before.state is EntryState.WAITING and not running:
            return False
        self.by_entry[where] = after
        return True

    def _entries(self, batch_id: str) -> tuple[Entry, ...]:
        found = (entry for entry in self.by_entry.values() if entry.batch_id == batch_id)
        return tuple(self._with_job(entry) for entry in found)

    def _with_job(self, entry: Entry) -> Entry:
        job = self._store.by_job.get(entry.job_id)
        return replace(entry, job_state=None if job is None else job.state)


class NoBatches:
    """A Gondola in which nobody ever made one; its desk is never asked for anything."""

    desk = object()

    def batches(self) -> tuple[Batch, ...]:
        return ()

    async def entry_of(self, _job_id: str) -> Entry | None:
        return None


def batches_over(
    order: OrderTools,
    orders: Orders,
    watcher: Watcher,
    catalogue: Catalogue,
    tasks: TaskOwner,
    store: MemoryStore,
) -> Batches:
    """The real service over memory; files are really read."""
    tools = BatchTools.over(
        order,
        orders,
        watcher,
        catalogue,
        tasks,
        store=MemoryBatches(store),
        reader=ScriptFiles(),
        accounts=store,
    )
    return Batches(tools)
