"""All jobs in one sentence each: how many are in the making, and whether money and audio are safe."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.charge import Charge, ChargeState
from app.domain.estimate import progress
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.look_history import Looks
from app.domain.payment import Payment, PaymentState
from app.gui.models.job_rows import is_unsaved
from app.gui.models.seller_report import brought_nothing
from app.gui.models.wording import clock_time, short_usd

_NOT_SURE = frozenset({ChargeState.SENT, ChargeState.UNKNOWN, ChargeState.LOST})


def making_words(jobs: Iterable[Job], now: datetime) -> tuple[str, str]:
    """``("7 in the making", "usually done by 14:37")``; empty texts when nothing runs."""
    running = [job for job in jobs if job.is_watched]
    if not running:
        return "", ""
    lead = _tr("{count} in the making").format(count=len(running))
    seen = [progress(job, now) for job in running]
    ends = [one.usually_done_at for one in seen if one.usually_done_at is not None and not one.overtime]
    slow = sum(one.overtime for one in seen)
    parts: list[str] = []
    if ends:
        # The last of the single estimates: by then each of them is done in 4 of 5 cases.
        by = clock_time(max(ends))
        words = _tr("usually done by {time}") if len(ends) == 1 else _tr("4 of 5 by {time}")
        parts.append(words.format(time=by))
    if slow:
        parts.append(_tr("{count} slower than usual").format(count=slow))
    return lead, " · ".join(parts)


def money_words(used_today_micro_usdc: int, payments: Iterable[Payment], charges: Iterable[Charge]) -> str:
    """``$3.12 used today · nothing owed``, or what is not settled."""
    payments = tuple(payments)
    used = _tr("{sum} used today").format(sum=short_usd(used_today_micro_usdc))
    open_payments = sum(payment.unresolved for payment in payments)
    doubtful = sum(charge.state in _NOT_SURE for charge in charges)
    missing = sum(brought_nothing(payment) for payment in payments)
    parts = [used]
    if open_payments:
        parts.append(_many(open_payments, "1 payment not settled yet", "{count} payments not settled yet"))
    if doubtful:
        parts.append(_many(doubtful, "1 job not sure to be queued", "{count} jobs not sure to be queued"))
    if missing:
        parts.append(_many(missing, "1 paid, not delivered", "{count} paid, not delivered"))
    if len(parts) == 1:
        parts.append(_tr("nothing owed"))
    return " · ".join(parts)


def looks_by_job(newest_first: Iterable[Payment]) -> dict[str, Looks]:
    """What looks at each job cost so far, and what the newest one cost; what may be charged counts too."""
    found: dict[str, Looks] = {}
    for payment in newest_first:
        if not payment.job_id or not payment.reserves or payment.state is PaymentState.INTENDED:
            continue
        had = found.get(payment.job_id, Looks(0, payment.amount_micro_usdc))
        found[payment.job_id] = Looks(had.spent_micro_usdc + payment.amount_micro_usdc, had.price_micro_usdc)
    return found


def audio_words(jobs: Iterable[Job]) -> str:
    """``all audio safe`` only when every job that ended with audio has it here, checked."""
    jobs = tuple(jobs)
    states = [job.state for job in jobs]
    at_venice = sum(state in (JobState.NEEDS_YOU, JobState.STOPPED) for state in states)
    unsaved = sum(is_unsaved(job) for job in jobs)
    to_check = states.count(JobState.UNVERIFIED)
    gone = states.count(JobState.GONE)
    parts: list[str] = []
    if to_check:
        parts.append(_tr("{count} to check").format(count=to_check))
    if unsaved:
        parts.append(_tr("{count} not saved yet").format(count=unsaved))
    if at_venice:
        parts.append(_tr("{count} not fetched").format(count=at_venice))
    if gone:
        parts.append(_tr("{count} gone").format(count=gone))
    if not parts and any(state in AUDIO_SAFE for state in states):
        parts.append(_tr("all audio safe"))
    return " · ".join(parts)


def _many(count: int, one: str, several: str) -> str:
    return _tr(one) if count == 1 else _tr(several).format(count=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)
