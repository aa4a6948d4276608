"""The report for a seller whose paid look brought nothing: what went out, what came back, what the chain shows."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.job import Job
from app.domain.look_history import PROVED
from app.domain.money import format_usdc
from app.domain.networks import NETWORKS
from app.domain.payment import Delivery, Payment, Transition
from app.domain.words import PAYMENT_STATE


def evidence_report(
    payment: Payment, transitions: Iterable[Transition], account: Account | None, job: Job | None
) -> str:
    """Plain text to copy. Never the payment header: whoever holds that could have it settled. Times are UTC."""
    lines = [
        _headline(payment),
        "",
        *_request(payment, job),
        "",
        *_money(payment, account),
        "",
        "What happened (UTC):",
        *(_line(step) for step in transitions),
        f"Sent {payment.sends} times, always the same payment.",
    ]
    if payment.note:
        lines.append(f"Last answer: {displayable(payment.note, 300)}")
    lines += ["", "Please deliver what was paid for, or send the money back to the payer."]
    return "\n".join(lines)


def _headline(payment: Payment) -> str:
    if payment.state in PROVED and payment.delivery is Delivery.NOT_DELIVERED:
        return f"A look at a job at {payment.host} was paid, and nothing usable was delivered."
    return f"About a payment for a look at a job at {payment.host}: {PAYMENT_STATE[payment.state]}."


def _request(payment: Payment, job: Job | None) -> list[str]:
    header = payment.header
    lines = [f"Request: {header.method} {header.url}" if header else f"Request: {payment.resource}"]
    if job is not None:
        lines += [f"Model: {displayable(job.model, 120)}", f"Job: {displayable(job.queue_id, 120)}"]
    return lines


def _money(payment: Payment, account: Account | None) -> list[str]:
    network, authorization = NETWORKS[payment.network_key], payment.authorization
    payer = account.address if account is not None else authorization.payer if authorization else ""
    lines = [
        f"Amount: {format_usdc(payment.amount_micro_usdc)} USDC on {network.name} (chain {network.chain_id})",
        f"Payer: {payer or 'not known'}",
        f"Payee: {payment.payee}",
    ]
    if authorization is not None:
        lines.append(f"Authorization nonce: {authorization.nonce}")
    proof = "shown by our own node" if payment.state in PROVED else "named by the seller, not proved"
    if payment.transaction:
        lines.append(f"Transaction: {payment.transaction} ({proof})")
    if payment.block_number is not None:
        lines.append(f"Block: {payment.block_number}")
    return lines


def _line(step: Transition) -> str:
    when = step.at.strftime("%Y-%m-%d %H:%M:%S")
    evidence = f" ({displayable(step.evidence, 200)})" if step.evidence else ""
    return f"  {when}  {displayable(step.why, 300)}{evidence}"
