"""One turn of one job: looks at it as it is stored now, keeps what was seen, and plans the next turn."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from app.domain import errors
from app.domain.events import JobFinished
from app.domain.job import Job, JobStep, advance, cleaned, held, resumed, vouched
from app.domain.observation import AudioSaved, Observation, Trouble
from app.domain.schedule import back_off_s
from app.services.board import Board, Change, wants_attention
from app.services.look import CleanUp, Looker, WatchTools

COMPLETE_AGAIN_S = 20.0
COMPLETE_LATEST_S = 900.0
PAUSED_S = 60.0


class Turn:
    """Takes turns, one job at a time or several at once; the caller holds the job's lock."""

    def __init__(self, tools: WatchTools, board: Board) -> None:
        self._t = tools
        self._board = board
        self._looker = Looker(tools)
        self._unrecorded: dict[str, AudioSaved] = {}
        self._clean_ups: dict[str, int] = {}
        self._keys_work: set[str] = set()
        self._random = random.Random()  # noqa: S311 - spreads retries, guards nothing

    async def take(self, job_id: str, allowance: str) -> None:
        """Poll it, or have the server's copy deleted. ``allowance`` is whose limits of requests it uses.

        Raises:
            StoreError: what was seen could not be kept; audio that was saved is recorded by the next turn.
        """
        had = self._board.get(job_id)
        job = await self._board.reread(job_id)
        if job is None or not wants_attention(job) or job.allowance != allowance:
            self._board.look_now(job_id)
        elif had is not None and job.seller_url and job.polls > had.polls:
            # Another Gondola has looked meanwhile: that look is not paid for twice.
            await self._board.plan_paid(job)
        elif job.is_watched:
            await self._poll(job)
        else:
            await self._clean_up(job)

    def cut_off(self) -> None:
        """Answers that are waited for will not come any more: whoever waits, looks anew."""
        self._looker.cut_off()

    async def _poll(self, job: Job) -> None:
        # Audio that is on disk but could not be recorded is recorded now, not downloaded once more.
        seen = self._unrecorded.get(job.id) or await self._looker.observe(job)
        if isinstance(seen, AudioSaved):
            self._unrecorded[job.id] = seen = self._doubted(job, seen)
        before = self._board.get(job.id)
        moved = await self._board.apply(job.id, lambda current: self._advanced(current, job, seen))
        self._unrecorded.pop(job.id, None)
        if moved is None or before is None:
            return
        if isinstance(seen, AudioSaved):
            await self._looker.settled(moved)
            await self._board.experience.learn(before, self._t.clock.now(), seen.inference_s)
        await self._plan_next(job, moved, seen)
        await self._account_told(job, seen)
        if not moved.is_watched and before.state is not moved.state:
            self._t.feed.publish(JobFinished(moved))
        self._board.tell(job.id)

    def _doubted(self, job: Job, seen: AudioSaved) -> AudioSaved:
        """The very bytes of a job that was made from another text may be an answer that went astray: the server's copy
        is held against them before it is deleted.
        """
        for other in self._board.jobs():
            if other.id == job.id or other.audio is None or other.audio.sha256 != seen.audio.sha256:
                continue
            if (other.model, other.prompt) != (job.model, job.prompt):
                return replace(seen, audio=replace(seen.audio, vouched=False))
        return seen

    def _advanced(self, current: Job, asked: Job, seen: Observation) -> tuple[Job, tuple[JobStep, ...]]:
        """What was answered to another account says nothing about the one that was chosen meanwhile."""
        if current.account_id != asked.account_id and not isinstance(seen, AudioSaved):
            return current, ()
        return advance(current, seen, self._t.clock.now())

    async def _plan_next(self, asked: Job, job: Job, seen: Observation) -> None:
        if not job.is_watched or job.account_id != asked.account_id:
            self._board.look_now(job.id)
        elif isinstance(seen, Trouble) and isinstance(seen.error, errors.PaymentUnsettled):
            self._board.plan(job.id, seen.error.retry_after_s)
        elif isinstance(seen, Trouble) and isinstance(seen.error, errors.SpendingPaused):
            # When spending goes on it is told at once, except by another process.
            self._board.plan(job.id, PAUSED_S)
        elif isinstance(seen, Trouble):
            wait_s = back_off_s(job.troubles_in_a_row, self._random.random())
            if isinstance(seen.error, errors.RateLimited):
                wait_s = max(wait_s, seen.error.retry_after_s)
            self._board.plan(job.id, wait_s)
        elif job.seller_url:
            await self._board.plan_paid(job)
        else:
            await self._board.plan_free(job)

    async def _account_told(self, job: Job, seen: Observation) -> None:
        """What an answer says about every job of the account: a key that is refused need not be refused for each, and
        when it is accepted again, those that waited for that go on.
        """
        if job.seller_url:
            return
        if isinstance(seen, Trouble):
            if isinstance(seen.error, errors.KeyRefused):
                error = seen.error
                self._keys_work.discard(job.account_id)
                others = [other for other in self._board.jobs() if other.is_watched]
                await self._all_of(job, others, lambda other: held(other, error, self._t.clock.now()))
        elif job.account_id not in self._keys_work:
            self._keys_work.add(job.account_id)
            waiting = await self._board.waiting_for_a_key(job.account_id)
            await self._all_of(job, waiting, lambda other: resumed(other, self._t.clock.now()))

    async def _all_of(self, job: Job, others: Iterable[Job], change: Change) -> None:
        for other in others:
            if other.account_id == job.account_id and not other.seller_url and other.id != job.id:
                await self._board.apply(other.id, change)
                self._board.look_now(other.id)
                self._board.tell(other.id)

    async def _clean_up(self, job: Job) -> None:
        outcome = await self._looker.clean_up(job)
        if outcome is CleanUp.LATER:
            tries = self._clean_ups[job.id] = self._clean_ups.get(job.id, 0) + 1
            self._board.plan(job.id, min(COMPLETE_LATEST_S, COMPLETE_AGAIN_S * 2 ** (tries - 1)))
            return
        if outcome is CleanUp.VOUCHED:
            await self._board.apply(job.id, vouched)
            self._board.look_now(job.id)
            return
        if outcome is CleanUp.LONGER:
            await self._fetch_anew(job)
            return
        self._clean_ups.pop(job.id, None)
        self._board.agenda.drop(job.id)
        if outcome is CleanUp.DONE:
            await self._board.apply(job.id, lambda current: cleaned(current, self._t.clock.now()))
            self._board.tell(job.id)

    async def _fetch_anew(self, job: Job) -> None:
        """What was saved is less than the server has: the rest was paid for too. The shorter file stays where it is."""
        seen = await self._looker.observe(job)
        if (
            isinstance(seen, AudioSaved)
            and job.audio is not None
            and seen.audio.size_bytes > job.audio.size_bytes
        ):
            await self._board.apply(job.id, lambda current: advance(current, seen, self._t.clock.now()))
            self._board.tell(job.id)
        self._board.plan(job.id, COMPLETE_AGAIN_S)
