"""Venice's documents as pydantic models: tolerant about what they add, strict about what we use.

Money arrives as JSON numbers and becomes ``Decimal`` without ever being a float.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StrictBool, StrictStr

from app.adapters import error_answer
from app.adapters.json_models import Answer, Identifier
from app.domain.errors import InvalidAmount
from app.domain.money import usd_to_micro

_PLAIN_USD = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,24})?\Z", re.ASCII)
_FINEST_USD = Decimal("1e-12")
"""Prices carry float noise (0.11500000000000002): it is rounded away long before a micro-dollar is reached."""


def _usd(value: object) -> Decimal:
    """Decimal dollars from a JSON number, or from a string of plain digits."""
    plain_text = isinstance(value, str) and _PLAIN_USD.match(value)
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if not (plain_text or number):
        raise ValueError("not an amount")
    try:
        return Decimal(str(value)).quantize(_FINEST_USD, rounding=ROUND_HALF_EVEN)
    except InvalidOperation:
        raise ValueError("not an amount we can hold") from None


Usd = Annotated[Decimal, BeforeValidator(_usd)]


class ErrorAnswer(error_answer.ErrorAnswer):
    """Any answer that is not success; those about credit name balances and amounts to add."""

    current_balance: object = Field(default=None, alias="currentBalanceUsd")
    minimum_top_up: object = Field(default=None, alias="minimumTopUpUsd")
    suggested_top_up: object = Field(default=None, alias="suggestedTopUpUsd")


class QuoteAnswer(Answer):
    """``POST /audio/quote``."""

    quote: Usd


class QueueAnswer(Answer):
    """``POST /audio/queue``. A paid job hangs on ``queue_id``: the rest may be missing."""

    queue_id: Identifier
    model: object = None


class CompleteAnswer(Answer):
    """``POST /audio/complete``."""

    success: StrictBool


class BalanceData(Answer):
    """``data`` of ``GET /x402/balance/{wallet}``."""

    wallet: StrictStr = Field(alias="walletAddress")
    balance: Usd = Field(alias="balanceUsd")
    can_consume: StrictBool = Field(alias="canConsume")
    minimum_top_up: Usd = Field(alias="minimumTopUpUsd")
    suggested_top_up: Usd = Field(alias="suggestedTopUpUsd")


class BalanceAnswer(Answer):
    """``GET /x402/balance/{wallet}``."""

    data: BalanceData


class LedgerRow(Answer):
    """One transaction of the ledger."""

    id: Identifier
    kind: StrictStr = Field(alias="type")
    amount: Usd
    created_at: StrictStr = Field(alias="createdAt")
    request_id: StrictStr | None = Field(default=None, alias="requestId")
    model_id: StrictStr | None = Field(default=None, alias="modelId")


class LedgerData(Answer):
    """``data`` of ``GET /x402/transactions/{wallet}``; rows are read one by one."""

    wallet: StrictStr = Field(alias="walletAddress")
    transactions: list[Any] = Field(max_length=1000)


class LedgerAnswer(Answer):
    """``GET /x402/transactions/{wallet}``."""

    data: LedgerData


class TopUpData(Answer):
    """``data`` of a successful top-up."""

    credited: Usd | None = Field(default=None, alias="amountCredited")
    new_balance: Usd | None = Field(default=None, alias="newBalance")


class TopUpAnswer(Answer):
    """``POST /x402/top-up`` with a payment."""

    success: StrictBool
    data: TopUpData | None = None


class ModelList(Answer):
    """``GET /models``; entries are read one by one."""

    data: list[Any] = Field(max_length=2000)


def usd_or_none(value: object) -> int | None:
    """Micro-USDC of an amount that an error document mentions; None where it cannot be one."""
    try:
        return usd_to_micro(_usd(value))
    except (ValueError, InvalidAmount):
        return None
