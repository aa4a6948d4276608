"""Requests from a thread of their own: sent once, ended when they are said to have ended, bounded, and in few steps."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from app.adapters import passage
from app.adapters.passage import ThreadedTransport
from tests.support.patience import PATIENCE_S

REQUEST = httpx.Request("POST", "http://127.0.0.1:9/x", content=b"the very bytes")


class Body(httpx.AsyncByteStream):
    """Parts with something to wait for between them, and perhaps an error at their end."""

    def __init__(self, parts: list[bytes], gate: Callable[[int], asyncio.Event | None], fails: bool) -> None:
        self._parts, self._gate, self._fails = parts, gate, fails
        self.given = 0
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for number, part in enumerate(self._parts):
            gate = self._gate(number)
            if gate is not None:
                await gate.wait()
            self.given += 1
            yield part
        if self._fails:
            raise httpx.ReadError("cut off")

    async def aclose(self) -> None:
        self.closed = True


class Server(httpx.AsyncBaseTransport):
    """Answers in this process, and notes on which thread it was asked and what became of it."""

    def __init__(self, *parts: bytes, fails: bool = False, held_from: int | None = None) -> None:
        self.threads: set[int] = set()
        self.bodies: list[bytes] = []
        self.ended: list[str] = []
        self.asked = threading.Event()
        self.answers = True
        self.refuses: Exception | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self._gate: asyncio.Event | None = None
        self._held_from = held_from
        self.body = Body(list(parts), self._gate_of, fails)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.loop = asyncio.get_running_loop()
        self._gate = asyncio.Event()
        self.threads.add(threading.get_ident())
        self.bodies.append(request.content)
        self.asked.set()
        try:
            if self.refuses is not None:
                raise self.refuses
            if not self.answers:
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            # A connection takes a moment to be given up.
            await asyncio.sleep(0.05)
            self.ended.append("cancelled")
            raise
        return httpx.Response(200, headers={"x-one": "1"}, stream=self.body, extensions={"of": "there"})

    async def aclose(self) -> None:
        self.ended.append("closed")

    def go_on(self) -> None:
        """Whatever is held back comes."""
        assert self.loop is not None
        assert self._gate is not None
        self.loop.call_soon_threadsafe(self._gate.set)

    def _gate_of(self, number: int) -> asyncio.Event | None:
        return self._gate if self._held_from is not None and number >= self._held_from else None


async def read(response: httpx.Response) -> list[bytes]:
    assert isinstance(response.stream, httpx.AsyncByteStream)
    return [part async for part in response.stream]


async def asked(server: Server) -> None:
    assert await asyncio.to_thread(server.asked.wait, PATIENCE_S)


async def test_a_short_answer_comes_whole_and_has_ended_where_it_was_read() -> None:
    server = Server(b"one ", b"two")
    transport = ThreadedTransport(server)
    response = await transport.handle_async_request(REQUEST)
    closed = server.body.closed
    parts = await read(response)
    await transport.aclose()

    assert (response.status_code, response.headers["x-one"], parts) == (200, "1", [b"one two"])
    assert response.extensions["of"] == "there"
    assert closed
    assert server.bodies == [b"the very bytes"]
    assert threading.get_ident() not in server.threads


async def test_headers_come_before_a_body_that_takes_long() -> None:
    server = Server(b"first", b"late", held_from=1)
    transport = ThreadedTransport(server)
    response = await transport.handle_async_request(REQUEST)
    assert isinstance(response.stream, httpx.AsyncByteStream)
    parts = aiter(response.stream)
    first = await anext(parts)
    ended_early = server.body.closed
    server.go_on()
    rest = [part async for part in parts]
    await transport.aclose()

    assert (first, rest, ended_early, server.body.closed) == (b"first", [b"late"], False, True)


async def test_what_came_before_a_body_was_cut_off_is_given_first() -> None:
    server = Server(b"half of it", fails=True)
    transport = ThreadedTransport(server)
    response = await transport.handle_async_request(REQUEST)
    assert isinstance(response.stream, httpx.AsyncByteStream)
    parts = aiter(response.stream)

    assert await anext(parts) == b"half of it"
    with pytest.raises(httpx.ReadError, match="cut off"):
        await anext(parts)
    await response.stream.aclose()
    await transport.aclose()
    assert server.body.closed


async def test_what_cannot_be_sent_is_told_as_it_was() -> None:
    server = Server()
    server.refuses = httpx.ConnectTimeout("nobody there")
    transport = ThreadedTransport(server)

    with pytest.raises(httpx.ConnectTimeout, match="nobody there"):
        await transport.handle_async_request(REQUEST)
    await transport.aclose()


async def test_whoever_is_cancelled_waits_until_nothing_is_sent_any_more() -> None:
    server = Server()
    server.answers = False
    transport = ThreadedTransport(server)
    waiting = asyncio.create_task(transport.handle_async_request(REQUEST))
    await asked(server)
    waiting.cancel()
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert server.ended == ["cancelled"]
    await transport.aclose()


async def test_whoever_is_cancelled_before_anything_began_sends_nothing() -> None:
    server = Server(b"x")
    transport = ThreadedTransport(server)
    holds = threading.Event()
    transport._thread.call(lambda: holds.wait(PATIENCE_S))
    waiting = asyncio.create_task(transport.handle_async_request(REQUEST))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    holds.set()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert server.bodies == []
    await transport.aclose()


async def test_a_body_that_nobody_wants_any_more_is_given_up() -> None:
    server = Server(b"first", b"never", held_from=1)
    transport = ThreadedTransport(server)
    response = await transport.handle_async_request(REQUEST)
    assert isinstance(response.stream, httpx.AsyncByteStream)
    await response.stream.aclose()

    assert server.body.closed
    assert server.body.given == 1
    await transport.aclose()


async def test_no_more_is_read_ahead_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passage, "AT_ONCE_BYTES", 10)
    monkeypatch.setattr(passage, "MOST_HELD_BYTES", 30)
    server = Server(*[b"ten bytes."] * 50)
    transport = ThreadedTransport(server)
    response = await transport.handle_async_request(REQUEST)
    await asyncio.sleep(0.05)
    ahead = server.body.given
    parts = await read(response)
    await transport.aclose()

    assert ahead == 3
    assert max(map(len, parts)) <= 30
    assert b"".join(parts) == b"ten bytes." * 50


async def test_closing_ends_what_is_under_way_as_an_answer_that_never_came() -> None:
    server = Server()
    server.answers = False
    transport = ThreadedTransport(server)
    waiting = asyncio.create_task(transport.handle_async_request(REQUEST))
    await asked(server)
    await transport.aclose()

    with pytest.raises(httpx.ReadError):
        await waiting
    assert server.ended == ["closed", "cancelled"]


async def test_after_its_end_nothing_is_sent_and_it_is_told_so() -> None:
    server = Server(b"x")
    transport = ThreadedTransport(server)
    await (await transport.handle_async_request(REQUEST)).aclose()
    await transport.aclose()
    await transport.aclose()

    with pytest.raises(httpx.ConnectError):
        await transport.handle_async_request(REQUEST)
    assert len(server.bodies) == 1


async def test_one_that_was_never_used_begins_no_thread() -> None:
    before = threading.active_count()
    await ThreadedTransport(Server()).aclose()

    assert threading.active_count() == before


def test_the_thread_outlives_a_loop_that_went_without_a_word() -> None:
    server = Server(b"first", b"late", held_from=1)
    transport = ThreadedTransport(server)

    async def begins() -> None:
        waiting = asyncio.create_task(transport.handle_async_request(REQUEST))
        await asked(server)
        await waiting

    loop = asyncio.new_event_loop()
    loop.run_until_complete(begins())
    loop.close()
    server.go_on()

    async def again() -> list[bytes]:
        second = ThreadedTransport(Server(b"fine"))
        found = await read(await second.handle_async_request(REQUEST))
        await second.aclose()
        await transport.aclose()
        return found

    assert asyncio.run(again()) == [b"fine"]
    assert server.body.closed


async def test_many_at_once_each_get_their_own() -> None:
    class Echo(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.sleep(0.001)
            return httpx.Response(200, stream=Body([request.content], lambda _number: None, fails=False))

    transport = ThreadedTransport(Echo())

    async def one(number: int) -> bytes:
        request = httpx.Request("POST", "http://127.0.0.1:9/x", content=b"%d" % number)
        return b"".join(await read(await transport.handle_async_request(request)))

    found = await asyncio.gather(*(one(number) for number in range(300)))
    await transport.aclose()

    assert found == [b"%d" % number for number in range(300)]
