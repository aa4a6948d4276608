"""A client on a real socket against the sandbox's per-call seller, and one against any raw server."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from app.adapters.seller.client import SellerClient
from app.adapters.transport import HttpTransport
from app.adapters.x402.scheme import Exact3009Scheme
from tests.adapters.seller.buying import Buyer
from tests.adapters.venice.people import KeySigner, SkewedClock
from tests.support.sandbox import RunningSandbox, running_sandbox

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Loading the certificate store takes longer than a whole test."""


@pytest.fixture
async def transport() -> AsyncIterator[HttpTransport]:
    async with httpx.AsyncClient(verify=NO_TLS_HERE) as client:
        yield HttpTransport(client)


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    with running_sandbox(seed="sellers", job_seconds=600, spread=0) as running:
        yield running


@pytest.fixture
def clock() -> SkewedClock:
    return SkewedClock()


@pytest.fixture
def signer(sandbox: RunningSandbox) -> KeySigner:
    return KeySigner(sandbox.test_key)


@pytest.fixture
def client(
    sandbox: RunningSandbox, transport: HttpTransport, signer: KeySigner, clock: SkewedClock
) -> SellerClient:
    prepaid = urlsplit(sandbox.addresses.api_url).netloc
    return SellerClient(transport, signer, clock, Exact3009Scheme(), prepaid_hosts=frozenset({prepaid}))


@pytest.fixture
def buyer(sandbox: RunningSandbox, client: SellerClient, signer: KeySigner) -> Buyer:
    return Buyer(sandbox, client, signer)


@pytest.fixture
def anywhere(transport: HttpTransport) -> SellerClient:
    """A client for raw servers, signing with a fixed key."""
    return SellerClient(
        transport,
        KeySigner("0x" + "11" * 32),
        SkewedClock(),
        Exact3009Scheme(),
        prepaid_hosts=frozenset({"api.venice.ai"}),
    )
