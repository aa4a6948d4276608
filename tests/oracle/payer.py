"""A wallet that pays with Gondola's own scheme, vault and transport, step by step, so that a test can see each."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime

from app.adapters.transport import Call, HttpTransport, Reply
from app.adapters.vault.vaults import MemoryVault
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.account import Account, AccountKind
from app.domain.networks import BASE
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from app.ports.scheme import SettlementClaim

SCHEME = Exact3009Scheme()
SETTLING_S = 30.0


@dataclass(frozen=True, slots=True)
class Payer:
    """One wallet."""

    account: Account
    vault: MemoryVault
    transport: HttpTransport

    async def ask(self, url: str, **headers: str) -> Reply:
        """Call a paid route without paying; the body is read."""
        return await self.transport.fetch(Call("POST", url, headers))

    async def offers(self, url: str) -> tuple[Offer, ...]:
        """What a paid route asks for."""
        reply = await self.ask(url)
        assert reply.status == 402
        return SCHEME.read_offers(url, await reply.body(), reply.header("payment-required"))

    async def offer(self, url: str) -> Offer:
        """Its one offer."""
        [offer] = await self.offers(url)
        return offer

    def authorization(self, offer: Offer, valid_for_s: int = 300) -> Authorization:
        """The transfer that an offer asks for, from now."""
        return Authorization(
            payer=self.account.address.lower(),
            payee=offer.payee,
            value_micro_usdc=offer.amount_micro_usdc,
            valid_after=0,
            valid_before=int(time.time()) + valid_for_s,
            nonce=SCHEME.new_nonce(),
        )

    async def signature(self, authorization: Authorization) -> str:
        """The vault's signature."""
        return await self.vault.sign_transfer(self.account, authorization, BASE)

    async def signed(self, offer: Offer, authorization: Authorization, payment_id: str = "") -> SignedHeader:
        """The one header of a payment."""
        signature = await self.signature(authorization)
        return SCHEME.header(offer, authorization, signature, payment_id=payment_id)

    async def send(self, header: SignedHeader) -> Reply:
        """Send it once."""
        return await self.transport.send_payment(header, only_to=header.url, read_s=SETTLING_S)


def receipt_of(reply: Reply) -> SettlementClaim:
    """What a seller claims, v1 or v2; there must be something to read."""
    claim = SCHEME.read_receipt(reply.header("payment-response") or reply.header("x-payment-response"))
    assert claim is not None
    return claim


async def new_payer(transport: HttpTransport) -> Payer:
    """A wallet with a random key."""
    vault = MemoryVault()
    address = await vault.import_private_key("payer", "0x" + secrets.token_hex(32))
    account = Account("payer", AccountKind.WALLET, "Payer", datetime.now(UTC), address)
    return Payer(account, vault, transport)
