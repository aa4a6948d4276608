"""Whom to ask next, and when: polls follow the server's own estimate, limits and waits, never a fixed beat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.estimate import elapsed_s
from app.domain.job import Job

FIRST_LOOK_S = 2.0
SOONEST_S = 2.0
LATEST_S = 30.0
RETRIEVES_PER_MINUTE = 120
IN_FLIGHT_PER_ACCOUNT = 5
FAILED_REQUESTS_KEPT_BELOW = 15
"""Venice blocks after 20 (one document) or 50 failed requests in 30 s; we stop well before the smaller."""
FAILED_WINDOW_S = 30.0
PAID_SOONEST_S = 15.0
PAID_LATEST_S = 900.0
BELIEVED_S = 3600.0
"""A seller's estimate is taken at its word for this long; then it is worth a look."""


def next_look_in_s(job: Job, ran_s: float) -> float:
    """Seconds until this job is worth asking about again, after an answer that said "still making".

    With a P80 the first looks are far apart, they get closer where most jobs end, and spread out again
    for a job that is slower than 4 of 5. Without one, the documents' 2–5 s beat is used.
    """
    if job.polls == 0:
        return 0.0
    if not job.p80_ms or job.p80_ms <= 0:
        return min(LATEST_S, max(SOONEST_S, ran_s * 0.25))
    p80_s = job.p80_ms / 1000
    if ran_s < 0.5 * p80_s:
        wait = 0.5 * p80_s - ran_s
    elif ran_s < 1.5 * p80_s:
        wait = 0.08 * p80_s
    else:
        wait = 0.15 * ran_s
    return min(LATEST_S, max(SOONEST_S, wait))


def next_paid_look_in_s(job: Job, ran_s: float) -> float:
    """Seconds until a look that costs money is worth it, after a job that ran for ``ran_s``.

    Never before 4 of 5 jobs like it would be done, where the seller says when that is; then in steps that grow with
    the time it took so far. Without an estimate the first look is taken at once: it asks for one.
    """
    p80_s = job.p80_ms / 1000 if job.p80_ms and job.p80_ms > 0 else 0.0
    soonest = PAID_SOONEST_S if job.polls else 0.0
    if ran_s < p80_s:
        return min(BELIEVED_S, max(soonest, p80_s - ran_s))
    if job.polls == 0:
        return 0.0
    return min(PAID_LATEST_S, max(PAID_SOONEST_S, ran_s * 0.25))


def paid_look_due_in_s(job: Job, now: datetime) -> float:
    """Seconds until the next look that costs money, for a job read from the records: a start is no reason for one."""
    if job.polls == 0 or job.seen_at is None:
        return next_paid_look_in_s(job, elapsed_s(job, now))
    ran_then_s = elapsed_s(job, job.seen_at)
    wait_s = next_paid_look_in_s(job, ran_then_s)
    return min(wait_s, max(0.0, wait_s - (now - job.seen_at).total_seconds()))


def back_off_s(troubles_in_a_row: int, jitter: float) -> float:
    """Seconds to wait after the n-th trouble in a row: doubling from 2 s to 60 s, times 0.75–1.25 by ``jitter``.

    ``jitter`` is a number in 0..1 from the caller's random source (a herd of jobs must not come back at once).
    """
    base = min(60.0, 2.0 * 2.0 ** min(max(troubles_in_a_row, 1) - 1, 5))
    return base * (0.75 + 0.5 * jitter)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What an account's recent requests leave room for. Times are monotonic seconds."""

    recent_retrieves: tuple[float, ...] = ()
    recent_failures: tuple[float, ...] = ()
    in_flight: int = 0
    blocked_until: float = 0.0

    def wait_s(self, now: float) -> float:
        """Seconds until one more retrieve is allowed; 0.0 means now, and a full in-flight set means soon."""
        waits = [self.blocked_until - now]
        if self.in_flight >= IN_FLIGHT_PER_ACCOUNT:
            waits.append(0.05)
        waits.append(_window_wait(self.recent_retrieves, RETRIEVES_PER_MINUTE - 5, 60.0, now))
        waits.append(_window_wait(self.recent_failures, FAILED_REQUESTS_KEPT_BELOW, FAILED_WINDOW_S, now))
        return max(0.0, *waits)


def _window_wait(stamps: tuple[float, ...], most: int, window_s: float, now: float) -> float:
    inside = sorted(stamp for stamp in stamps if stamp > now - window_s)
    if len(inside) < most:
        return 0.0
    return inside[len(inside) - most] + window_s - now
