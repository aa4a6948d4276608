"""The index over the words of jobs: SQLite's full-text search where this computer's SQLite has it, else a scan.

The words themselves are in a plain table, so an index that is missing, stale or broken is made anew from them, and
never keeps a job from being recorded. It is told with every change; there are no triggers, because a SQLite without
full-text search could then write no job at all.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterable, Iterator

from app.adapters.store.failures import is_busy, primary_code
from app.domain.addresses import host_of
from app.domain.finding import Word, folded, holds, name_in, words_in

_log = logging.getLogger(__name__)

NAME = "job_search"

_INDEX = """
    CREATE VIRTUAL TABLE job_search USING fts5 (
        words, content = 'job_texts', content_rowid = 'number', tokenize = 'ascii'
    )
"""
"""Words come folded and apart, so the simplest of the tokenizers does: it cuts at blanks."""
_DROP = "INSERT INTO job_search (job_search, rowid, words) VALUES ('delete', ?, ?)"
_UNUSABLE = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT})
"""How an index fails that is missing or damaged, as its own tables tell it."""
_AT_ONCE = 500
SORTED_BY = 80
"""So many letters of a title decide about its place among others."""


class IndexBroken(Exception):
    """The index cannot be told; :func:`give_up` it and begin the transaction again."""


def give_up(connection: sqlite3.Connection) -> None:
    """Do without the index until it is made anew at the next opening; outside of a transaction."""
    connection.execute("UPDATE search_state SET indexed = 0")


def prepare(connection: sqlite3.Connection) -> None:
    """Make what is missing: words of jobs from before there was an index, and the index. Call it once per opening."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not connection.execute("SELECT filled FROM search_state").fetchone()[0]:
            _fill(connection)
        if _can_index(connection) and not is_usable(connection):
            _rebuild(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    _sweep(connection)


def is_usable(connection: sqlite3.Connection) -> bool:
    """Whether the index exists and knows every job."""
    row = connection.execute(
        "SELECT indexed AND EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'job_search') FROM search_state"
    ).fetchone()
    return bool(row[0])


def put(connection: sqlite3.Connection, number: int, words: str) -> None:
    """Let a job be found by these words from now on, and by none it had before; inside a transaction."""
    had = connection.execute("SELECT words FROM job_texts WHERE number = ?", (number,)).fetchone()
    if had is not None:
        if had["words"] == words:
            return
        _index(connection, _DROP, (number, had["words"]))
    connection.execute("INSERT OR REPLACE INTO job_texts (number, words) VALUES (?, ?)", (number, words))
    _index(connection, "INSERT INTO job_search (rowid, words) VALUES (?, ?)", (number, words))


def drop(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Let jobs not be found any more; inside a transaction."""
    gone = json.dumps(list(numbers))
    had = connection.execute(
        "SELECT number, words FROM job_texts WHERE number IN (SELECT value FROM json_each(?))", (gone,)
    ).fetchall()
    _index(connection, _DROP, *((row["number"], row["words"]) for row in had))
    connection.execute("DELETE FROM job_texts WHERE number IN (SELECT value FROM json_each(?))", (gone,))


def purge(connection: sqlite3.Connection) -> None:
    """Take what was dropped out of the index's own pages too, where it would only be marked; inside a transaction."""
    _index(connection, "INSERT INTO job_search (job_search) VALUES ('optimize')", ())


def match_of(words: tuple[Word, ...]) -> str:
    """The words as the index is asked for them (SQLite, "FTS5: Full-text Query Syntax")."""
    return " AND ".join("(" + " OR ".join(f'"{spelling}" *' for spelling in word) + ")" for word in words)


def add_scan(connection: sqlite3.Connection) -> None:
    """Teach a connection ``holds_words(words, wanted)``, for searching without the index."""

    def scan(words: str, wanted: str) -> bool:
        return holds(words, tuple(tuple(word) for word in json.loads(wanted)))

    connection.create_function("holds_words", 2, scan, deterministic=True)


def _index(connection: sqlite3.Connection, order: str, *values: tuple[int | str, ...]) -> None:
    """Tell the index, once for each of the values.

    It would write at the commit, and fail the whole of it: the savepoint has it write here, where only it can fail.

    Raises:
        IndexBroken: it is missing or damaged. The transaction is lost with it, and has to be done again without it.
    """
    if not is_usable(connection):
        return
    try:
        connection.execute("SAVEPOINT told")
        connection.executemany(order, values)
        connection.execute("RELEASE told")
    except sqlite3.DatabaseError as error:
        if primary_code(error) not in _UNUSABLE:
            raise
        raise IndexBroken(str(error)) from error


def _sweep(connection: sqlite3.Connection) -> None:
    """Once: what older versions left in pages that they freed goes, for they did not overwrite it."""
    if connection.execute("SELECT swept FROM search_state").fetchone()[0]:
        return
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        return  # another process works with it: the next opening tries again
    connection.execute("UPDATE search_state SET swept = 1")


def _can_index(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone()
    return row is not None


def _rebuild(connection: sqlite3.Connection) -> None:
    """Make the index from the words; where that cannot be done, jobs are found without it."""
    connection.execute("SAVEPOINT made")
    try:
        connection.execute("DROP TABLE IF EXISTS job_search")
        connection.execute(_INDEX)
        connection.execute("INSERT INTO job_search (job_search) VALUES ('rebuild')")
        connection.execute("UPDATE search_state SET indexed = 1")
    except sqlite3.DatabaseError as error:
        if primary_code(error) not in _UNUSABLE:
            raise
        _log.warning("The index of jobs cannot be made anew: %s", error)
        connection.execute("ROLLBACK TO made")
    connection.execute("RELEASE made")


def _fill(connection: sqlite3.Connection) -> None:
    """Words and places among titles for every job there is."""
    for rows in _in_parts(connection):
        connection.executemany(
            "INSERT INTO job_texts (number, words) VALUES (?, ?)",
            [(row["number"], _words(row)) for row in rows],
        )
        connection.executemany(
            "UPDATE jobs SET sort_title = ? WHERE number = ?",
            [(folded(row["title"])[:SORTED_BY], row["number"]) for row in rows],
        )
    connection.execute("UPDATE search_state SET filled = 1")


def _in_parts(connection: sqlite3.Connection) -> Iterator[list[sqlite3.Row]]:
    last = -1
    while True:
        rows = connection.execute(
            "SELECT number, title, summary, prompt, model, queue_id, id, audio_path, seller_url FROM jobs"
            " WHERE number > ? ORDER BY number LIMIT ?",
            (last, _AT_ONCE),
        ).fetchall()
        if not rows:
            return
        yield rows
        last = rows[-1]["number"]


def _words(row: sqlite3.Row) -> str:
    """What :func:`app.domain.finding.words_of` says of the job; options are younger than these rows."""
    return words_in(
        row["title"],
        row["summary"],
        row["prompt"],
        "",
        row["model"],
        row["queue_id"],
        row["id"],
        name_in(row["audio_path"] or ""),
        host_of(row["seller_url"], ""),
    )
