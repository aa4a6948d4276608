"""The outermost ASGI layer: counts what arrives, dates what leaves, and applies faults to answers and connections."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.sandbox.admission import RELEASES
from app.sandbox.faults import CONNECTION, INSTEAD, REWRITE, Fault
from app.sandbox.payments import PAYMENT_HEADERS, BadPayment, read_payment
from app.sandbox.recorder import PaymentHeaderSeen
from app.sandbox.rewrite import Answer, instead, rewritten
from app.sandbox.rpc_route import methods_in
from app.sandbox.wire_format import Unreadable, decode_header, http_date
from app.sandbox.world import SandboxWorld

HANG_UP = "gondola.hang_up"
"""ASGI extension that the server of ``serve.py`` offers: closes the connection at once."""

_CHUNK = 64 * 1024


def route_name(path: str) -> str:
    """The name by which counters and faults know a path: ``audio/retrieve``, ``rpc``, ``seller/v2/audio/retrieve``."""
    name = path.removeprefix("/api/v1").strip("/")
    return "/".join(name.split("/")[:2]) if name.startswith("x402/") else name


class Wire:
    """Wraps the application of one world."""

    def __init__(self, app: ASGIApp, world: SandboxWorld) -> None:
        self._app = app
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection event; control and lifespan pass untouched."""
        if scope["type"] != "http" or scope["path"].startswith("/control"):
            await self._app(scope, receive, send)
            return
        route = route_name(scope["path"])
        self._world.recorder.arrived(route)
        try:
            await _Exchange(self._app, self._world, route, scope, receive, send).run()
        finally:
            self._world.recorder.answered(route)
            for release in scope.get(RELEASES, ()):
                release()


class _Exchange:
    """One request and its answer."""

    def __init__(
        self, app: ASGIApp, world: SandboxWorld, route: str, scope: Scope, receive: Receive, send: Send
    ) -> None:
        self._app = app
        self._world = world
        self._route = route
        self._scope = scope
        self._receive = receive
        self._send = send
        self._body = b""

    async def run(self) -> None:
        self._body = await self._read()
        self._note_payments()
        names = [self._route]
        if self._route in self._world.nodes:
            names += [f"{self._route}/{method}" for method in methods_in(self._body)]
        faults = self._world.faults
        delay = faults.take(names, frozenset({"delay"}))
        fault = faults.take(names, INSTEAD | CONNECTION | REWRITE)
        if delay is not None and delay.text("when", "after") == "before":
            await asyncio.sleep(delay.number("seconds", 1))
        answer = await self._answer(fault)
        if delay is not None and delay.text("when", "after") == "after":
            await asyncio.sleep(delay.number("seconds", 1))
        if answer is None:
            await self._hang_up()
        else:
            await self._leave(answer, fault)

    async def _answer(self, fault: Fault | None) -> Answer | None:
        """The answer to send, or None to send nothing."""
        if fault is None:
            return await self._processed()
        if fault.kind == "hang":
            if fault.flag("processed", default=False):
                await self._processed()
            await self._wait_for_the_end(fault.number("seconds", 3600))
            return None
        if fault.kind in INSTEAD or fault.kind == "drop":
            if fault.flag("processed", default=fault.kind == "drop"):
                await self._processed()
            return None if fault.kind == "drop" else instead(fault)
        return rewritten(fault, await self._processed())

    async def _processed(self) -> Answer:
        """Run the application, with the body already read, and collect what it says."""
        sent: list[Message] = []

        async def replay() -> Message:
            return {"type": "http.request", "body": self._body, "more_body": False}

        async def collect(message: Message) -> None:
            sent.append(message)

        await self._app(self._scope, replay, collect)
        headers = {
            key.decode("latin-1").lower(): value.decode("latin-1") for key, value in sent[0]["headers"]
        }
        headers.pop("content-length", None)
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(sent[0]["status"], headers, body)

    async def _leave(self, answer: Answer, fault: Fault | None) -> None:
        headers = dict(answer.headers)
        headers.setdefault("date", http_date(self._world.clock.server_s()))
        if answer.declared:
            headers["content-length"] = str(answer.length)
        raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        self._world.recorder.status(self._route, answer.status)
        await self._send({"type": "http.response.start", "status": answer.status, "headers": raw})
        if fault is not None and fault.kind == "cut":
            part = int(fault.number("keep", answer.length // 2))
            await self._send({"type": "http.response.body", "body": answer.body[:part], "more_body": True})
            await self._hang_up()
            return
        slow = fault is not None and fault.kind == "slow_body"
        step = int(fault.number("chunk", 1_024)) if fault is not None and slow else _CHUNK
        for piece in _pieces(answer, step):
            await self._send({"type": "http.response.body", "body": piece, "more_body": True})
            if fault is not None and slow:
                await asyncio.sleep(fault.number("pause_s", 0.05))
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _hang_up(self) -> None:
        """Close the connection without another byte. Without a socket the nearest thing is an exception."""
        hang_up: Callable[[], None] | None = self._scope.get("extensions", {}).get(HANG_UP)
        self._world.recorder.status(self._route, 0)
        if hang_up is None:
            raise ConnectionResetError("the sandbox dropped the connection")
        hang_up()
        await self._wait_for_the_end(5)

    async def _wait_for_the_end(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(_disconnected(self._receive), seconds)
        except TimeoutError:
            return

    async def _read(self) -> bytes:
        parts = []
        while True:
            message = await self._receive()
            parts.append(message.get("body", b""))
            if not message.get("more_body", False):
                return b"".join(parts)

    def _note_payments(self) -> None:
        for key, value in self._scope["headers"]:
            name = key.decode("latin-1").lower()
            if name in PAYMENT_HEADERS:
                seen = _payment_seen(self._route, name, value.decode("latin-1"), self._world.clock.server_s())
                self._world.recorder.payment_headers.append(seen)


def _payment_seen(route: str, name: str, value: str, at_s: float) -> PaymentHeaderSeen:
    try:
        authorization = read_payment(decode_header(value)).authorization
    except (Unreadable, BadPayment):
        return PaymentHeaderSeen(route, name, at_s, value)
    return PaymentHeaderSeen(
        route,
        name,
        at_s,
        value,
        payer=authorization.payer,
        payee=authorization.payee,
        nonce=authorization.nonce,
        amount=authorization.value,
    )


def _pieces(answer: Answer, step: int) -> Iterator[bytes]:
    for start in range(0, len(answer.body), step):
        yield answer.body[start : start + step]
    left = answer.padding
    while left > 0:
        yield b" " * min(step, left)
        left -= step


async def _disconnected(receive: Callable[[], Awaitable[Message]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
