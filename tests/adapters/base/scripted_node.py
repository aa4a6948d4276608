"""A node that answers what a test wants, method by method, over a real socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from tests.support.connections import Connections

Answer = Callable[[list[Any]], object]


@dataclass
class ScriptedNode:
    """``results`` maps a method to its result or to a function of its parameters; ``raw`` replaces whole bodies."""

    results: dict[str, object] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    status: int = 200
    asked: list[tuple[str, list[Any]]] = field(default_factory=list)
    port: int = 0
    connections: Connections = field(default_factory=Connections)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def methods(self) -> list[str]:
        """What was asked, in order."""
        return [method for method, _ in self.asked]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections.begun(writer)
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                int(line[15:]) for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"
            )
            body = self._answer(json.loads(await reader.readexactly(length)))
            top = f"HTTP/1.1 {self.status} X\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
            writer.write(top.encode() + body)
            await writer.drain()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    def _answer(self, question: dict[str, Any]) -> bytes:
        method, params = question["method"], question["params"]
        self.asked.append((method, params))
        if method in self.raw:
            return self.raw[method]
        result = self.results.get(method)
        value = result(params) if callable(result) else result
        return json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": value}).encode()


@asynccontextmanager
async def scripted_node(**results: object) -> AsyncIterator[ScriptedNode]:
    """Serve on a free port until the block ends; a Base node unless told otherwise."""
    node = ScriptedNode({"eth_chainId": "0x2105", **results})
    server = await asyncio.start_server(node.serve, "127.0.0.1", 0)
    node.port = server.sockets[0].getsockname()[1]
    try:
        yield node
    finally:
        await node.connections.end(server)
