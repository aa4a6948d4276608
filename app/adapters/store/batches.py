"""Batches and their entries."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from decimal import Decimal

from app.adapters.store.connection import Database
from app.adapters.store.failures import odd_row
from app.adapters.store.rows import from_us, read_all, to_us
from app.domain.batch import Batch, BatchState, Entry, EntryState, still_paused
from app.domain.catalogue import JobRequest
from app.domain.errors import StoreError
from app.domain.job import JobState

_ADD_BATCH = """
    INSERT INTO batches VALUES (:id, :account_id, :title, :created_at_us, :digest, :agreed_micro_usdc,
        :most_micro_usdc, :low_credit, :state, :notice, :notice_code, :told)
"""
_OPEN_LIKE = """
    SELECT id FROM batches WHERE digest = ? AND state <> 'done' ORDER BY created_at_us DESC LIMIT 1
"""
_SAVE_BATCH = """
    UPDATE batches SET agreed_micro_usdc = :agreed_micro_usdc, most_micro_usdc = :most_micro_usdc,
        low_credit = :low_credit, state = :state, notice = :notice, notice_code = :notice_code, told = :told
    WHERE id = :id
"""
_ADD_ENTRY = """
    INSERT INTO batch_entries VALUES (:batch_id, :number, :title, :model, :request, :source, :line, :queue_id,
        :watched, :price_micro_usdc, :state, :charge_id, :job_id, :notice, :notice_code, :suggested_prompt)
"""
_SAVE_ENTRY = """
    UPDATE batch_entries SET title = :title, request = :request, queue_id = :queue_id,
        price_micro_usdc = :price_micro_usdc, state = :state, charge_id = :charge_id, job_id = :job_id,
        notice = :notice, notice_code = :notice_code, suggested_prompt = :suggested_prompt
    WHERE batch_id = :batch_id AND number = :number
        AND (:state <> 'left_out' OR state IN ('waiting', 'refused', 'left_out'))
"""
_REPRICE = """
    UPDATE batch_entries SET price_micro_usdc = :price_micro_usdc
    WHERE batch_id = :batch_id AND number = :number AND state = 'waiting'
"""
_CLAIM = """
    UPDATE batch_entries SET title = :title, request = :request, queue_id = :queue_id,
        price_micro_usdc = :price_micro_usdc, state = :state, charge_id = :charge_id, job_id = :job_id,
        notice = :notice, notice_code = :notice_code, suggested_prompt = :suggested_prompt
    WHERE batch_id = :batch_id AND number = :number AND state = :state_before AND charge_id = :charge_before
        AND (state <> 'waiting' OR EXISTS (
            SELECT 1 FROM batches WHERE batches.id = :batch_id AND batches.state = 'running'
        ))
"""
_ENTRIES = """
    SELECT batch_entries.*, jobs.state AS job_state
    FROM batch_entries LEFT JOIN jobs ON jobs.id = batch_entries.job_id AND batch_entries.job_id <> ''
    WHERE batch_id = ? ORDER BY number
"""
_ENTRY_OF_JOB = """
    SELECT batch_entries.*, jobs.state AS job_state
    FROM batch_entries JOIN jobs ON jobs.id = batch_entries.job_id
    WHERE batch_entries.job_id = ? AND batch_entries.job_id <> ''
"""
# Texts are only kept as long as somebody may have to make them again.
_FORGET_TEXTS = """
    UPDATE batch_entries SET request = '' WHERE batch_id = ? AND job_id IN (
        SELECT id FROM jobs WHERE state IN ('saved', 'cleaned')
    )
"""


class SqliteBatches:
    """``ports.batches.BatchStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_batch(self, batch: Batch, entries: Iterable[Entry]) -> bool:
        """Insert a batch with all its entries, unless there is an open one of just this work."""
        rows = [_entry_row(entry) for entry in entries]

        def add(connection: sqlite3.Connection) -> bool:
            if connection.execute(_OPEN_LIKE, (batch.digest,)).fetchone() is not None:
                return False
            connection.execute(_ADD_BATCH, _batch_row(batch))
            connection.executemany(_ADD_ENTRY, rows)
            return True

        return await self._database.write(add)

    async def open_batches(self) -> tuple[tuple[Batch, tuple[Entry, ...]], ...]:
        """Every batch that is not done, oldest first."""

        def read(connection: sqlite3.Connection) -> tuple[tuple[Batch, tuple[Entry, ...]], ...]:
            query = "SELECT * FROM batches WHERE state <> 'done' ORDER BY created_at_us, rowid"
            batches = read_all(connection.execute(query), _batch)
            return tuple((batch, _entries(connection, batch.id)) for batch in batches)

        return await self._database.read(read)

    async def batch(self, batch_id: str) -> tuple[Batch, tuple[Entry, ...]] | None:
        """One batch, done or not."""

        def read(connection: sqlite3.Connection) -> tuple[Batch, tuple[Entry, ...]] | None:
            rows = connection.execute("SELECT * FROM batches WHERE id = ?", (batch_id,))
            return next(((batch, _entries(connection, batch.id)) for batch in read_all(rows, _batch)), None)

        return await self._database.read(read)

    async def open_batch_like(self, digest: str) -> str | None:
        """The id of a batch of just this work that is not done, the newest of several."""

        def read(connection: sqlite3.Connection) -> str | None:
            row = connection.execute(_OPEN_LIKE, (digest,)).fetchone()
            return None if row is None else str(row["id"])

        return await self._database.read(read)

    async def entry_of(self, job_id: str) -> Entry | None:
        """The entry that became this job, of whichever batch."""

        def read(connection: sqlite3.Connection) -> tuple[Entry, ...]:
            return read_all(connection.execute(_ENTRY_OF_JOB, (job_id,)), _entry)

        return next(iter(await self._database.read(read)), None)

    async def save_batch(self, batch: Batch, entries: Iterable[Entry] = ()) -> Batch:
        """Store what changed of a batch and of some of its entries; returns how the batch stands by that."""
        rows = [_entry_row(entry) for entry in entries]

        def save(connection: sqlite3.Connection) -> Batch:
            stands = still_paused(_stored(connection, batch.id), batch)
            connection.execute(_SAVE_BATCH, _batch_row(stands))
            connection.executemany(_SAVE_ENTRY, rows)
            if stands.state is BatchState.DONE:
                connection.execute(_FORGET_TEXTS, (batch.id,))
            return stands

        return await self._database.write(save)

    async def resume_batch(self, batch: Batch) -> None:
        """Store a batch that the person lets go on."""

        def resume(connection: sqlite3.Connection) -> None:
            _stored(connection, batch.id)
            connection.execute(_SAVE_BATCH, _batch_row(batch))

        await self._database.write(resume)

    async def reprice(self, entries: Iterable[Entry]) -> None:
        """Store the prices of what still waits."""
        rows: list[dict[str, object]] = [
            {"batch_id": one.batch_id, "number": one.number, "price_micro_usdc": one.price_micro_usdc}
            for one in entries
        ]
        await self._database.write(lambda connection: _run_many(connection, _REPRICE, rows))

    async def claim(self, before: Entry, after: Entry) -> bool:
        """Tie an entry to a new attempt, if it still is as it was before."""
        was = {"state_before": before.state.value, "charge_before": before.charge_id}

        def claim(connection: sqlite3.Connection) -> bool:
            return connection.execute(_CLAIM, {**_entry_row(after), **was}).rowcount == 1

        return await self._database.write(claim)


def _run_many(connection: sqlite3.Connection, statement: str, rows: list[dict[str, object]]) -> None:
    connection.executemany(statement, rows)


def _stored(connection: sqlite3.Connection, batch_id: str) -> Batch:
    rows = connection.execute("SELECT * FROM batches WHERE id = ?", (batch_id,))
    for batch in read_all(rows, _batch):
        return batch
    raise StoreError("There is no such batch.", detail=batch_id)


def _entries(connection: sqlite3.Connection, batch_id: str) -> tuple[Entry, ...]:
    return read_all(connection.execute(_ENTRIES, (batch_id,)), _entry)


def _batch(row: sqlite3.Row) -> Batch:
    return Batch(
        id=row["id"],
        account_id=row["account_id"],
        title=row["title"],
        created_at=from_us(row["created_at_us"]),
        digest=row["digest"],
        agreed_micro_usdc=row["agreed_micro_usdc"],
        most_micro_usdc=row["most_micro_usdc"],
        low_credit=bool(row["low_credit"]),
        state=BatchState(row["state"]),
        notice=row["notice"],
        notice_code=row["notice_code"],
        told=bool(row["told"]),
    )


def _batch_row(batch: Batch) -> dict[str, object]:
    return {
        "id": batch.id,
        "account_id": batch.account_id,
        "title": batch.title,
        "created_at_us": to_us(batch.created_at),
        "digest": batch.digest,
        "agreed_micro_usdc": batch.agreed_micro_usdc,
        "most_micro_usdc": batch.most_micro_usdc,
        "low_credit": batch.low_credit,
        "state": batch.state.value,
        "notice": batch.notice,
        "notice_code": batch.notice_code,
        "told": batch.told,
    }


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        batch_id=row["batch_id"],
        number=row["number"],
        title=row["title"],
        request=_request(row["request"], row["model"]),
        source=row["source"],
        line=row["line"],
        queue_id=row["queue_id"],
        watched=bool(row["watched"]),
        price_micro_usdc=row["price_micro_usdc"],
        state=EntryState(row["state"]),
        charge_id=row["charge_id"],
        job_id=row["job_id"],
        notice=row["notice"],
        notice_code=row["notice_code"],
        suggested_prompt=row["suggested_prompt"],
        job_state=JobState(row["job_state"]) if row["job_state"] is not None else None,
    )


def _entry_row(entry: Entry) -> dict[str, object]:
    return {
        "batch_id": entry.batch_id,
        "number": entry.number,
        "title": entry.title,
        "model": entry.request.model,
        "request": _request_text(entry.request),
        "source": entry.source,
        "line": entry.line,
        "queue_id": entry.queue_id,
        "watched": entry.watched,
        "price_micro_usdc": entry.price_micro_usdc,
        "state": entry.state.value,
        "charge_id": entry.charge_id,
        "job_id": entry.job_id,
        "notice": entry.notice,
        "notice_code": entry.notice_code,
        "suggested_prompt": entry.suggested_prompt,
    }


def _request_text(request: JobRequest) -> str:
    """What was asked for, without what was not said; a speed as text, so that it comes back to the digit."""
    said = {name: value for name, value in asdict(request).items() if value is not None}
    return json.dumps(said, default=str, ensure_ascii=False, separators=(",", ":"))


def _request(text: str, model: str) -> JobRequest:
    if not text:
        return JobRequest(model, "")
    try:
        said = json.loads(text)
        if "speed" in said:
            said["speed"] = Decimal(said["speed"])
        return JobRequest(**said)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise odd_row(error) from error
