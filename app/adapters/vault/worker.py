"""A thread for work that blocks: a keyring that waits for its owner, a slow key derivation, a signature."""

from __future__ import annotations

import asyncio
import queue
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from app.ports.threads import give_way

Result = TypeVar("Result")
_Item = tuple[Callable[[], Any], Future[Any]]


class VaultThread:
    """Does one thing after another on a thread of its own, started when it is first needed.

    It is a daemon on purpose, unlike the threads of an executor: a keyring's prompt that nobody answers must
    neither hold up the event loop nor keep the program from ending.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._items: queue.SimpleQueue[_Item | None] = queue.SimpleQueue()
        self._started = False
        self._start_lock = threading.Lock()
        # The thread knows the queue only, so a vault that is simply dropped lets its thread end too.
        self._end = weakref.finalize(self, self._items.put, None)

    def submit(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """Queue work; cancelling the returned future drops it if it has not begun.

        Raises RuntimeError once the thread was closed.
        """
        if not self._end.alive:
            raise RuntimeError("the vault is closed")
        with self._start_lock:
            if not self._started:
                threading.Thread(target=_serve, args=(self._items,), name=self._name, daemon=True).start()
                self._started = True
        promise: Future[Result] = Future()
        self._items.put((work, promise))
        return asyncio.wrap_future(promise)

    def close(self) -> None:
        """Let the thread end after what is queued; never waits."""
        self._end()


def _serve(items: queue.SimpleQueue[_Item | None]) -> None:
    give_way()
    while (item := items.get()) is not None:
        _do(*item)
        del item


def _do(work: Callable[[], Any], promise: Future[Any]) -> None:
    if not promise.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 # outermost: handed to the task that waits for it
        promise.set_exception(error)
    else:
        promise.set_result(result)
