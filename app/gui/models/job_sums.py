"""All jobs in one sentence each: how many are in the making, and whether money and audio are safe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.charge import Charge, ChargeState
from app.domain.estimate import Typical, progress
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.payment import Payment
from app.gui.models.seller_report import brought_nothing
from app.gui.models.wording import clock_time, short_usd

_NOT_SURE = frozenset({ChargeState.SENT, ChargeState.UNKNOWN, ChargeState.LOST})


def making_words(
    jobs: Iterable[Job],
    now: datetime,
    typical_of: Callable[[Job], Typical | None] = lambda _job: None,
    all_by: datetime | None = None,
) -> tuple[str, str]:
    """``("7 in the making", "usually done by 14:37")``; empty texts when nothing runs.

    By ``all_by`` the last of them is done with a chance of 80 %, where that is known.
    """
    running = [job for job in jobs if job.is_watched]
    if not running:
        return "", ""
    lead = making_lead(running)
    seen = [progress(job, now, typical_of(job)) for job in running]
    ends = [one.usually_done_at for one in seen if one.usually_done_at is not None and not one.overtime]
    slow = sum(one.overtime for one in seen)
    parts: list[str] = []
    if len(running) > 1 and all_by is not None and all_by > now:
        parts.append(_tr("all usually done by {time}").format(time=clock_time(all_by)))
    elif ends:
        # The last of the single estimates: by then each of them is done in 4 of 5 cases.
        by = clock_time(max(ends))
        words = _tr("usually done by {time}") if len(ends) == 1 else _tr("4 of 5 by {time}")
        parts.append(words.format(time=by))
    if slow:
        parts.append(_tr("{count} slower than usual").format(count=slow))
    return lead, " · ".join(parts)


def making_lead(jobs: Iterable[Job]) -> str:
    """``7 in the making``; empty when nothing runs."""
    count = sum(job.is_watched for job in jobs)
    return _tr("{count} in the making").format(count=count) if count else ""


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


def audio_words(counts: Mapping[JobState, int], unsaved: int = 0) -> str:
    """``all audio safe`` only when every job that ended with audio has it here, checked.

    ``counts`` are all jobs by their states, ``unsaved`` how many of them wait for the disk.
    """
    at_venice = counts.get(JobState.NEEDS_YOU, 0) + counts.get(JobState.STOPPED, 0)
    to_check, gone = counts.get(JobState.UNVERIFIED, 0), counts.get(JobState.GONE, 0)
    parts: list[str] = []
    if to_check:
        parts.append(_tr("{count} to check").format(count=to_check))
    if unsaved:
        parts.append(_tr("{count} not saved yet").format(count=unsaved))
    if at_venice:
        parts.append(_tr("{count} not fetched").format(count=at_venice))
    if gone:
        parts.append(_tr("{count} gone").format(count=gone))
    if not parts and any(counts.get(state) for state in AUDIO_SAFE):
        parts.append(_tr("all audio safe"))
    return " · ".join(parts)


def _many(count: int, one: str, several: str) -> str:
    return _tr(one) if count == 1 else _tr(several).format(count=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)
