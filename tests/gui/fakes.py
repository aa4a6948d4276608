"""A whole fake Gondola, and a launcher and a shell that hand it out."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from app.domain.account import Account
from app.domain.errors import GondolaError, InvalidListing
from app.domain.events import BalancesChanged
from app.domain.job import Job
from app.domain.listing import Listing
from app.domain.notice import NoticeKind
from app.domain.observation import Balance
from app.ports.notifier import Notification
from app.services.app_lock import AppLock
from app.services.approvals import Approvals
from app.services.bell import Bell
from app.services.feed import Feed
from app.services.gondola import Gondola
from app.services.insights import Insights
from app.services.notify import Notify, NotifyTools
from app.services.tasks import TaskOwner
from tests.gui.fakes_accounts import NoArrivals, ToldKeys
from tests.gui.fakes_b_stores import MemoryStore
from tests.gui.fakes_batches import NoBatches
from tests.gui.fakes_books import NoExports
from tests.gui.fakes_care import FakeCare
from tests.gui.fakes_desktop import FakeAutostart, FakeDesktop, FakeLife, FakeUpdates
from tests.gui.fakes_jobs import (
    ADDRESS,
    AGENT,
    MODELS,
    NOW,
    STUDIO,
    StillClock,
    a_job,
    saved_audio,
)
from tests.gui.fakes_services import (
    FakeBooks,
    FakeCatalogue,
    FakeHistory,
    FakeLibrary,
    FakeLimits,
    FakeOpener,
    FakeSettings,
    FakeShutdown,
    FakeWallet,
    FakeWatcher,
    Refusing,
)
from tests.gui.memory_archive import MemoryArchive
from tests.support.lock_mark import MemoryMark
from tests.support.memory_figures import MemoryFigures
from tests.support.notices import MemoryNotices
from tests.support.surroundings import FakeNetwork

__all__ = [
    "ADDRESS",
    "AGENT",
    "MODELS",
    "NOW",
    "STUDIO",
    "FakeLauncher",
    "FakeOpener",
    "FakeShell",
    "FakeWorld",
    "QuietNotifier",
    "StillClock",
    "a_job",
    "saved_audio",
]


@dataclass
class FakeWorld:
    """The parts of one fake Gondola, to look into from a test."""

    jobs: tuple[Job, ...] = ()
    accounts: tuple[Account, ...] = (STUDIO,)
    play_money: bool = False
    broken_limits: GondolaError | None = None
    clock: StillClock = field(default_factory=StillClock)
    feed: Feed = field(default_factory=Feed)
    opener: FakeOpener = field(default_factory=FakeOpener)
    library: FakeLibrary = field(default_factory=FakeLibrary)
    settings: FakeSettings = field(default_factory=FakeSettings)
    shutdown: FakeShutdown = field(default_factory=FakeShutdown)
    payer: Refusing = field(default_factory=Refusing)
    looks: Refusing = field(default_factory=Refusing)
    orders: Refusing = field(default_factory=Refusing)
    approvals: Approvals = field(default_factory=Approvals)
    bell: Bell = field(default_factory=Bell)
    notices: MemoryNotices = field(default_factory=MemoryNotices)
    autostart: FakeAutostart = field(default_factory=FakeAutostart)
    updates: FakeUpdates = field(default_factory=FakeUpdates)
    life: FakeLife = field(default_factory=FakeLife)
    care: FakeCare = field(default_factory=FakeCare)
    mark: MemoryMark = field(default_factory=MemoryMark)
    keyring_says: GondolaError | None = None
    starts: int = 0

    def __post_init__(self) -> None:
        self.keys = ToldKeys()
        self.lock = AppLock(self.mark, self._confirm, self.settings.preferences, self.clock, self.feed)
        self.watcher = FakeWatcher(self.jobs, self.feed, self.clock)
        self.history = FakeHistory(self.watcher)
        self.archive = MemoryArchive(self.watcher.jobs)
        self.limits = FakeLimits(self.feed, broken=self.broken_limits)
        credit = Balance(
            STUDIO.id,
            8_310_000,
            can_consume=True,
            minimum_top_up_micro_usdc=5_000_000,
            suggested_top_up_micro_usdc=10_000_000,
            seen_at=NOW,
        )
        self.notify = Notify(
            NotifyTools(
                self.feed,
                self.bell,
                TaskOwner(),
                self.notices,
                self.clock,
                self._rings,
                sums_hidden=lambda: self.lock.locked,
            )
        )
        self.wallet = FakeWallet(self.accounts, {STUDIO.id: BalancesChanged(STUDIO.id, 42_100_000, credit)})

    def hold(self, seen: BalancesChanged) -> None:
        """From now on this is what the accounts are seen to hold."""
        self.wallet = FakeWallet(self.accounts, {seen.account_id: seen})

    async def _confirm(self) -> None:
        if self.keyring_says is not None:
            raise self.keyring_says

    async def start(self) -> None:
        self.starts += 1

    async def read_listing(self, path: Path) -> Listing:
        raise InvalidListing(detail=str(path))

    async def _rings(self, kind: NoticeKind) -> bool:
        return (await self.settings.preferences()).rings(kind)

    def gondola(self) -> Gondola:
        """All of it as the window gets it; what no page here asks for is left out."""
        parts: dict[str, object] = {
            "play_money": self.play_money,
            "host": "api.venice.ai",
            "clock": self.clock,
            "feed": self.feed,
            "tasks": TaskOwner(),
            "approvals": self.approvals,
            "limits": self.limits,
            "lock": self.lock,
            "settings": self.settings,
            "wallet": self.wallet,
            "keys": self.keys,
            "arrivals": NoArrivals(),
            "catalogue": FakeCatalogue(),
            "orders": self.orders,
            "batches": NoBatches(),
            "watcher": self.watcher,
            "payer": self.payer,
            "looks": self.looks,
            "reconciler": None,
            "library": self.library,
            "history": self.history,
            "insights": Insights(MemoryFigures(MemoryStore()), NoExports(), self.clock),
            "archive": self.archive,
            "care": self.care,
            "books": FakeBooks(self.clock),
            "notify": self.notify,
            "opener": self.opener,
            "network": FakeNetwork(),
            "life": self.life,
            "updates": self.updates,
            "autostart": self.autostart,
            "shutdown": self.shutdown,
            "read_listing": self.read_listing,
            "set_notifier": self.bell.use,
            "start": self.start,
        }
        return Gondola(**parts)  # type: ignore[arg-type]


class QuietNotifier:
    """A desktop without notifications."""

    def __init__(self, *, accepts: bool = False) -> None:
        self.accepts = accepts
        self.shown: list[Notification] = []
        self.withdrawn: list[str] = []

    async def show(self, notification: Notification) -> bool:
        self.shown.append(notification)
        return self.accepts

    async def withdraw(self, tag: str) -> None:
        self.withdrawn.append(tag)

    def on_action(self, _callback: object) -> None:
        return


class FakeLauncher:
    """Hands out the worlds it was given, one after the other."""

    def __init__(self, state_file: Path, live: list[FakeWorld], play: list[FakeWorld] | None = None) -> None:
        self.state_file = state_file
        self.notifier = QuietNotifier()
        self.around = FakeDesktop(self.notifier)
        self.desktop, self.door = self.around.seen, ""
        self._live, self._play = live, play or []
        self.refuse_with: GondolaError | None = None
        self.closed = False

    async def open_live(self) -> Gondola:
        if self.refuse_with is not None:
            raise self.refuse_with
        return self._live.pop(0).gondola()

    async def open_play(self) -> Gondola:
        return self._play.pop(0).gondola()

    async def close(self) -> None:
        self.closed = True


class FakeShell:
    """A shell without a window, for one page or widget alone."""

    def __init__(self, world: FakeWorld) -> None:
        self.gondola = world.gondola()
        self.tasks = TaskOwner()
        self.went: list[str] = []
        self.toasts: list[str] = []
        self.errors: list[GondolaError] = []
        self.active: Account | None = world.accounts[0] if world.accounts else None

    def account(self) -> Account | None:
        return self.active

    def choose_account(self, account_id: str) -> None:
        self.active = next(
            account for account in cast("FakeWallet", self.gondola.wallet).known if account.id == account_id
        )

    def go(self, page: str) -> None:
        self.went.append(page)

    def show_job(self, job_id: str) -> None:
        self.went.append(f"job {job_id}")

    def toast(self, text: str, *, done: bool = True) -> None:
        self.toasts.append(text)

    def show_error(self, error: GondolaError) -> None:
        self.errors.append(error)

    def run(self, name: str, work: Coroutine[object, object, object]) -> None:
        task = self.tasks.spawn(name, self._guarded(work))
        assert task is not None
        task.add_done_callback(lambda _task: work.close())

    async def _guarded(self, work: Coroutine[object, object, object]) -> None:
        try:
            await work
        except GondolaError as error:
            self.show_error(error)
