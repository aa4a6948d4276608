"""The composition root: the only place that names concrete classes. Builds a live Gondola, or one with play money.

Everything is built here and started by whoever asked for it; nothing here decides anything.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from app.adapters.audio.probe import MiniaudioProbe
from app.adapters.base.chain import RpcChain
from app.adapters.clock.system import SystemClock
from app.adapters.desktop.opener import DesktopOpener
from app.adapters.files.folder import DownloadFolder
from app.adapters.files.listing import read_listing
from app.adapters.files.names import file_stem
from app.adapters.instance.locks import FileLocks
from app.adapters.settings.store import FileSettings
from app.adapters.settings.places import Places, find_places, user_state
from app.adapters.store.registry import JournalRegistry
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.adapters.transport import HttpTransport, is_loopback_url
from app.adapters.vault.vaults import KeyringVault, KeystoreFileVault, MemoryVault
from app.adapters.venice.provider import VeniceProvider
from app.adapters.x402.scheme import Exact3009Scheme
from app.cli.approver import YesToPlayMoney
from app.cli.options import RunOptions
from app.domain import errors
from app.domain.account import Account
from app.domain.job import Job
from app.domain.networks import NETWORKS
from app.ports.chain import Chain
from app.services.approvals import Approvals
from app.services.bell import Bell
from app.services.catalogue import Catalogue
from app.services.feed import Feed
from app.services.gondola import Gondola
from app.services.history import History
from app.services.library import Library
from app.services.limits import LimitKeeper
from app.services.notify import Notify
from app.services.order import Orders, OrderTools
from app.services.pay import Payer, PayTools
from app.services.quota import Quotas
from app.services.reconcile import Reconciler
from app.services.shutdown import Shutdown
from app.services.tasks import TaskOwner
from app.services.wallet import Wallet, WalletTools
from app.services.watch import Watcher, WatchTools

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from app.sandbox import SandboxWorld

Vault = KeyringVault | MemoryVault | KeystoreFileVault
PLAY_HOST = "play.localhost"
PLAY_JOB_S = 24.0
DEMO_JOB_S = 5.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What differs between a live Gondola and one with play money: transport, vault and folders only."""

    places: Places
    vault: Vault
    transport: HttpTransport
    api_url: str
    rpc_urls: Callable[[str], str]
    client: httpx.AsyncClient
    play_money: bool = False
    ask_always: bool = False
    folder: Path | None = None
    scratch: Path | None = None


class Composer:
    """Builds Gondolas; the launcher of the window and the opener of commands."""

    def __init__(self, home: Path | None = None) -> None:
        self._places = find_places(home)
        self.state_file = self._places.window_state

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records.

        Raises:
            StoreError: the records cannot be opened.
        """
        settings = FileSettings(self._places.config, default_downloads=self._places.downloads)
        preferences = await settings.preferences()
        client = httpx.AsyncClient(trust_env=True)
        gondola, _ = await self._compose(
            Surroundings(
                places=self._places,
                vault=KeyringVault(),
                client=client,
                transport=HttpTransport(client),
                api_url=preferences.api_url,
                rpc_urls=lambda key: preferences.rpc_url(key, NETWORKS[key].default_rpc_urls[0]),
            ),
            settings,
        )
        return gondola

    async def open_play(self) -> Gondola:
        """The pretend world in this process, with a funded wallet; it never reaches real keys, data or hosts."""
        gondola, _ = await self._play(self._places.data.parent / "play", job_seconds=PLAY_JOB_S)
        return gondola

    async def open_demo(self, options: RunOptions) -> tuple[Gondola, Account]:
        """The same for one command, with short jobs, and a yes to every question: the money is not real."""
        out = options.out or Path(tempfile.mkdtemp(prefix="gondola-demo-"))
        gondola, account = await self._play(out, job_seconds=DEMO_JOB_S)
        gondola.approvals.answer_with(YesToPlayMoney())
        return gondola, account

    async def open_run(self, options: RunOptions) -> tuple[Gondola, Account]:
        """Live services for one command, and the account that it uses.

        Raises:
            InvalidInput: an address is not acceptable, or no such account exists.
            VaultError, InvalidSecret: the key cannot be reached.
            StoreError: the records cannot be opened.
        """
        places = self._places if options.out is None else replace(self._places, downloads=options.out.resolve())
        settings = FileSettings(places.config, default_downloads=places.downloads)
        preferences = await settings.preferences()
        client = httpx.AsyncClient(trust_env=True)
        vault: Vault = KeyringVault()
        if options.keystore is not None:
            if options.password_file is None:
                raise errors.InvalidInput("A keystore file needs --password-file.")
            vault = await KeystoreFileVault.open(options.keystore, options.password_file)
        surroundings = Surroundings(
            places=places,
            vault=vault,
            client=client,
            transport=HttpTransport(client),
            api_url=options.api_url or preferences.api_url,
            rpc_urls=lambda key: options.rpc_url or preferences.rpc_url(key, NETWORKS[key].default_rpc_urls[0]),
            folder=places.downloads if options.out else None,
            ask_always=True,
        )
        gondola, store = await self._compose(surroundings, settings)
        try:
            account = await _account_for(options, vault, store)
        except errors.GondolaError:
            await gondola.shutdown.run()
            raise
        return gondola, account

    async def _play(self, downloads: Path, *, job_seconds: float) -> tuple[Gondola, Account]:
        world, application = await asyncio.to_thread(_pretend_world, job_seconds)
        scratch = Path(tempfile.mkdtemp(prefix="gondola-play-"))
        places = Places(scratch / "data", scratch / "config", downloads, scratch / "state")
        addresses = world.addresses(f"http://{PLAY_HOST}")
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app=application), trust_env=False)
        vault = MemoryVault()
        surroundings = Surroundings(
            places=places,
            vault=vault,
            client=client,
            transport=HttpTransport(client, in_process_hosts=frozenset({PLAY_HOST})),
            api_url=addresses.api_url,
            rpc_urls=lambda _key: addresses.rpc_url,
            folder=downloads,
            play_money=True,
            scratch=scratch,
        )
        settings = FileSettings(places.config, default_downloads=downloads)
        gondola, _ = await self._compose(surroundings, settings)
        account = await gondola.wallet.import_private_key("Play wallet", world.test_key)
        return gondola, account

    async def _compose(self, around: Surroundings, settings: FileSettings) -> tuple[Gondola, SqliteStores]:
        """Wire one Gondola together; nothing runs until its ``start``."""
        registry = None if around.play_money else _registry(around)
        store = sqlite_stores(around.places.database, SystemClock(), registry)
        await store.open()
        return _wire(around, settings, store), store


def _wire(around: Surroundings, settings: FileSettings, store: SqliteStores) -> Gondola:
    clock, feed, tasks = SystemClock(), Feed(), TaskOwner()
    scheme = Exact3009Scheme()
    provider = VeniceProvider(around.api_url, around.transport, around.vault, clock, scheme)
    chain_of = _chains(around, clock)
    limits = LimitKeeper(settings, feed, extra_hosts=frozenset({provider.host}), ask_always=around.ask_always)
    approvals, files, locks = Approvals(), DownloadFolder(), FileLocks(around.places.locks)
    folder = partial(_folder, around, settings)
    library = Library(files, MiniaudioProbe(), folder, _stem)
    pay = PayTools(
        store.payments, provider, scheme, around.vault, chain_of, locks, clock, approvals, limits, feed
    )
    payer, reconciler = Payer(pay), Reconciler(pay, store.accounts, store.charges)
    orders = Orders(OrderTools(store.charges, provider, locks, clock, approvals, limits, feed))
    quotas = Quotas(clock)
    watcher = Watcher(
        WatchTools(store.jobs, store.accounts, provider, library, locks, clock, feed, tasks, quotas)
    )
    wallet = Wallet(WalletTools(store.accounts, around.vault, provider, chain_of, clock, feed))
    bell = Bell()
    notify = Notify(feed, bell, tasks, partial(_notifications_on, settings))

    async def start() -> None:
        downloads = await folder()
        await asyncio.to_thread(_make_folder, downloads)
        await files.sweep(downloads)
        await watcher.load()
        await reconciler.once()
        tasks.spawn("reconcile", reconciler.run())
        tasks.spawn("watch", watcher.run())
        tasks.spawn("balances", wallet.run())

    async def refuse_new() -> None:
        payer.refuse_new()
        orders.refuse_new()
        notify.close()

    async def close() -> None:
        await around.client.aclose()
        await store.close()
        around.vault.close()
        if around.scratch is not None:
            await asyncio.to_thread(shutil.rmtree, around.scratch, ignore_errors=True)

    return Gondola(
        play_money=around.play_money,
        host=provider.host,
        clock=clock,
        feed=feed,
        tasks=tasks,
        approvals=approvals,
        limits=limits,
        settings=settings,
        wallet=wallet,
        catalogue=Catalogue(provider, clock),
        orders=orders,
        watcher=watcher,
        payer=payer,
        reconciler=reconciler,
        library=library,
        history=History(store.jobs, store.payments, store.charges),
        opener=DesktopOpener(),
        shutdown=Shutdown((("refuse new work", refuse_new), ("end tasks", tasks.close), ("close", close))),
        read_listing=partial(asyncio.to_thread, read_listing),
        set_notifier=bell.use,
        start=start,
    )


def _chains(around: Surroundings, clock: SystemClock) -> Callable[[str], Chain]:
    """One view per network, made when first asked for."""
    made: dict[str, Chain] = {}

    def chain_of(network_key: str) -> Chain:
        if network_key not in made:
            url = around.transport.checked_url(around.rpc_urls(network_key))
            made[network_key] = RpcChain(NETWORKS[network_key], url, around.transport, clock)
        return made[network_key]

    return chain_of


def _registry(around: Surroundings) -> JournalRegistry:
    """Real money is bound per user, whatever home was named; a server on this computer per home."""
    on_this_computer = is_loopback_url(around.api_url)
    folder = around.places.state if on_this_computer else user_state()
    return JournalRegistry(folder / "journals.sqlite")


def _pretend_world(job_seconds: float) -> tuple[SandboxWorld, ASGIApp]:
    """Slow to import and build: called on a thread."""
    from app.sandbox import build_app, build_world

    world = build_world(job_seconds=job_seconds, p80_seconds=job_seconds * 1.15)
    return world, build_app(world)


async def _folder(around: Surroundings, settings: FileSettings) -> Path:
    return around.folder or (await settings.preferences()).downloads


def _make_folder(folder: Path) -> None:
    """Our own default may lie under folders that do not exist yet; trouble shows at the first save."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)


async def _notifications_on(settings: FileSettings) -> bool:
    return (await settings.preferences()).notifications


def _stem(job: Job) -> str:
    return file_stem(job.title, job.model, job.created_at, job.queue_id)


async def _account_for(options: RunOptions, vault: Vault, store: SqliteStores) -> Account:
    """The account that a command uses: the keystore's, the named one, or the only one."""
    accounts = await store.accounts.accounts()
    if isinstance(vault, KeystoreFileVault):
        account = vault.account(SystemClock().now(), options.network_key)
        known = [each for each in accounts if each.id == account.id and each.network_key == account.network_key]
        if known:
            return known[0]
        await store.accounts.save_account(account)
        return account
    named = [each for each in accounts if options.account in (None, each.name)]
    if len(named) == 1:
        return named[0]
    if not named:
        raise errors.InvalidInput(
            "There is no such account yet.", do="Add one in the window, or give --keystore and --password-file."
        )
    raise errors.InvalidInput("There are several accounts.", do="Say which one with --account NAME.")
