"""What is read from the journal of payments: all of it, or only what is asked about, however long it is."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from app.adapters.store.connection import Database
from app.adapters.store.payment_rows import payment_from
from app.adapters.store.rows import from_us, maybe_time, read_all, to_us
from app.adapters.store.windows import names
from app.domain.account import Account
from app.domain.payment import FOLLOWED, OVER, Payment, PaymentState, Transition

_BEGIN_US = -(2**63)

_SINCE = """
    SELECT * FROM payments WHERE created_at_us >= :since ORDER BY created_at_us DESC, rowid DESC
"""

_OPEN = """
    SELECT * FROM payments WHERE state IN (SELECT value FROM json_each(:followed))
        OR (state IN (SELECT value FROM json_each(:over)) AND delivery IN ('pending', 'not_delivered'))
    ORDER BY created_at_us DESC, rowid DESC
"""

_OF_JOB = """
    SELECT * FROM payments WHERE job_id = :job_id AND job_id <> '' ORDER BY created_at_us, rowid
"""

# A wallet that was removed and came back has another id, and the same address.
_FIRST = """
    SELECT min(created_at_us) FROM payments
    WHERE account_id = :account_id OR (auth_payer = lower(:address) AND network_key = :network_key)
"""

_LAST = """
    SELECT max(coalesce(changed_at_us, created_at_us)) FROM payments
    WHERE coalesce(changed_at_us, created_at_us) < :before
"""


class PaymentReads:
    """The reading half of ``ports.stores.PaymentJournal``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def payments(self, since: datetime | None = None) -> tuple[Payment, ...]:
        """Payments that were begun since then, newest first; without a time, all of them."""
        return await self._some(_SINCE, {"since": _BEGIN_US if since is None else to_us(since)})

    async def payment(self, payment_id: str) -> Payment | None:
        """One payment, None for an id that is not known."""
        found = await self._some("SELECT * FROM payments WHERE id = :id", {"id": payment_id})
        return found[0] if found else None

    async def open_payments(self) -> tuple[Payment, ...]:
        """Payments that something may still come of, newest first."""
        return await self._some(_OPEN, {"followed": names(FOLLOWED), "over": names(OVER)})

    async def payments_of(self, job_id: str) -> tuple[Payment, ...]:
        """Payments for looks at one job, oldest first."""
        return await self._some(_OF_JOB, {"job_id": job_id})

    async def transitions(self, payment_id: str) -> tuple[Transition, ...]:
        """A payment's history, oldest first."""
        return await self._database.read(lambda connection: _transitions(connection, payment_id))

    async def first_payment(self, account: Account) -> datetime | None:
        """When the first payment of an account was begun, under whatever id it was known then."""
        whose: dict[str, str | int] = {
            "account_id": account.id,
            "address": account.address,
            "network_key": account.network_key,
        }
        return await self._moment(_FIRST, whose)

    async def last_payment(self, before: datetime) -> datetime | None:
        """When any payment last changed before that time."""
        return await self._moment(_LAST, {"before": to_us(before)})

    async def _moment(self, query: str, values: dict[str, str | int]) -> datetime | None:
        return await self._database.read(
            lambda connection: maybe_time(connection.execute(query, values).fetchone()[0])
        )

    async def _some(self, query: str, values: dict[str, str | int]) -> tuple[Payment, ...]:
        return await self._database.read(
            lambda connection: read_all(connection.execute(query, values), payment_from)
        )


def _transitions(connection: sqlite3.Connection, payment_id: str) -> tuple[Transition, ...]:
    rows = connection.execute("SELECT * FROM transitions WHERE payment_id = ? ORDER BY seq", (payment_id,))
    return read_all(
        rows,
        lambda row: Transition(
            payment_id=row["payment_id"],
            at=from_us(row["at_us"]),
            before=PaymentState(row["before_state"]),
            after=PaymentState(row["after_state"]),
            why=row["why"],
            evidence=row["evidence"],
        ),
    )
