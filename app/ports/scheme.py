"""How a signed authorization becomes the one header that is sent, and sent again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.networks import Network
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader


@dataclass(frozen=True, slots=True)
class SettlementClaim:
    """What a receipt header says; a claim until our own node proves it.

    ``transaction`` is a 32-byte hash in lower case and ``payer`` a lower-case address, each empty where the
    server said nothing usable; ``network`` is None for one we do not know; ``reason`` is displayable.
    """

    success: bool
    transaction: str = ""
    network: Network | None = None
    payer: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChallengeNotes:
    """What a 402 says beside its offers. ``error`` is displayable, empty where it says nothing."""

    sign_in_offered: bool = False
    error: str = ""


class PaymentScheme(Protocol):
    """x402 ``exact`` over EIP-3009, v1 or v2 as the offer was made."""

    def read_offers(self, url: str, body: bytes, challenge_header: str | None) -> tuple[Offer, ...]:
        """Read a 402's offers (v2 from the PAYMENT-REQUIRED header or the body, v1 from the body), strictly.

        Entries of other schemes are left out; entries with unknown networks or tokens are kept and flagged.
        Raises MalformedAnswer or InvalidAmount.
        """
        ...

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
        """Encode the payment for a request of this method and body; the same input gives the same bytes.

        ``payment_id`` (16 to 128 letters, digits, ``-`` and ``_``) is told where the offer takes one, and left
        out elsewhere. Raises PaymentRefused when the authorization or the id is not one for this offer.
        """
        ...

    def typed_data(self, authorization: Authorization, network: Network) -> dict[str, object]:
        """The EIP-712 message as JSON-like data, for the Details of a signing sheet."""
        ...

    def new_nonce(self) -> str:
        """32 random bytes as ``0x`` hex from the system's randomness."""
        ...


class SettlingScheme(PaymentScheme, Protocol):
    """A scheme that can also read what a server says after a payment; hosts and sellers that are paid need it."""

    def read_receipt(self, value: str | None) -> SettlementClaim | None:
        """The claim in a receipt header, or None where there is none that can be read."""
        ...

    def read_notes(self, body: bytes, challenge_header: str | None) -> ChallengeNotes:
        """What a 402 says beside its offers; nothing where it cannot be read."""
        ...
