"""How long still? From the server's P80 and the elapsed time, without ever pretending to know the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.job import Job

P80_MARK = 0.8
"""Where the mark of "4 of 5 are done" sits on a progress bar that ends at 1.25 × P80."""

_NEARLY_FULL = 0.985
_BELIEVABLE_S = 30 * 24 * 3600.0
"""A server that speaks of longer times than a month tells no time at all."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a bar may truthfully show.

    ``fraction`` 0..1 of the bar, None while nothing is known; the mark sits at ``P80_MARK``. ``overtime`` means
    that this job takes longer than 4 of 5 like it; the bar then creeps towards, and never reaches, its end.
    """

    fraction: float | None
    overtime: bool
    elapsed_s: float
    usually_done_at: datetime | None


def elapsed_s(job: Job, now: datetime) -> float:
    """Seconds this job has run: the server's count plus the time since it was said, else since we queued it."""
    if job.finished_at is not None:
        return max(0.0, (job.finished_at - job.started_at).total_seconds())
    if job.elapsed_ms is not None and job.seen_at is not None:
        return max(0.0, job.elapsed_ms / 1000 + (now - job.seen_at).total_seconds())
    return max(0.0, (now - job.started_at).total_seconds())


def progress(job: Job, now: datetime) -> Progress:
    """The honest progress of a running job at ``now``."""
    ran_s = elapsed_s(job, now)
    if not job.p80_ms or job.p80_ms <= 0:
        return Progress(None, overtime=False, elapsed_s=ran_s, usually_done_at=None)
    p80_s = job.p80_ms / 1000
    done_at = _moment(now, p80_s - ran_s)
    if ran_s <= p80_s:
        return Progress(P80_MARK * ran_s / p80_s, overtime=False, elapsed_s=ran_s, usually_done_at=done_at)
    over = (ran_s - p80_s) / p80_s
    creep = P80_MARK + (1 - P80_MARK) * over / (over + 1.0)
    return Progress(min(creep, _NEARLY_FULL), overtime=True, elapsed_s=ran_s, usually_done_at=done_at)


def _moment(now: datetime, in_s: float) -> datetime | None:
    return now + timedelta(seconds=in_s) if abs(in_s) <= _BELIEVABLE_S else None
