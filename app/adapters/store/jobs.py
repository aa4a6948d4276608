"""Jobs and their timelines, as the watcher and the records need them. Browsing them is in ``archive``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.adapters.store import search
from app.adapters.store.connection import Database
from app.adapters.store.forgetting import clean_copies, forget_text, remove_jobs
from app.adapters.store.job_rows import TEXTS, job_from, job_row
from app.adapters.store.rows import from_us, read_all, to_us
from app.domain.finding import words_of
from app.domain.job import Job, JobStep, StepKind
from app.ports.stores import JobChange

# Saved audio is live while something about it is still to be told: to the server, or to the journal for a seller's.
_LIVE = """
    SELECT * FROM jobs WHERE state IN ('waiting', 'making') OR (
        state = 'saved' AND (seller_url = '' OR EXISTS (
            SELECT 1 FROM payments INDEXED BY payments_of_job
            WHERE payments.job_id = jobs.id AND payments.job_id <> '' AND delivery = 'pending'
        ))
    ) ORDER BY created_at_us DESC, number DESC
"""

_STUCK = """
    SELECT * FROM jobs WHERE state = 'needs_you' AND account_id = :account_id AND notice_code = :code
    ORDER BY created_at_us DESC, number DESC
"""

_TITLES = "SELECT id, title FROM jobs WHERE id IN (SELECT value FROM json_each(?))"

_SINCE = """
    SELECT * FROM jobs WHERE number IN (
        SELECT number FROM jobs WHERE created_at_us >= :since
        UNION SELECT number FROM jobs WHERE finished_at_us >= :since
        UNION SELECT number FROM jobs WHERE id IN (
            SELECT job_id FROM payments WHERE created_at_us >= :since AND job_id <> ''
        )
    ) ORDER BY created_at_us DESC, number DESC
"""

_AT = """
    SELECT * FROM jobs WHERE queue_id = :queue_id AND model = :model AND account_id = :account_id
        AND seller_url = :seller_url ORDER BY number LIMIT 1
"""


class SqliteJobs:
    """``ports.stores.JobStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def live(self) -> tuple[Job, ...]:
        """Jobs that there is anything left to ask or to tell about, newest first."""
        return await self._database.read(lambda connection: read_all(connection.execute(_LIVE), job_from))

    async def job(self, job_id: str) -> Job | None:
        """One job, None when it is not known (any more)."""
        return await self._one("SELECT * FROM jobs WHERE id = :id", {"id": job_id})

    async def same_as(self, job: Job) -> Job | None:
        """The job with the same number at the same host, of the same model and account; None if there is none."""
        where = {
            "queue_id": job.queue_id,
            "model": job.model,
            "account_id": job.account_id,
            "seller_url": job.seller_url,
        }
        return await self._one(_AT, where)

    async def stuck(self, account_id: str, notice_code: str) -> tuple[Job, ...]:
        """Jobs of an account that wait for the person for this reason, newest first."""
        which = {"account_id": account_id, "code": notice_code}
        return await self._database.read(
            lambda connection: read_all(connection.execute(_STUCK, which), job_from)
        )

    async def titles(self, job_ids: Iterable[str]) -> Mapping[str, str]:
        """What these jobs are called, by id; those that are not known are left out."""
        asked = json.dumps(sorted(job_ids))

        def read(connection: sqlite3.Connection) -> Mapping[str, str]:
            rows = connection.execute(_TITLES, (asked,))
            return dict(read_all(rows, lambda row: (str(row["id"]), str(row["title"]))))

        return await self._database.read(read)

    async def jobs(self, since: datetime | None = None) -> tuple[Job, ...]:
        """Jobs that were queued, ended or paid for since then, newest first; without a time, all there are."""
        if since is None:
            everything = "SELECT * FROM jobs ORDER BY created_at_us DESC, number DESC"
            return await self._database.read(
                lambda connection: read_all(connection.execute(everything), job_from)
            )
        bounds = {"since": to_us(since)}
        return await self._database.read(
            lambda connection: read_all(connection.execute(_SINCE, bounds), job_from)
        )

    async def last_alive(self, before: datetime) -> datetime | None:
        """The latest time before that one at which any job was queued, looked at or ended."""
        return await self._database.read(lambda connection: _last_alive(connection, before))

    async def save_job(self, job: Job, steps: Iterable[JobStep] = ()) -> None:
        """Insert or replace a job and append timeline steps, in one commit."""
        lines = tuple(steps)
        await self._database.write(lambda connection: write_job(connection, job, lines))

    async def change_job(self, job_id: str, change: JobChange) -> Job | None:
        """Change a job as it is stored, in one commit; None when it is not known (any more)."""

        def work(connection: sqlite3.Connection) -> Job | None:
            rows = connection.execute("SELECT * FROM jobs WHERE id = ?", (job_id,))
            for stored in read_all(rows, job_from):
                moved, steps = change(stored)
                if moved != stored or steps:
                    write_job(connection, moved, steps)
                return moved
            return None

        return await self._database.write(work)

    async def steps(self, job_id: str) -> tuple[JobStep, ...]:
        """A job's timeline, oldest first."""
        return await self._database.read(lambda connection: _steps(connection, job_id))

    async def forget_jobs(self, job_ids: Iterable[str]) -> None:
        """Remove jobs and their timelines, in one commit; money records stay."""
        gone = tuple(job_ids)
        await self._database.write(lambda connection: remove_jobs(connection, gone))

    async def forget_text(self, job: Job, steps: Iterable[JobStep]) -> None:
        """Keep the job as it is given, with these steps alone and without what its texts were, in one commit."""
        lines = tuple(steps)

        def forget(connection: sqlite3.Connection) -> None:
            forget_text(connection, job)
            write_job(connection, job, lines)

        await self._database.write(forget)

    async def sweep(self, gone: Iterable[str], left: Iterable[Job] = ()) -> None:
        """Take what was forgotten out of the index, the log and older copies: whole jobs, and the texts of others.

        Raises:
            TracesLeft: another process is reading just now, or a copy cannot be changed.
        """
        whole, without_texts = tuple(gone), tuple(left)
        await self._database.write(search.purge)
        await self._database.sweep(lambda path: clean_copies(path, whole, without_texts))

    async def _one(self, query: str, values: dict[str, str]) -> Job | None:
        def read(connection: sqlite3.Connection) -> Job | None:
            return next(iter(read_all(connection.execute(query, values), job_from)), None)

        return await self._database.read(read)


def write_job(connection: sqlite3.Connection, job: Job, steps: Iterable[JobStep]) -> None:
    """Insert or replace a job and append steps, inside the caller's transaction.

    Only what differs is written: most looks change a few columns, and no index. A prompt that was forgotten does not
    come back from somebody who read the job before.
    """
    row = job_row(job)
    had = connection.execute("SELECT * FROM jobs WHERE id = ?", (job.id,)).fetchone()
    if had is None:
        number = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM jobs").fetchone()[0]
        _insert(connection, {**row, "number": number})
        search.put(connection, number, words_of(job))
    else:
        kept = TEXTS if had["prompt_forgotten"] else ()
        changed = {name: value for name, value in row.items() if had[name] != value and name not in kept}
        if changed:
            _update(connection, job.id, changed)
            after = connection.execute("SELECT * FROM jobs WHERE id = ?", (job.id,)).fetchone()
            search.put(connection, had["number"], words_of(job_from(after)))
    connection.executemany(
        "INSERT INTO job_steps (job_id, kind, at_us, detail) VALUES (?, ?, ?, ?)",
        [(step.job_id, step.kind.value, to_us(step.at), step.detail) for step in steps],
    )


def _insert(connection: sqlite3.Connection, row: dict[str, object]) -> None:
    columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    # The names are those of ``job_row``, never somebody's text.
    connection.execute(f"INSERT INTO jobs ({columns}) VALUES ({values})", row)  # noqa: S608


def _update(connection: sqlite3.Connection, job_id: str, changed: dict[str, object]) -> None:
    columns = ", ".join(f"{name} = :{name}" for name in changed)
    connection.execute(f"UPDATE jobs SET {columns} WHERE id = :id", {**changed, "id": job_id})  # noqa: S608


def _last_alive(connection: sqlite3.Connection, before: datetime) -> datetime | None:
    row = connection.execute(
        """SELECT max(at_us) FROM (
            SELECT max(created_at_us) AS at_us FROM jobs WHERE created_at_us < :before
            UNION ALL SELECT max(finished_at_us) FROM jobs WHERE finished_at_us < :before
            UNION ALL SELECT max(seen_at_us) FROM jobs WHERE seen_at_us < :before AND state IN ('waiting', 'making')
        )""",
        {"before": to_us(before)},
    ).fetchone()
    return None if row[0] is None else from_us(row[0])


def _steps(connection: sqlite3.Connection, job_id: str) -> tuple[JobStep, ...]:
    rows = connection.execute("SELECT * FROM job_steps WHERE job_id = ? ORDER BY seq", (job_id,))
    return read_all(
        rows, lambda row: JobStep(row["job_id"], StepKind(row["kind"]), from_us(row["at_us"]), row["detail"])
    )
