"""Browsing the jobs: which ones fit a choice, in what order, and how many there are of each state.

A choice is answered from an index alone, from a place in its order on (keyset pagination): what was read before is not
read again, and no job is loaded to leave it out. Jobs themselves are loaded for the rows that somebody looks at.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from app.adapters.store.browse import picked, stretch
from app.adapters.store.reading import Reading
from app.adapters.store.rows import read_all
from app.domain.finding import Wanted
from app.domain.job import JobState
from app.ports.archive import Filed, Place, Stretch

_COUNTS = "SELECT state, count(*) AS jobs FROM jobs GROUP BY state"
# From model to model through the index, without reading every job of each.
_MODELS = """
    WITH RECURSIVE each(model) AS (
        SELECT min(model) FROM jobs
        UNION ALL SELECT (SELECT min(model) FROM jobs WHERE model > each.model) FROM each WHERE model IS NOT NULL
    ) SELECT model FROM each WHERE model IS NOT NULL
"""
_NUMBER = "SELECT number FROM jobs WHERE id = ?"


class SqliteArchive:
    """``ports.archive.JobArchive``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    async def stretch(self, wanted: Wanted, after: Place | None, most: int) -> Stretch:
        """The numbers of the next jobs that fit, in order; ``after`` is where the stretch before ended."""
        return await self.reading.read(lambda connection: stretch(connection, wanted, after, most))

    async def pick(self, numbers: Iterable[int]) -> tuple[Filed, ...]:
        """These jobs, in any order; those that are gone are left out."""
        asked = list(numbers)
        return await self.reading.read(lambda connection: picked(connection, asked))

    async def find(self, job_id: str) -> Filed | None:
        """One job, None when it is not known (any more)."""

        def find(connection: sqlite3.Connection) -> tuple[Filed, ...]:
            row = connection.execute(_NUMBER, (job_id,)).fetchone()
            return () if row is None else picked(connection, [row["number"]])

        found = await self.reading.read(find)
        return found[0] if found else None

    async def counts(self) -> Mapping[JobState, int]:
        """How many jobs there are of each state; states without any are left out."""
        return await self.reading.read(_counts)

    async def models(self) -> tuple[str, ...]:
        """Every model that any job is of, in the order of their ids."""
        return await self.reading.read(
            lambda connection: tuple(row["model"] for row in connection.execute(_MODELS))
        )


def _counts(connection: sqlite3.Connection) -> Mapping[JobState, int]:
    rows = read_all(connection.execute(_COUNTS), lambda row: (JobState(row["state"]), int(row["jobs"])))
    return dict(rows)
