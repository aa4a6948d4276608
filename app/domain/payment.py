"""A payment's states and what may move it: the state machine, and how chain evidence decides.

Rules: a signed authorization is a bearer instrument until ``valid_before`` (EIP-3009), so it counts from before
the signature until the chain proves it void. A seller's receipt is only a claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from app.domain.account import normal_address
from app.domain.errors import GondolaError

_NONCE = re.compile(r"0x[0-9a-f]{64}\Z", re.ASCII)


class PaymentState(Enum):
    """Where a payment stands."""

    INTENDED = "intended"
    REFUSED = "refused"
    ABANDONED = "abandoned"
    SIGNED = "signed"
    SENT = "sent"
    CLAIMED = "claimed"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    FINAL = "final"
    VOID = "void"


class Delivery(Enum):
    """Whether what was bought arrived; separate from whether it was paid."""

    PENDING = "pending"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not_delivered"


class PurchaseKind(Enum):
    """What is being bought."""

    TOP_UP = "top_up"
    POLL = "poll"


S = PaymentState
TRANSITIONS: dict[PaymentState, frozenset[PaymentState]] = {
    S.INTENDED: frozenset({S.REFUSED, S.ABANDONED, S.SIGNED}),
    S.SIGNED: frozenset({S.SENT, S.VOID}),
    S.SENT: frozenset({S.CLAIMED, S.UNKNOWN, S.CONFIRMED, S.VOID}),
    S.CLAIMED: frozenset({S.UNKNOWN, S.CONFIRMED, S.VOID}),
    S.UNKNOWN: frozenset({S.CONFIRMED, S.VOID}),
    S.CONFIRMED: frozenset({S.UNKNOWN, S.FINAL}),
    S.REFUSED: frozenset(),
    S.ABANDONED: frozenset(),
    S.FINAL: frozenset(),
    S.VOID: frozenset(),
}

BY_CHAIN_ALONE = frozenset({S.CONFIRMED, S.FINAL})
"""States that only chain evidence may enter; VOID too, unless the authorization was never sent."""

RESERVING = frozenset({S.INTENDED, S.SIGNED, S.SENT, S.CLAIMED, S.UNKNOWN, S.CONFIRMED, S.FINAL})
"""States that count against every cap."""

UNRESOLVED = frozenset({S.INTENDED, S.SIGNED, S.SENT, S.CLAIMED, S.UNKNOWN})
MAYBE_SENT = frozenset({S.SENT, S.CLAIMED, S.UNKNOWN})
FOLLOWED = UNRESOLVED | {S.CONFIRMED}
"""States that the chain may still change."""
OVER = frozenset({S.FINAL, S.VOID})
"""States that nothing changes any more, while what was bought may still be missing."""


class IllegalTransition(GondolaError):
    """Something tried to move a payment where it may not go; a defect, never a server's doing."""

    code = "illegal_transition"
    what = "A payment cannot move that way."


@dataclass(frozen=True, slots=True)
class Authorization:
    """An EIP-3009 TransferWithAuthorization, before or after it is signed.

    ``value`` in micro-USDC; ``valid_after`` and ``valid_before`` in Unix seconds of the chain's clock;
    ``nonce`` is 32 random bytes as lower-case hex. Addresses lower-case.
    """

    payer: str
    payee: str
    value_micro_usdc: int
    valid_after: int
    valid_before: int
    nonce: str

    def __post_init__(self) -> None:
        normal_address(self.payer)
        normal_address(self.payee)
        if self.value_micro_usdc <= 0 or not _NONCE.match(self.nonce):
            raise IllegalTransition(detail="authorization with a bad value or nonce")
        if not 0 <= self.valid_after < self.valid_before:
            raise IllegalTransition(detail="authorization with a bad validity")


@dataclass(frozen=True, slots=True)
class SignedHeader:
    """The exact header that is sent, and sent again: name and value, with the method, URL and body it goes with."""

    name: str
    value: str
    method: str
    url: str
    body: bytes = b""

    def __repr__(self) -> str:
        """Never shows the value: whoever holds it can settle it once."""
        return f"SignedHeader({self.name} for {self.method} {self.url})"


@dataclass(frozen=True, slots=True)
class Payment:
    """One purchase and its one authorization, as the journal keeps it.

    ``asked`` says that a person said yes to this very price: later prices are measured from there. ``forgiven`` says
    that the person went on although it brought nothing: it stands in nobody's way any more. ``told`` is False while a
    command that made it has not come to its end: the same command given again finishes it instead of paying anew.
    """

    id: str
    account_id: str
    kind: PurchaseKind
    resource: str
    host: str
    network_key: str
    payee: str
    amount_micro_usdc: int
    created_at: datetime
    state: PaymentState = PaymentState.INTENDED
    delivery: Delivery = Delivery.PENDING
    job_id: str = ""
    authorization: Authorization | None = None
    header: SignedHeader | None = None
    transaction: str = ""
    block_number: int | None = None
    depth: int | None = None
    note: str = ""
    sends: int = 0
    asked: bool = False
    forgiven: bool = False
    told: bool = True
    changed_at: datetime | None = None

    @property
    def reserves(self) -> bool:
        """Whether it counts against the caps."""
        return self.state in RESERVING

    @property
    def unresolved(self) -> bool:
        """Whether the chain still has to decide."""
        return self.state in UNRESOLVED


@dataclass(frozen=True, slots=True)
class Transition:
    """One appended line of the journal: when, from where to where, why and on what evidence."""

    payment_id: str
    at: datetime
    before: PaymentState
    after: PaymentState
    why: str
    evidence: str = ""


class Verdict(Enum):
    """What chain evidence says about an authorization."""

    SETTLED = "settled"
    NEVER = "never"
    DONT_KNOW = "dont_know"


@dataclass(frozen=True, slots=True)
class ChainProof:
    """A successful receipt seen by our own node, with both events matching ours, at some depth."""

    transaction: str
    block_number: int
    block_hash: str
    depth: int
    finalized: bool


@dataclass(frozen=True, slots=True)
class NonceReading:
    """``authorizationState`` read at a finalized block whose hash was the same before and after the read."""

    used: bool
    block_number: int
    block_time: int
    canceled: bool = False


def is_open(payment: Payment) -> bool:
    """Whether something may still come of it: it is not decided, not final, or nothing is known to have arrived."""
    missing = payment.state in OVER and payment.delivery is not Delivery.DELIVERED
    return payment.state in FOLLOWED or missing


def move(
    payment: Payment, to: PaymentState, now: datetime, why: str, evidence: str = "", **changes: object
) -> tuple[Payment, Transition]:
    """Move a payment to another state, with other fields changed beside it.

    Raises:
        IllegalTransition: the state machine has no such arrow.
    """
    if to not in TRANSITIONS[payment.state]:
        raise IllegalTransition(detail=f"{payment.state.value} -> {to.value}")
    if to is S.VOID and payment.state is not S.SIGNED and not evidence:
        raise IllegalTransition(detail="void without evidence")
    if to in BY_CHAIN_ALONE and not evidence:
        raise IllegalTransition(detail="confirmed without evidence")
    moved = replace(payment, state=to, changed_at=now, **changes)  # type: ignore[arg-type]
    return moved, Transition(payment.id, now, payment.state, to, why, evidence)


def judge(authorization: Authorization, proof: ChainProof | None, reading: NonceReading | None) -> Verdict:
    """What the evidence proves. A failed or missing read is always "don't know".

    Settled needs a proof. Never needs the nonce unused (or cancelled) at a finalized block past ``valid_before``.
    """
    if proof is not None:
        return Verdict.SETTLED
    if reading is None:
        return Verdict.DONT_KNOW
    if reading.canceled:
        return Verdict.NEVER
    if not reading.used and reading.block_time > authorization.valid_before:
        return Verdict.NEVER
    return Verdict.DONT_KNOW
