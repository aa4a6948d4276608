"""The way up from an older file to the newest tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from app.adapters.store.failures import foreign_file
from app.adapters.store.schema import APPLICATION_ID, Ladder
from app.domain.errors import StoreNewer


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of an open file, 0 for an empty one.

    Raises:
        StoreBroken: it is a database, but not one of ours.
    """
    if connection.in_transaction:
        return _version_within(connection)
    # One snapshot for all three reads: another process may be making the tables right now.
    connection.execute("BEGIN")
    try:
        return _version_within(connection)
    finally:
        connection.rollback()


def _version_within(connection: sqlite3.Connection) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if (version or tables) and application != APPLICATION_ID:
        raise foreign_file()
    return version


def refuse_newer(version: int, ladder: Ladder) -> None:
    """Raise StoreNewer for a file that a newer program wrote."""
    if version > len(ladder):
        raise StoreNewer(detail=f"schema {version}, this version knows {len(ladder)}")


def migrate(connection: sqlite3.Connection, ladder: Ladder, before: Callable[[int], object]) -> None:
    """Bring a file up to the newest version, all steps in one transaction.

    ``before`` is called with the old version while no other process can write; it makes the backup. Of several
    processes that start at once, one climbs and the others find it done.
    """
    if version_of(connection) == len(ladder):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)
        refuse_newer(version, ladder)
        if 0 < version < len(ladder):
            before(version)
        for statements in ladder[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(ladder)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
