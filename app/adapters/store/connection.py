"""One database file, one connection, one thread: opening it safely, reading, and writing in one transaction."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from app.adapters.store import migration, search
from app.adapters.store.failures import is_busy, translated
from app.adapters.store.header import version_of_file
from app.adapters.store.schema import LADDER, Ladder
from app.domain.errors import StoreBroken, StoreError, TracesLeft
from app.ports.threads import give_way

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]

_BUSY_S = 10.0
_OPENING_TRIES = 100
_OLDEST_SQLITE = (3, 37, 0)
"""STRICT tables."""


class Database:
    """The file at ``path``, durable on every return: WAL, synchronous FULL, one writer at a time.

    Each call runs on this object's only thread. A call that is cancelled while it runs still finishes there.
    Raises StoreError: StoreNewer (the file is left as it is), StoreBroken, or one with words about the disk.
    """

    def __init__(self, path: Path, *, ladder: Ladder = LADDER) -> None:
        self.path = path
        self._ladder = ladder
        self._thread = ThreadPoolExecutor(
            max_workers=1, thread_name_prefix="gondola-store", initializer=give_way
        )
        self._connection: sqlite3.Connection | None = None

    @property
    def is_open(self) -> bool:
        """Whether the file was opened, and so brought up to this version."""
        return self._connection is not None

    async def open(self) -> None:
        """Open now rather than at the first call, to hear about trouble early."""
        await self._run(self._opened)

    async def read(self, work: Work[Result]) -> Result:
        """Run a reading."""
        return await self._run(lambda: work(self._opened()))

    async def write(self, work: Work[Result]) -> Result:
        """Run a change in one immediate transaction: it is committed to disk on return, or not at all."""
        return await self._run(lambda: in_transaction(self._opened(), work))

    async def sweep(self, copies: Callable[[Path], None]) -> None:
        """After something was forgotten: empty the log, which still holds it, and let ``copies`` treat older copies.

        Raises:
            TracesLeft: another process is reading just now, or a copy cannot be changed.
        """
        await self._run(lambda: _emptied(self._opened()))
        try:
            await self._run(lambda: copies(self.path))
        except StoreError as error:
            raise TracesLeft(detail=f"an older copy: {error.detail}") from error

    async def close(self) -> None:
        """Close the file; safe to call twice. Nothing may be asked afterwards."""
        try:
            await self._run(self._close)
        except RuntimeError:
            return
        self._thread.shutdown()

    async def _run(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, guarded, work)

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = open_database(self.path, self._ladder)
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def in_transaction(connection: sqlite3.Connection, work: Work[Result]) -> Result:
    """``work`` between BEGIN IMMEDIATE and COMMIT; rolled back when anything is raised.

    It is done a second time, without the index over jobs, when that turns out to be broken: no record is lost for it.
    """
    try:
        return _in_one_go(connection, work)
    except search.IndexBroken:
        search.give_up(connection)
        return _in_one_go(connection, work)


def _in_one_go(connection: sqlite3.Connection, work: Work[Result]) -> Result:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return result


def open_database(path: Path, ladder: Ladder) -> sqlite3.Connection:
    """Open or create the file, with its folder for its owner alone, and bring it up to date."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError("This Python's SQLite is too old.", do="Use SQLite 3.37 or newer.")
    _prepare_file(path)
    _look(path, ladder)
    connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        # Where fsync leaves data in the drive's cache (macOS), ask for more; elsewhere it changes nothing.
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        # What is forgotten is overwritten, in the file and in the pages that become free.
        connection.execute("PRAGMA secure_delete = ON")
        migration.migrate(connection, ladder, lambda version: back_up(path, version))
        search.prepare(connection)
        _check(connection)
        # The check has read every page: they need not stay in memory.
        connection.execute("PRAGMA shrink_memory")
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    """Refuse a damaged file. Newer SQLites look into the index over jobs too, which is only left behind then."""
    found = [str(row[0]) for row in connection.execute("PRAGMA quick_check")]
    if found == ["ok"]:
        return
    if not all(search.NAME in line for line in found):
        raise StoreBroken(detail="quick_check")
    search.give_up(connection)


def back_up(path: Path, version: int) -> Path:
    """Copy the file, as it was at ``version``, beside itself, before it is migrated."""
    copy = path.with_name(f"{path.name}.v{version}.backup")
    own_file(copy)
    with closing(read_only(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _prepare_file(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        own_file(path)
    except OSError as error:
        raise StoreError(
            "Gondola cannot write its records.",
            do="Check that its data folder exists and belongs to you.",
            detail=f"{path}: {error.strerror}",
        ) from error


def own_file(path: Path) -> None:
    """Make the file readable for its owner alone; SQLite gives its side files the same mode."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if path.stat().st_mode & 0o077 and os.name == "posix":
        path.chmod(0o600)


def _look(path: Path, ladder: Ladder) -> None:
    """Refuse a newer or foreign file without writing: by its header, then by what its log may add to that."""
    version = version_of_file(path)
    if version is None:
        raise StoreBroken(detail="not a database")
    if not path.stat().st_size:
        return
    migration.refuse_newer(version, ladder)
    with closing(read_only(path)) as connection:
        migration.refuse_newer(migration.version_of(connection), ladder)


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, to a file that exists."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_S)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL; while several processes do so at once, SQLite answers "busy" without waiting."""
    for last in range(_OPENING_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or last == _OPENING_TRIES - 1:
                raise
            time.sleep(0.05)
        else:
            return


def _emptied(connection: sqlite3.Connection) -> None:
    """Move the log into the file and cut it (SQLite, "PRAGMA wal_checkpoint")."""
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise TracesLeft(detail="another process reads the log")


def guarded(work: Callable[[], Result]) -> Result:
    """Run work; what SQLite raises becomes a StoreError."""
    try:
        return work()
    except sqlite3.Error as error:
        raise translated(error) from error
