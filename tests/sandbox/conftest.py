"""A world in process with a clock that stands still, and the wallet that owns its money."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from app.domain.money import MICRO
from app.sandbox import SandboxWorld, build_app, build_world
from tests.sandbox.wallets import Wallet, encoded

NOON_S = 1_795_000_000.0
HOST = "sandbox.test:8402"
SONG = {"model": "sonilo-v1-1-music", "prompt": "a quiet river at night", "duration_seconds": 10}
"""A job of $0.02875."""


@dataclass
class StillClock:
    """A wall clock that moves only when told to."""

    now_s: float = NOON_S

    def __call__(self) -> float:
        return self.now_s


class Caller:
    """Calls the sandbox in process as the test wallet, by key, or as a stranger."""

    def __init__(self, world: SandboxWorld, client: httpx.AsyncClient, wallet: Wallet) -> None:
        self.world = world
        self.client = client
        self.wallet = wallet

    def signed(self, wallet: Wallet | None = None, **changes: object) -> dict[str, str]:
        """Fresh sign-in headers by the server's clock."""
        return (wallet or self.wallet).sign_in(HOST, self.world.clock.server_s(), **changes)

    async def post(self, route: str, body: object = None, **headers: str) -> httpx.Response:
        """``POST /api/v1/<route>`` with exactly these headers."""
        return await self.client.post(f"/api/v1/{route}", json=body, headers=headers)

    async def ask(self, route: str, body: object) -> httpx.Response:
        """The same, signed in as the test wallet."""
        return await self.client.post(f"/api/v1/{route}", json=body, headers=self.signed())

    async def by_key(self, route: str, body: object) -> httpx.Response:
        """The same, with the test API key."""
        return await self.post(route, body, authorization=f"Bearer {self.world.api_key}")

    async def look(self, path: str, wallet: Wallet | None = None) -> httpx.Response:
        """``GET /api/v1/<path>``, signed in."""
        return await self.client.get(f"/api/v1/{path}", headers=self.signed(wallet))

    async def pay(self, document: object, header: str = "PAYMENT-SIGNATURE") -> httpx.Response:
        """``POST /x402/top-up`` with a payment."""
        value = document if isinstance(document, str) else encoded(document)
        return await self.client.post("/api/v1/x402/top-up", headers={header: value})

    async def offer(self) -> dict[str, Any]:
        """The Base entry of the top-up offer."""
        document = (await self.client.post("/api/v1/x402/top-up")).json()
        return dict(document["accepts"][0])

    async def queued(self, **changes: object) -> dict[str, str]:
        """A queued job's model and queue_id."""
        answer = await self.ask("audio/queue", {**SONG, **changes})
        assert answer.status_code == 200, answer.text
        return {"model": answer.json()["model"], "queue_id": answer.json()["queue_id"]}

    async def rpc(self, method: str, *params: object) -> Any:  # noqa: ANN401 - JSON
        """The result of a JSON-RPC call that must succeed."""
        answer = (await self.rpc_raw(method, *params)).json()
        assert "error" not in answer, answer
        return answer["result"]

    async def rpc_raw(self, method: str, *params: object) -> httpx.Response:
        """A JSON-RPC call, whatever comes back."""
        call = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        return await self.client.post("/rpc", json=call)

    async def control(self, command: str, **body: object) -> dict[str, Any]:
        """``POST /control/<command>``, which must be accepted."""
        answer = await self.client.post(f"/control/{command}", json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def arm(self, route: str, kind: str, count: int | None = 1, **settings: object) -> None:
        """Arm one fault."""
        await self.control("faults", route=route, kind=kind, count=count, settings=settings)


@pytest.fixture
def wall() -> StillClock:
    """The clock under the world's clock."""
    return StillClock()


@pytest.fixture
def world(wall: StillClock) -> SandboxWorld:
    """A world with $5 of credit, 50 USDC on chain, and jobs of exactly ten seconds."""
    return build_world(seed="tests", wall=wall, job_seconds=10.0, spread=0.0, credit_micro_usd=5 * MICRO)


@pytest.fixture
def wallet(world: SandboxWorld) -> Wallet:
    """The wallet that owns the world's money."""
    return Wallet(world.test_key)


@pytest.fixture
async def caller(world: SandboxWorld, wallet: Wallet) -> AsyncIterator[Caller]:
    """Calls into the world, in process."""
    transport = httpx.ASGITransport(app=build_app(world))
    async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
        yield Caller(world, client, wallet)
