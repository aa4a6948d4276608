"""Chains over real sockets: against the sandbox's node, and against any scripted one."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest

from app.adapters.base.chain import RpcChain
from app.adapters.transport import HttpTransport
from app.domain.networks import BASE
from tests.adapters.venice.people import SkewedClock
from tests.support.sandbox import RunningSandbox, running_sandbox

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
ChainAt = Callable[[str], RpcChain]


@pytest.fixture
async def transport() -> AsyncIterator[HttpTransport]:
    async with httpx.AsyncClient(verify=NO_TLS_HERE) as client:
        yield HttpTransport(client)


@pytest.fixture
def clock() -> SkewedClock:
    return SkewedClock()


@pytest.fixture
def chain_at(transport: HttpTransport, clock: SkewedClock) -> ChainAt:
    """A chain at any node address."""
    return lambda url: RpcChain(BASE, url, transport, clock)


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    with running_sandbox(seed="node") as running:
        yield running


@pytest.fixture
def chain(sandbox: RunningSandbox, chain_at: ChainAt) -> RpcChain:
    return chain_at(sandbox.addresses.rpc_url)
