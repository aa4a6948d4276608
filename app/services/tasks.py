"""Every background task has an owner: the only place that starts tasks, and ends them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from app.domain.errors import Closing

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


async def woken(event: asyncio.Event, nap: Coroutine[object, object, None]) -> None:
    """Wait until the event is set or the nap (a clock's sleep) is over, whichever comes first."""
    sleeper = asyncio.ensure_future(nap)
    waiter = asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait((sleeper, waiter), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (sleeper, waiter):
            task.cancel()
        await asyncio.gather(sleeper, waiter, return_exceptions=True)


class TaskOwner:
    """Starts named tasks, keeps them alive, logs what escapes them, and ends them all on ``close``."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    def spawn(self, name: str, work: Coroutine[object, object, object]) -> asyncio.Task[object] | None:
        """Start work in the background; after ``close`` nothing starts any more and None is returned."""
        if self._closed:
            work.close()
            return None
        task: asyncio.Task[object] = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def see_through(self, name: str, work: Coroutine[object, object, Result]) -> Result:
        """Do work that goes on, until ``close``, where whoever waits for it here is cancelled; raises what it raises.

        Raises:
            Closing: after ``close`` nothing starts any more.
        """
        if self._closed:
            work.close()
            raise Closing
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Cancel everything and wait until it is gone. Safe to call twice."""
        self._closed = True
        current = asyncio.current_task()
        waiting = [task for task in self._tasks if task is not current]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    def __len__(self) -> int:
        """How many tasks run now."""
        return len(self._tasks)

    def _ended(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            _log.error("Task %s failed", task.get_name(), exc_info=error)
