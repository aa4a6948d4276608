"""Taking texts and jobs out of the records for good; what was written about money stays as it is.

A charge keeps its amount, its time and its states; only a title that is the beginning of the prompt goes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from app.adapters.store import search
from app.adapters.store.job_rows import job_from
from app.domain.job import Job
from app.domain.job_texts import quotes, title_from_prompt

_NEUTRAL_CHARGE = "UPDATE charges SET title = :title WHERE job_id = :id AND title = :had"
_NEUTRAL_ENTRY = "UPDATE batch_entries SET title = :title WHERE job_id = :id AND title = :had"


def forget_text(connection: sqlite3.Connection, job: Job) -> None:
    """Make room for a job without its texts: its timeline and its words for searching go. Inside a transaction."""
    had = connection.execute("SELECT number FROM jobs WHERE id = ?", (job.id,)).fetchone()
    if had is None:
        return
    _neutral(connection, job.id)
    connection.execute("DELETE FROM job_steps WHERE job_id = ?", (job.id,))
    search.drop(connection, (had["number"],))


def remove_jobs(connection: sqlite3.Connection, job_ids: Iterable[str]) -> None:
    """Remove jobs with their timelines and their words for searching, inside a transaction."""
    ids = tuple(job_ids)
    for job_id in ids:
        _neutral(connection, job_id)
    gone = json.dumps(ids)
    rows = connection.execute("SELECT number FROM jobs WHERE id IN (SELECT value FROM json_each(?))", (gone,))
    search.drop(connection, [row["number"] for row in rows])
    connection.execute("DELETE FROM jobs WHERE id IN (SELECT value FROM json_each(?))", (gone,))


def clean_copies(path: Path, gone: Iterable[str], left: Iterable[Job]) -> None:
    """The same in the copies that were made before the file was brought up to date.

    ``gone`` are jobs that go; ``left`` what others have left without their texts.
    """
    whole, without_texts = tuple(gone), tuple(left)
    for copy in path.parent.glob(f"{path.name}.v*.backup"):
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            if not _holds_any(connection, (*whole, *(job.id for job in without_texts))):
                continue
            connection.execute("BEGIN IMMEDIATE")
            younger = _drop_words(connection)
            for job_id in whole:
                _neutral(connection, job_id)
                connection.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
            for job in without_texts:
                _without_texts(connection, job, younger=younger)
            connection.execute("COMMIT")
            # Free pages hold what was there before; a copy is never large enough to mind.
            connection.execute("VACUUM")


def _without_texts(connection: sqlite3.Connection, job: Job, *, younger: bool) -> None:
    _neutral(connection, job.id)
    texts = {"id": job.id, "title": job.title, "notice": job.notice}
    connection.execute(
        "UPDATE jobs SET prompt = '', suggested_prompt = '', title = :title, notice = :notice WHERE id = :id",
        texts,
    )
    connection.execute("DELETE FROM job_steps WHERE job_id = ?", (job.id,))
    if younger:
        connection.execute(
            "UPDATE jobs SET options = '', sort_title = '', prompt_forgotten = 1 WHERE id = ?", (job.id,)
        )


def _holds_any(connection: sqlite3.Connection, job_ids: tuple[str, ...]) -> bool:
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM jobs WHERE id IN (SELECT value FROM json_each(?)))",
        (json.dumps(job_ids),),
    )
    return bool(found.fetchone()[0])


def _neutral(connection: sqlite3.Connection, job_id: str) -> None:
    """Take a job's texts out of what else tells of it: a charge's title, a batch's entry, the list of what was told."""
    row = connection.execute("SELECT * FROM jobs WHERE id = ?", (job_id,)).fetchone()
    if row is None:
        return
    had = job_from(row) if "options" in dict(row) else None
    texts = [row["prompt"], row["suggested_prompt"], (had.options.lyrics or "") if had else ""]
    quoted = {"id": job_id, "title": row["model"], "had": title_from_prompt(row["prompt"])}
    if row["prompt"]:
        connection.execute(_NEUTRAL_CHARGE, quoted)
    if had is None:
        return
    if row["prompt"]:
        connection.execute(_NEUTRAL_ENTRY, quoted)
    told = connection.execute("SELECT id, title, text FROM notices WHERE job_id = ?", (job_id,)).fetchall()
    connection.executemany(
        "UPDATE notices SET title = ?, text = ? WHERE id = ?",
        [
            (
                row["model"] if quotes(each["title"], texts) else each["title"],
                "" if quotes(each["text"], texts) else each["text"],
                each["id"],
            )
            for each in told
        ],
    )


def _drop_words(connection: sqlite3.Connection) -> bool:
    """Whether the copy is from a time with an index; its words are made anew should it ever be used."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_state'").fetchone() is None:
        return False
    connection.execute("DELETE FROM job_texts")
    connection.execute("DROP TABLE IF EXISTS job_search")
    connection.execute("UPDATE search_state SET filled = 0, indexed = 0")
    return True
