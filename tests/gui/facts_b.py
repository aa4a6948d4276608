"""Accounts, models, a listing and money records that page and dialog tests show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from app.domain.account import Account, AccountKind
from app.domain.catalogue import AudioModel, Pricing
from app.domain.charge import Charge
from app.domain.listing import FormField, Listing
from app.domain.networks import BASE
from app.domain.payment import (
    Authorization,
    Payment,
    PaymentState,
    PurchaseKind,
)

NOW = datetime(2026, 9, 14, 12, 32, 0, tzinfo=UTC)
ADDRESS = "0xe233565920f9518d614bA91DF3f07c15b0113786"
PAYEE = "0x2670B922ef37C7Df47158725C0CC407b5382293F"
WORDS = (
    "legal",
    "winner",
    "thank",
    "year",
    "wave",
    "sausage",
    "worth",
    "useful",
    "zebra",
    "above",
    "cabin",
    "yellow",
)


def wallet_account(name: str = "Studio wallet", **changes: object) -> Account:
    account = Account("wallet-1", AccountKind.WALLET, name, NOW, address=ADDRESS)
    return replace(account, **changes)  # type: ignore[arg-type]


def watched_account(name: str = "Treasury") -> Account:
    return Account("seen-1", AccountKind.WATCHED, name, NOW, address=PAYEE)


def key_account(name: str = "Venice account") -> Account:
    return Account("key-1", AccountKind.API_KEY, name, NOW)


MODELS = (
    AudioModel(
        "elevenlabs-music",
        "ElevenLabs Music",
        Pricing(tiers=((1, 60, 690_000), (61, 600, 6_900_000))),
        formats=("mp3", "wav"),
        prompt_limit=200,
        supports_instrumental=True,
        min_duration_s=5,
        max_duration_s=600,
        default_duration_s=60,
    ),
    AudioModel(
        "elevenlabs-tts-v3",
        "ElevenLabs v3",
        Pricing(per_thousand_characters_micro_usdc=115_000),
        min_prompt_length=1,
        prompt_limit=5000,
        voices=("Aria", "Roger", "Sarah"),
        default_voice="Aria",
        supports_language=True,
        supports_speed=True,
        min_speed=Decimal("0.7"),
        max_speed=Decimal("1.2"),
    ),
    AudioModel(
        "minimax-music-v2",
        "MiniMax Music 2",
        Pricing(per_generation_micro_usdc=40_000),
        supports_lyrics=True,
        lyrics_required=True,
        lyrics_limit=3000,
        supports_lyrics_optimizer=True,
    ),
    AudioModel(
        "stable-audio-25",
        "Stable Audio 2.5",
        Pricing(per_generation_micro_usdc=190_000),
        formats=("flac",),
        supports_loop=True,
        duration_options=(10, 20, 30),
        default_duration_s=20,
    ),
)


LISTING = Listing(
    title="Venice AI · Audio Generation Status",
    url="https://api.venice.ai/api/v1/audio/retrieve",
    host="api.venice.ai",
    summary="Retrieve status and execution metrics for in-progress audio generation jobs.",
    price_micro_usdc=10_000_000,
    network_name="base",
    network_key="base",
    asset=BASE.usdc,
    asset_is_usdc=True,
    payee=PAYEE.lower(),
    max_timeout_s=300,
    verified=False,
    trust_tier="indexed_external",
    sanity_flag="expensive_outlier",
    sanity_ratio=125,
    category_median_micro_usdc=80_000,
    fields=(
        FormField("model", "string", True, "The ID of the model used for audio generation."),
        FormField("queue_id", "string", True, "The ID of the audio generation request."),
        FormField(
            "delete_media_on_completion", "boolean", False, "If true, the audio media will be deleted."
        ),
    ),
)


def a_payment(number: int = 1, **changes: object) -> Payment:
    made = Payment(
        id=f"payment-{number}",
        account_id="wallet-1",
        kind=PurchaseKind.TOP_UP,
        resource="https://api.venice.ai/api/v1/x402/top-up",
        host="api.venice.ai",
        network_key="base",
        payee=PAYEE.lower(),
        amount_micro_usdc=10_000_000,
        created_at=NOW - timedelta(minutes=15 * number),
        state=PaymentState.CONFIRMED,
        transaction="0x51c2" + "07" * 28 + "9e0f",
        depth=21,
        sends=1,
        authorization=Authorization(
            ADDRESS.lower(), PAYEE.lower(), 10_000_000, 0, int(NOW.timestamp()) + 240, "0x" + "1c" * 32
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_charge(number: int = 1, **changes: object) -> Charge:
    made = Charge(
        id=f"charge-{number}",
        account_id="wallet-1",
        host="api.venice.ai",
        model="elevenlabs-music",
        title="Episode 12 — intro bed",
        price_micro_usdc=690_000,
        created_at=NOW - timedelta(minutes=15 * number + 5),
        request_digest="d" * 64,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
