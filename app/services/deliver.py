"""Sends a payment's one header and judges the answer: a receipt is a claim, everything else is a doubt."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from app.domain import errors
from app.domain.payment import Delivery, Payment, PaymentState
from app.ports.provider import JobProvider

_log = logging.getLogger(__name__)

Mover = Callable[..., Awaitable[Payment]]

_PROVED = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})


async def deliver(payment: Payment, provider: JobProvider, mover: Mover) -> Payment:
    """Send a payment's one header and record what came back; every doubt is UNKNOWN, never failed.

    ``payment`` is SENT, or a re-send of an UNKNOWN, CONFIRMED or FINAL one, which is returned with its new
    fields and never moved. A receipt moves SENT to CLAIMED and is a hint for an UNKNOWN one; of what our own
    node has proved it changes nothing but the delivery.
    """
    header = payment.header
    if header is None:  # pragma: no cover - only signed payments come here
        raise errors.PaymentRefused
    try:
        receipt = await provider.top_up(header)
    except errors.GondolaError as error:
        _log.info("Top-up answer: %s", error.code)
        named = error.transaction if isinstance(error, errors.SettlementUnknown) else ""
        return await _doubt(payment, mover, error.what, named)
    if not receipt.success:
        return await _doubt(payment, mover, "the server says it did not go through; the chain decides")
    if payment.state is PaymentState.SENT:
        claim: dict[str, object] = {"delivery": Delivery.DELIVERED, "transaction": receipt.transaction}
        return await mover(payment, PaymentState.CLAIMED, "the server says paid", **claim)
    hint = _hint(payment, receipt.transaction)
    return replace(payment, delivery=Delivery.DELIVERED, transaction=hint, note="")


async def _doubt(payment: Payment, mover: Mover, why: str, named: str = "") -> Payment:
    hint = _hint(payment, named)
    if payment.state is PaymentState.SENT:
        return await mover(payment, PaymentState.UNKNOWN, why, note=why, transaction=hint)
    if payment.state in _PROVED:
        return replace(payment, note=f"Paid, but the credit is not acknowledged yet: {why}")
    return replace(payment, note=why, transaction=hint)


def _hint(payment: Payment, named: str) -> str:
    """Where to look first: what the server names, unless our own node has proved another one."""
    return payment.transaction if payment.state in _PROVED else named or payment.transaction
