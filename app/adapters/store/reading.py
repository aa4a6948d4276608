"""A second connection that only reads, on a thread of its own: browsing never keeps a record of money waiting."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from app.adapters.store.connection import Database, Work, guarded, read_only
from app.adapters.store.search import add_scan
from app.ports.threads import give_way

Result = TypeVar("Result")

_STEPS = 20_000
"""So many steps of SQLite's own machine, well under a millisecond, between two looks at whether anybody waits."""


class Reading:
    """Reads of one database, one at a time. One that nobody waits for any more is broken off."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._thread = ThreadPoolExecutor(
            max_workers=1, thread_name_prefix="gondola-browse", initializer=give_way
        )
        self._connection: sqlite3.Connection | None = None
        self._unwanted = Event()

    async def read(self, work: Work[Result]) -> Result:
        """Run a reading, over what is committed when it begins. Raises StoreError."""
        if not self._database.is_open:
            await self._database.open()
        unwanted = Event()
        reading = asyncio.get_running_loop().run_in_executor(self._thread, self._run, unwanted, work)
        try:
            return await reading
        finally:
            unwanted.set()

    async def close(self) -> None:
        """Close the connection; safe to call twice. Nothing may be asked afterwards."""
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        except RuntimeError:
            return
        self._thread.shutdown()

    def _run(self, unwanted: Event, work: Work[Result]) -> Result:
        self._unwanted = unwanted
        return guarded(self._opened_for(work))

    def _opened_for(self, work: Work[Result]) -> Callable[[], Result]:
        def run() -> Result:
            if self._connection is None:
                self._connection = read_only(self._database.path)
                self._connection.row_factory = sqlite3.Row
                self._connection.set_progress_handler(self._is_unwanted, _STEPS)
                add_scan(self._connection)
            return work(self._connection)

        return run

    def _is_unwanted(self) -> bool:
        return self._unwanted.is_set()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
