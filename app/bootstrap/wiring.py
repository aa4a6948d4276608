"""Connects the parts of one Gondola; nothing here decides anything, nothing runs until it is started."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

from app.adapters.audio.probe import MiniaudioProbe
from app.adapters.clock.system import SystemClock
from app.adapters.desktop.opener import DesktopOpener
from app.adapters.desktop.power import SilentPower, system_power
from app.adapters.files.folder import DownloadFolder
from app.adapters.files.scripts import ScriptFiles
from app.adapters.instance.locks import FileLocks
from app.adapters.seller.client import SellerClient
from app.adapters.settings.store import FileSettings
from app.adapters.store.store import SqliteStores
from app.adapters.venice.provider import VeniceProvider
from app.adapters.x402.scheme import Exact3009Scheme
from app.bootstrap.accounts import new_arrivals, new_books, new_insights, new_keys, new_wallet
from app.bootstrap.beside import new_awake, new_care, new_notify, new_updates
from app.bootstrap.parts import chains, make_folder, new_limits, new_lock, read_listing_file, stem_of
from app.bootstrap.surroundings import Surroundings
from app.domain.account import Account
from app.domain.job import Job
from app.domain.listing import PREPAID_HOSTS
from app.domain.networks import BASE
from app.domain.policy import Spent
from app.services.approvals import Approvals
from app.services.batch import Batches
from app.services.batch_tools import BatchTools
from app.services.bell import Bell
from app.services.catalogue import Catalogue
from app.services.courtesy import CourteousProvider
from app.services.feed import Feed
from app.services.gates import Gates
from app.services.gondola import Gondola
from app.services.history import History
from app.services.library import Library
from app.services.life import Life, LifeTools
from app.services.order import Orders, OrderTools
from app.services.paid_looks import LookTools, PaidLooks
from app.services.pay import Payer, PayTools
from app.services.quota import Quotas
from app.services.reconcile import Reconciler
from app.services.shutdown import Shutdown, grace
from app.services.tasks import TaskOwner
from app.services.told_settings import ToldSettings
from app.services.watch import Watcher, WatchTools


class Wiring:
    """One Gondola's parts, connected. Nothing runs until ``start``."""

    def __init__(self, around: Surroundings, settings: FileSettings, store: SqliteStores) -> None:
        self._around, self._settings, self._store = around, settings, store
        self._clock, self._feed, self._tasks, self._bell = SystemClock(), Feed(), TaskOwner(), Bell()
        self._files, self._locks = DownloadFolder(), FileLocks(around.places.locks)
        self._approvals, self._scheme = Approvals(), Exact3009Scheme()
        self._quotas, self._gates = Quotas(self._clock), Gates(self._clock)
        self._provider = CourteousProvider(
            VeniceProvider(around.api_url, around.transport, around.vault, self._clock, self._scheme),
            self._quotas,
            self._gates.host,
        )
        hosts = around.run.extra_hosts | {self._provider.host}
        run = replace(around.run, extra_hosts=hosts)
        self._lock = new_lock(settings, self._feed, around, self._clock)
        self._limits = new_limits(settings, self._feed, around, run, self._locks, self._clock, self._lock)
        self._chain_of = chains(around, self._clock)
        self._library = Library(self._files, MiniaudioProbe(), self._folder, self._stem)
        self._books = new_books(
            around, store, self._chain_of, self._quotas, self._clock, self._feed, self._lock
        )
        pay = self._pay_tools()
        self._payer, self._reconciler = Payer(pay), Reconciler(pay, store.accounts, store.charges)
        self._looks = self._new_looks(pay)
        order = self._order_tools()
        self._orders, self._watcher = Orders(order), self._new_watcher()
        self._wallet = new_wallet(
            around, store, self._provider, self._chain_of, self._clock, self._feed, self._lock
        )
        self._catalogue = Catalogue(self._provider, self._clock)
        self._batches = Batches(
            BatchTools.over(
                order,
                self._orders,
                self._watcher,
                self._catalogue,
                self._tasks,
                store=store.batches,
                reader=ScriptFiles(),
                accounts=store.accounts,
            )
        )
        self._notify = new_notify(
            self._feed,
            self._bell,
            self._tasks,
            store.notices,
            settings,
            batch_of=self._batches.told_as_one,
            lock=self._lock,
            play_money=around.play_money,
        )
        self._told = ToldSettings(settings, self._feed, self._lock.require_open)
        self._updates = new_updates(around.transport, settings, self._notify)
        self._awake = new_awake(self._feed, settings, play_money=around.play_money)
        self._life = self._new_life()

    def gondola(self) -> Gondola:
        """The services, as windows and commands get them."""
        return Gondola(
            play_money=self._around.play_money,
            host=self._provider.host,
            clock=self._clock,
            feed=self._feed,
            tasks=self._tasks,
            approvals=self._approvals,
            limits=self._limits,
            lock=self._lock,
            settings=self._told,
            wallet=self._wallet,
            keys=new_keys(self._around, self._clock, self._lock),
            arrivals=new_arrivals(self._store, self._chain_of, self._clock, self._feed, self._tasks),
            catalogue=self._catalogue,
            orders=self._orders,
            batches=self._batches,
            watcher=self._watcher,
            payer=self._payer,
            looks=self._looks,
            reconciler=self._reconciler,
            library=self._library,
            history=History(self._store.jobs, self._store.payments, self._store.charges),
            insights=new_insights(self._around, self._store, self._clock, self._lock),
            archive=self._store.archive,
            care=new_care(
                self._store,
                self._looks,
                self._clock,
                self._feed,
                self._folder,
                self._watcher.board,
                self._lock,
            ),
            books=self._books,
            notify=self._notify,
            updates=self._updates,
            autostart=self._around.autostart,
            opener=DesktopOpener(),
            network=self._around.network,
            life=self._life,
            shutdown=Shutdown(
                (
                    ("refuse new work", self._refuse_new),
                    ("let payments end", self._quiet),
                    ("end tasks", self._tasks.close),
                    ("close", self._close),
                )
            ),
            read_listing=read_listing_file,
            set_notifier=self._bell.use,
            start=self._start,
        )

    def _pay_tools(self) -> PayTools:
        return PayTools(
            journal=self._store.payments,
            provider=self._provider,
            scheme=self._scheme,
            signer=self._around.vault,
            chain_of=self._chain_of,
            locks=self._locks,
            clock=self._clock,
            approvals=self._approvals,
            limits=self._limits,
            feed=self._feed,
            spent_elsewhere=self._spent_elsewhere,
        )

    async def _spent_elsewhere(self, account: Account) -> Spent:
        """What left the wallet unknown to the journal, read before each signature; nothing where nobody can tell."""
        seen = await self._books.left_elsewhere(account)
        return seen.spent if seen is not None else Spent()

    def _new_looks(self, pay: PayTools) -> PaidLooks:
        prepaid = PREPAID_HOSTS | {self._provider.host}
        around = self._around
        seller = SellerClient(
            around.transport, around.vault, self._clock, self._scheme, prepaid_hosts=prepaid
        )
        return PaidLooks(LookTools(pay, seller, prepaid, self._reconciler.wake))

    def _order_tools(self) -> OrderTools:
        return OrderTools(
            journal=self._store.charges,
            provider=self._provider,
            locks=self._locks,
            clock=self._clock,
            approvals=self._approvals,
            limits=self._limits,
            feed=self._feed,
            pacer=self._quotas.pacer,
        )

    def _new_watcher(self) -> Watcher:
        return Watcher(
            WatchTools(
                store=self._store.jobs,
                accounts=self._store.accounts,
                provider=self._provider,
                library=self._library,
                locks=self._locks,
                clock=self._clock,
                feed=self._feed,
                tasks=self._tasks,
                quotas=self._quotas,
                looks=self._looks,
                gates=self._gates,
                durations=self._store.durations,
                require_open=self._lock.require_open,
            )
        )

    def _new_life(self) -> Life:
        return Life(
            LifeTools(
                clock=self._clock,
                feed=self._feed,
                tasks=self._tasks,
                gates=self._gates,
                watcher=self._watcher,
                power=SilentPower() if self._around.play_money else system_power(),
                network=self._around.network,
                settings=self._settings,
                ask_node=lambda: self._chain_of(BASE.key).head(),
                awake=(self._reconciler.wake, self._wallet.clock_moved),
                moved=(self._wallet.clock_moved,),
            )
        )

    async def _start(self) -> None:
        """Reconcile before anything is polled, then go on for ever."""
        await self._lock.is_locked()
        downloads = await self._folder()
        await asyncio.to_thread(make_folder, downloads)
        await self._files.sweep(downloads)
        await self._watcher.load()
        await self._reconciler.once()
        await self._batches.load()
        self._tasks.spawn("reconcile", self._reconciler.run())
        self._tasks.spawn("watch", self._watcher.run())
        self._tasks.spawn("life", self._life.run())
        self._tasks.spawn("balances", self._wallet.run())
        self._tasks.spawn("books", self._books.run())
        self._tasks.spawn("awake", self._awake.run())
        self._tasks.spawn("lock", self._lock.run())
        if not self._around.play_money:
            self._tasks.spawn("updates", self._updates.run())

    async def _refuse_new(self) -> None:
        self._payer.refuse_new()
        self._looks.refuse_new()
        self._orders.refuse_new()
        self._batches.close()
        self._notify.close()
        self._life.close()
        self._lock.close()

    async def _quiet(self) -> None:
        """A short while for what is in flight; the next start looks after the rest."""
        await grace(self._payer.quiet())
        await grace(self._looks.quiet())
        await grace(self._orders.quiet())

    async def _close(self) -> None:
        await self._around.client.aclose()
        await self._store.close()
        self._around.vault.close()
        if self._around.scratch is not None:
            await asyncio.to_thread(shutil.rmtree, self._around.scratch, ignore_errors=True)

    async def _stem(self, job: Job) -> str:
        template = (await self._settings.preferences()).name_template
        entry = await self._store.batches.entry_of(job.id)
        return stem_of(job, template, entry.number if entry is not None else None)

    async def _folder(self) -> Path:
        if self._around.folder is not None:
            return self._around.folder
        downloads = (await self._settings.preferences()).downloads
        if downloads == self._around.places.downloads:
            await asyncio.to_thread(make_folder, downloads)
        return downloads
