"""The journal of attempts to use prepaid credit."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from app.adapters.store.charge_reads import ChargeReads
from app.adapters.store.connection import Database
from app.adapters.store.jobs import write_job
from app.adapters.store.registry import JournalRegistry, claim_account
from app.adapters.store.rows import from_us, maybe_us, read_all, to_us
from app.adapters.store.windows import names, raise_high_water, used
from app.domain.charge import CHARGE_RESERVING, CHARGE_TRANSITIONS, CHARGE_UNRESOLVED, Charge, ChargeState
from app.domain.errors import StoreError
from app.domain.job import Job, JobState, JobStep
from app.domain.payment import IllegalTransition
from app.domain.policy import Allow, Decision, Spent
from app.ports.clock import Clock
from app.ports.stores import Decide

_UNRESOLVED = names(CHARGE_UNRESOLVED)

_INSERT = """
    INSERT INTO charges (
        id, account_id, host, model, title, price_micro_usdc, created_at_us, reserved_at_us, request_digest,
        ledger_mark, state, queue_id, job_id, note, sent_at_us, changed_at_us, text_digest
    ) VALUES (
        :id, :account_id, :host, :model, :title, :price_micro_usdc, :created_at_us, :reserved_at_us,
        :request_digest, :ledger_mark, :state, :queue_id, :job_id, :note, :sent_at_us, :changed_at_us,
        :text_digest
    )
"""

_UPDATE = """
    UPDATE charges SET title = :title, ledger_mark = :ledger_mark, state = :state, queue_id = :queue_id,
        job_id = :job_id, note = :note, sent_at_us = :sent_at_us, changed_at_us = :changed_at_us
    WHERE id = :id
"""

_OPEN_FOR = """
    SELECT EXISTS (
        SELECT 1 FROM charges
        WHERE model = :model AND state IN (SELECT value FROM json_each(:unresolved)) AND (
            account_id = :account_id
            -- A wallet that was added twice has several accounts, and one credit.
            OR account_id IN (
                SELECT other.id FROM accounts AS this JOIN accounts AS other
                    ON lower(other.address) = lower(this.address)
                WHERE this.id = :account_id AND this.address <> ''
            )
            -- Of an account that was removed nobody knows whose it was: one that was added later may be the same again.
            OR (
                account_id NOT IN (SELECT id FROM accounts)
                AND created_at_us < (SELECT created_at_us FROM accounts WHERE id = :account_id)
            )
        )
    )
"""

_PAID_TEXTS = """
    SELECT charges.text_digest AS digest, charges.title AS title
    FROM charges LEFT JOIN jobs ON jobs.id = charges.job_id AND charges.job_id <> ''
    WHERE charges.text_digest IN (SELECT value FROM json_each(:digests)) AND charges.text_digest <> ''
        AND charges.state IN (SELECT value FROM json_each(:reserving))
        AND jobs.state IS NOT :failed
    ORDER BY charges.created_at_us
"""

_EARLIER_AT = "SELECT count(*) FROM charges WHERE host = ? AND state = ?"


class SqliteCharges(ChargeReads):
    """``ports.stores.ChargeJournal``. With a registry, a wallet whose journal is elsewhere uses no credit here."""

    def __init__(self, database: Database, clock: Clock, registry: JournalRegistry | None = None) -> None:
        super().__init__(database)
        self._clock = clock
        self._registry = registry

    async def reserve_charge(self, charge: Charge, decide: Decide) -> Decision:
        """Count, decide and insert in one transaction; only on Allow. Earlier ones are those queued at the host."""
        if charge.state is not ChargeState.INTENDED:
            raise IllegalTransition(detail=f"reserving a charge that is {charge.state.value}")
        now = self._clock.now()

        def reserve(connection: sqlite3.Connection) -> Decision:
            claim_account(self._registry, self._database.path, connection, charge.account_id)
            water_us = raise_high_water(connection, now, charge.created_at)
            queued = connection.execute(_EARLIER_AT, (charge.host, ChargeState.QUEUED.value)).fetchone()[0]
            decision = decide(
                used(connection, now, charge.host), _is_open_for(connection, charge), int(queued)
            )
            if isinstance(decision, Allow):
                connection.execute(_INSERT, {**_row(charge), "reserved_at_us": water_us})
            return decision

        return await self._database.write(reserve)

    async def record_charge(
        self, charge: Charge, job: Job | None = None, steps: Iterable[JobStep] = ()
    ) -> None:
        """Store a new state and the job it became, in one commit. StoreError if there is no such move."""
        now, lines = self._clock.now(), tuple(steps)

        def record(connection: sqlite3.Connection) -> None:
            row = connection.execute("SELECT state FROM charges WHERE id = ?", (charge.id,)).fetchone()
            if row is None:
                raise StoreError("The journal does not know this request.", detail=charge.id)
            if charge.state.value not in {state.value for state in _moves_from(row["state"])}:
                raise StoreError(
                    "Another Gondola has already moved this request on.",
                    means="Nothing was changed.",
                    do="Look at it again.",
                    detail=f"charge {row['state']} -> {charge.state.value}",
                )
            raise_high_water(connection, now, charge.changed_at or now)
            connection.execute(_UPDATE, _row(charge))
            if job is not None:
                write_job(connection, job, lines)

        await self._database.write(record)

    async def sent_since(self, account_id: str, since: datetime) -> tuple[datetime, ...]:
        """When this account's attempts since then were sent."""

        def read(connection: sqlite3.Connection) -> tuple[datetime, ...]:
            query = "SELECT sent_at_us FROM charges WHERE account_id = ? AND sent_at_us > ?"
            rows = connection.execute(query, (account_id, to_us(since)))
            return read_all(rows, lambda row: from_us(row["sent_at_us"]))

        return await self._database.read(read)

    async def paid_texts(self, digests: Iterable[str]) -> dict[str, str]:
        """Which of these texts were paid, or perhaps paid, before, and as what."""
        asked = {
            "digests": json.dumps(sorted(set(digests))),
            "reserving": names(CHARGE_RESERVING),
            "failed": JobState.FAILED.value,
        }

        def read(connection: sqlite3.Connection) -> dict[str, str]:
            return {row["digest"]: row["title"] for row in connection.execute(_PAID_TEXTS, asked)}

        return await self._database.read(read)

    async def used(self) -> Spent:
        """What counts in the windows right now."""
        now = self._clock.now()
        return await self._database.read(lambda connection: used(connection, now))


def _moves_from(stored: str) -> frozenset[ChargeState]:
    known = {state.value: moves for state, moves in CHARGE_TRANSITIONS.items()}
    return known.get(stored, frozenset())


def _is_open_for(connection: sqlite3.Connection, charge: Charge) -> bool:
    attempt = {"account_id": charge.account_id, "model": charge.model, "unresolved": _UNRESOLVED}
    return bool(connection.execute(_OPEN_FOR, attempt).fetchone()[0])


def _row(charge: Charge) -> dict[str, object]:
    return {
        "id": charge.id,
        "account_id": charge.account_id,
        "host": charge.host,
        "model": charge.model,
        "title": charge.title,
        "price_micro_usdc": charge.price_micro_usdc,
        "created_at_us": to_us(charge.created_at),
        "request_digest": charge.request_digest,
        "ledger_mark": charge.ledger_mark,
        "state": charge.state.value,
        "queue_id": charge.queue_id,
        "job_id": charge.job_id,
        "note": charge.note,
        "sent_at_us": maybe_us(charge.sent_at),
        "changed_at_us": maybe_us(charge.changed_at),
        "text_digest": charge.text_digest,
    }
