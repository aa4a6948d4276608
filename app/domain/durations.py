"""How long finished jobs took, as far as we know, and which jobs may be compared with one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.addresses import host_of
from app.domain.job import Job

if TYPE_CHECKING:
    from app.domain.catalogue import AudioModel, JobRequest

_SMALLEST = 8
_BELIEVABLE_S = 30 * 24 * 3600.0
"""What seems to have taken longer than a month teaches nothing."""
_ROUNDED = 0.01


@dataclass(frozen=True, slots=True)
class Kind:
    """Jobs that may be expected to take alike: one model at one host, and about one size ("" for any).

    ``size`` is the next power of two of what was asked for, with its unit: ``64s`` or ``512c`` (characters).
    ``seller`` is a host, empty for Venice.
    """

    model: str
    size: str = ""
    seller: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """A finished job: it took longer than ``low_s`` and at most ``high_s`` seconds; ``p80_s`` is what it was told."""

    kind: Kind
    low_s: float
    high_s: float
    p80_s: float | None
    at: datetime


def kind_of(job: Job) -> Kind:
    """Which jobs a job may be compared with."""
    return Kind(job.model, job.size, host_of(job.seller_url, "") if job.seller_url else "")


def size_of(model: AudioModel, request: JobRequest) -> str:
    """About how large a request is: by what its model's time may depend on."""
    if model.has_duration:
        seconds = request.duration_s if request.duration_s is not None else model.default_duration_s
        return f"{_power(seconds)}s" if seconds is not None else ""
    return f"{_power(len(request.prompt))}c" if model.pricing.by_characters or model.voices else ""


def _power(amount: int) -> int:
    size = _SMALLEST
    while size < amount:
        size *= 2
    return size


def told_p80_s(job: Job) -> float | None:
    """The server's estimate for a job, in seconds; None where it tells none."""
    return job.p80_ms / 1000 if job.p80_ms and job.p80_ms > 0 else None


def took(job: Job, noticed_at: datetime, inference_s: float | None = None) -> Duration | None:
    """How long a job took that was found done at ``noticed_at``; ``job`` is as it was before that look.

    ``inference_s`` is the server's own figure: taken where it lies between the two looks. None where nobody knows
    when the job began: it was added by hand, and its server tells no elapsed time.
    """
    if job.elapsed_ms is not None and job.seen_at is not None:
        high_s = job.elapsed_ms / 1000 + (noticed_at - job.seen_at).total_seconds()
    elif job.price_micro_usdc is not None:
        high_s = (noticed_at - job.created_at).total_seconds()
    else:
        return None
    low_s = job.running_ms / 1000 if job.running_ms is not None else 0.0
    if inference_s is not None and low_s < inference_s <= high_s:
        low_s, high_s = inference_s * (1 - _ROUNDED), inference_s * (1 + _ROUNDED)
    if not 0 <= low_s < high_s <= _BELIEVABLE_S:
        return None
    return Duration(kind_of(job), low_s, high_s, told_p80_s(job), noticed_at)
