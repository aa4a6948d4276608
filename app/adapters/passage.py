"""Sends requests from a thread of their own: one answer takes its many small steps there, and one here.

A window's loop that read answers itself would wake for every packet, lock and timer of a connection.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import suppress

import httpx

from app.adapters.loop_thread import LoopThread

WHOLE_AT_ONCE_S = 0.02
"""A body that ends this soon after its headers comes with them; else they are told first."""
AT_ONCE_BYTES = 64 * 1024
MOST_HELD_BYTES = 1024 * 1024
"""What is read before anybody takes it; then the server has to wait."""
_CLOSED = "the connections were closed"


class ThreadedTransport(httpx.AsyncBaseTransport):
    """Another transport, used on a thread only. As there, a request that ends by cancelling has ended when it is told.

    ``near`` is made before the thread begins, and must touch no loop until then.
    """

    def __init__(self, near: httpx.AsyncBaseTransport) -> None:
        self._near = near
        self._thread = LoopThread("gondola-network")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, once; raises what the other transport raises."""
        # What is asked next is often made out of the last answer: the window may have its turn in between.
        await asyncio.sleep(0)
        passage = _Passage(self._thread, request)
        try:
            answer = await passage.opened(self._near)
        except BaseException:
            await passage.leave()
            raise
        return httpx.Response(
            answer.status_code,
            headers=answer.headers.raw,
            stream=_Body(passage),
            extensions=answer.extensions,
        )

    async def run(self, work: Callable[[], Coroutine[object, object, None]]) -> None:
        """Do something with the other transport where it lives."""
        await self._thread.run(work)

    async def aclose(self) -> None:
        """End what is under way, close the other transport, and the thread."""
        if self._thread.begun:
            with suppress(RuntimeError):  # closed before
                await self._thread.run(self._near.aclose)
        await self._thread.close()


class _Passage:
    """One request and its answer. What both threads touch is under the lock; the rest belongs to one of them."""

    def __init__(self, thread: LoopThread, request: httpx.Request) -> None:
        self._thread, self._request = thread, request
        self._here = asyncio.get_running_loop()
        self._news = asyncio.Event()
        self._lock = threading.Lock()
        self._answer: httpx.Response | None = None
        self._parts: list[bytes] = []
        self._held_bytes = 0
        self._error: BaseException | None = None
        self._ended = False
        self._task: asyncio.Task[None] | None = None
        self._room = asyncio.Event()

    # Here, where the answer is waited for.

    async def opened(self, near: httpx.AsyncBaseTransport) -> httpx.Response:
        """The answer's head, once it is there."""
        try:
            self._thread.call(lambda: self._begin(near))
        except RuntimeError:
            self._ended = True
            raise httpx.ConnectError(_CLOSED, request=self._request) from None
        while True:
            self._news.clear()
            with self._lock:
                if self._answer is not None:
                    return self._answer
                if self._ended:
                    raise self._why_it_ended()
            await self._news.wait()

    async def parts(self) -> AsyncIterator[bytes]:
        """The body, as much at a time as is there; what was read before something failed comes first."""
        while True:
            self._news.clear()
            with self._lock:
                parts, self._parts, self._held_bytes = self._parts, [], 0
                over = self._ended
            if parts:
                self._tell_there(self._room.set)
                yield b"".join(parts)
            if over:
                if self._error is not None:
                    raise self._why_it_ended()
                await asyncio.sleep(0)
                return
            if not parts:
                await self._news.wait()

    async def leave(self) -> None:
        """Nobody wants the rest: it has ended when this returns, however often whoever waits is cancelled."""
        cancelled = False
        self._tell_there(self._cancel)
        while not self._ended:
            self._news.clear()
            try:
                await self._news.wait()
            except asyncio.CancelledError:
                cancelled = True
        if cancelled:
            raise asyncio.CancelledError

    def _why_it_ended(self) -> BaseException:
        if self._error is None or isinstance(self._error, asyncio.CancelledError):
            return httpx.ReadError(_CLOSED, request=self._request)
        return self._error

    def _tell_there(self, what: Callable[[], object]) -> None:
        # A thread that ends tells of the end of whatever runs on it.
        if not self._ended:
            with suppress(RuntimeError):
                self._thread.call(what)

    # There, where the connections are.

    def _begin(self, near: httpx.AsyncBaseTransport) -> None:
        self._task = self._thread.own(self._carry(near))
        self._task.add_done_callback(self._end)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _carry(self, near: httpx.AsyncBaseTransport) -> None:
        answer = await near.handle_async_request(self._request)
        late = asyncio.get_running_loop().call_later(WHOLE_AT_ONCE_S, self._tell_head, answer)
        try:
            await self._read(answer)
        except BaseException:
            # The head came, whatever became of the rest.
            self._answer = answer
            raise
        finally:
            late.cancel()
            # What was read is whole, or has its own error.
            with suppress(httpx.HTTPError, OSError):
                await answer.aclose()
        self._answer = answer

    async def _read(self, answer: httpx.Response) -> None:
        async for part in answer.stream:  # type: ignore[union-attr] # an asynchronous one
            with self._lock:
                self._parts.append(part)
                self._held_bytes += len(part)
                held = self._held_bytes
            if self._answer is not None:
                self._tell()
            elif held >= AT_ONCE_BYTES:
                self._tell_head(answer)
            if held >= MOST_HELD_BYTES:
                await self._taken()

    async def _taken(self) -> None:
        while True:
            self._room.clear()
            with self._lock:
                if not self._parts:
                    return
            await self._room.wait()

    def _tell_head(self, answer: httpx.Response) -> None:
        with self._lock:
            self._answer = answer
        self._tell()

    def _end(self, task: asyncio.Task[None]) -> None:
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        with self._lock:
            self._error, self._ended = error, True
        self._tell()

    def _tell(self) -> None:
        try:
            self._here.call_soon_threadsafe(self._news.set)
        except RuntimeError:
            # Whoever asked has gone, and the loop too.
            self._cancel()


class _Body(httpx.AsyncByteStream):
    def __init__(self, passage: _Passage) -> None:
        self._passage = passage

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._passage.parts():
            yield part

    async def aclose(self) -> None:
        await self._passage.leave()
