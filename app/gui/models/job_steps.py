"""For how long what is told of a job stays true while only time goes on."""

from __future__ import annotations

import math
from datetime import datetime

from app.domain.estimate import Typical, elapsed_s, progress
from app.domain.job import AUDIO_SAFE, Job
from app.gui.models.job_wording import beat_ms

_SOONEST_MS, LATEST_MS = 1_000, 60_000
_LEFT_IN_SECONDS_S = 120.0
"""What is left of less than this is told in seconds (``domain.clock_check.amount_words``)."""


def tell_again_ms(job: Job, now: datetime, typical: Typical | None) -> int:
    """When its words are to be told anew: 1,000 to 60,000 milliseconds from ``now``."""
    soonest = min(_by_its_age(job, now), _by_its_mark(job, now, typical), _by_what_is_kept(job, now))
    return math.ceil(min(max(_SOONEST_MS, soonest), LATEST_MS))


def _by_its_age(job: Job, now: datetime) -> float:
    return beat_ms(elapsed_s(job, now)) if job.is_watched else math.inf


def _by_its_mark(job: Job, now: datetime, typical: Typical | None) -> float:
    """“Usually done by” is no longer true once that moment is over."""
    at = progress(job, now, typical).usually_done_at if job.is_watched else None
    left_s = 0.0 if at is None else (at - now).total_seconds()
    return 1_000 * left_s if left_s > 0 else math.inf


def _by_what_is_kept(job: Job, now: datetime) -> float:
    """A countdown of audio that is not here: whoever reads its seconds may want to save it."""
    if job.media_until is None or job.state in AUDIO_SAFE:
        return math.inf
    left_s = (job.media_until - now).total_seconds()
    if left_s <= 0:
        return math.inf
    return _SOONEST_MS if left_s <= _LEFT_IN_SECONDS_S else 1_000 * (left_s - _LEFT_IN_SECONDS_S)
