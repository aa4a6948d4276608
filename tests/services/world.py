"""One pretend world with any number of Gondola processes in it: real services, real journal, real locks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from app.adapters.files.finder import FileFinder
from app.adapters.files.folder import DownloadFolder
from app.adapters.files.scripts import ScriptFiles
from app.adapters.instance.locks import FileLocks
from app.adapters.store.store import sqlite_stores
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.account import Account, AccountKind
from app.domain.catalogue import JobRequest
from app.domain.charge import Charge
from app.domain.events import Event
from app.domain.job import Job
from app.domain.payment import Payment
from app.domain.policy import Spent
from app.services.app_lock import AppLock
from app.services.approvals import Approvals
from app.services.batch import Batches
from app.services.batch_tools import BatchTools
from app.services.care import Care, CareTools
from app.services.catalogue import Catalogue
from app.services.courtesy import CourteousProvider
from app.services.feed import Feed
from app.services.gates import Gates
from app.services.history import History
from app.services.library import Library
from app.services.limits import LimitKeeper
from app.services.order import Orders, OrderTools
from app.services.paid_looks import LookTools, PaidLooks
from app.services.pay import Payer, PayTools
from app.services.purchase_locks import changing_limits
from app.services.quota import Quotas
from app.services.reconcile import Reconciler
from app.services.tasks import TaskOwner
from app.services.wallet import Wallet, WalletTools
from app.services.watch import Watcher, WatchTools
from tests.services.clockwork import START, FakeClock, InTurn, passed, until, work_in_turn
from tests.services.fake_chain import FakeChain
from tests.services.fake_host import HOST, MODEL, FakeHost
from tests.services.fake_seller import SHOP, SHOP_URL, FakeSeller
from tests.services.fakes import FakePerson, FakeProbe, FakeSettings, FakeSigner, FakeVault
from tests.support.lock_mark import MemoryMark

WALLET = Account("acc-1", AccountKind.WALLET, "Studio", START, address="0x" + "e2" * 20)
OTHER = Account("acc-2", AccountKind.WALLET, "Other", START, address="0x" + "c4" * 20)
API_KEY = Account("acc-3", AccountKind.API_KEY, "Key", START)
REQUEST = JobRequest("stable-audio-25", "Water laps against a wooden hull", "Harbour")
TEN = 10_000_000

Wrap = Callable[[str, Any], Any]


class World:
    """What outlives every process: the outside, the disk, and the person."""

    def __init__(self, folder: Path) -> None:
        work_in_turn()
        self.folder = folder
        self.downloads = folder / "downloads"
        self.clock = FakeClock()
        self.chain = FakeChain(self.clock)
        self.host = FakeHost(self.clock, self.chain)
        self.seller = FakeSeller(self.clock, self.chain)
        self.signer, self.person, self.probe = FakeSigner(), FakePerson(), FakeProbe()
        self.settings, self.vault, self.mark = FakeSettings(self.downloads), FakeVault(), MemoryMark()
        self.files = DownloadFolder()
        self.elsewhere = Spent()
        self.processes: list[Process] = []

    async def start(self, wrap: Wrap | None = None) -> Process:
        """Another process over the same data folder; ``wrap`` may stand between services and ports."""
        process = Process(self, wrap or (lambda _name, port: port))
        self.processes.append(process)
        for account in (WALLET, OTHER, API_KEY):
            await process.store.accounts.save_account(account)
        return process

    async def close(self) -> None:
        """End all processes."""
        for process in self.processes:
            await process.end()

    async def until(self, done: Callable[[], bool], within_s: float = 24 * 3600.0) -> None:
        """Let time pass until something holds."""
        await until(self.clock, done, within_s=within_s)

    async def passed(self, seconds: float) -> None:
        """Let this much time pass."""
        await passed(self.clock, seconds)

    def limit(self, **changes: object) -> None:
        """The person chose other limits."""
        self.settings.kept = replace(self.settings.kept, **changes)  # type: ignore[arg-type]


async def _title(job: Job) -> str:
    return job.title


class Process:
    """One running Gondola."""

    def __init__(self, world: World, wrap: Wrap) -> None:
        self.world, clock = world, world.clock
        self.store = sqlite_stores(world.folder / "gondola.db", clock)
        self.store.database._thread = InTurn()
        self.store.archive.reading._thread = InTurn()
        self.locks = FileLocks(world.folder / "locks")
        self.feed, self.tasks, self.quotas = Feed(), TaskOwner(), Quotas(clock)
        self.gates = Gates(clock, lambda: 0.5)
        self.events: list[Event] = []
        self.feed.subscribe(self.events.append)
        payments, charges = wrap("journal", self.store.payments), wrap("journal", self.store.charges)
        jobs, accounts = wrap("journal", self.store.jobs), self.store.accounts
        provider = CourteousProvider(wrap("host", world.host), self.quotas, self.gates.host)
        chain = wrap("chain", world.chain)
        self.lock = AppLock(world.mark, world.vault.confirm, world.settings.preferences, clock, self.feed)
        self.limits = LimitKeeper(
            wrap("settings", world.settings),
            self.feed,
            world.vault.confirm,
            alone=partial(changing_limits, self.locks, clock),
            require_open=self.lock.require_open,
        )
        self.approvals = Approvals(wrap("person", world.person))
        self.library = Library(world.files, world.probe, self._folder, _title)
        pay = PayTools(
            payments,
            provider,
            Exact3009Scheme(),
            wrap("signer", world.signer),
            lambda _key: chain,
            self.locks,
            clock,
            self.approvals,
            self.limits,
            self.feed,
            self._spent_elsewhere,
        )
        self.payer, self.reconciler = Payer(pay), Reconciler(pay, accounts, charges)
        seller = wrap("seller", world.seller)
        self.looks = PaidLooks(LookTools(pay, seller, frozenset({HOST}), self.reconciler.wake))
        order = OrderTools(
            charges, provider, self.locks, clock, self.approvals, self.limits, self.feed, self.quotas.pacer
        )
        self.orders = Orders(order)
        self.watcher = Watcher(
            WatchTools(
                jobs,
                accounts,
                provider,
                self.library,
                self.locks,
                clock,
                self.feed,
                self.tasks,
                self.quotas,
                self.looks,
                self.gates,
                wrap("journal", self.store.durations),
                self.lock.require_open,
            )
        )
        self.wallet = Wallet(
            WalletTools(
                accounts,
                world.vault,
                provider,
                lambda _key: chain,
                clock,
                self.feed,
                world.signer.checksummed,
                self.lock.require_open,
            )
        )
        self.catalogue = Catalogue(provider, clock)
        self.batches = Batches(
            BatchTools.over(
                order,
                self.orders,
                self.watcher,
                self.catalogue,
                self.tasks,
                store=wrap("journal", self.store.batches),
                reader=ScriptFiles(),
                accounts=accounts,
            )
        )
        self.care = Care(
            CareTools(
                self.store.archive,
                jobs,
                FileFinder(),
                self.looks,
                clock,
                self.feed,
                self._folder,
                self.lock.require_open,
            ),
            self.watcher.board,
        )
        self.history = History(self.store.jobs, self.store.payments, self.store.charges)

    async def _spent_elsewhere(self, account: Account) -> Spent:
        return self.world.elsewhere

    async def _folder(self) -> Path:
        return (await self.world.settings.preferences()).downloads

    def reconcile(self) -> None:
        """Follow payments in the background, as a window does."""
        self.tasks.spawn("reconcile", self.reconciler.run())

    async def watch(self) -> None:
        """Load the jobs and watch them in the background."""
        await self.watcher.load()
        self.tasks.spawn("watch", self.watcher.run())

    async def pay(self, amount_micro_usdc: int = TEN, account: Account = WALLET) -> Payment:
        """One top-up."""
        return await self.payer.top_up(account, amount_micro_usdc)

    async def queue(self, account: Account = WALLET, **options: Any) -> Job:  # noqa: ANN401
        """One job."""
        return await self.orders.queue(account, MODEL, REQUEST, **options)

    async def payments(self) -> tuple[Payment, ...]:
        """The journal's, newest first."""
        return await self.store.payments.payments()

    async def charges(self) -> tuple[Charge, ...]:
        """The journal's, newest first."""
        return await self.store.charges.charges()

    def heard(self, kind: type) -> list[Any]:
        """Events of one kind, in order."""
        return [event for event in self.events if isinstance(event, kind)]

    async def end(self) -> None:
        """Die: tasks stop where they are, the system takes locks and files back."""
        await self.tasks.close()
        for name in list(self.locks._held):
            self.locks.release(name)
        await self.store.close()


@asynccontextmanager
async def a_world(folder: Path) -> AsyncIterator[World]:
    """A world that leaves nothing behind."""
    world = World(folder)
    world.downloads.mkdir(parents=True, exist_ok=True)
    try:
        yield world
    finally:
        await world.close()


def job(queue_id: str = "q-1", account: Account = WALLET, **changes: Any) -> Job:  # noqa: ANN401
    """A job that was queued elsewhere."""
    fields = {
        "id": f"job-{queue_id}",
        "account_id": account.id,
        "model": MODEL.id,
        "queue_id": queue_id,
        "title": f"Song {queue_id}",
        "created_at": START,
    }
    return Job(**{**fields, **changes})


def look_job(queue_id: str = "q-1", **changes: Any) -> Job:  # noqa: ANN401
    """A job at the seller that charges per look."""
    return job(queue_id, **{"seller_url": SHOP_URL, **changes})


__all__ = [
    "API_KEY",
    "HOST",
    "MODEL",
    "OTHER",
    "REQUEST",
    "SHOP",
    "SHOP_URL",
    "TEN",
    "WALLET",
    "Process",
    "World",
    "a_world",
    "job",
    "look_job",
]
