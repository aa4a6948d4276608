"""A provider on a real socket against the sandbox, and one against any raw server."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest

from app.adapters.transport import HttpTransport
from app.adapters.venice.provider import VeniceProvider
from app.adapters.x402.scheme import Exact3009Scheme
from tests.adapters.venice.people import KeySigner, SkewedClock
from tests.support.sandbox import RunningSandbox, running_sandbox

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Loading the certificate store takes longer than a whole test."""

MakeProvider = Callable[..., VeniceProvider]


@pytest.fixture
async def transport() -> AsyncIterator[HttpTransport]:
    async with httpx.AsyncClient(verify=NO_TLS_HERE) as client:
        yield HttpTransport(client)


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    with running_sandbox(seed="adapters", job_seconds=600, spread=0, credit_micro_usd=20_000_000) as running:
        yield running


@pytest.fixture
def clock() -> SkewedClock:
    return SkewedClock()


@pytest.fixture
def signer(sandbox: RunningSandbox) -> KeySigner:
    return KeySigner(sandbox.test_key, sandbox.api_key)


@pytest.fixture
def venice(
    sandbox: RunningSandbox, transport: HttpTransport, signer: KeySigner, clock: SkewedClock
) -> VeniceProvider:
    return VeniceProvider(sandbox.addresses.api_url, transport, signer, clock, Exact3009Scheme())


@pytest.fixture
def provider_at(transport: HttpTransport) -> MakeProvider:
    """A provider for any address, signing with a fixed key."""

    def make(url: str, **options: object) -> VeniceProvider:
        signer = KeySigner("0x" + "11" * 32, str(options.get("api_key", "key-1234")))
        return VeniceProvider(f"{url}/api/v1", transport, signer, SkewedClock(), Exact3009Scheme())

    return make
