"""A whole Gondola for page and dialog tests: the real services over ports that live in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtWidgets import QWidget

from app.adapters.files.finder import FileFinder
from app.domain import errors
from app.domain.account import Account
from app.domain.events import Event
from app.domain.job import Job
from app.domain.listing import Listing
from app.domain.notice import NoticeKind
from app.gui.widgets.sheet import Sheet
from app.ports.notifier import Notifier
from app.services.approvals import Approvals
from app.services.bell import Bell
from app.services.books import Books, BookTools
from app.services.care import Care, CareTools
from app.services.catalogue import Catalogue
from app.services.feed import Feed
from app.services.gates import Gates
from app.services.gondola import Gondola
from app.services.history import History
from app.services.insights import Insights
from app.services.library import Library
from app.services.life import Life, LifeTools
from app.services.limits import LimitKeeper
from app.services.notify import Notify, NotifyTools
from app.services.order import Orders, OrderTools
from app.services.paid_looks import LookTools, PaidLooks
from app.services.pay import Payer, PayTools
from app.services.quota import Quotas
from app.services.reconcile import Reconciler
from app.services.shutdown import Shutdown
from app.services.tasks import TaskOwner
from app.services.updates import Updates
from app.services.watch import Watcher, WatchTools
from tests.gui.facts_b import LISTING, wallet_account
from tests.gui.fakes_accounts import arrivals_of, keys_of, lock_of, wallet_of
from tests.gui.fakes_b_ports import (
    FakeChain,
    FakeProvider,
    FakeScheme,
    FakeSeller,
    FakeSigner,
    FreeLocks,
    NoFiles,
    SaysYes,
    StillClock,
)
from tests.gui.fakes_b_stores import MemorySettings, MemoryStore, MemoryVault
from tests.gui.fakes_batches import batches_over
from tests.gui.fakes_books import NoExports, ProviderLedger
from tests.gui.fakes_desktop import FakeAutostart, FakeUpdates
from tests.gui.loops import turns
from tests.gui.memory_archive import MemoryArchive
from tests.support.lock_mark import MemoryMark
from tests.support.memory_figures import MemoryFigures
from tests.support.notices import MemoryNotices
from tests.support.surroundings import FakeNetwork, FakePower

Answer = TypeVar("Answer")


async def _title(job: Job) -> str:
    return job.title


class World:
    """Everything behind one fake Gondola, for a test to set up and to look at."""

    def __init__(self, *accounts: Account, play_money: bool = False) -> None:
        self.clock, self.store, self.vault = StillClock(), MemoryStore(), MemoryVault()
        self.provider, self.settings, self.files = FakeProvider(), MemorySettings(), NoFiles()
        self.chain, self.exports, self.seller = FakeChain(self.clock), NoExports(), FakeSeller()
        self.feed, self.tasks, self.approver = Feed(), TaskOwner(), SaysYes()
        self.archive, self.finder = MemoryArchive(self._jobs), FileFinder()
        self.listing, self.network = LISTING, FakeNetwork()
        self.updates, self.autostart, self.mark = FakeUpdates(), FakeAutostart(), MemoryMark()
        self.figures = MemoryFigures(self.store)
        self.events: list[Event] = []
        self.feed.subscribe(self.events.append)
        self.store.by_account = {account.id: account for account in accounts}
        self.gondola = self._build(play_money)

    def _jobs(self) -> Iterable[Job]:
        return self.store.by_job.values()

    async def _read_listing(self, path: Path) -> Listing:
        return self.listing

    def _build(self, play_money: bool) -> Gondola:
        lock = lock_of(self)
        opened = lock.require_open
        limits = LimitKeeper(self.settings, self.feed, self.vault.confirm, require_open=opened)
        approvals, locks, quotas = Approvals(self.approver), FreeLocks(), Quotas(self.clock)
        pay = PayTools(
            self.store,
            self.provider,
            FakeScheme(),
            FakeSigner(),
            lambda _key: self.chain,
            locks,
            self.clock,
            approvals,
            limits,
            self.feed,
        )

        async def folder() -> Path:
            return self.settings.kept.downloads

        library = Library(self.files, self.files, folder, _title)
        looks = PaidLooks(LookTools(pay, self.seller, frozenset({self.provider.host})))
        watch = WatchTools(
            store=self.store,
            accounts=self.store,
            provider=self.provider,
            library=library,
            locks=locks,
            clock=self.clock,
            feed=self.feed,
            tasks=self.tasks,
            quotas=quotas,
            looks=looks,
            gates=Gates(self.clock),
            durations=self.store,
        )
        watcher, catalogue = Watcher(watch), Catalogue(self.provider, self.clock)
        order = OrderTools(
            self.store, self.provider, locks, self.clock, approvals, limits, self.feed, quotas.pacer
        )
        orders = Orders(order)
        return Gondola(
            play_money=play_money,
            host=self.provider.host,
            clock=self.clock,
            feed=self.feed,
            tasks=self.tasks,
            approvals=approvals,
            limits=limits,
            lock=lock,
            settings=self.settings,
            wallet=wallet_of(self, opened),
            keys=keys_of(self, opened),
            arrivals=arrivals_of(self),
            catalogue=catalogue,
            orders=orders,
            batches=batches_over(order, orders, watcher, catalogue, self.tasks, self.store),
            watcher=watcher,
            payer=Payer(pay),
            looks=looks,
            reconciler=Reconciler(pay, self.store, self.store),
            library=library,
            history=History(self.store, self.store, self.store),
            insights=Insights(self.figures, self.exports, self.clock, opened, play_money=play_money),
            archive=self.archive,
            care=Care(
                CareTools(self.archive, self.store, self.finder, looks, self.clock, self.feed, folder),
                watcher.board,
            ),
            books=self._books(quotas),
            notify=Notify(
                NotifyTools(self.feed, Bell(), self.tasks, MemoryNotices(), self.clock, self._rings)
            ),
            updates=cast("Updates", self.updates),
            autostart=self.autostart,
            opener=self.files,
            network=self.network,
            life=Life(
                LifeTools(
                    self.clock,
                    self.feed,
                    self.tasks,
                    watch.gates,
                    watcher,
                    FakePower(),
                    self.network,
                    self.settings,
                    self.chain.head,
                )
            ),
            shutdown=Shutdown(()),
            read_listing=self._read_listing,
            set_notifier=_ignore,
            start=_nothing,
        )

    async def _rings(self, kind: NoticeKind) -> bool:
        return self.settings.kept.rings(kind)

    def _books(self, quotas: Quotas) -> Books:
        return Books(
            BookTools(
                self.store,
                self.store,
                self.store,
                self.store,
                ProviderLedger(self.provider),
                lambda _key: self.chain,
                quotas,
                self.exports,
                self.clock,
                self.feed,
            )
        )


class FakeShell:
    """The window as pages see it: runs work, remembers what it was told to show."""

    def __init__(self, world: World, window: QWidget) -> None:
        self.world, self.window = world, window
        self.chosen: Account | None = next(iter(world.store.by_account.values()), None)
        self.went: list[str] = []
        self.shown_jobs: list[str] = []
        self.toasts: list[str] = []
        self.shown_errors: list[errors.GondolaError] = []

    @property
    def gondola(self) -> Gondola:
        return self.world.gondola

    def account(self) -> Account | None:
        return self.chosen

    def choose_account(self, account_id: str) -> None:
        self.chosen = self.world.store.by_account.get(account_id)

    def go(self, page: str) -> None:
        self.went.append(page)

    def show_job(self, job_id: str) -> None:
        self.shown_jobs.append(job_id)

    def toast(self, text: str, *, done: bool = True) -> None:
        self.toasts.append(text)

    def show_error(self, error: errors.GondolaError) -> None:
        self.shown_errors.append(error)

    def run(self, name: str, work: Coroutine[object, object, object]) -> None:
        task = self.world.tasks.spawn(name, self._guarded(work))
        if task is not None:
            # Work that is cancelled before its first step would be told as never awaited.
            task.add_done_callback(lambda _task: work.close())

    def ask(self, sheet: Sheet[Answer]) -> asyncio.Task[Answer | None]:
        """Open a sheet as the window would; the task ends with its answer."""
        return cast("asyncio.Task[Answer | None]", self.world.tasks.spawn("sheet", sheet.ask()))

    async def _guarded(self, work: Coroutine[object, object, object]) -> None:
        try:
            await work
        except errors.GondolaError as error:
            self.show_error(error)


@asynccontextmanager
async def stage(*accounts: Account, play_money: bool = False) -> AsyncIterator[FakeShell]:
    """A window with a fake Gondola behind it; whatever was started has ended when it closes."""
    window = QWidget()
    window.resize(1100, 760)
    shell = FakeShell(World(*(accounts or (wallet_account(),)), play_money=play_money), window)
    window.show()
    try:
        yield shell
    finally:
        await shell.world.tasks.close()
        await turns()
        window.close()
        window.deleteLater()


def shown(shell: FakeShell, page: QWidget) -> None:
    """Put a page into the window, as large as it is."""
    page.setParent(shell.window)
    page.setGeometry(shell.window.rect())
    page.show()


def _ignore(_notifier: Notifier) -> None:
    return


async def _nothing() -> None:
    return
