"""Reads what a server claims after a payment (PAYMENT-RESPONSE, X-PAYMENT-RESPONSE). A claim, never a proof."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError

from app.adapters.x402.strict_json import decode_header
from app.domain.account import normal_address
from app.domain.display import displayable
from app.domain.errors import InvalidAddress, MalformedAnswer
from app.domain.networks import network_by_wire_name
from app.ports.scheme import SettlementClaim

RECEIPT_LIMIT_BYTES = 16 * 1024
_TRANSACTION = re.compile(r"0x[0-9a-fA-F]{64}\Z", re.ASCII)


class _Receipt(BaseModel):
    """Everything but ``success`` is a bonus; what is not text is as good as absent."""

    model_config = ConfigDict(defer_build=True, extra="ignore")
    success: StrictBool
    transaction: object = None
    network: object = None
    payer: object = None
    reason: object = Field(default=None, alias="errorReason")


def read_receipt(value: str | None) -> SettlementClaim | None:
    """The claim in a receipt header, or None where there is none that can be read.

    A transaction that is not a 32-byte hash reads as none: it is looked up on our own node and nowhere else.
    """
    if value is None:
        return None
    try:
        receipt = _Receipt.model_validate(decode_header(value, RECEIPT_LIMIT_BYTES))
    except (MalformedAnswer, ValidationError):
        return None
    transaction = receipt.transaction if isinstance(receipt.transaction, str) else ""
    return SettlementClaim(
        success=receipt.success,
        transaction=transaction.lower() if _TRANSACTION.match(transaction) else "",
        network=network_by_wire_name(receipt.network),
        payer=_address(receipt.payer),
        reason=displayable(receipt.reason, 200),
    )


def _address(value: object) -> str:
    try:
        return normal_address(value)
    except InvalidAddress:
        return ""
