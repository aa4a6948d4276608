"""x402 payment headers as servers read them: v1 and v2 shapes become one ``Payment``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, StrictStr, ValidationError

from app.sandbox.crypto import TransferAuthorization

PAYMENT_HEADERS = ("payment-signature", "x-402-payment", "x-payment")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z")
_NONCE = re.compile(r"0x[0-9a-fA-F]{64}\Z")
_NUMBER = re.compile(r"(0|[1-9][0-9]{0,77})\Z", re.ASCII)


class BadPayment(Exception):
    """A payment that cannot be one; ``code`` is the top-up route's word for it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class _Authorization(BaseModel):
    model_config = ConfigDict(extra="ignore")
    payer: StrictStr = Field(alias="from")
    to: StrictStr
    value: StrictStr
    valid_after: StrictStr = Field(alias="validAfter")
    valid_before: StrictStr = Field(alias="validBefore")
    nonce: StrictStr


class _ExactPayload(BaseModel):
    model_config = ConfigDict(extra="ignore")
    signature: StrictStr
    authorization: _Authorization


class _Accepted(BaseModel):
    model_config = ConfigDict(extra="ignore")
    scheme: StrictStr
    network: StrictStr
    asset: StrictStr | None = None
    amount: StrictStr | None = None
    pay_to: StrictStr | None = Field(default=None, alias="payTo")


class _Envelope(BaseModel):
    model_config = ConfigDict(extra="ignore")
    version: int = Field(alias="x402Version", ge=1, le=2)
    scheme: StrictStr | None = None
    network: StrictStr | None = None
    accepted: _Accepted | None = None
    payload: _ExactPayload


@dataclass(frozen=True, slots=True)
class Payment:
    """One signed payment as it arrived; ``accepted`` figures are what the payer echoed, None in v1."""

    version: int
    scheme: str
    network: str
    asset: str | None
    authorization: TransferAuthorization
    signature: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes this authorization unique on chain: payer and nonce."""
        return self.authorization.payer, self.authorization.nonce


def read_payment(document: dict[str, Any]) -> Payment:
    """Read a decoded payment header of either version.

    Raises:
        BadPayment: a field is missing or impossible; the code is Venice's.
    """
    try:
        envelope = _Envelope.model_validate(document)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise BadPayment("INVALID_PAYMENT", f"Payment payload is invalid at {where}") from None
    accepted = envelope.accepted
    scheme = accepted.scheme if accepted else envelope.scheme
    network = accepted.network if accepted else envelope.network
    if scheme is None or network is None:
        raise BadPayment("INVALID_PAYMENT", "Payment names no scheme or network")
    return Payment(
        version=envelope.version,
        scheme=scheme,
        network=network,
        asset=accepted.asset if accepted else None,
        authorization=_authorization(envelope.payload.authorization),
        signature=envelope.payload.signature,
    )


def _authorization(read: _Authorization) -> TransferAuthorization:
    if not _ADDRESS.match(read.payer):
        raise BadPayment("INVALID_PAYMENT_PAYER", "authorization.from is not an address")
    if not _ADDRESS.match(read.to):
        raise BadPayment("INVALID_PAYMENT_RECIPIENT", "authorization.to is not an address")
    if not _NUMBER.match(read.value):
        raise BadPayment("INVALID_AMOUNT", "authorization.value is not an atomic amount")
    if not _NUMBER.match(read.valid_after) or not _NUMBER.match(read.valid_before):
        raise BadPayment("INVALID_PAYMENT", "authorization window is not a pair of Unix times")
    if not _NONCE.match(read.nonce):
        raise BadPayment("INVALID_PAYMENT", "authorization.nonce is not 32 bytes")
    return TransferAuthorization(
        payer=read.payer.lower(),
        payee=read.to.lower(),
        value=int(read.value),
        valid_after=int(read.valid_after),
        valid_before=int(read.valid_before),
        nonce=read.nonce.lower(),
    )
