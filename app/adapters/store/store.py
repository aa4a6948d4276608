"""The stores over one database, as bootstrap wires them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.adapters.store.accounts import SqliteAccounts
from app.adapters.store.archive import SqliteArchive
from app.adapters.store.batches import SqliteBatches
from app.adapters.store.charges import SqliteCharges
from app.adapters.store.connection import Database
from app.adapters.store.durations import SqliteDurations
from app.adapters.store.figures import SqliteFigures
from app.adapters.store.jobs import SqliteJobs
from app.adapters.store.notices import SqliteNotices
from app.adapters.store.payments import SqlitePayments
from app.adapters.store.reading import Reading
from app.adapters.store.registry import JournalRegistry
from app.ports.clock import Clock


@dataclass(frozen=True, slots=True)
class SqliteStores:
    """Everything that is remembered. The file is opened by ``open``, or by the first call."""

    database: Database
    accounts: SqliteAccounts
    jobs: SqliteJobs
    durations: SqliteDurations
    payments: SqlitePayments
    charges: SqliteCharges
    notices: SqliteNotices
    batches: SqliteBatches
    archive: SqliteArchive
    figures: SqliteFigures

    async def open(self) -> None:
        """Open the file. Raises StoreError (StoreNewer, StoreBroken)."""
        await self.database.open()

    async def close(self) -> None:
        """Close the file; safe to call twice."""
        await self.archive.reading.close()
        await self.database.close()


def sqlite_stores(path: Path, clock: Clock, registry: JournalRegistry | None = None) -> SqliteStores:
    """The stores in the file at ``path``; without a registry, addresses are bound to no journal (play money)."""
    database = Database(path)
    reading = Reading(database)
    return SqliteStores(
        database=database,
        accounts=SqliteAccounts(database, registry),
        jobs=SqliteJobs(database),
        durations=SqliteDurations(database),
        payments=SqlitePayments(database, clock, registry),
        charges=SqliteCharges(database, clock, registry),
        notices=SqliteNotices(database),
        batches=SqliteBatches(database),
        archive=SqliteArchive(reading),
        figures=SqliteFigures(reading),
    )
