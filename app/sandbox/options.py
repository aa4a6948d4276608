"""Everything about a sandbox world that can be chosen when it is made, with its defaults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from app.domain.money import MICRO


@dataclass(frozen=True, slots=True)
class WorldOptions:
    """How a world starts out. Amounts are micro-USD(C), times seconds, lags blocks.

    ``job_seconds`` None gives each model a length of its own; ``spread`` 0.25 means up to a quarter more or less.
    ``gift_micro_usd`` is credit without a ledger row. ``p80_seconds`` None shows a fair estimate. ``seed`` fixes
    the test wallet, hashes and job lengths. What
    ``seller_…`` means is said in ``seller_terms.SellerTerms``.
    """

    seed: str | None = None
    network: str = "base"
    wall: Callable[[], float] | None = None
    speed: float = 1.0
    job_seconds: float | None = None
    spread: float = 0.25
    p80_seconds: float | None = None
    usdc_micro: int = 50 * MICRO
    credit_micro_usd: int = 0
    gift_micro_usd: int = 0
    api_key_credit_micro_usd: int = 25 * MICRO
    safe_lag: int = 5
    finalized_lag: int = 30
    settle_s: float = 0.0
    limits_enabled: bool = True
    failed_request_limit: int = 20
    seller_price_micro_usdc: int = 10_000
    seller_sign_in: bool = False
    seller_payment_identifier: str = "off"
    max_audio_s: int = 120
    media_ttl_s: float = 24 * 3600.0


class WorldChoices(TypedDict, total=False):
    """The same names as :class:`WorldOptions`, for keyword arguments."""

    seed: str | None
    network: str
    wall: Callable[[], float] | None
    speed: float
    job_seconds: float | None
    spread: float
    p80_seconds: float | None
    usdc_micro: int
    credit_micro_usd: int
    gift_micro_usd: int
    api_key_credit_micro_usd: int
    safe_lag: int
    finalized_lag: int
    settle_s: float
    limits_enabled: bool
    failed_request_limit: int
    seller_price_micro_usdc: int
    seller_sign_in: bool
    seller_payment_identifier: str
    max_audio_s: int
    media_ttl_s: float
