"""A wallet that looks at jobs at a seller and pays when asked, one step at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from app.adapters.seller.client import SellerClient
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain import errors
from app.domain.account import Account
from app.domain.job import Job
from app.domain.networks import BASE
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from tests.adapters.venice.people import KeySigner, wallet
from tests.adapters.venice.sinks import Sinks
from tests.support.sandbox import RunningSandbox

SCHEME = Exact3009Scheme()
SONG = {"model": "sonilo-v1-1-music", "prompt": "a quiet river at night", "duration_seconds": 10}


def job_at(url: str, model: str = "m", queue_id: str = "q") -> Job:
    """A job at a seller's address."""
    return Job("j1", "w1", model, queue_id, "River", datetime(2026, 1, 2, tzinfo=UTC), seller_url=url)


@dataclass
class Buyer:
    """Buys looks from the sandbox's seller."""

    sandbox: RunningSandbox
    client: SellerClient
    signer: KeySigner

    @property
    def account(self) -> Account:
        return wallet(self.signer.address)

    def queued(self, version: int = 2) -> Job:
        """A job of the seller's own."""
        base = f"{self.sandbox.addresses.seller_url}/v{version}/audio"
        answer = httpx.post(f"{base}/queue", json=SONG, trust_env=False).json()
        return job_at(f"{base}/retrieve", answer["model"], answer["queue_id"])

    async def offer(self, job: Job) -> Offer:
        """What the seller asks for one look."""
        with pytest.raises(errors.PaymentAsked) as caught:
            await self.client.look(job, Sinks())
        [offer] = caught.value.offers
        return offer

    async def payment(self, job: Job, offer: Offer | None = None, payment_id: str = "") -> SignedHeader:
        """A signed payment for one look, not sent yet."""
        offer = offer or await self.offer(job)
        method, url, body = self.client.request(job)
        assert offer.url == url
        authorization = Authorization(
            payer=self.signer.address.lower(),
            payee=offer.payee,
            value_micro_usdc=offer.amount_micro_usdc,
            valid_after=0,
            valid_before=int(self.sandbox.state()["clock"]["chain_s"]) + 300,
            nonce=SCHEME.new_nonce(),
        )
        signature = await self.signer.sign_transfer(self.account, authorization, BASE)
        return SCHEME.header(offer, authorization, signature, method=method, body=body, payment_id=payment_id)

    def transfers(self) -> list[dict[str, Any]]:
        """What really moved on the pretend chain."""
        return list(self.sandbox.state()["chain"]["transfers"])

    def finish(self) -> None:
        """Let all jobs be done."""
        self.sandbox.control("clock", advance_s=700)
