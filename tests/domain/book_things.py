"""Ledger rows and transfers for the tests of the books; each test names only what matters to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from app.domain.book_rows import BookRow, Coverage, Material
from app.domain.books import join
from app.domain.charge import Charge, ChargeState, LedgerEntry, LedgerKind
from app.domain.payment import Payment, PaymentState
from app.domain.transfers import ChainTransfer, Direction
from tests.domain.things import NOW, PAYEE, PAYER, a_charge, a_payment, an_authorization

LATER = NOW + timedelta(hours=2)
EVERYTHING = Coverage(NOW - timedelta(days=40), NOW - timedelta(days=40))
FIVE = 5_000_000
MODEL = "elevenlabs-music"


def tx(number: int) -> str:
    return f"0x{number:064x}"


def nonce(number: int) -> str:
    return f"0x{number:064x}"


def minutes(count: float) -> datetime:
    return NOW + timedelta(minutes=count)


def a_transfer(number: int = 1, **changes: Any) -> ChainTransfer:  # noqa: ANN401
    usual: dict[str, Any] = {
        "transaction": tx(number),
        "log_index": 1,
        "block_number": 100 + number,
        "block_hash": "0x" + "b1" * 32,
        "time": minutes(1),
        "payer": PAYER,
        "payee": PAYEE,
        "value_micro_usdc": FIVE,
        "direction": Direction.OUT,
        "nonce": nonce(number),
    }
    return ChainTransfer(**{**usual, **changes})


def a_row(kind: LedgerKind, usd: str, at: datetime, identity: str = "row-1", **changes: str) -> LedgerEntry:
    return LedgerEntry(identity, kind, Decimal(usd), at, **changes)


def a_bill(usd: str = "-0.69", at: float = 1, identity: str = "row-1", **changes: str) -> LedgerEntry:
    """What the host took for the first job."""
    named = {"request_id": "q-1", "model_id": MODEL, **changes}
    return a_row(LedgerKind.CHARGE, usd, minutes(at), identity, **named)


def a_top_up(number: int = 1, state: PaymentState = PaymentState.CONFIRMED, **changes: Any) -> Payment:  # noqa: ANN401
    changes.setdefault("authorization", an_authorization(nonce=nonce(number)))
    return a_payment(state, id=f"payment-{number}", **changes)


def an_attempt(number: int = 1, state: ChargeState = ChargeState.QUEUED, **changes: Any) -> Charge:  # noqa: ANN401
    usual: dict[str, Any] = {"id": f"charge-{number}", "sent_at": NOW, "queue_id": f"q-{number}"}
    return a_charge(state, **{**usual, **changes})


def rows_of(now: datetime = LATER, **parts: Any) -> tuple[BookRow, ...]:  # noqa: ANN401
    return join(Material(**{"coverage": EVERYTHING, **parts}), now)
