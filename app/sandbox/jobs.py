"""Audio jobs: how long each takes, whether it fails, what it costs and refunds, and how long its media is kept."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass

from app.sandbox.answers import MEDIA_GONE, REQUEST_ID_INVALID, ApiError, plain
from app.sandbox.clock import SandboxClock
from app.sandbox.ledger import Ledger
from app.sandbox.models_catalogue import SEED_AUDIO_CAP_S, MusicModel

_CHARACTERS_PER_S = 15
_P80_OF_UNIFORM = 0.6


@dataclass(frozen=True, slots=True)
class PlannedFailure:
    """How a job will fail: HTTP status and words on retrieve, refunded or not, after which part of its time."""

    status: int = 500
    error: str = "Inference processing failed."
    refunded: bool = True
    suggested_prompt: str | None = None
    at: float = 1.0
    model: str | None = None


@dataclass(slots=True)
class JobTimes:
    """How long jobs take, in seconds of work. None for ``job_seconds`` is each model's own usual time."""

    job_seconds: float | None
    spread: float
    p80_seconds: float | None

    def typical_s(self, model: MusicModel) -> float:
        """The middle of the range for this model."""
        return model.work_s if self.job_seconds is None else self.job_seconds

    def shown_p80_s(self, model: MusicModel) -> float:
        """What the server says that four of five jobs need."""
        if self.p80_seconds is not None:
            return self.p80_seconds
        return self.typical_s(model) * (1 + self.spread * _P80_OF_UNIFORM)


@dataclass(slots=True)
class Job:
    """One queued job of one account. ``started_work_s`` and ``length_s`` are work time; price in micro-USD."""

    queue_id: str
    account: str
    model: MusicModel
    prompt: str
    audio_s: int
    price: int
    started_work_s: float
    length_s: float
    p80_s: float
    failure: PlannedFailure | None = None
    settled_world_s: float | None = None
    deleted: bool = False
    retrievals: int = 0
    downloads: int = 0

    @property
    def ends_after_s(self) -> float:
        """When it is done or has failed, in work seconds after its start."""
        return self.length_s * (self.failure.at if self.failure else 1.0)


@dataclass(slots=True)
class JobPlan:
    """What a queue request asked for, checked and priced."""

    account: str
    model: MusicModel
    prompt: str
    duration_s: int | None
    price: int


class JobBoard:
    """All jobs. Money follows their fate whenever :meth:`tick` looks."""

    def __init__(
        self, clock: SandboxClock, ledger: Ledger, times: JobTimes, *, seed: str, media_ttl_s: float
    ) -> None:
        self.times = times
        self.per_model: dict[str, JobTimes] = {}
        self.failures: list[PlannedFailure] = []
        self.media_ttl_s = media_ttl_s
        self._clock = clock
        self._ledger = ledger
        self._random = random.Random(f"{seed} jobs")
        self._jobs: dict[str, Job] = {}

    @property
    def all(self) -> list[Job]:
        """Every job, oldest first."""
        return list(self._jobs.values())

    def start(self, plan: JobPlan) -> Job:
        """Queue a job that has been paid for or will be billed when done, and charge it now in the first case."""
        times = self.per_model.get(plan.model.id, self.times)
        wobble = 1 + times.spread * (2 * self._random.random() - 1)
        job = Job(
            queue_id=str(uuid.UUID(int=self._random.getrandbits(128), version=4)),
            account=plan.account,
            model=plan.model,
            prompt=plan.prompt,
            audio_s=self._audio_seconds(plan),
            price=plan.price,
            started_work_s=self._clock.work_s(),
            length_s=times.typical_s(plan.model) * wobble,
            p80_s=times.shown_p80_s(plan.model),
            failure=self._planned_failure(plan.model),
        )
        self._jobs[job.queue_id] = job
        if not plan.model.billed_when_done:
            now_s = self._clock.server_s()
            self._ledger.charge(plan.account, plan.price, now_s, job.queue_id, plan.model.id)
        return job

    def find(self, account: str, model_id: str, queue_id: str) -> Job:
        """An account's own job.

        Raises:
            ApiError: 400, the same for an unknown id, a foreign one and one of another model.
        """
        job = self._jobs.get(queue_id)
        if job is None or job.account != account or job.model.id != model_id:
            raise plain(400, REQUEST_ID_INVALID)
        return job

    def find_any(self, model_id: str, queue_id: str) -> Job:
        """A job of whichever account; raises ApiError as :meth:`find`."""
        job = self._jobs.get(queue_id)
        return self.find(job.account if job is not None else "", model_id, queue_id)

    def elapsed_s(self, job: Job) -> float:
        """Work seconds since it was queued."""
        return max(0.0, self._clock.work_s() - job.started_work_s)

    def is_over(self, job: Job) -> bool:
        """Is it done, or has it failed?"""
        return self.elapsed_s(job) >= job.ends_after_s

    def check_media(self, job: Job) -> None:
        """Is there (or will there be) audio to fetch?

        Raises:
            ApiError: 404 when deleted or expired; the planned failure's answer when the job failed.
        """
        over_since = job.settled_world_s
        expired = over_since is not None and self._clock.world_s() - over_since > self.media_ttl_s
        if job.deleted or expired:
            raise plain(404, MEDIA_GONE)
        if job.failure is None or not self.is_over(job):
            return
        body: dict[str, object] = {"error": job.failure.error, "credits_refunded": job.failure.refunded}
        if job.failure.suggested_prompt is not None:
            body["suggested_prompt"] = job.failure.suggested_prompt
        raise ApiError(job.failure.status, body)

    def tick(self) -> None:
        """Refund jobs that have failed and bill those that are charged when done, once each."""
        for job in self._jobs.values():
            if job.settled_world_s is not None or not self.is_over(job):
                continue
            job.settled_world_s = self._clock.world_s()
            now_s = self._clock.server_s()
            if job.failure is not None and job.failure.refunded:
                self._ledger.refund(job.account, job.queue_id, now_s)
            elif job.failure is None and job.model.billed_when_done:
                price = job.model.price(job.audio_s, None)
                self._ledger.charge(job.account, price, now_s, job.queue_id, job.model.id)

    def _planned_failure(self, model: MusicModel) -> PlannedFailure | None:
        for failure in self.failures:
            if failure.model in (None, model.id):
                self.failures.remove(failure)
                return failure
        return None

    def _audio_seconds(self, plan: JobPlan) -> int:
        if plan.duration_s is not None:
            return plan.duration_s
        if plan.model.choices("voices"):
            return max(2, min(SEED_AUDIO_CAP_S, len(plan.prompt) // _CHARACTERS_PER_S))
        return self._random.randint(20, 60)
