"""The x402 ``exact`` scheme over EIP-3009, as the services and the prepaid host use it."""

from __future__ import annotations

import secrets

from app.adapters.x402 import challenge, payment, receipt
from app.domain.networks import Network
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader
from app.ports.scheme import ChallengeNotes, SettlementClaim


class Exact3009Scheme:
    """Fulfils ``ports.scheme.SettlingScheme``. Has no state and never sees a key."""

    def read_offers(self, url: str, body: bytes, challenge_header: str | None) -> tuple[Offer, ...]:
        """Read a 402's offers; raises MalformedAnswer or InvalidAmount (see ``challenge.read_offers``)."""
        return challenge.read_offers(url, body, challenge_header)

    def header(
        self,
        offer: Offer,
        authorization: Authorization,
        signature: str,
        *,
        method: str = "POST",
        body: bytes = b"",
        payment_id: str = "",
    ) -> SignedHeader:
        """Encode the payment; raises PaymentRefused when it is not one for this offer."""
        return payment.signed_header(
            offer, authorization, signature, method=method, body=body, payment_id=payment_id
        )

    def typed_data(self, authorization: Authorization, network: Network) -> dict[str, object]:
        """The EIP-712 message, for showing."""
        return payment.typed_data(authorization, network)

    def new_nonce(self) -> str:
        """32 bytes of the system's randomness as ``0x`` hex."""
        return "0x" + secrets.token_hex(32)

    def read_receipt(self, value: str | None) -> SettlementClaim | None:
        """What a receipt header claims; None where there is none to read."""
        return receipt.read_receipt(value)

    def read_notes(self, body: bytes, challenge_header: str | None) -> ChallengeNotes:
        """What a 402 says beside its offers; nothing where it cannot be read."""
        return challenge.read_notes(body, challenge_header)
