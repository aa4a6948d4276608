"""The life of one audio job: its states, and how one observation moves it on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import assert_never

from app.domain import errors
from app.domain.addresses import host_of
from app.domain.job_options import NO_OPTIONS, JobOptions
from app.domain.listed_terms import ListedTerms
from app.domain.look_plan import LookPlan
from app.domain.observation import AudioSaved, Observation, SavedAudio, StillMaking, Trouble


class JobState(Enum):
    """Where a job is. Every state has words in ``domain.words``."""

    WAITING = "waiting"
    MAKING = "making"
    SAVED = "saved"
    CLEANED = "cleaned"
    UNVERIFIED = "unverified"
    NEEDS_YOU = "needs_you"
    FAILED = "failed"
    GONE = "gone"
    STOPPED = "stopped"


WATCHED = frozenset({JobState.WAITING, JobState.MAKING})
"""States in which the watcher goes on asking by itself."""

_BELIEVED = timedelta(days=3660)
"""A server that keeps audio for longer, or says when it was gone long ago, says nothing."""

AUDIO_SAFE = frozenset({JobState.SAVED, JobState.CLEANED})
ENDED = frozenset({JobState.CLEANED, JobState.UNVERIFIED, JobState.FAILED, JobState.GONE, JobState.STOPPED})


@dataclass(frozen=True, slots=True)
class Job:
    """One paid audio job, owned by the account that queued it.

    Money in micro-USDC, durations in the unit of their name, times aware UTC. ``seller_url`` is the address of a
    seller that charges per look, empty for the prepaid host; ``listing_price`` and ``median_price`` are what the
    listing it came from says a look costs and is usual, ``listed`` the rest of its terms. ``notice`` is a displayable
    sentence about why it waits or needs the person; ``notice_code`` the code of the error behind it. ``media_until`` is
    until when the server keeps its audio, where it says so. A job whose prompt was forgotten never gets one again.
    ``running_ms`` is how long it had run when the server last said that it is being made, ``size`` about how large it
    is (see ``domain.durations``), ``look_plan`` how the person weighs looks that cost money against waiting.
    """

    id: str
    account_id: str
    model: str
    queue_id: str
    title: str
    created_at: datetime
    prompt: str = ""
    summary: str = ""
    price_micro_usdc: int | None = None
    state: JobState = JobState.WAITING
    p80_ms: int | None = None
    elapsed_ms: int | None = None
    seen_at: datetime | None = None
    polls: int = 0
    troubles_in_a_row: int = 0
    notice: str = ""
    notice_code: str = ""
    suggested_prompt: str = ""
    refunded: bool | None = None
    audio: SavedAudio | None = None
    finished_at: datetime | None = None
    seller_url: str = ""
    listing_price_micro_usdc: int | None = None
    median_price_micro_usdc: int | None = None
    listed: ListedTerms | None = None
    media_until: datetime | None = None
    options: JobOptions = NO_OPTIONS
    prompt_forgotten: bool = False
    running_ms: int | None = None
    size: str = ""
    look_plan: LookPlan = LookPlan.CHEAPEST

    @property
    def allowance(self) -> str:
        """Whose limits of requests a look at it counts for: the account's, or the account's at that seller."""
        if not self.seller_url:
            return self.account_id
        return f"{self.account_id} at {host_of(self.seller_url, '')}"

    @property
    def is_watched(self) -> bool:
        """Whether polling goes on."""
        return self.state in WATCHED

    @property
    def started_at(self) -> datetime:
        """When the server began, as near as we know (for progress)."""
        return self.created_at


class StepKind(Enum):
    """A step in a job's timeline."""

    QUOTED = "quoted"
    APPROVED = "approved"
    QUEUED = "queued"
    ADDED = "added"
    FIRST_SEEN = "first_seen"
    SAVED = "saved"
    KEPT_UNVERIFIED = "kept_unverified"
    CLEANED = "cleaned"
    FAILED = "failed"
    GONE = "gone"
    NEEDS_YOU = "needs_you"
    STOPPED = "stopped"
    RESUMED = "resumed"
    FETCHED_AGAIN = "fetched_again"
    LOCATED = "located"
    PROMPT_FORGOTTEN = "prompt_forgotten"


@dataclass(frozen=True, slots=True)
class JobStep:
    """One line of a job's timeline; ``detail`` is displayable."""

    job_id: str
    kind: StepKind
    at: datetime
    detail: str = ""


def advance(job: Job, seen: Observation, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """Move a job on by one observation; returns the new job and the timeline steps that this added.

    A job that is not watched any more (stopped, ended) is only moved by audio that still arrived.
    """
    polled = replace(job, polls=job.polls + 1, elapsed_ms=_still_elapsed_ms(job, now), seen_at=now)
    if isinstance(seen, StillMaking | Trouble) and _is_sane(seen.keeps_until, now):
        polled = replace(polled, media_until=seen.keeps_until)
    match seen:
        case AudioSaved(audio=audio):
            return _saved(polled, audio, now)
        case StillMaking():
            return _making(polled, seen, now)
        case Trouble(errors.PaymentUnsettled() | errors.SpendingPaused() as error):
            return _waiting(job, error), ()
        case Trouble(error, asked=False):
            return _troubled(job, error, now)
        case Trouble(error):
            return _troubled(polled, error, now)
        case _:  # pragma: no cover
            assert_never(seen)


def vouched(job: Job) -> tuple[Job, tuple[JobStep, ...]]:
    """A second look showed that the saved audio is as long as the server's own copy."""
    if job.audio is None:
        return job, ()
    return replace(job, audio=replace(job.audio, vouched=True)), ()


def _is_sane(until: datetime | None, now: datetime) -> bool:
    return until is not None and abs(until - now) <= _BELIEVED


def cleaned(job: Job, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """The server confirmed that its copy is deleted; only audio that is safe on disk may come here."""
    if job.state is not JobState.SAVED:
        return job, ()
    return replace(job, state=JobState.CLEANED, notice="", notice_code=""), (
        JobStep(job.id, StepKind.CLEANED, now),
    )


def stopped(job: Job, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """The person stopped watching."""
    if not (job.is_watched or job.state is JobState.NEEDS_YOU):
        return job, ()
    done = replace(job, state=JobState.STOPPED, notice="", notice_code="")
    return done, (JobStep(job.id, StepKind.STOPPED, now),)


def held(job: Job, error: errors.GondolaError, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """Another job of the same account was refused for a reason that holds for this one too: it is not asked about."""
    return _troubled(job, error, now)


def resumed(job: Job, now: datetime, account_id: str | None = None) -> tuple[Job, tuple[JobStep, ...]]:
    """The person asked to watch again, perhaps with the account that really queued it."""
    if job.is_watched or job.state in AUDIO_SAFE:
        return job, ()
    again = replace(
        job,
        account_id=account_id or job.account_id,
        state=JobState.MAKING if job.p80_ms else JobState.WAITING,
        notice="",
        notice_code="",
        troubles_in_a_row=0,
        finished_at=None,
    )
    return again, (JobStep(job.id, StepKind.RESUMED, now),)


def _still_elapsed_ms(job: Job, now: datetime) -> int | None:
    """The server's count carried on to ``now``: an answer without a new one must not set the clock back."""
    if job.elapsed_ms is None or job.seen_at is None:
        return job.elapsed_ms
    return job.elapsed_ms + max(0, (now - job.seen_at) // timedelta(milliseconds=1))


def _saved(job: Job, audio: SavedAudio, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    state = JobState.SAVED if audio.verified else JobState.UNVERIFIED
    kind = StepKind.SAVED if audio.verified else StepKind.KEPT_UNVERIFIED
    done = replace(
        job,
        state=state,
        audio=audio,
        finished_at=job.finished_at or now,
        notice=audio.problem,
        notice_code="" if audio.verified else "unverified",
        troubles_in_a_row=0,
    )
    return done, (JobStep(job.id, kind, now, audio.path),)


def _making(job: Job, seen: StillMaking, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    if not job.is_watched:
        return job, ()
    first = job.state is JobState.WAITING
    elapsed_ms = seen.elapsed_ms if seen.elapsed_ms is not None else job.elapsed_ms
    since_queued_ms = max(0, (now - job.started_at) // timedelta(milliseconds=1))
    moved = replace(
        job,
        state=JobState.MAKING,
        p80_ms=seen.p80_ms if seen.p80_ms else job.p80_ms,
        elapsed_ms=elapsed_ms,
        running_ms=elapsed_ms if elapsed_ms is not None else since_queued_ms,
        notice="",
        notice_code="",
        troubles_in_a_row=0,
    )
    return moved, ((JobStep(job.id, StepKind.FIRST_SEEN, now),) if first else ())


_FINAL: dict[type[errors.GondolaError], tuple[JobState, StepKind]] = {
    errors.JobFailed: (JobState.FAILED, StepKind.FAILED),
    errors.NotFound: (JobState.GONE, StepKind.GONE),
    errors.UnknownQueueId: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.BadRequest: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.SignInRefused: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.KeyRefused: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.NotAllowed: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.CredentialsNeeded: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.CreditLow: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.ContentRefused: (JobState.FAILED, StepKind.FAILED),
    errors.SecretMissing: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.RedirectRefused: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.PaymentRefused: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.NotApproved: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.PaymentExpired: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
    errors.PaidNotDelivered: (JobState.NEEDS_YOU, StepKind.NEEDS_YOU),
}
"""Errors that a repeat cannot mend: polling stops. Every other error waits and is tried again."""


def _waiting(job: Job, error: errors.GondolaError) -> Job:
    """Nobody was asked anything: it waits, and says why."""
    return replace(job, notice=error.sentence(), notice_code=error.code) if job.is_watched else job


def _troubled(job: Job, error: errors.GondolaError, now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    if not job.is_watched:
        return job, ()
    noticed = replace(
        job, notice=error.sentence(), notice_code=error.code, troubles_in_a_row=job.troubles_in_a_row + 1
    )
    final = _FINAL.get(type(error))
    if final is None:
        return noticed, ()
    state, kind = final
    told = error.refunded if isinstance(error, errors.JobFailed | errors.ContentRefused) else None
    if state is JobState.GONE and job.audio is not None and job.audio.verified:
        state = JobState.CLEANED  # it was fetched again, and its server keeps no copy of what is saved
    ended = replace(
        noticed,
        state=state,
        refunded=job.refunded if told is None else told,
        suggested_prompt=error.suggested_prompt if isinstance(error, errors.ContentRefused) else "",
        finished_at=now if state in ENDED else None,
    )
    return ended, (JobStep(job.id, kind, now, error.what),)
