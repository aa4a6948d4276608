"""A loopback server that answers with exactly the bytes it was given, however wrong, and keeps what it was sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from tests.support.connections import Connections


@dataclass
class RawServer:
    """``answers`` are used up one request at a time, the last one again and again."""

    answers: list[bytes]
    port: int = 0
    requests: list[bytes] = field(default_factory=list)
    hold_open: bool = False
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    connections: Connections = field(default_factory=Connections)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections.begun(writer)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._answer(reader, writer)
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.requests.append(await _one_request(reader))
        self.heard.set()
        writer.write(self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])
        await writer.drain()
        if self.hold_open:
            await reader.read()


@asynccontextmanager
async def raw_server(*answers: bytes, hold_open: bool = False) -> AsyncIterator[RawServer]:
    """Serve on a free port until the block ends."""
    raw = RawServer(list(answers), hold_open=hold_open)
    server = await asyncio.start_server(raw.serve, "127.0.0.1", 0)
    raw.port = server.sockets[0].getsockname()[1]
    try:
        yield raw
    finally:
        await raw.connections.end(server)


def answer(
    status: int,
    body: bytes | str,
    content_type: str = "application/json",
    *headers: str,
    length: int | None = None,
) -> bytes:
    """One HTTP/1.1 answer that closes the connection; ``length`` announces another size than is sent."""
    content = body.encode() if isinstance(body, str) else body
    lines = [
        f"HTTP/1.1 {status} X",
        f"content-type: {content_type}",
        f"content-length: {len(content) if length is None else length}",
        "connection: close",
        *headers,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


async def _one_request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    return head + await reader.readexactly(length)
