"""What earlier payments mean for the next look at a job: which stands in its way, and what was agreed to. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.account import same_address
from app.domain.job import Job
from app.domain.payment import UNRESOLVED, Delivery, Payment, PaymentState, PurchaseKind

PROVED = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})
"""States in which our own node has shown that the money moved."""


def about(
    job: Job, request: tuple[str, str, bytes], payments: Iterable[Payment], wallet: str = ""
) -> tuple[Payment, ...]:
    """Payments for looks at this job, in the order given.

    ``request`` is method, URL and body of a look at it: a payment of the same account, or from the same ``wallet``
    (its address), for that very request bought the same thing, even if the job was forgotten and added again, or the
    wallet was.
    """
    return tuple(
        each for each in payments if each.kind is PurchaseKind.POLL and _bought(each, job, request, wallet)
    )


def _bought(payment: Payment, job: Job, request: tuple[str, str, bytes], wallet: str) -> bool:
    header, signed = payment.header, payment.authorization
    if payment.job_id == job.id:
        return True
    same_wallet = signed is not None and same_address(signed.payer, wallet)
    same_payer = payment.account_id == job.account_id or same_wallet
    return same_payer and header is not None and (header.method, header.url, header.body) == request


def stands_in_the_way(payment: Payment) -> bool:
    """Whether nothing new may be paid for the same job because of this payment.

    So it is while the chain has not decided, while what was bought is not here, and, once it is proved that nothing
    came or that nothing was taken, until the person goes on.
    """
    if payment.state in UNRESOLVED:
        return True
    if payment.delivery is Delivery.DELIVERED or payment.forgiven:
        return False
    return payment.state in PROVED or (payment.state is PaymentState.VOID and payment.sends > 0)


def is_lost(payment: Payment) -> bool:
    """Paid for a look, proved, brought nothing, and the person has not gone on since."""
    nothing_came = payment.delivery is Delivery.NOT_DELIVERED and not payment.forgiven
    return payment.kind is PurchaseKind.POLL and payment.state in PROVED and nothing_came


def agreed_price(resource: str, payments: Iterable[Payment]) -> int | None:
    """What a person last said yes to for this resource, micro-USDC; ``payments`` are newest first."""
    asked = (each.amount_micro_usdc for each in payments if each.resource == resource and each.asked)
    return next(asked, None)


def lost_before(job_id: str, payee: str, payments: Iterable[Payment]) -> bool:
    """Whether a payment for this job or to this receiver brought nothing, and the person has not gone on since."""
    return any(
        is_lost(each) and (each.job_id == job_id or same_address(each.payee, payee)) for each in payments
    )
