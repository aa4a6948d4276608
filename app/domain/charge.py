"""One attempt to queue a job from prepaid credit. Queueing has no idempotency key, so unknown is not failed.

An attempt is journalled, with the newest ledger id before it, ahead of the first byte. It is never re-sent by
itself; a matching CHARGE in the host's ledger proves that it was queued, an absent one proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

from app.domain.payment import IllegalTransition


class ChargeState(Enum):
    """Where an attempt stands."""

    INTENDED = "intended"
    ABANDONED = "abandoned"
    SENT = "sent"
    QUEUED = "queued"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    LOST = "lost"
    DISMISSED = "dismissed"


C = ChargeState
CHARGE_TRANSITIONS: dict[ChargeState, frozenset[ChargeState]] = {
    C.INTENDED: frozenset({C.ABANDONED, C.SENT}),
    C.SENT: frozenset({C.QUEUED, C.REJECTED, C.UNKNOWN}),
    C.UNKNOWN: frozenset({C.LOST, C.QUEUED, C.DISMISSED}),
    C.LOST: frozenset({C.QUEUED, C.DISMISSED}),
    C.ABANDONED: frozenset(),
    C.QUEUED: frozenset(),
    C.REJECTED: frozenset(),
    C.DISMISSED: frozenset(),
}

CHARGE_RESERVING = frozenset({C.INTENDED, C.SENT, C.QUEUED, C.UNKNOWN, C.LOST, C.DISMISSED})
"""States that count against the "used" caps; a dismissed unknown goes on counting, it may have been charged."""

CHARGE_UNRESOLVED = frozenset({C.INTENDED, C.SENT, C.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Charge:
    """A use of prepaid credit: price in micro-USDC as quoted; ``ledger_mark`` the newest ledger id before it.

    ``request_digest`` recognises the same request, ``text_digest`` the same text, model and voice (empty in records
    of older versions).
    """

    id: str
    account_id: str
    host: str
    model: str
    title: str
    price_micro_usdc: int
    created_at: datetime
    request_digest: str
    ledger_mark: str = ""
    state: ChargeState = ChargeState.INTENDED
    queue_id: str = ""
    job_id: str = ""
    note: str = ""
    sent_at: datetime | None = None
    changed_at: datetime | None = None
    text_digest: str = ""

    @property
    def unresolved(self) -> bool:
        """Whether nobody knows yet what became of it."""
        return self.state in CHARGE_UNRESOLVED


def move_charge(
    charge: Charge, to: ChargeState, now: datetime, *, note: str = "", queue_id: str = "", job_id: str = ""
) -> Charge:
    """Move an attempt on.

    Raises:
        IllegalTransition: there is no such arrow.
    """
    if to not in CHARGE_TRANSITIONS[charge.state]:
        raise IllegalTransition(detail=f"charge {charge.state.value} -> {to.value}")
    return replace(
        charge,
        state=to,
        changed_at=now,
        sent_at=now if to is C.SENT else charge.sent_at,
        note=note or charge.note,
        queue_id=queue_id or charge.queue_id,
        job_id=job_id or charge.job_id,
    )


class LedgerKind(Enum):
    """What a row of the host's ledger is."""

    TOP_UP = "TOP_UP"
    CHARGE = "CHARGE"
    REFUND = "REFUND"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One row of the host's own books; ``amount_usd`` is signed as the host writes it."""

    id: str
    kind: LedgerKind
    amount_usd: Decimal
    created_at: datetime
    request_id: str = ""
    model_id: str = ""


def matching_charge(charge: Charge, newest_first: Iterable[LedgerEntry]) -> LedgerEntry | None:
    """The CHARGE row that proves this attempt was queued, or None (which proves nothing).

    Only rows newer than the mark count, of the same model where the host names one, and not older than the
    sending (two minutes of clock difference allowed).
    """
    sent_at = charge.sent_at or charge.created_at
    for entry in newest_first:
        if charge.ledger_mark and entry.id == charge.ledger_mark:
            return None
        if entry.kind is not LedgerKind.CHARGE or entry.created_at < sent_at - timedelta(minutes=2):
            continue
        if not entry.model_id or entry.model_id == charge.model:
            return entry
    return None
