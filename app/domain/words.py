"""The one list that turns states into words a person understands. Technical names live behind "Details" only."""

from __future__ import annotations

from app.domain.charge import ChargeState
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind

PAYMENT_STATE: dict[PaymentState, str] = {
    PaymentState.INTENDED: "Set aside, about to be signed",
    PaymentState.REFUSED: "Refused",
    PaymentState.ABANDONED: "Not paid — it was never signed",
    PaymentState.SIGNED: "Signed, about to be sent",
    PaymentState.SENT: "Sent, waiting for the answer",
    PaymentState.CLAIMED: "Seller says paid, checking",
    PaymentState.UNKNOWN: "Not sure yet — nothing new will be paid",
    PaymentState.CONFIRMED: "Proved on chain",
    PaymentState.FINAL: "Final",
    PaymentState.VOID: "Expired — nothing was paid",
}

PAYMENT_STEP: dict[PaymentState, str] = PAYMENT_STATE | {
    PaymentState.INTENDED: "Asked, and set aside within your limits",
    PaymentState.SIGNED: "Signed",
    PaymentState.SENT: "Sent",
    PaymentState.CLAIMED: "Seller says paid",
    PaymentState.UNKNOWN: "Not sure",
}
"""The same states as steps that lie behind: how a payment came to be what it is."""

CHARGE_STATE: dict[ChargeState, str] = {
    ChargeState.INTENDED: "About to be queued",
    ChargeState.ABANDONED: "Not queued",
    ChargeState.SENT: "Sent, waiting for the answer",
    ChargeState.QUEUED: "Taken from credit",
    ChargeState.REJECTED: "Not accepted — nothing was charged",
    ChargeState.UNKNOWN: "Not sure yet — nothing new will be queued",
    ChargeState.LOST: "Charged, but the job's number got lost",
    ChargeState.DISMISSED: "Put aside by you",
}

DELIVERY: dict[Delivery, str] = {
    Delivery.PENDING: "on its way",
    Delivery.DELIVERED: "received",
    Delivery.NOT_DELIVERED: "Paid, not delivered",
}

TECHNICAL = ("UNKNOWN", "VOID", "CLAIMED", "P80", "nonce", "EIP-", "x402", "siwx", "validBefore", "HTTP")
"""Words that may appear behind "Details" and nowhere else; a test holds every list here to it."""


def payment_title(payment: Payment) -> str:
    """What a payment was for."""
    if payment.kind is PurchaseKind.TOP_UP:
        return "Credit at Venice"
    return f"A look at a job at {payment.host}"


def payment_words(payment: Payment) -> str:
    """A payment's state as people read it; a refusal carries its reason."""
    words = PAYMENT_STATE[payment.state]
    if payment.state is PaymentState.REFUSED and payment.note:
        return f"{words}: {payment.note}"
    if payment.delivery is Delivery.NOT_DELIVERED and payment.state in (
        PaymentState.CONFIRMED,
        PaymentState.FINAL,
    ):
        return DELIVERY[Delivery.NOT_DELIVERED]
    return words


def depth_words(payment: Payment) -> str:
    """How deep a proved payment lies under newer blocks."""
    if payment.depth is None:
        return ""
    if payment.depth == 0:
        return "just now"
    return "1 block" if payment.depth == 1 else f"{payment.depth:,} blocks"
