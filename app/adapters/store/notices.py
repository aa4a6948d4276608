"""The list of what was told: bounded, and with a memory of what may be told only once."""

from __future__ import annotations

import sqlite3

from app.adapters.store.connection import Database
from app.adapters.store.rows import from_us, read_all, to_us
from app.domain.notice import Notice, NoticeKind

MOST_KEPT = 500

_ADD = """
    INSERT INTO notices (key, at_us, kind, title, text, job_id, batch_id, read, cleared)
    VALUES (:key, :at_us, :kind, :title, :text, :job_id, :batch_id, :read, 0)
    ON CONFLICT (key) DO NOTHING
"""
_MAKE_ROOM = "DELETE FROM notices WHERE id <= (SELECT max(id) FROM notices) - ?"


class SqliteNotices:
    """``ports.notices.NoticeStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, notice: Notice) -> Notice | None:
        """Keep a notice; returns it with its number, or None when one with its ``key`` was kept before."""
        return await self._database.write(lambda connection: _add(connection, notice))

    async def notices(self) -> tuple[Notice, ...]:
        """All that are kept, newest first."""
        return await self._database.read(_notices)

    async def unread(self) -> int:
        """How many nobody has looked at."""
        return await self._database.read(_unread)

    async def mark_read(self) -> None:
        """All of them were looked at."""
        await self._database.write(
            lambda connection: connection.execute("UPDATE notices SET read = 1 WHERE read = 0")
        )

    async def clear(self) -> None:
        """Empty the list for the eye; what was told once because of its ``key`` is still not told again."""
        await self._database.write(_clear)


def _add(connection: sqlite3.Connection, notice: Notice) -> Notice | None:
    row = {
        "key": notice.key or None,
        "at_us": to_us(notice.at),
        "kind": notice.kind.value,
        "title": notice.title,
        "text": notice.text,
        "job_id": notice.job_id,
        "batch_id": notice.batch_id,
        "read": notice.read,
    }
    added = connection.execute(_ADD, row)
    if added.rowcount == 0:
        return None
    connection.execute(_MAKE_ROOM, (MOST_KEPT,))
    kept = connection.execute("SELECT * FROM notices WHERE id = ?", (added.lastrowid,))
    return read_all(kept, _notice)[0]


def _notices(connection: sqlite3.Connection) -> tuple[Notice, ...]:
    return read_all(
        connection.execute("SELECT * FROM notices WHERE cleared = 0 ORDER BY id DESC"),
        _notice,
    )


def _unread(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM notices WHERE read = 0").fetchone()[0])


def _clear(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM notices WHERE key IS NULL")
    connection.execute("UPDATE notices SET cleared = 1, read = 1, title = '', text = ''")


def _notice(row: sqlite3.Row) -> Notice:
    return Notice(
        kind=NoticeKind(row["kind"]),
        title=row["title"],
        text=row["text"],
        at=from_us(row["at_us"]),
        job_id=row["job_id"],
        batch_id=row["batch_id"],
        key=row["key"] or "",
        id=row["id"],
        read=bool(row["read"]),
    )
