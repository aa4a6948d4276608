"""Small stand-ins for the services behind the window. None of them pretends to be a mock."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.account import Account
from app.domain.book_alerts import Elsewhere
from app.domain.book_rows import Coverage
from app.domain.catalogue import AudioModel
from app.domain.charge import Charge
from app.domain.errors import DiskError, GondolaError
from app.domain.estimate import Outlook, Typical, typical_of
from app.domain.events import BalancesChanged, JobAdded, JobChanged, JobForgotten, LimitsChanged
from app.domain.job import Job, JobStep, StepKind, resumed, stopped
from app.domain.observation import SavedAudio
from app.domain.payment import Payment
from app.domain.policy import Limits, Spent
from app.domain.wallet_code import WalletCode
from app.ports.chain import NodeHealth
from app.ports.settings import Preferences
from app.services.books import BooksReading
from app.services.feed import Feed
from app.services.history import JobRecord
from tests.gui.fakes_jobs import MODELS, StillClock


class FakeWatcher:
    """Jobs in memory; stopping and resuming follow the domain's own rules."""

    def __init__(self, jobs: Iterable[Job], feed: Feed, clock: StillClock) -> None:
        self._jobs = {job.id: job for job in jobs}
        self._feed, self._clock = feed, clock
        self.looked_at: list[str] = []

    def jobs(self) -> tuple[Job, ...]:
        return tuple(sorted(self._jobs.values(), key=lambda job: job.created_at, reverse=True))

    async def find(self, job_id: str) -> Job | None:
        return self._jobs.get(job_id)

    async def wants_a_key(self, account_id: str) -> bool:
        known = self._jobs.values()
        return any((job.account_id, job.notice_code) == (account_id, "key_refused") for job in known)

    def next_look_at(self, job_id: str) -> datetime | None:
        job = self._jobs.get(job_id)
        return self._clock.now() + timedelta(seconds=5) if job is not None and job.is_watched else None

    def typical(self, job: Job) -> Typical:
        return typical_of(job, None, 0)

    def outlook(self, jobs: Iterable[Job], last_in_s: float | None = None) -> Outlook | None:
        return None

    def take(self, job: Job) -> None:
        """A new job came."""
        self._jobs[job.id] = job
        self._feed.publish(JobAdded(job))

    def change(self, job: Job) -> None:
        """What a poll would do: keep the job and tell everybody."""
        self._jobs[job.id] = job
        self._feed.publish(JobChanged(job, self.next_look_at(job.id)))

    async def stop(self, job_id: str) -> None:
        self.change(stopped(self._jobs[job_id], self._clock.now())[0])

    async def resume(self, job_id: str, account_id: str | None = None) -> None:
        self.change(resumed(self._jobs[job_id], self._clock.now(), account_id)[0])

    def look_now(self, job_id: str) -> None:
        self.looked_at.append(job_id)

    def try_now(self) -> None:
        self.looked_at.append("everybody")

    async def forget(self, job_id: str) -> None:
        del self._jobs[job_id]
        self._feed.publish(JobForgotten(job_id))


class FakeWallet:
    """Accounts and balances as given."""

    def __init__(self, accounts: tuple[Account, ...], balances: dict[str, BalancesChanged]) -> None:
        self.known = accounts
        self.refreshed: list[str] = []
        self._balances = balances

    def nodes(self, network_key: str) -> tuple[NodeHealth, ...]:
        return ()

    async def accounts(self) -> tuple[Account, ...]:
        return self.known

    def balances(self, account_id: str) -> BalancesChanged | None:
        return self._balances.get(account_id)

    async def keyring_name(self) -> str:
        return "a keyring of a test"

    async def code(self, _account: Account) -> WalletCode:
        return WalletCode()

    async def refresh(self, account: Account) -> BalancesChanged | None:
        self.refreshed.append(account.id)
        return self._balances.get(account.id)


class FakeHistory:
    """Timelines made from what a job looks like, and no money records."""

    def __init__(self, watcher: FakeWatcher) -> None:
        self._watcher = watcher
        self.used = Spent(3_120_000, 12_000_000)
        self.money: tuple[tuple[Payment, ...], tuple[Charge, ...]] = ((), ())

    async def record(self, job_id: str) -> JobRecord:
        job = await self._watcher.find(job_id)
        if job is None:
            return JobRecord()
        at = job.created_at
        steps = [
            JobStep(job_id, StepKind.QUOTED, at, "$0.69"),
            JobStep(job_id, StepKind.APPROVED, at + timedelta(seconds=2), "$0.69"),
            JobStep(job_id, StepKind.QUEUED, at + timedelta(seconds=3), job.queue_id),
            JobStep(job_id, StepKind.FIRST_SEEN, at + timedelta(seconds=5)),
        ]
        if job.audio is not None:
            steps.append(JobStep(job_id, StepKind.SAVED, at + timedelta(seconds=40), job.audio.path))
        return JobRecord(tuple(steps), *self.money)

    async def spent(self) -> tuple[Spent, Spent]:
        return Spent(), self.used

    async def payments(self) -> tuple[Payment, ...]:
        return self.money[0]

    async def charges(self) -> tuple[Charge, ...]:
        return self.money[1]

    async def open_money(self) -> tuple[tuple[Payment, ...], tuple[Charge, ...]]:
        return self.money

    async def titles(self, job_ids: Iterable[str]) -> dict[str, str]:
        return {job.id: job.title for job in self._watcher.jobs() if job.id in set(job_ids)}


class FakeBooks:
    """Books that nobody has read yet, and that find nothing."""

    def __init__(self, clock: StillClock) -> None:
        self._clock = clock
        self._last: dict[str, BooksReading] = {}

    def last(self, account_id: str) -> BooksReading | None:
        return self._last.get(account_id)

    def spent_elsewhere(self, _account: Account) -> Elsewhere | None:
        return None

    async def read(self, account: Account, _since: datetime | None = None) -> BooksReading:
        now = self._clock.now()
        reading = BooksReading(account, now, now - timedelta(days=31), (), (), Coverage(), (), None)
        self._last[account.id] = reading
        return reading


class FakeLimits:
    """Limits in memory."""

    def __init__(self, feed: Feed, *, broken: GondolaError | None = None) -> None:
        self._feed, self.kept, self.broken = feed, Limits(), broken
        self.held = False

    async def current(self) -> Limits:
        if self.broken is not None:
            raise self.broken
        return replace(self.kept, paused=True) if self.held else self.kept

    def hold(self) -> None:
        self.held = True

    async def release(self) -> None:
        self.held = False
        self._feed.publish(LimitsChanged(self.kept))

    async def save(self, limits: Limits) -> None:
        self.kept = replace(limits, paused=self.kept.paused)

    async def pause(self, *, paused: bool) -> None:
        self.kept = replace(self.kept, paused=paused)
        self._feed.publish(LimitsChanged(self.kept))


class FakeSettings:
    """Preferences in memory."""

    def __init__(self) -> None:
        self.kept = Preferences(downloads=Path("/music"), limits_seen=True)

    async def preferences(self) -> Preferences:
        return self.kept

    async def save_preferences(self, preferences: Preferences) -> None:
        self.kept = preferences


class FakeCatalogue:
    """Two models."""

    async def models(self, *, refresh: bool = False) -> tuple[AudioModel, ...]:
        return MODELS


class FakeLibrary:
    """Files that are there, unless told otherwise."""

    def __init__(self) -> None:
        self.missing = False

    async def require(self, audio: SavedAudio) -> Path:
        if self.missing:
            raise DiskError("The file is not there any more.")
        return Path(audio.path)

    async def peaks(self, _audio: SavedAudio, count: int) -> tuple[float, ...]:
        return tuple(0.1 + 0.9 * abs((index * 37 % 97) / 97 - 0.4) for index in range(count))


class FakeOpener:
    """Remembers what it was handed."""

    def __init__(self) -> None:
        self.played: list[Path] = []
        self.revealed: list[Path] = []
        self.browsed: list[str] = []

    async def play(self, path: Path) -> None:
        self.played.append(path)

    async def reveal(self, path: Path) -> None:
        self.revealed.append(path)

    async def browse(self, url: str) -> None:
        self.browsed.append(url)


class FakeShutdown:
    """Says that it ran."""

    def __init__(self) -> None:
        self.runs = 0

    async def run(self) -> None:
        self.runs += 1


class Refusing:
    """A service that may be told to take nothing new."""

    def __init__(self) -> None:
        self.refusing = False
        self.at_rest = asyncio.Event()
        self.at_rest.set()

    def refuse_new(self) -> None:
        self.refusing = True

    async def quiet(self) -> None:
        await self.at_rest.wait()
