"""Whom to ask next, and when: polls follow the server's own estimate, limits and waits, never a fixed beat."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.job import Job

FIRST_LOOK_S = 2.0
SOONEST_S = 2.0
LATEST_S = 30.0
RETRIEVES_PER_MINUTE = 120
IN_FLIGHT_PER_ACCOUNT = 5
FAILED_REQUESTS_KEPT_BELOW = 15
"""Venice blocks after 20 (one document) or 50 failed requests in 30 s; we stop well before the smaller."""
FAILED_WINDOW_S = 30.0


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
