"""What happened, as a notice a person reads: pure words, no decision about ringing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import assert_never

from app.domain.display import displayable
from app.domain.events import BatchFinished, FundsArrived, NoticeRaised
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.money import format_usd, format_usdc
from app.domain.notice import Notice, NoticeKind, credit_key, settings_key
from app.domain.observation import Balance
from app.domain.payment import Payment, PaymentState
from app.domain.question import BatchQuestion, LookQuestion, Question, QueueQuestion, TopUpQuestion
from app.domain.words import PAYMENT_STATE, payment_title

LOW_CREDIT_MICRO_USDC = 500_000
"""Half a dollar: most models still make one sound for it, few make two."""

_TITLE = 120
_PAYMENTS = {
    PaymentState.CONFIRMED: NoticeKind.PAID,
    PaymentState.UNKNOWN: NoticeKind.UNSURE,
    PaymentState.VOID: NoticeKind.UNSURE,
}
_OVER = {
    JobState.FAILED: NoticeKind.FAILED,
    JobState.GONE: NoticeKind.FAILED,
    JobState.NEEDS_YOU: NoticeKind.WAITS,
}


def of_job(job: Job, at: datetime) -> Notice | None:
    """That a job ended, or waits for the person; None for one that the person stopped."""
    title = displayable(job.title, _TITLE)
    if job.state in AUDIO_SAFE and job.audio is not None:
        name = displayable(Path(job.audio.path).name, _TITLE)
        return Notice(NoticeKind.DONE, title, f"Saved and checked: {name}", at, job.id)
    if job.state is JobState.UNVERIFIED:
        words = "Saved, but the check failed. The server keeps its copy."
        return Notice(NoticeKind.WAITS, title, words, at, job.id)
    kind = _OVER.get(job.state)
    return None if kind is None else Notice(kind, title, job.notice, at, job.id)


def of_job_in_batch(job: Job, batch_id: str, at: datetime) -> Notice | None:
    """Of a batch's jobs only one that waits for the person is told before the batch is through."""
    if job.state is not JobState.NEEDS_YOU:
        return None
    title = f"A batch waits for you: {displayable(job.title, _TITLE)}"
    return Notice(NoticeKind.WAITS, title, job.notice, at, job.id, batch_id)


def of_batch(event: BatchFinished, at: datetime) -> Notice:
    """That every job of a batch has ended."""
    parts = [f"{event.saved:,} saved and checked"] if event.saved or not event.failed else []
    if event.failed:
        parts.append(f"{event.failed:,} without audio")
    title, words = displayable(event.title, _TITLE), ", ".join(parts)
    return Notice(NoticeKind.BATCH, title, words, at, event.job_id, event.batch_id)


def of_payment(payment: Payment, at: datetime) -> Notice | None:
    """How a payment stands, where that is worth knowing; told once for each state, whatever is restarted."""
    kind = _PAYMENTS.get(payment.state)
    if kind is None:
        return None
    title = f"{payment_title(payment)}: {format_usd(payment.amount_micro_usdc)}"
    key = f"payment:{payment.id}:{payment.state.value}"
    return Notice(kind, title, PAYMENT_STATE[payment.state], at, payment.job_id, key=key)


def of_credit(account_id: str, credit: Balance, at: datetime) -> Notice:
    """That an account's prepaid credit has become low."""
    left = format_usd(credit.credit_micro_usdc)
    words = (
        "Add some before the next job."
        if credit.can_consume
        else "Nothing new can be made until you add some."
    )
    key = credit_key(account_id, credit.credit_micro_usdc, at)
    return Notice(NoticeKind.CREDIT, f"Venice credit runs low: {left}", words, at, key=key)


def of_arrival(event: FundsArrived, at: datetime) -> Notice:
    """That USDC came to a wallet; told once, whatever is restarted."""
    account = event.account
    title = f"{format_usdc(event.amount_micro_usdc)} USDC arrived"
    words = f"In “{displayable(account.name, _TITLE)}”, on {account.network.name}."
    return Notice(NoticeKind.NEWS, title, words, at, key=f"{event.name}:{account.id}")


def of_news(event: NoticeRaised, at: datetime) -> Notice:
    """Anything else, in the words it came with."""
    kind = NoticeKind.NEWS if event.kind == "info" else NoticeKind.ALERT
    key = settings_key(at) if event.in_settings else ""
    return Notice(kind, event.title, event.text, at, event.job_id, event.batch_id, key)


def of_question(question: Question, at: datetime) -> Notice:
    """That a question about money waits."""
    words = "Gondola waits for your answer. No answer means no."
    return Notice(NoticeKind.APPROVAL, _asked(question), words, at)


def is_low(credit: Balance) -> bool:
    """Whether a person should add credit before the next job."""
    return not credit.can_consume or credit.credit_micro_usdc < LOW_CREDIT_MICRO_USDC


def _asked(question: Question) -> str:
    match question:
        case TopUpQuestion():
            return f"Add {format_usd(question.amount_micro_usdc)} of credit?"
        case QueueQuestion():
            title = displayable(question.title, _TITLE)
            return f"Create “{title}” for {format_usd(question.price_micro_usdc)}?"
        case BatchQuestion():
            title = displayable(question.title, _TITLE)
            return (
                f"Create {question.charged:,} jobs (“{title}”) for {format_usd(question.total_micro_usdc)}?"
            )
        case LookQuestion():
            title = displayable(question.job_title, _TITLE)
            return f"Pay {format_usd(question.amount_micro_usdc)} for a look at “{title}”?"
        case _:  # pragma: no cover
            assert_never(question)
