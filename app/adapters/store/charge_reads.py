"""What is read from the journal of charges: all of it, or only what is asked about, however long it is."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from app.adapters.store.connection import Database
from app.adapters.store.rows import from_us, maybe_time, read_all, to_us
from app.adapters.store.windows import names
from app.domain.charge import CHARGE_OPEN, Charge, ChargeState

_BEGIN_US = -(2**63)

_SINCE = """
    SELECT * FROM charges WHERE created_at_us >= :since ORDER BY created_at_us DESC, rowid DESC
"""

_OPEN = """
    SELECT * FROM charges WHERE state IN (SELECT value FROM json_each(:states))
    ORDER BY created_at_us DESC, rowid DESC
"""

_OF_JOB = """
    SELECT * FROM charges WHERE job_id = :job_id AND job_id <> '' ORDER BY created_at_us, rowid
"""

_FIRST = "SELECT min(created_at_us) FROM charges WHERE account_id = :account_id"

_LAST = """
    SELECT max(coalesce(changed_at_us, created_at_us)) FROM charges
    WHERE coalesce(changed_at_us, created_at_us) < :before
"""


class ChargeReads:
    """The reading half of ``ports.stores.ChargeJournal``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def charges(self, since: datetime | None = None) -> tuple[Charge, ...]:
        """Charges that were begun since then, newest first; without a time, all of them."""
        return await self._some(_SINCE, {"since": _BEGIN_US if since is None else to_us(since)})

    async def charge(self, charge_id: str) -> Charge | None:
        """One of them, None for an id that the journal does not know."""

        def read(connection: sqlite3.Connection) -> tuple[Charge, ...]:
            return read_all(connection.execute("SELECT * FROM charges WHERE id = ?", (charge_id,)), _charge)

        return next(iter(await self._database.read(read)), None)

    async def open_charges(self) -> tuple[Charge, ...]:
        """Charges of which nobody knows what became of them, or whose job's number got lost; newest first."""
        return await self._some(_OPEN, {"states": names(CHARGE_OPEN)})

    async def charges_of(self, job_id: str) -> tuple[Charge, ...]:
        """The charges for one job, oldest first."""
        return await self._some(_OF_JOB, {"job_id": job_id})

    async def first_charge(self, account_id: str) -> datetime | None:
        """When the first charge of an account was begun."""
        return await self._moment(_FIRST, {"account_id": account_id})

    async def last_charge(self, before: datetime) -> datetime | None:
        """When any charge last changed before that time."""
        return await self._moment(_LAST, {"before": to_us(before)})

    async def _moment(self, query: str, values: dict[str, str | int]) -> datetime | None:
        return await self._database.read(
            lambda connection: maybe_time(connection.execute(query, values).fetchone()[0])
        )

    async def _some(self, query: str, values: dict[str, str | int]) -> tuple[Charge, ...]:
        return await self._database.read(
            lambda connection: read_all(connection.execute(query, values), _charge)
        )


def _charge(row: sqlite3.Row) -> Charge:
    return Charge(
        id=row["id"],
        account_id=row["account_id"],
        host=row["host"],
        model=row["model"],
        title=row["title"],
        price_micro_usdc=row["price_micro_usdc"],
        created_at=from_us(row["created_at_us"]),
        request_digest=row["request_digest"],
        ledger_mark=row["ledger_mark"],
        state=ChargeState(row["state"]),
        queue_id=row["queue_id"],
        job_id=row["job_id"],
        note=row["note"],
        sent_at=maybe_time(row["sent_at_us"]),
        changed_at=maybe_time(row["changed_at_us"]),
        text_digest=row["text_digest"],
    )
