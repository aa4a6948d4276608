"""Values with every field set, a clock that is told the time, and the rows of the released-schema fixtures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.account import Account, AccountKind
from app.domain.charge import Charge, ChargeState, move_charge
from app.domain.job import Job, JobState, JobStep, StepKind
from app.domain.listed_terms import ListedTerms
from app.domain.observation import SavedAudio
from app.domain.payment import (
    Authorization,
    Delivery,
    Payment,
    PaymentState,
    PurchaseKind,
    SignedHeader,
    Transition,
    move,
)
from app.domain.policy import Allow, Decision, Spent

NOON = datetime(2026, 9, 1, 12, 0, 0, 123456, tzinfo=UTC)
WALLET = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
PAYEE = "0x2670b922ef37c7df47158725c0cc407b5382293f"
NONCE = "0x" + "5a" * 32


class ToldClock:
    """A clock that shows what it was told."""

    def __init__(self, now: datetime = NOON) -> None:
        self.shown = now

    def now(self) -> datetime:
        """The time that was told."""
        return self.shown

    def monotonic(self) -> float:
        """Seconds since the samples' noon."""
        return (self.shown - NOON).total_seconds()

    async def sleep(self, seconds: float) -> None:
        """Move on at once."""
        self.shown += timedelta(seconds=seconds)


def allow(spent: Spent, unresolved: bool, earlier: int) -> Decision:
    """A policy that lets everything through."""
    return Allow()


WALLET_ACCOUNT = Account("w1", AccountKind.WALLET, "Lagoon", NOON, WALLET, "base-sepolia", backed_up=False)
KEY_ACCOUNT = Account("k1", AccountKind.API_KEY, "Studio", NOON + timedelta(seconds=1))

JOB = Job(
    id="j1",
    account_id="w1",
    model="ace-step-15",
    queue_id="q-1",
    title="Barcarole — für Anna",
    created_at=NOON,
    prompt="a slow boat song",
    summary="60 s",
    price_micro_usdc=30_000,
    state=JobState.SAVED,
    p80_ms=20_000,
    elapsed_ms=12_500,
    seen_at=NOON + timedelta(seconds=13),
    polls=4,
    troubles_in_a_row=1,
    notice="a notice",
    notice_code="code",
    suggested_prompt="another prompt",
    refunded=False,
    audio=SavedAudio(
        "/music/barcarole.mp3", "ab" * 32, 4_321, "mp3", 60.25, verified=True, problem="none", vouched=False
    ),
    finished_at=NOON + timedelta(seconds=14),
    media_until=NOON + timedelta(days=1),
)
SELLER_JOB = replace(
    JOB,
    id="j3",
    seller_url="https://shop.example/v2/audio/retrieve",
    listing_price_micro_usdc=10_000,
    median_price_micro_usdc=80_000,
    listed=ListedTerms(PAYEE, None, "Some other chain", asset_is_usdc=False, max_timeout_s=60),
)
PLAIN_JOB = Job("j2", "k1", "stable-audio-25", "q-2", "Rain", NOON + timedelta(seconds=5))
STEPS = (
    JobStep("j1", StepKind.QUEUED, NOON, "for $0.03"),
    JobStep("j1", StepKind.SAVED, NOON + timedelta(seconds=14), "/music/barcarole.mp3"),
)


def payment(identifier: str = "p1", amount: int = 5_000_000, **changes: object) -> Payment:
    """An intended top-up."""
    intended = Payment(
        id=identifier,
        account_id="w1",
        kind=PurchaseKind.TOP_UP,
        resource="https://api.venice.ai/api/v1/x402/top-up",
        host="api.venice.ai",
        network_key="base",
        payee=PAYEE,
        amount_micro_usdc=amount,
        created_at=NOON,
    )
    return replace(intended, **changes)  # type: ignore[arg-type]


def signed(intended: Payment, now: datetime = NOON, nonce: str = NONCE) -> tuple[Payment, Transition]:
    """The same payment with an authorization and a header."""
    authorization = Authorization(
        WALLET.lower(), PAYEE, intended.amount_micro_usdc, 0, int(now.timestamp()) + 300, nonce
    )
    header = SignedHeader("PAYMENT-SIGNATURE", "eyJ4", "POST", intended.resource, b"{}")
    return move(intended, PaymentState.SIGNED, now, "approved", authorization=authorization, header=header)


def charge(identifier: str = "c1", price: int = 30_000, **changes: object) -> Charge:
    """An intended use of credit."""
    intended = Charge(
        id=identifier,
        account_id="w1",
        host="api.venice.ai",
        model="ace-step-15",
        title="Barcarole",
        price_micro_usdc=price,
        created_at=NOON,
        request_digest="cd" * 32,
        ledger_mark="row-17",
    )
    return replace(intended, **changes)  # type: ignore[arg-type]


async def fill(path: Path) -> None:
    """Write the rows that a released schema's fixture holds: ``python -m tests.adapters.store.samples FILE``."""
    stores = sqlite_stores(path, ToldClock())
    await stores.accounts.save_account(WALLET_ACCOUNT)
    await stores.accounts.save_account(KEY_ACCOUNT)
    await stores.jobs.save_job(JOB, STEPS)
    await stores.jobs.save_job(PLAIN_JOB)
    await _pay(stores)
    await stores.charges.reserve_charge(charge(), allow)
    sent = move_charge(charge(), ChargeState.SENT, NOON + timedelta(seconds=1))
    await stores.charges.record_charge(sent)
    await stores.charges.record_charge(
        move_charge(sent, ChargeState.QUEUED, NOON + timedelta(seconds=2), queue_id="q-1", job_id="j1")
    )
    await stores.close()


async def _pay(stores: SqliteStores) -> None:
    await stores.payments.reserve(payment(), allow)
    one, step = signed(payment())
    await stores.payments.record(one, step)
    for state in (PaymentState.SENT, PaymentState.CLAIMED, PaymentState.CONFIRMED):
        one, step = move(one, state, NOON + timedelta(seconds=3), f"now {state.value}", "block 99")
        await stores.payments.record(one, step)
    await stores.payments.note(
        replace(one, depth=7, delivery=Delivery.DELIVERED, sends=2, transaction="0xfeed")
    )
    await stores.payments.reserve(payment("p2", 1_000_000, created_at=NOON + timedelta(minutes=1)), allow)


if __name__ == "__main__":
    import asyncio
    import sys

    asyncio.run(fill(Path(sys.argv[1])))
