"""Plain jobs, payments and limits for the tests of the rules; each test names only what matters to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.charge import Charge, ChargeState
from app.domain.job import Job, JobState
from app.domain.observation import SavedAudio
from app.domain.payment import Authorization, Payment, PaymentState, PurchaseKind
from app.domain.policy import PaymentFacts, UseFacts

NOW = datetime(2026, 10, 3, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)
PAYEE = "0x2670b922ef37c7df47158725c0cc407b5382293f"
PAYER = "0x" + "ab" * 20
HOST = "api.venice.ai"


def a_job(state: JobState = JobState.MAKING, **changes: object) -> Job:
    job = Job(
        id="job-1",
        account_id="account-1",
        model="elevenlabs-music",
        queue_id="9f2c41aa",
        title="Lagoon at dawn",
        created_at=NOW,
        state=state,
    )
    return replace(job, **changes)  # type: ignore[arg-type]


def an_audio(**changes: object) -> SavedAudio:
    audio = SavedAudio("/music/a.mp3", "00" * 32, 1000, "mp3", 60.0, verified=True)
    return replace(audio, **changes)  # type: ignore[arg-type]


def an_authorization(**changes: object) -> Authorization:
    usual: dict[str, Any] = {
        "payer": PAYER,
        "payee": PAYEE,
        "value_micro_usdc": 5_000_000,
        "valid_after": 0,
        "valid_before": 1_000_300,
        "nonce": "0x" + "5a" * 32,
    }
    return Authorization(**{**usual, **changes})


def a_payment(state: PaymentState = PaymentState.INTENDED, **changes: object) -> Payment:
    payment = Payment(
        id="payment-1",
        account_id="account-1",
        kind=PurchaseKind.TOP_UP,
        resource="https://api.venice.ai/api/v1/x402/top-up",
        host=HOST,
        network_key="base",
        payee=PAYEE,
        amount_micro_usdc=5_000_000,
        created_at=NOW,
        state=state,
    )
    return replace(payment, **changes)  # type: ignore[arg-type]


def a_charge(state: ChargeState = ChargeState.INTENDED, **changes: object) -> Charge:
    charge = Charge(
        id="charge-1",
        account_id="account-1",
        host=HOST,
        model="elevenlabs-music",
        title="Lagoon at dawn",
        price_micro_usdc=690_000,
        created_at=NOW,
        request_digest="00" * 32,
        state=state,
    )
    return replace(charge, **changes)  # type: ignore[arg-type]


def payment_facts(**changes: object) -> PaymentFacts:
    """A top-up that nothing speaks against, but that it is the first to this payee."""
    usual: dict[str, Any] = {
        "amount_micro_usdc": 5_000_000,
        "payee": PAYEE,
        "host": HOST,
        "resource_host": HOST,
        "network_known": True,
        "asset_ours": True,
        "domain_ours": True,
        "validity_s": 300,
        "sign_in_untried": False,
        "route_takes_payment": True,
    }
    return PaymentFacts(**{**usual, **changes})


def use_facts(**changes: object) -> UseFacts:
    """A cheap job that nothing speaks against."""
    usual: dict[str, Any] = {"price_micro_usdc": 100_000, "host": HOST, "model": "m"}
    return UseFacts(**{**usual, **changes})
