"""A seller that charges per call: one look at a job may cost money, and each look is one purchase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.account import Account
from app.domain.job import Job
from app.domain.observation import StillMaking
from app.domain.payment import SignedHeader
from app.ports.provider import AudioReceived, OpenSink
from app.ports.scheme import SettlementClaim


@dataclass(frozen=True, slots=True)
class Look:
    """What one call brought: the job's news, and the seller's receipt where it sent one (a claim)."""

    news: StillMaking | AudioReceived
    claim: SettlementClaim | None = None


class LookSeller(Protocol):
    """The paid retrieve endpoint of any seller (x402 v1 or v2). Stateless: the services decide about money.

    Every method raises ProviderError. ``PaymentAsked`` carries the offers of a 402 that was answered to a call
    without payment; after a payment was sent, any 402 raises ``SettlementUnknown`` (with the seller's claim as
    ``detail``): the chain decides.
    """

    def request(self, job: Job) -> tuple[str, str, bytes]:
        """Method, URL and body of a look at this job: the same bytes each time."""
        ...

    async def look(self, job: Job, open_sink: OpenSink) -> Look:
        """Call without credentials and without payment. Raises PaymentAsked where the call costs money."""
        ...

    async def look_signed_in(self, account: Account, job: Job, open_sink: OpenSink) -> Look:
        """Call with a fresh sign-in proof for exactly this origin, without payment."""
        ...

    async def look_paid(
        self, payment: SignedHeader, open_sink: OpenSink, account: Account | None = None
    ) -> Look:
        """Send exactly this payment, once; a fresh sign-in proof goes beside it where an account is given.

        Raises:
            SettlementUnknown: any answer after which the money may have moved and nothing was delivered.
            Unreachable: no answer.
        """
        ...
