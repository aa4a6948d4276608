"""The bodies of the control routes. Unknown fields are refused, so that a typo cannot pass for an armed fault."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.sandbox.seller_terms import IdentifierUse

Address = Annotated[str, Field(pattern=r"^0x[0-9a-fA-F]{40}$")]
Nonce = Annotated[str, Field(pattern=r"^0x[0-9a-fA-F]{64}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class JobsBody(_Strict):
    """``jobs``: how long new jobs take; for one model when ``model`` is given. Fields left out stay as they are."""

    job_seconds: float | None = Field(default=None, ge=0)
    spread: float | None = Field(default=None, ge=0, le=1)
    p80_seconds: float | None = Field(default=None, ge=0)
    model: str | None = None


class FailNextBody(_Strict):
    """``fail-next``: the next job queued (of this model) will fail, ``at`` this part of its time."""

    status: int = Field(default=500, ge=400, le=599)
    error: str = "Inference processing failed."
    refunded: bool = True
    suggested_prompt: str | None = None
    at: float = Field(default=1.0, ge=0, le=1)
    model: str | None = None


class ExpireBody(_Strict):
    """``expire``: the server forgets a job's media."""

    queue_id: str


class ClockBody(_Strict):
    """``clock``: offsets are set, ``advance_s`` is added to the whole world."""

    offset_s: float | None = None
    chain_offset_s: float | None = None
    speed: float | None = Field(default=None, gt=0)
    advance_s: float | None = Field(default=None, ge=0)


class FundBody(_Strict):
    """``fund``: mint play USDC to an address."""

    address: Address
    amount_micro_usdc: int = Field(gt=0)


class CreditBody(_Strict):
    """``credit``: add to (or, negative, take from) the credit of a wallet address or of ``api-key``."""

    account: str
    amount_micro_usd: int


class FaultBody(_Strict):
    """``faults``: arm one. ``settings`` depend on the kind; ``count`` null lasts until cleared."""

    route: str
    kind: str
    count: int | None = Field(default=1, ge=1)
    after: int = Field(default=0, ge=0)
    settings: dict[str, object] = Field(default_factory=dict)


class TrapBody(_Strict):
    """``trap``: every matching Venice route but top-up demands $10 a call."""

    on: bool
    sign_in_extension: bool = True
    routes: str = "*"


class ReorgBody(_Strict):
    """``reorg``: replace the last blocks; their transactions are mined again, or lost."""

    blocks: int = Field(ge=1, le=10_000)
    remine: bool = False


class ChainBody(_Strict):
    """``chain``: finality lags in blocks, contract code and ether (wei) at an address."""

    safe_lag: int | None = Field(default=None, ge=0)
    finalized_lag: int | None = Field(default=None, ge=0)
    code: dict[Address, str] = Field(default_factory=dict)
    ether_wei: dict[Address, int] = Field(default_factory=dict)


class CancelBody(_Strict):
    """``cancel-authorization``: mine ``cancelAuthorization`` for a payer's nonce."""

    payer: Address
    nonce: Nonce


class LimitsBody(_Strict):
    """``limits``: switch the published limits off, or move the failed-request budget."""

    enabled: bool | None = None
    failed_request_limit: int | None = Field(default=None, ge=1)


class MoneyBody(_Strict):
    """``money``: the per-call seller's price, how long a top-up settles."""

    seller_price_micro_usdc: int | None = Field(default=None, gt=0)
    settle_s: float | None = Field(default=None, ge=0)


class SellerBody(_Strict):
    """``seller``: the terms of the per-call seller. Fields left out stay as they are."""

    price_micro_usdc: int | None = Field(default=None, gt=0)
    payee: Address | None = None
    max_timeout_s: int | None = Field(default=None, ge=1)
    sign_in: bool | None = None
    payment_identifier: IdentifierUse | None = None
    any_job: bool | None = None
    job_seconds: float | None = Field(default=None, ge=0)


class ApiKeyBody(_Strict):
    """``api-keys``: add a key with an account of its own, or revoke one."""

    key: str = Field(min_length=8)
    revoked: bool = False
    credit_micro_usd: int = 0
