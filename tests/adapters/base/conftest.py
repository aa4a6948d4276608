"""Chains over real sockets: against the sandbox's nodes, and against any scripted one."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest

from app.adapters.base.chain import RpcChain
from app.adapters.base.panel import Agreement, PanelChain
from app.adapters.transport import HttpTransport
from app.adapters.venice.provider import VeniceProvider
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.networks import BASE
from app.domain.payment import Authorization
from tests.adapters.venice.people import KeySigner, SkewedClock, wallet
from tests.support.sandbox import RunningSandbox, running_sandbox

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
SCHEME = Exact3009Scheme()
AnyChain = RpcChain | PanelChain
ChainAt = Callable[[str], AnyChain]
PanelOf = Callable[..., PanelChain]
Paid = tuple[Authorization, str]
ALL = Agreement.EVERYTHING


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
def panel_of(transport: HttpTransport, clock: SkewedClock) -> PanelOf:
    """A panel of any node addresses; two agree on endings only, unless ``ALL`` is asked for."""

    def make(*urls: str, agreement: Agreement = Agreement.ENDINGS) -> PanelChain:
        return PanelChain(BASE, urls, transport, clock, agreement)

    return make


@pytest.fixture
def sandbox() -> Iterator[RunningSandbox]:
    with running_sandbox(seed="node") as running:
        yield running


@pytest.fixture
def chain(sandbox: RunningSandbox, chain_at: ChainAt) -> AnyChain:
    return chain_at(sandbox.addresses.rpc_url)


@pytest.fixture
def signed(sandbox: RunningSandbox) -> Authorization:
    """An authorization for a top-up of $10, five minutes long by the chain's clock."""
    return Authorization(
        payer=sandbox.test_address.lower(),
        payee=sandbox.world.payee,
        value_micro_usdc=10_000_000,
        valid_after=0,
        valid_before=int(sandbox.state()["clock"]["chain_s"]) + 300,
        nonce=SCHEME.new_nonce(),
    )


@pytest.fixture
async def paid(sandbox: RunningSandbox, transport: HttpTransport, signed: Authorization) -> Paid:
    """The same, sent and settled; with its transaction."""
    return signed, await settle(sandbox, transport, signed)


async def settle(sandbox: RunningSandbox, transport: HttpTransport, authorization: Authorization) -> str:
    """Send an authorization as a top-up; returns its transaction."""
    signer = KeySigner(sandbox.test_key)
    venice = VeniceProvider(sandbox.addresses.api_url, transport, signer, SkewedClock(), SCHEME)
    [offer] = await venice.top_up_offers()
    signature = await signer.sign_transfer(wallet(signer.address), authorization, BASE)
    receipt = await venice.top_up(SCHEME.header(offer, authorization, signature))
    assert receipt.success
    return receipt.transaction


def past(sandbox: RunningSandbox, seconds: float = 400) -> None:
    """Let the world's time pass."""
    sandbox.control("clock", advance_s=seconds)
