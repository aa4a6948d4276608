"""One attempt to queue a job from prepaid credit. Queueing has no idempotency key, so unknown is not failed.

An attempt is journalled, with the newest ledger id before it, ahead of the first byte. It is never re-sent by
itself; a matching CHARGE in the host's ledger proves that it was queued, an absent one proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

from app.domain.errors import InvalidAmount
from app.domain.money import usd_to_micro
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
CHARGE_OPEN = CHARGE_UNRESOLVED | {C.LOST}
"""States that somebody has to look after."""


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
    sending (two minutes of clock difference allowed). Rows of one request are one charge, and it has to be of the
    price that was quoted: the wallet may be used elsewhere for the same model.
    """
    rows = tuple(_candidates(charge, newest_first))
    for entry in rows:
        together = (
            [each for each in rows if each.request_id == entry.request_id] if entry.request_id else [entry]
        )
        if _is_price(charge.price_micro_usdc, together):
            return entry
    return None


def _candidates(charge: Charge, newest_first: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    sent_at = charge.sent_at or charge.created_at
    for entry in newest_first:
        if charge.ledger_mark and entry.id == charge.ledger_mark:
            return
        in_time = entry.created_at >= sent_at - timedelta(minutes=2)
        if entry.kind is LedgerKind.CHARGE and in_time and entry.model_id in ("", charge.model):
            yield entry


def _is_price(price_micro_usdc: int, rows: Iterable[LedgerEntry]) -> bool:
    """Whether these rows come to the price; a quote is rounded up, a row to the nearest."""
    try:
        taken = abs(usd_to_micro(sum((row.amount_usd for row in rows), Decimal(0))))
    except InvalidAmount:
        return False
    return abs(taken - price_micro_usdc) <= 1
