"""A thread with an asyncio loop of its own, which begins with the first work that it is given."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine

from app.ports.threads import give_way

_LONGEST_END_S = 10.0
"""Whatever holds the thread longer than this when it is to end is left alone: the program's end takes it along."""


class LoopThread:
    """Runs coroutines away from the loop that asks for them, so that one busy with many small steps holds up nobody."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def begun(self) -> bool:
        """Whether it ever had anything to do."""
        return self._thread is not None

    def call(self, callback: Callable[[], object]) -> None:
        """Have it called on the thread's loop. Raises RuntimeError once the thread was closed."""
        # Under the lock: what was taken before the end is called before it.
        with self._lock:
            self._running().call_soon_threadsafe(callback)

    def own(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """Start a task, from the thread itself; its end there is the task's end at the latest."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def run(self, work: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run it there and wait for it; cancelled while it waits, this cancels it.

        Raises:
            RuntimeError: the thread was closed. Else what the work raises.
        """
        with self._lock:
            loop = self._running()
            done = asyncio.run_coroutine_threadsafe(work(), loop)
        await asyncio.wrap_future(done)

    async def close(self) -> None:
        """Cancel what runs there, wait for its end, and take nothing more."""
        with self._lock:
            self._closed, loop, thread = True, self._loop, self._thread
            if loop is None or thread is None:
                return
            self._loop = None
            loop.call_soon_threadsafe(loop.stop)
        await asyncio.to_thread(thread.join, _LONGEST_END_S)

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._closed:
            raise RuntimeError(f"{self._name} was closed")
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._serve, args=(self._loop,), name=self._name, daemon=True
            )
            self._thread.start()
        return self._loop

    def _serve(self, loop: asyncio.AbstractEventLoop) -> None:
        give_way()
        asyncio.set_event_loop(loop)
        try:
            loop.run_forever()
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            loop.close()
