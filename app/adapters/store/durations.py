"""How long finished jobs took, in the records: the newest of each kind, which is all that is learned from."""

from __future__ import annotations

import sqlite3

from app.adapters.store.connection import Database
from app.adapters.store.rows import from_us, read_all, to_us
from app.domain.durations import Duration, Kind

_KEPT = 200
"""So many of each kind stay in the file."""


class SqliteDurations:
    """``ports.stores.DurationStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def durations(self, kind: Kind, newest: int) -> tuple[Duration, ...]:
        """The newest of a kind, oldest of them first."""
        return await self._database.read(lambda connection: _read(connection, kind, newest))

    async def save_duration(self, duration: Duration) -> None:
        """Add one; the oldest of its kind make room."""
        await self._database.write(lambda connection: _save(connection, duration))


def _read(connection: sqlite3.Connection, kind: Kind, newest: int) -> tuple[Duration, ...]:
    rows = connection.execute(
        "SELECT * FROM durations WHERE model = ? AND size = ? AND seller = ? ORDER BY seq DESC LIMIT ?",
        (kind.model, kind.size, kind.seller, newest),
    )
    return tuple(reversed(read_all(rows, duration_from)))


def duration_from(row: sqlite3.Row) -> Duration:
    """A row of the table as it was learned."""
    return Duration(
        kind=Kind(row["model"], row["size"], row["seller"]),
        low_s=row["low_ms"] / 1000,
        high_s=row["high_ms"] / 1000,
        p80_s=None if row["p80_ms"] is None else row["p80_ms"] / 1000,
        at=from_us(row["at_us"]),
    )


def _save(connection: sqlite3.Connection, duration: Duration) -> None:
    kind, low_ms = duration.kind, round(duration.low_s * 1000)
    p80_ms = None if duration.p80_s is None else round(duration.p80_s * 1000)
    high_ms = max(low_ms + 1, round(duration.high_s * 1000))
    connection.execute(
        "INSERT INTO durations (model, size, seller, low_ms, high_ms, p80_ms, at_us) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (kind.model, kind.size, kind.seller, low_ms, high_ms, p80_ms, to_us(duration.at)),
    )
    connection.execute(
        "DELETE FROM durations WHERE seq IN (SELECT seq FROM durations"
        " WHERE model = ? AND size = ? AND seller = ? ORDER BY seq DESC LIMIT -1 OFFSET ?)",
        (kind.model, kind.size, kind.seller, _KEPT),
    )
