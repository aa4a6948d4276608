"""One look at one job: asks its host once, saves what came, and says what was seen. Plans nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain import errors
from app.domain.account import Account
from app.domain.events import DownloadChanged, HealthChanged, Part
from app.domain.job import Job
from app.domain.observation import AudioHead, AudioSaved, Observation, SavedAudio, StillMaking, Trouble
from app.ports.clock import Clock
from app.ports.provider import AudioSink, JobProvider
from app.ports.stores import AccountStore, DurationStore, JobStore, Locks
from app.services.app_lock import RequireOpen, always_open
from app.services.feed import Feed
from app.services.gates import DISK_TROUBLES, Gates
from app.services.library import Library
from app.services.paid_looks import PaidLooks
from app.services.quota import Quotas
from app.services.second_look import SecondLook, look_twice
from app.services.tasks import TaskOwner

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WatchTools:
    """What watching needs from outside. ``require_open`` raises Locked: then no job is forgotten."""

    store: JobStore
    accounts: AccountStore
    provider: JobProvider
    library: Library
    locks: Locks
    clock: Clock
    feed: Feed
    tasks: TaskOwner
    quotas: Quotas
    looks: PaidLooks
    gates: Gates
    durations: DurationStore
    require_open: RequireOpen = always_open


class CleanUp(Enum):
    """What became of asking the host to delete its copy."""

    DONE = "done"
    LATER = "later"
    VOUCHED = "vouched"
    """The server's copy is as long as ours; now it may be deleted."""
    LONGER = "longer"
    """The server has more than was saved here: it is fetched anew."""
    NOT_NOW = "not_now"
    """Asking again would not help, or must not be: until the next start."""


class _NoRoom(Exception):
    """The disk still takes nothing, so nobody was asked."""

    def __init__(self, error: errors.DiskError) -> None:
        super().__init__(error.code)
        self.error = error


class Looker:
    """Asks about jobs, and lets the account's allowance and the feed know how it went."""

    def __init__(self, tools: WatchTools) -> None:
        self._t = tools
        self._waiting: set[asyncio.Task[object]] = set()
        self._arriving: set[str] = set()

    def cut_off(self) -> None:
        """Stop waiting for answers of the prepaid host. Nothing that is being saved or paid is touched."""
        for task in tuple(self._waiting):
            task.cancel()

    async def observe(self, job: Job) -> Observation:
        """What the host says now; audio is on disk and checked when this returns it."""
        try:
            return await self._observe(job)
        finally:
            if job.id in self._arriving:
                self._arriving.discard(job.id)
                self._t.feed.publish(DownloadChanged(job.id, arriving=False))

    async def _observe(self, job: Job) -> Observation:
        until: datetime | None = None

        async def open_sink(head: AudioHead) -> AudioSink:
            nonlocal until
            until = head.keeps_until
            self._arriving.add(job.id)
            self._t.feed.publish(DownloadChanged(job.id, arriving=True))
            return await self._t.library.open_sink(job, head)

        try:
            account = await self._account_of(job)
            if job.notice_code in DISK_TROUBLES:
                # What could not be saved is not asked for again before it can be.
                await self._room()
            if job.seller_url:
                answer = await self._t.looks.look(job, account, open_sink)
            else:
                with self._asking():
                    answer = await self._t.provider.retrieve(account, job.model, job.queue_id, open_sink)
                self._t.feed.publish(HealthChanged(Part.API, well=True, words="Venice answers"))
            if isinstance(answer, StillMaking):
                return answer
            saved = AudioSaved(await self._t.library.settle(answer), answer.head.inference_s)
        except _NoRoom as none:
            return Trouble(none.error, asked=False)
        except errors.GondolaError as error:
            self._learn(job, error)
            return Trouble(error, keeps_until=until)
        self._t.gates.disk.open()
        return saved

    async def clean_up(self, job: Job) -> CleanUp:
        """Ask the host to delete its copy, only while ours is truly there; a seller's is the seller's own business."""
        if job.seller_url:
            return CleanUp.NOT_NOW if await self.settled(job) else CleanUp.LATER
        if job.audio is None or not job.audio.verified or not await self._t.library.still_has(job.audio):
            return CleanUp.NOT_NOW
        try:
            account = await self._account_of(job)
            if not job.audio.vouched:
                return await self._second_look(account, job, job.audio)
            with self._asking():
                done = await self._t.provider.complete(account, job.model, job.queue_id)
        except (errors.NotFound, errors.UnknownQueueId):
            return CleanUp.DONE
        except errors.GondolaError as error:
            self._learn(job, error)
            return CleanUp.LATER if _may_mend_itself(error) else CleanUp.NOT_NOW
        return CleanUp.DONE if done else CleanUp.LATER

    async def _second_look(self, account: Account, job: Job, audio: SavedAudio) -> CleanUp:
        with self._asking():
            seen = await look_twice(self._t.provider, account, job, audio)
        outcomes = {SecondLook.SAME: CleanUp.VOUCHED, SecondLook.LONGER: CleanUp.LONGER}
        return outcomes.get(seen, CleanUp.LATER)

    async def settled(self, job: Job) -> bool:
        """The job's audio is recorded: what was paid for it at a seller has been delivered. False: not written down."""
        if not job.seller_url:
            return True
        try:
            await self._t.looks.arrived(job)
        except errors.GondolaError as error:
            # It is said again later, or by the next start; until then nothing new is paid for this job.
            _log.warning("A delivery could not be written down: %s", error.code)
            return False
        return True

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """While the current task only waits for the host, it may be cut off."""
        task = asyncio.current_task()
        if task is None:  # pragma: no cover - a coroutine always runs in a task here
            raise RuntimeError("not in a task")
        self._waiting.add(task)
        try:
            yield
        finally:
            self._waiting.discard(task)

    async def _room(self) -> None:
        try:
            await self._t.library.require_room()
        except errors.DiskError as error:
            self._t.gates.disk.close(error)
            raise _NoRoom(error) from error

    async def _account_of(self, job: Job) -> Account:
        for account in await self._t.accounts.accounts():
            if account.id == job.account_id:
                return account
        raise errors.SecretMissing("The account that queued this job was removed.")

    def _learn(self, job: Job, error: errors.GondolaError) -> None:
        """Remember refusals and waits, so that a block of all requests never comes near."""
        if isinstance(error, errors.RateLimited):
            self._t.quotas.blocked(job.allowance, error.retry_after_s)
        elif isinstance(error, errors.ProviderError) and error.is_refusal:
            self._t.quotas.failed(job.allowance)
        if isinstance(error, errors.DiskError):
            self._t.gates.disk.close(error)
        host_trouble = isinstance(error, errors.Unreachable | errors.ServerTrouble)
        # A job that failed says nothing about the host, and a seller nothing about Venice.
        if host_trouble and not (job.seller_url or isinstance(error, errors.JobFailed)):
            self._t.feed.publish(HealthChanged(Part.API, well=False, words=error.what))


def _may_mend_itself(error: errors.GondolaError) -> bool:
    """Whether the same request may succeed later without anybody doing anything."""
    if isinstance(error, errors.RateLimited):
        return True
    refused = isinstance(error, errors.ProviderError) and error.is_refusal
    return not (refused or isinstance(error, errors.SecretMissing | errors.RedirectRefused))
