"""How jobs are browsed: a choice as a statement over one index, and the rows it finds.

It waits for nobody and knows no thread, so that the very first rows of a start are read with it too.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from datetime import datetime

from app.adapters.store.failures import primary_code
from app.adapters.store.job_rows import job_from
from app.adapters.store.rows import read_all, to_us
from app.adapters.store.search import is_usable, match_of
from app.domain.finding import Sorting, Wanted
from app.domain.job import JobState
from app.domain.looks import Looks
from app.ports.archive import Filed, Place, Stretch

_LOWEST, _HIGHEST = -(2**63), 2**63 - 1
_FALLING = {
    Sorting.NEWEST: ("created_at_us", "jobs_by_time"),
    Sorting.DEAREST: ("cost_micro_usdc", "jobs_by_cost"),
    Sorting.LONGEST: ("took_us", "jobs_by_took"),
}
_RISING = {
    Sorting.OLDEST: ("created_at_us", "jobs_by_time"),
    Sorting.TITLE: ("sort_title", "jobs_by_title"),
}
_BY_INDEX = "+number IN (SELECT rowid FROM job_search WHERE job_search MATCH :match)"
_BY_SCAN = "+number IN (SELECT number FROM job_texts WHERE holds_words(words, :words))"
_ANY_WORDS = "1"

# The newest look tells what one costs now; what is only intended was not paid.
_PICKED = """
    SELECT jobs.*, (
        SELECT amount_micro_usdc FROM payments INDEXED BY payments_of_job
        WHERE payments.job_id = jobs.id AND payments.job_id <> ''
            AND state IN ('signed', 'sent', 'claimed', 'unknown', 'confirmed', 'final')
        ORDER BY created_at_us DESC LIMIT 1
    ) AS look_micro_usdc
    FROM jobs WHERE number IN (SELECT value FROM json_each(?))
"""


def stretch(connection: sqlite3.Connection, wanted: Wanted, after: Place | None, most: int) -> Stretch:
    """The next jobs that fit. An index that turns out to be unusable is done without."""
    values = _values(wanted, after, most)
    if not wanted.words:
        return _read(connection, statement(wanted.sorting), values, most)
    if is_usable(connection):
        try:
            return _read(connection, statement(wanted.sorting, _BY_INDEX), values, most)
        except sqlite3.DatabaseError as error:
            if primary_code(error) not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT):
                raise
    return _read(connection, statement(wanted.sorting, _BY_SCAN), values, most)


def statement(sorting: Sorting, words: str = _ANY_WORDS) -> str:
    """How a stretch is asked for. It names its index: any other way through the jobs would be slow in silence."""
    rises = sorting in _RISING
    key, index = (_RISING if rises else _FALLING)[sorting]
    beyond, direction = (">", "ASC") if rises else ("<", "DESC")
    # Every part is one of this module's own words.
    return f"""
        SELECT number, {key} AS key FROM jobs INDEXED BY {index}
        WHERE ({key}, number) {beyond} (:key, :number)
            AND created_at_us >= :since AND created_at_us < :until
            AND (:states = '' OR state IN (SELECT value FROM json_each(:states)))
            AND (:model = '' OR model = :model)
            AND (:account_id = '' OR account_id = :account_id)
            AND {words}
        ORDER BY {key} {direction}, number {direction} LIMIT :most
    """  # noqa: S608


def _values(wanted: Wanted, after: Place | None, most: int) -> dict[str, object]:
    key, number = after or _before_all(wanted.sorting)
    whole = wanted.states == frozenset(JobState)
    return {
        "key": key,
        "number": number,
        "since": _us(wanted.since, _LOWEST),
        "until": _us(wanted.until, _HIGHEST),
        "states": "" if whole else json.dumps(sorted(state.value for state in wanted.states)),
        "model": wanted.model,
        "account_id": wanted.account_id,
        "match": match_of(wanted.words),
        "words": json.dumps(wanted.words),
        "most": most,
    }


def _before_all(sorting: Sorting) -> Place:
    if sorting in _FALLING:
        return _HIGHEST, _HIGHEST
    return ("" if sorting is Sorting.TITLE else _LOWEST), _LOWEST


def _us(moment: datetime | None, otherwise: int) -> int:
    return otherwise if moment is None else to_us(moment)


def _read(connection: sqlite3.Connection, query: str, values: dict[str, object], most: int) -> Stretch:
    rows = connection.execute(query, values).fetchall()
    end: Place | None = None
    if len(rows) == most:
        end = (rows[-1]["key"], rows[-1]["number"])
    return Stretch(array("q", [row[0] for row in rows]), end)


def picked(connection: sqlite3.Connection, numbers: list[int]) -> tuple[Filed, ...]:
    """These jobs, in any order; those that are gone are left out."""
    return read_all(
        connection.execute(_PICKED, (json.dumps(numbers),)),
        lambda row: Filed(
            row["number"], job_from(row), Looks(row["looks_micro_usdc"], row["look_micro_usdc"])
        ),
    )
