"""The official parts as servers, started once for the folder: an EVM's node, the facilitator, and two sellers."""

from __future__ import annotations

import functools
import ssl
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import httpx
import pytest

from app.adapters.base.chain import RpcChain
from app.adapters.clock.system import SystemClock
from app.adapters.transport import HttpTransport
from app.domain.networks import BASE
from tests.oracle.payer import Payer, new_payer
from tests.support import eip4361
from tests.support.evm import Evm
from tests.support.evm_node import node
from tests.support.evm_usdc import PlayUsdc
from tests.support.loopback import serving, serving_at_own_origin
from tests.support.official import Till, facilitator, seller, seller_v1
from tests.support.vyper_code import runtime_code

NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class Shop:
    """A served seller: where it is, and what it served."""

    origin: str
    till: Till

    @property
    def url(self) -> str:
        """The plain paid route."""
        return f"{self.origin}/retrieve"


Shops = dict[int, Shop]
"""Sellers by the x402 version that they speak."""


@pytest.fixture(scope="package", autouse=True)
def loopback_without_proxies() -> Iterator[None]:
    """The SDK's clients believe the environment: on this machine's own addresses they use no proxy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "127.0.0.1,localhost")
        patch.setenv("no_proxy", "127.0.0.1,localhost")
        yield


@pytest.fixture(scope="package", autouse=True)
def sign_in_texts() -> Iterator[None]:
    """What the SDK imports as ``siwe``; see ``tests.support.eip4361`` why it is not the package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "siwe", eip4361)
        yield


@pytest.fixture(scope="package")
def evm() -> Evm:
    """A chain for the whole folder; every test has a wallet of its own on it."""
    return Evm(runtime_code("usdc"), runtime_code("multicall"))


@pytest.fixture(scope="package")
def usdc(evm: Evm) -> PlayUsdc:
    """The token on it."""
    return PlayUsdc(evm)


@pytest.fixture(scope="package")
def rpc_url(evm: Evm) -> Iterator[str]:
    """Its node."""
    with serving(node(evm), "node") as origin:
        yield origin


@pytest.fixture(scope="package")
def facilitator_url(rpc_url: str) -> Iterator[str]:
    """The official facilitator, settling on it."""
    with serving(facilitator(rpc_url), "facilitator") as origin:
        yield origin


@pytest.fixture(scope="package")
def shops(facilitator_url: str) -> Iterator[Shops]:
    """A v2 seller behind the official middleware, and a v1 seller."""
    with _open_shops(facilitator_url) as opened:
        yield opened


@pytest.fixture(scope="package")
def hasty_shops(rpc_url: str) -> Iterator[Shops]:
    """The same with a facilitator that gives up on a transaction almost at once."""
    with serving(facilitator(rpc_url, patience_s=0.2), "facilitator") as url, _open_shops(url) as opened:
        yield opened


@pytest.fixture
def shop(shops: Shops) -> Shop:
    """The v2 seller."""
    return shops[2]


@pytest.fixture
def shop_v1(shops: Shops) -> Shop:
    """The v1 seller."""
    return shops[1]


@pytest.fixture
async def transport() -> AsyncIterator[HttpTransport]:
    """Our own HTTP."""
    async with httpx.AsyncClient(verify=NO_TLS_HERE, trust_env=False) as client:
        yield HttpTransport(client)


@pytest.fixture
def chain(rpc_url: str, transport: HttpTransport) -> RpcChain:
    """Our own view of the EVM."""
    return RpcChain(BASE, rpc_url, transport, SystemClock())


@pytest.fixture
async def payer(transport: HttpTransport) -> AsyncIterator[Payer]:
    """A new wallet in a vault, without money."""
    someone = await new_payer(transport)
    yield someone
    someone.vault.close()


@pytest.fixture
def rich_payer(payer: Payer, usdc: PlayUsdc) -> Payer:
    """The same with one play dollar on the EVM."""
    usdc.mint(payer.account.address, 1_000_000)
    return payer


@contextmanager
def _open_shops(facilitator_url: str) -> Iterator[Shops]:
    with ExitStack() as closing:
        opened: Shops = {}
        for version, make in {1: seller_v1, 2: seller}.items():
            till = Till()
            app = functools.partial(make, facilitator_url=facilitator_url, till=till)
            origin = closing.enter_context(serving_at_own_origin(app, f"seller-v{version}"))
            opened[version] = Shop(origin, till)
        yield opened
