"""The measuring stick: the official SDK's own client, behind the same tricks, with a caller that tries again twice.

It shows that what is counted here can count to more than one, and what the program would cost without its rules.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

import httpx
from eth_account import Account
from x402 import x402Client
from x402.http.clients.httpx import PaymentError, x402_httpx_transport
from x402.mechanisms.evm.exact import register_exact_evm_client

from tests.faults import tricks
from tests.faults.stage import LOOKS_V1, LOOKS_V2, Stage
from tests.faults.tricks import on_paid

TRIES = 3
PATIENCE_S = 1.5
TRICKS = {
    "answer cut after settlement": tricks.cut,
    "answer late after settlement": tricks.late,
    "500 after settlement": tricks.failing,
    "402 again after settlement": tricks.asked_again,
}


@dataclass(frozen=True, slots=True)
class Stock:
    """What the official client did for one call, with a fault on each paid answer."""

    fault: str
    version: int
    tries: int
    signed: int
    transfers: int


async def measure(stage: Stage) -> list[Stock]:
    """Every trick, v1 and v2."""
    return [await one(stage, name, trick, version) for name, trick in TRICKS.items() for version in (1, 2)]


async def one(stage: Stage, name: str, trick: tricks.Trick, version: int) -> Stock:
    """One trick."""
    wallet = Account.from_key(stage.rich())
    job = f"job-{secrets.token_hex(6)}"
    stage.begin({job: on_paid(trick, always=True)(stage)})
    url = f"{stage.doors[LOOKS_V1 if version == 1 else LOOKS_V2].origin}/look"
    client = x402Client()
    register_exact_evm_client(client, wallet)
    inner = httpx.AsyncHTTPTransport(trust_env=False)
    transport = x402_httpx_transport(client, inner)
    tries = 0
    async with httpx.AsyncClient(transport=transport, trust_env=False, timeout=PATIENCE_S) as caller:
        while tries < TRIES:
            tries += 1
            try:
                reply = await caller.post(url, json={"model": "narrator", "queue_id": job})
            except (httpx.HTTPError, PaymentError):
                continue
            if reply.is_success:
                break
    moved = stage.usdc.transfers_from(wallet.address)
    return Stock(name, version, tries, len(stage.heard[job].payments), len(moved))
