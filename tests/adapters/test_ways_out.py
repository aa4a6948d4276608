"""A signed payment leaves the program in two places only, and never on an ordinary request."""

from __future__ import annotations

import ast
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

import app
from app.adapters.transport import Call, HttpTransport
from app.domain import errors
from app.domain.payment import SignedHeader
from tests.adapters.venice.raw_server import answer, raw_server


@pytest.fixture
async def transport() -> AsyncIterator[HttpTransport]:
    async with httpx.AsyncClient(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)) as client:
        yield HttpTransport(client)


async def test_the_transport_refuses_payment_headers_on_ordinary_requests(transport: HttpTransport) -> None:
    async with raw_server(answer(200, "{}")) as server:
        for name in ("PAYMENT-SIGNATURE", "x-payment", "X-402-Payment"):
            with pytest.raises(errors.InvalidInput):
                await transport.fetch(Call("POST", server.url, {name: "e30="}))
        wrong = SignedHeader("PAYMENT-SIGNATURE", "e30=", "POST", f"{server.url}/elsewhere")
        with pytest.raises(errors.InvalidInput):
            await transport.send_payment(wrong, only_to=server.url, read_s=5)
        assert server.requests == []


def _calls_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def _callers_of(name: str) -> list[str]:
    root = Path(app.__file__).parent
    return sorted(
        path.relative_to(root).as_posix() for path in root.rglob("*.py") if name in set(_calls_in(path))
    )


def test_two_places_in_the_whole_program_send_a_payment() -> None:
    """The top-up route of a prepaid host, and a look at a seller that refuses prepaid hosts."""
    assert _callers_of("send_payment") == ["adapters/venice/top_up.py"]
    assert _callers_of("open_payment") == ["adapters/seller/client.py", "adapters/transport.py"]
