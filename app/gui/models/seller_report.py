"""The report for a seller that was paid and delivered nothing: its evidence, and nothing secret."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.display import displayable
from app.domain.job import Job
from app.domain.money import format_usdc
from app.domain.networks import NETWORKS
from app.domain.payment import Delivery, Payment, Transition


def brought_nothing(payment: Payment) -> bool:
    """Whether it was paid for nothing, and the person has not gone on since."""
    return payment.delivery is Delivery.NOT_DELIVERED and not payment.forgiven


def seller_report(payment: Payment, history: Sequence[Transition], job: Job | None) -> str:
    """Everything the seller needs to look it up: request, payment, transaction and answers, with times in UTC."""
    network = NETWORKS[payment.network_key]
    request = f"{payment.header.method} {payment.header.url}" if payment.header else payment.resource
    lines = [
        "A call was paid for with USDC, and nothing that can be used was delivered.",
        "",
        f"Seller: {payment.host}",
        f"Request: {displayable(request, 400)}",
    ]
    if job is not None:
        lines.append(f"Job: model {displayable(job.model, 120)}, queue_id {displayable(job.queue_id, 200)}")
    lines += [
        f"Amount: {format_usdc(payment.amount_micro_usdc)} USDC on {network.name} ({network.caip2})",
        f"Paid to: {payment.payee}",
    ]
    if payment.authorization is not None:
        lines += [f"Paid by: {payment.authorization.payer}", f"Nonce: {payment.authorization.nonce}"]
    if payment.transaction:
        lines.append(f"Transaction: {payment.transaction}")
        lines.append(f"Seen at: {network.transaction_url(payment.transaction)}")
    if payment.block_number is not None:
        lines.append(f"Block: {payment.block_number}")
    lines += [f"Sent: {payment.sends} times, always the same payment", "", "What happened (UTC):"]
    lines += [_line(each) for each in history]
    if payment.note:
        lines += ["", f"Note: {displayable(payment.note, 400)}"]
    lines += ["", "Please deliver the answer for this payment, or return the amount to the payer."]
    return "\n".join(lines)


def _line(each: Transition) -> str:
    at = each.at.strftime("%Y-%m-%d %H:%M:%S")
    evidence = f" [{displayable(each.evidence, 200)}]" if each.evidence else ""
    return f"{at}  {each.after.value}: {displayable(each.why, 300)}{evidence}"
