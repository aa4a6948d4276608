"""Where batches come from and where they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from app.domain.batch import Batch, Entry
from app.domain.batch_plan import Plan
from app.domain.batch_reading import Blocks
from app.domain.batch_rows import Reading
from app.domain.catalogue import AudioModel, JobRequest


class BatchReader(Protocol):
    """Opens what a person brings. All of it runs off the loop, and is bounded."""

    async def read(self, paths: Sequence[Path]) -> Reading:
        """Scripts, tables and JSON at these paths, folders included; what cannot be read is a problem in there."""
        ...

    async def read_pasted(self, text: str, blocks: Blocks | None = None) -> Reading:
        """The same for pasted text, see ``domain.batch_reading.read_pasted``."""
        ...

    async def plan(self, reading: Reading, models: Iterable[AudioModel], defaults: JobRequest | None) -> Plan:
        """What would be done with it, see ``domain.batch_plan.plan``; the reading's problems come first."""
        ...


class BatchStore(Protocol):
    """Batches and their entries; every method returns when the commit is on disk. Raises StoreError.

    An entry whose attempt may have been queued is never let wait again, whoever asks for it.
    """

    async def add_batch(self, batch: Batch, entries: Iterable[Entry]) -> bool:
        """Insert a batch with all its entries, in one commit; False, and nothing, if just this work is under way."""
        ...

    async def open_batches(self) -> tuple[tuple[Batch, tuple[Entry, ...]], ...]:
        """Every batch that is not done, oldest first, its entries in order and with the state of their jobs."""
        ...

    async def batch(self, batch_id: str) -> tuple[Batch, tuple[Entry, ...]] | None:
        """One batch, done or not."""
        ...

    async def open_batch_like(self, digest: str) -> str | None:
        """The id of a batch of just this work that is not done."""
        ...

    async def entry_of(self, job_id: str) -> Entry | None:
        """The entry that became this job, of whichever batch, done or not."""
        ...

    async def save_batch(self, batch: Batch, entries: Iterable[Entry] = ()) -> Batch:
        """Store what changed of a batch and of some of its entries, in one commit; returns how the batch stands then.

        One that was paused stays so, see ``domain.batch.still_paused``; what was sent is not left out any more. A batch
        that is done keeps no texts of what is saved.
        """
        ...

    async def resume_batch(self, batch: Batch) -> None:
        """Store a batch that the person lets go on, paused or not."""
        ...

    async def reprice(self, entries: Iterable[Entry]) -> None:
        """Store the prices of these entries, in one commit; of those that do not wait (any more) nothing changes."""
        ...

    async def claim(self, before: Entry, after: Entry) -> bool:
        """Tie an entry to a new attempt, if it still is as it was ``before``; False if somebody was quicker.

        An entry that waited is only claimed while its batch is running.
        """
        ...
