"""``watch``: one job, from its queue_id to audio that is safe on disk."""

from __future__ import annotations

import argparse
import asyncio
import uuid

from app.cli.exit_codes import DONE, JOB_LOST, NETWORK, REFUSED, UNKNOWN, USAGE
from app.cli.output import Output, usd
from app.cli.shop import paid_for, payment_fields, placed, settle_earlier, weighed
from app.domain.account import Account
from app.domain.display import displayable
from app.domain.errors import OnlyWatched
from app.domain.estimate import progress
from app.domain.events import Event, JobChanged
from app.domain.job import Job, JobState
from app.domain.job_words import JOB_STATE
from app.services.gondola import Gondola

NEVER_REACHED_TRIES = 4
TROUBLES_IN_A_ROW = 9
CLEAN_UP_WAIT_S = 45.0
UNSETTLED_WAIT_S = 90.0
"""So long a run waits for the chain to decide about a payment; the next run goes on."""

_STOPPED_BY_YOU = ("spending_paused", "locked")
_UNSETTLED = "payment_unsettled"

_ENDED = {
    JobState.SAVED: ("saved", DONE),
    JobState.CLEANED: ("saved", DONE),
    JobState.UNVERIFIED: ("unverified", JOB_LOST),
    JobState.FAILED: ("failed", JOB_LOST),
    JobState.GONE: ("gone", JOB_LOST),
}
_NEEDS_YOU = {
    "unknown_queue_id": ("gone", JOB_LOST),
    "not_found": ("gone", JOB_LOST),
    "paid_not_delivered": ("not_delivered", JOB_LOST),
    "payment_expired": ("expired", JOB_LOST),
    "bad_request": ("usage", USAGE),
    "secret_missing": ("usage", USAGE),
    "credit_low": ("credit_low", REFUSED),
}
_WAITING = {_UNSETTLED: ("unknown", UNKNOWN), **dict.fromkeys(_STOPPED_BY_YOU, ("refused", REFUSED))}


class JobFollower:
    """Listens to one job and knows when there is nothing more to wait for."""

    def __init__(self, gondola: Gondola, output: Output, job: Job) -> None:
        self.job = job
        self._output = output
        self._gondola = gondola
        self._ended = asyncio.Event()
        self._reached = False
        self._last_words = ""
        self._unsettled_since: float | None = None
        self._leave = gondola.feed.subscribe(self._heard)

    async def wait(self) -> Job:
        """The job when it has ended, or when waiting longer makes no sense."""
        try:
            if self.job.is_watched:
                await self._ended.wait()
            if self.job.state is JobState.SAVED and not self.job.seller_url:
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
        if self.job.notice_code in _STOPPED_BY_YOU:
            return True
        if self.job.notice_code == _UNSETTLED:
            return self._unsettled_for_long()
        self._unsettled_since = None
        never = not self._reached and self.job.notice_code == "unreachable"
        return self.job.troubles_in_a_row >= (NEVER_REACHED_TRIES if never else TROUBLES_IN_A_ROW)

    def _unsettled_for_long(self) -> bool:
        now = self._gondola.clock.monotonic()
        if self._unsettled_since is None:
            self._unsettled_since = now
        return now - self._unsettled_since >= UNSETTLED_WAIT_S

    def _say(self, event: JobChanged) -> None:
        job = event.job
        typical = self._gondola.watcher.typical(job)
        seen = progress(job, self._gondola.clock.now(), typical)
        words = job.notice or JOB_STATE[job.state]
        self._output.event(
            "state",
            "" if words == self._last_words else f"{job.title}: {words}",
            state=job.state.value,
            polls=job.polls,
            elapsed_s=round(seen.elapsed_s, 1),
            usually_done_at=seen.usually_done_at,
            estimated_by=typical.basis.value,
            next_look_at=event.next_look_at,
            notice=job.notice or None,
            notice_code=job.notice_code or None,
        )
        self._last_words = words


async def watch(gondola: Gondola, account: Account, output: Output, args: argparse.Namespace) -> int:
    """Watch one job; a job known from an earlier run is gone on with. Raises OnlyWatched, GondolaError."""
    if account.is_only_watched:
        raise OnlyWatched(detail=account.name)
    wanted = await placed(gondola, output, _wanted(gondola, account, args), args)
    where = (wanted.model, wanted.queue_id, wanted.seller_url)
    await gondola.watcher.load(only=lambda job: (job.model, job.queue_id, job.seller_url) == where)
    job = await gondola.watcher.add(wanted)
    await settle_earlier(gondola, job, accept_loss=args.accept_loss)
    if not job.is_watched and job.state not in (JobState.SAVED, JobState.CLEANED):
        await gondola.watcher.resume(job.id)
        # As it is from now on: what it was before is no reason to stop.
        job = await gondola.watcher.find(job.id) or job
    if job.state is JobState.CLEANED and job.audio is not None:
        await gondola.library.require(job.audio)
        return report(job, output)
    job = await weighed(gondola, output, job, args)
    follower = JobFollower(gondola, output, job)
    gondola.tasks.spawn("watch", gondola.watcher.run())
    ended = await follower.wait()
    return report(ended, output, payment_fields(await paid_for(gondola, ended)))


def _wanted(gondola: Gondola, account: Account, args: argparse.Namespace) -> Job:
    return Job(
        id=str(uuid.uuid4()),
        account_id=account.id,
        model=args.model,
        queue_id=args.queue_id,
        title=displayable(args.title or args.model, 120),
        created_at=gondola.clock.now(),
    )


def report(job: Job, output: Output, paid: dict[str, object] | None = None) -> int:
    """Say how a job ended, and return the exit code for it; ``paid`` are fields about payments for it."""
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
    fields |= paid or {}
    if job.notice:
        fields |= {"code": job.notice_code, "what": job.notice}
    outcome, code = _ending(job)
    words = (
        f"Saved and checked: {job.audio.path}" if code == DONE and job.audio else f"{job.title}: {job.notice}"
    )
    output.outcome(outcome, words, **fields)
    return code


def _ending(job: Job) -> tuple[str, int]:
    """The word for how it ended, and the exit code."""
    if job.state is JobState.NEEDS_YOU:
        return _NEEDS_YOU.get(job.notice_code, ("refused", REFUSED))
    return _ENDED.get(job.state) or _WAITING.get(job.notice_code, ("network", NETWORK))
