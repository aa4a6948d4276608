"""How long still? From the server's P80, our own finished jobs and the elapsed time, never pretending to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from app.domain.belief import Belief
from app.domain.durations import told_p80_s
from app.domain.job import Job

P80_MARK = 0.8
"""Where the mark of "4 of 5 are done" sits on a progress bar that ends at 1.25 × P80."""
ENOUGH_JOBS = 20
"""From so many finished jobs of a kind on we go by our own experience, and say so."""

_NEARLY_FULL = 0.985
_BELIEVABLE_S = 30 * 24 * 3600.0
"""What lies further away than a month is not told as a time."""


class Basis(Enum):
    """Whose word a statement about time is."""

    NOBODY = "nobody"
    SERVER = "server"
    OWN_JOBS = "own_jobs"


@dataclass(frozen=True, slots=True)
class Typical:
    """When 4 of 5 jobs like one are done, in seconds; ``jobs`` finished ones of its kind are known to us."""

    p80_s: float | None = None
    basis: Basis = Basis.NOBODY
    jobs: int = 0


NOT_KNOWN = Typical()


@dataclass(frozen=True, slots=True)
class Progress:
    """What a bar may truthfully show.

    ``fraction`` 0..1 of the bar, None while nothing is known; the mark sits at ``P80_MARK``. ``overtime`` means
    that this job takes longer than 4 of 5 like it; the bar then creeps towards, and never reaches, its end.
    ``typical`` is what the statement rests on.
    """

    fraction: float | None
    overtime: bool
    elapsed_s: float
    usually_done_at: datetime | None
    typical: Typical = NOT_KNOWN


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is left of one job, or until the last of several, in seconds from now.

    ``finished`` is the chance that it is done already and nobody has noticed; with a chance of one half it is in
    ``median_s``, with 80 % in ``p80_s``. ``jobs`` finished ones of the least known kind are known to us.
    """

    basis: Basis
    jobs: int
    finished: float
    median_s: float
    p80_s: float


def elapsed_s(job: Job, now: datetime) -> float:
    """Seconds this job has run: the server's count plus the time since it was said, else since we queued it.

    Of a job that has ended the longer of both: it may have been added here only when it was nearly done.
    """
    end = now if job.finished_at is None else job.finished_at
    since_queued = (end - job.started_at).total_seconds()
    if job.elapsed_ms is None or job.seen_at is None:
        return max(0.0, since_queued)
    counted = job.elapsed_ms / 1000 + (end - job.seen_at).total_seconds()
    return max(0.0, counted if job.finished_at is None else max(counted, since_queued))


def duration_is_known(job: Job) -> bool:
    """Whether anybody knows how long it ran; nobody does if it was queued elsewhere and added when it had ended."""
    return job.price_micro_usdc is not None or job.elapsed_ms is not None


def seen_running_s(job: Job) -> float:
    """How long the job had run when the server last said that it is being made; 0.0 before it ever did."""
    return job.running_ms / 1000 if job.running_ms else 0.0


def typical_of(job: Job, own_p80_s: float | None, jobs: int, told_before_s: float | None = None) -> Typical:
    """On what to rest a statement: our own jobs once there are enough, before that the server's word alone.

    ``told_before_s`` is what the server told last about a job of its kind: its word until it tells about this one.
    """
    if own_p80_s is not None and jobs >= ENOUGH_JOBS:
        return Typical(own_p80_s, Basis.OWN_JOBS, jobs)
    p80_s = told_p80_s(job) or told_before_s
    return NOT_KNOWN if p80_s is None else Typical(p80_s, Basis.SERVER, jobs)


def progress(job: Job, now: datetime, typical: Typical | None = None) -> Progress:
    """The honest progress of a running job at ``now``; without ``typical`` it rests on the server's word."""
    ran_s, known = elapsed_s(job, now), typical or typical_of(job, None, 0)
    p80_s = known.p80_s
    if p80_s is None:
        return Progress(None, overtime=False, elapsed_s=ran_s, usually_done_at=None)
    done_at = _moment(now, p80_s - ran_s)
    if ran_s <= p80_s:
        return Progress(P80_MARK * ran_s / p80_s, False, ran_s, done_at, known)
    over = (ran_s - p80_s) / p80_s
    creep = P80_MARK + (1 - P80_MARK) * over / (over + 1.0)
    return Progress(min(creep, _NEARLY_FULL), True, ran_s, done_at, known)


def outlook(belief: Belief, typical: Typical, running_s: float, ran_s: float) -> Outlook | None:
    """What is left of a job that was seen running after ``running_s`` and has run for ``ran_s`` now.

    None where nobody's word is known: a guess is no statement.
    """
    if typical.basis is Basis.NOBODY:
        return None
    before = belief.done_by(running_s)
    return Outlook(
        typical.basis,
        typical.jobs,
        (belief.done_by(ran_s) - before) / (1.0 - before),
        max(0.0, belief.quantile_s(0.5, running_s) - ran_s),
        max(0.0, belief.quantile_s(0.8, running_s) - ran_s),
    )


def _moment(now: datetime, in_s: float) -> datetime | None:
    return now + timedelta(seconds=in_s) if abs(in_s) <= _BELIEVABLE_S else None
