"""Venice's documents as pydantic models: tolerant about what they add, strict about what we use.

Money arrives as JSON numbers and becomes ``Decimal`` without ever being a float.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictStr, ValidationError

from app.adapters.bounded_json import load_json
from app.domain.errors import InvalidAmount, MalformedAnswer
from app.domain.money import usd_to_micro

_M = TypeVar("_M", bound=BaseModel)
_PLAIN_USD = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,24})?\Z", re.ASCII)
_IDENTIFIER = re.compile(r"[!-~]{1,256}\Z", re.ASCII)
_CODE = re.compile(r"[A-Z][A-Z0-9_]{2,79}\Z", re.ASCII)
_FINEST_USD = Decimal("1e-12")
"""Prices carry float noise (0.11500000000000002): it is rounded away long before a micro-dollar is reached."""
LONGEST_MS = 10**12


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


def _milliseconds(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= LONGEST_MS:
        raise ValueError("not a number of milliseconds")
    return int(value)


def _identifier(value: object) -> str:
    if not isinstance(value, str) or not _IDENTIFIER.match(value):
        raise ValueError("not an identifier")
    return value


Usd = Annotated[Decimal, BeforeValidator(_usd)]
Milliseconds = Annotated[int | None, BeforeValidator(_milliseconds)]
Identifier = Annotated[str, BeforeValidator(_identifier)]


class Answer(BaseModel):
    """Base of everything that is read."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class ErrorAnswer(Answer):
    """Any answer that is not success. Nothing in it is needed: the status alone already means something."""

    error: object = None
    message: object = None
    code: object = None
    details: object = None
    issues: object = None
    suggested_prompt: object = None
    accepts: object = None
    credits_refunded: object = Field(default=None)
    current_balance: object = Field(default=None, alias="currentBalanceUsd")
    minimum_top_up: object = Field(default=None, alias="minimumTopUpUsd")
    suggested_top_up: object = Field(default=None, alias="suggestedTopUpUsd")

    @property
    def says_job_failed(self) -> bool:
        """Whether the server speaks of the job itself: only such answers mention the refund."""
        return "credits_refunded" in self.model_fields_set


def code_of(answer: ErrorAnswer) -> str:
    """The machine-readable code: in ``code``, or in ``error`` where that holds nothing but a code."""
    for text in (answer.code, answer.error):
        if isinstance(text, str) and _CODE.match(text):
            return text
    return ""


class QuoteAnswer(Answer):
    """``POST /audio/quote``."""

    quote: Usd


class QueueAnswer(Answer):
    """``POST /audio/queue``. A paid job hangs on ``queue_id``: the rest may be missing."""

    queue_id: Identifier
    model: object = None


class StatusAnswer(Answer):
    """``POST /audio/retrieve`` while there is no audio; times in milliseconds."""

    status: StrictStr
    average_execution_time: Milliseconds = None
    execution_duration: Milliseconds = None
    error: object = None
    credits_refunded: object = None


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


def parse_json(body: bytes) -> object:
    """A JSON document with every fraction as Decimal.

    Raises:
        MalformedAnswer: not JSON, or nested beyond reason.
    """
    try:
        document: object = load_json(body, parse_float=Decimal)
    except (ValueError, InvalidOperation) as error:
        raise MalformedAnswer(detail=f"not JSON ({type(error).__name__})") from None
    return document


def read(model: type[_M], body: bytes) -> _M:
    """One of our models from a body.

    Raises:
        MalformedAnswer: not JSON, or a field is missing or of another type.
    """
    return as_model(model, parse_json(body))


def as_model(model: type[_M], document: object) -> _M:
    """One of our models from parsed JSON; raises MalformedAnswer as :func:`read`."""
    try:
        return model.model_validate(document)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise MalformedAnswer(detail=f"{where}: {first['msg']}") from None


def usd_or_none(value: object) -> int | None:
    """Micro-USDC of an amount that an error document mentions; None where it cannot be one."""
    try:
        return usd_to_micro(_usd(value))
    except (ValueError, InvalidAmount):
        return None


def as_identifier(value: object) -> str:
    """The value if it is an identifier, else an empty text."""
    return value if isinstance(value, str) and _IDENTIFIER.match(value) else ""
