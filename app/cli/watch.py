"""``watch``: one job, from its queue_id to audio that is safe on disk."""

from __future__ import annotations

import asyncio
import uuid

from app.cli.exit_codes import DONE, JOB_LOST, NETWORK, REFUSED, USAGE
from app.cli.output import Output, usd
from app.domain.account import Account
from app.domain.display import displayable
from app.domain.estimate import progress
from app.domain.events import Event, JobChanged
from app.domain.job import Job, JobState
from app.domain.words import JOB_STATE
from app.services.gondola import Gondola

NEVER_REACHED_TRIES = 4
TROUBLES_IN_A_ROW = 9
CLEAN_UP_WAIT_S = 45.0

_GONE_CODES = {"unknown_queue_id", "not_found"}
_USAGE_CODES = {"bad_request", "secret_missing"}


class JobFollower:
    """Listens to one job and knows when there is nothing more to wait for."""

    def __init__(self, gondola: Gondola, output: Output, job: Job) -> None:
        self.job = job
        self._output = output
        self._gondola = gondola
        self._ended = asyncio.Event()
        self._reached = False
        self._last_words = ""
        self._leave = gondola.feed.subscribe(self._heard)

    async def wait(self) -> Job:
        """The job when it has ended, or when waiting longer makes no sense."""
        try:
            if self.job.is_watched:
                await self._ended.wait()
            if self.job.state is JobState.SAVED:
                await self._wait_for_clean_up()
            return self.job
        finally:
            self._leave()

    async def _wait_for_clean_up(self) -> None:
        self._ended.clear()
        try:
            async with asyncio.timeout(CLEAN_UP_WAIT_S):
                while self.job.state is JobState.SAVED:
                    await self._ended.wait()
                    self._ended.clear()
        except TimeoutError:
            self._output.event("not_removed", "The server still keeps its copy; the next run asks again.")

    def _heard(self, event: Event) -> None:
        if not isinstance(event, JobChanged) or event.job.id != self.job.id:
            return
        self.job = event.job
        self._reached = self._reached or (event.job.troubles_in_a_row == 0 and event.job.polls > 0)
        self._say(event)
        if not self.job.is_watched or self._hopeless():
            self._ended.set()

    def _hopeless(self) -> bool:
        """Whether to stop trying in this run; nothing is lost, the job stays in the list."""
        never = not self._reached and self.job.notice_code == "unreachable"
        return self.job.troubles_in_a_row >= (NEVER_REACHED_TRIES if never else TROUBLES_IN_A_ROW)

    def _say(self, event: JobChanged) -> None:
        job = event.job
        seen = progress(job, self._gondola.clock.now())
        words = job.notice or JOB_STATE[job.state]
        self._output.event(
            "state",
            "" if words == self._last_words else f"{job.title}: {words}",
            state=job.state.value,
            polls=job.polls,
            elapsed_s=round(seen.elapsed_s, 1),
            usually_done_at=seen.usually_done_at,
            next_look_at=event.next_look_at,
            notice=job.notice or None,
            notice_code=job.notice_code or None,
        )
        self._last_words = words


async def watch(
    gondola: Gondola, account: Account, output: Output, model: str, queue_id: str, title: str
) -> int:
    """Watch one job; a job known from an earlier run is gone on with."""
    await gondola.watcher.load(only=lambda job: (job.model, job.queue_id) == (model, queue_id))
    wanted = Job(
        id=str(uuid.uuid4()),
        account_id=account.id,
        model=model,
        queue_id=queue_id,
        title=displayable(title or model, 120),
        created_at=gondola.clock.now(),
    )
    job = await gondola.watcher.add(wanted)
    if not job.is_watched and job.state not in (JobState.SAVED, JobState.CLEANED):
        await gondola.watcher.resume(job.id)
        # As it is from now on: what it was before is no reason to stop.
        job = next((each for each in gondola.watcher.jobs() if each.id == job.id), job)
    if job.state is JobState.CLEANED and job.audio is not None:
        await gondola.library.require(job.audio)
        return report(job, output)
    follower = JobFollower(gondola, output, job)
    gondola.tasks.spawn("watch", gondola.watcher.run())
    return report(await follower.wait(), output)


def report(job: Job, output: Output) -> int:
    """Say how a job ended, and return the exit code for it."""
    fields: dict[str, object] = {
        "model": job.model,
        "queue_id": job.queue_id,
        "state": job.state.value,
        "polls": job.polls,
        "price": usd(job.price_micro_usdc),
    }
    if job.audio is not None:
        fields |= {
            "file": job.audio.path,
            "sha256": job.audio.sha256,
            "bytes": job.audio.size_bytes,
            "duration_s": job.audio.duration_s,
            "verified": job.audio.verified,
            "removed_from_server": job.state is JobState.CLEANED,
        }
    if job.notice:
        fields |= {"code": job.notice_code, "what": job.notice}
    outcome, code = _ending(job)
    words = (
        f"Saved and checked: {job.audio.path}" if code == DONE and job.audio else f"{job.title}: {job.notice}"
    )
    output.outcome(outcome, words, **fields)
    return code


def _ending(job: Job) -> tuple[str, int]:
    match job.state:
        case JobState.SAVED | JobState.CLEANED:
            return "saved", DONE
        case JobState.UNVERIFIED:
            return "unverified", JOB_LOST
        case JobState.FAILED:
            return "failed", JOB_LOST
        case JobState.GONE:
            return "gone", JOB_LOST
        case JobState.NEEDS_YOU if job.notice_code in _GONE_CODES:
            return "gone", JOB_LOST
        case JobState.NEEDS_YOU if job.notice_code in _USAGE_CODES:
            return "usage", USAGE
        case JobState.NEEDS_YOU:
            return ("credit_low" if job.notice_code == "credit_low" else "refused"), REFUSED
        case _:
            return "network", NETWORK
