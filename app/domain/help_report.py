"""Reports that a person copies and sends to whoever can help: numbers, times and proofs, and nothing secret.

Titles, prompts and what servers said are the person's own: they come in only when asked for, and pass ``redacted``
even then. Payment headers, keys, phrases, sign-ins and signatures are never in reach of this module's callers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.domain.charge import Charge
from app.domain.display import displayable
from app.domain.errors import GondolaError
from app.domain.job import Job, JobStep
from app.domain.money import format_usd, format_usdc
from app.domain.networks import NETWORKS
from app.domain.payment import Payment, Transition
from app.domain.redaction import redacted

PREPAID_NAME = "Venice"
_MOST = 400


def job_report(
    job: Job,
    steps: Sequence[JobStep],
    payments: Sequence[Payment],
    charges: Sequence[Charge],
    version: str,
    *,
    private: bool = False,
) -> str:
    """About one job. Times in UTC. ``private`` adds title, prompt and what the server said about it."""
    lines = [
        f"About an audio job at {_host_of(job)}.",
        "",
        f"Model: {displayable(job.model, 120)}",
        f"queue_id: {displayable(job.queue_id, 200)}",
        f"Queued: {_time(job.created_at)}",
        f"State: {job.state.value}{f' ({job.notice_code})' if job.notice_code else ''}",
        f"Looks: {job.polls}, last {_time(job.seen_at)}",
    ]
    if job.price_micro_usdc is not None:
        lines.append(f"Price: {format_usd(job.price_micro_usdc)}")
    if job.refunded is not None:
        lines.append(f"Refund: {'seen in the ledger' if job.refunded else 'not seen in the ledger'}")
    if job.audio is not None:
        audio = job.audio
        lines.append(f"Audio: {audio.audio_format}, {audio.size_bytes} bytes, SHA-256 {audio.sha256}")
    if job.media_until is not None:
        lines.append(f"Kept by the server until: {_time(job.media_until)}")
    if private:
        lines += _private(job)
    lines += _listed("What happened (UTC)", (f"{_time(step.at)}  {step.kind.value}" for step in steps))
    lines += _listed("Uses of credit", (_charge_line(charge) for charge in charges))
    lines += _listed("Payments", (_payment_line(payment) for payment in payments))
    return "\n".join([*lines, "", _signed(version)])


def payment_report(payment: Payment, history: Sequence[Transition], version: str) -> str:
    """About one payment: what the chain can be asked, and what is written down here. Times in UTC."""
    network = NETWORKS[payment.network_key]
    lines = [
        f"About a payment of {format_usdc(payment.amount_micro_usdc)} USDC to {displayable(payment.host, 200)}.",
        "",
        f"For: {payment.kind.value}",
        f"Network: {network.name} ({network.caip2})",
        f"Paid to: {payment.payee}",
    ]
    if payment.authorization is not None:
        lines += [f"Paid by: {payment.authorization.payer}", f"Nonce: {payment.authorization.nonce}"]
        lines.append(f"Valid until: {_time(datetime.fromtimestamp(payment.authorization.valid_before, UTC))}")
    if payment.transaction:
        lines += [
            f"Transaction: {payment.transaction}",
            f"Seen at: {network.transaction_url(payment.transaction)}",
        ]
    if payment.block_number is not None:
        lines.append(f"Block: {payment.block_number}")
    lines += [f"State: {payment.state.value}, {payment.delivery.value}", f"Sent: {payment.sends} times"]
    lines += _listed("What happened (UTC)", (f"{_time(each.at)}  {each.after.value}" for each in history))
    return "\n".join([*lines, "", _signed(version)])


def error_report(error: GondolaError, at: datetime, version: str, *, private: bool = False) -> str:
    """About an error that was shown. Its words may quote people and servers, so they are added only if asked for."""
    lines = [f"An error in Gondola, {_time(at)} UTC.", "", f"Kind: {type(error).__name__} ({error.code})"]
    if private:
        said = (("What", error.what), ("Means", error.means), ("Detail", error.detail))
        lines += [f"{name}: {redacted(displayable(words, _MOST))}" for name, words in said if words]
    return "\n".join([*lines, "", _signed(version)])


def _private(job: Job) -> list[str]:
    said = (
        ("Title", job.title),
        ("Prompt", job.prompt),
        ("Lyrics", job.options.lyrics or ""),
        ("Said about it", job.notice),
    )
    return [f"{name}: {redacted(displayable(words, _MOST))}" for name, words in said if words]


def _listed(head: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return ["", f"{head}:", *found] if found else []


def _charge_line(charge: Charge) -> str:
    sent = _time(charge.sent_at or charge.created_at)
    mark = f", after ledger row {displayable(charge.ledger_mark, 80)}" if charge.ledger_mark else ""
    return f"{sent}  {format_usd(charge.price_micro_usdc)} {charge.state.value}{mark}"


def _payment_line(payment: Payment) -> str:
    proof = f", transaction {payment.transaction}" if payment.transaction else ""
    amount = format_usdc(payment.amount_micro_usdc)
    return (
        f"{_time(payment.created_at)}  {amount} USDC {payment.state.value}, {payment.delivery.value}{proof}"
    )


def _host_of(job: Job) -> str:
    return displayable(job.seller_url.partition("?")[0], _MOST) if job.seller_url else PREPAID_NAME


def _time(at: datetime | None) -> str:
    return "never" if at is None else f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _signed(version: str) -> str:
    return f"Gondola {version}"
