"""When to look where looks cost money, when to come back after trouble, and what the host's limits leave room for.

Whom to ask next where looks are free is in ``domain.rota``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.belief import Belief
from app.domain.estimate import elapsed_s, seen_running_s
from app.domain.job import Job
from app.domain.look_plan import PAID_SOONEST_S, next_look_s

RETRIEVES_PER_MINUTE = 120
IN_FLIGHT_PER_ACCOUNT = 5
FAILED_REQUESTS_KEPT_BELOW = 15
"""Venice blocks after 20 (one document) or 50 failed requests in 30 s; we stop well before the smaller."""
FAILED_WINDOW_S = 30.0


def paid_look_due_in_s(job: Job, belief: Belief, now: datetime, *, told: bool) -> float:
    """Seconds until the next look that costs money, as the person weighs money against waiting.

    A start of the program is no reason for one. Where nobody ever ``told`` how long such jobs take, the first look
    is taken at once: it asks for that.
    """
    if job.polls == 0 and not told:
        return 0.0
    ran_s = elapsed_s(job, now)
    wait_s = next_look_s(job.look_plan, belief, seen_running_s(job)) - ran_s
    # Whatever the clocks say, no two looks that cost money follow at once on one another.
    since_s = (now - job.seen_at).total_seconds() if job.seen_at is not None and job.polls else PAID_SOONEST_S
    return max(0.0, wait_s, PAID_SOONEST_S - max(0.0, since_s))


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
