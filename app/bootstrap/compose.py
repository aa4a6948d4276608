"""Opens Gondolas: live ones, ones with play money, and ones for a single command."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from app.adapters.addresses import checked_url, is_loopback_url
from app.adapters.clock.system import SystemClock
from app.adapters.desktop.choice import system_autostart
from app.adapters.network import HttpNetwork, NoNetwork
from app.adapters.settings.lock_file import LockFile
from app.adapters.settings.places import Places, find_places, named_home, user_state
from app.adapters.settings.store import FileSettings
from app.adapters.store.registry import JournalRegistry
from app.adapters.store.store import sqlite_stores
from app.adapters.transport import HttpTransport
from app.adapters.vault.vaults import KeyringVault, KeystoreFileVault, MemoryVault
from app.bootstrap.parts import read_listing_file
from app.bootstrap.surroundings import Surroundings, Vault
from app.bootstrap.wiring import Wiring
from app.cli.approver import YesToPlayMoney
from app.cli.options import RunOptions
from app.domain import errors
from app.domain.account import Account
from app.domain.addresses import host_of
from app.domain.networks import NETWORKS
from app.services.app_lock import AppLock
from app.services.feed import Feed
from app.services.gondola import Gondola
from app.services.limits import RunLimits

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from app.sandbox import SandboxWorld

PLAY_HOST = "play.localhost"
PLAY_JOB_S = 24.0
PLAY_CREDIT_MICRO_USD = 1_000_000
"""Enough for a first sound; the rest of the way leads over adding credit."""
DEMO_JOB_S = 5.0


class Composer:
    """Builds Gondolas; the launcher of the window and the opener of commands."""

    def __init__(self, home: Path | None = None) -> None:
        self._places, self._named = find_places(home), named_home(home)

    async def open_live(self) -> Gondola:
        """The person's own accounts, keys and records.

        Raises:
            StoreError: the records cannot be opened.
        """
        return await self._live(RunOptions(), KeyringVault(), ask_always=False)

    async def open_play(self) -> Gondola:
        """The pretend world in this process, with a funded wallet; it never reaches real keys, data or hosts."""
        gondola, _ = await self._play(None, job_seconds=PLAY_JOB_S, credit_micro_usd=PLAY_CREDIT_MICRO_USD)
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
            FolderUnwritable: the named folder cannot be made or written.
        """
        if options.out is not None:
            await asyncio.to_thread(_make_named_folder, options.out)
        vault: Vault = KeyringVault()
        if options.keystore is not None:
            if options.password_file is None:
                raise errors.InvalidInput("A keystore file needs --password-file.")
            vault = await KeystoreFileVault.open(options.keystore, options.password_file)
        gondola = await self._live(options, vault, ask_always=True)
        try:
            if isinstance(vault, KeystoreFileVault):
                account = await gondola.wallet.adopt(vault.account(gondola.clock.now(), options.network_key))
            else:
                account = await gondola.wallet.named(options.account)
        except errors.GondolaError:
            await gondola.shutdown.run()
            raise
        return gondola, account

    async def open_records(self, options: RunOptions) -> Gondola:
        """Live services to read from, without an account chosen. Raises StoreError or InvalidInput."""
        return await self._live(options, KeyringVault(), ask_always=True)

    async def open_lock(self) -> AppLock:
        """The lock of this home alone; the system's keyring is asked, whatever a run may use for signing."""
        settings = FileSettings(self._places.config, default_downloads=self._places.downloads)
        mark = LockFile(self._places.config)
        return AppLock(mark, KeyringVault().confirm, settings.preferences, SystemClock(), Feed())

    async def _live(self, options: RunOptions, vault: Vault, *, ask_always: bool) -> Gondola:
        settings = FileSettings(self._places.config, default_downloads=self._places.downloads)
        preferences = await settings.preferences()
        api_url = checked_url(options.api_url or preferences.api_url)
        network = await HttpNetwork.start(preferences, api_url)
        client = httpx.AsyncClient(transport=network.transport, trust_env=False)
        transport = HttpTransport(client)
        surroundings = Surroundings(
            places=self._places,
            vault=vault,
            client=client,
            transport=transport,
            network=network,
            api_url=api_url,
            rpc_urls=lambda key: (
                options.rpc_url or preferences.rpc_url(key, NETWORKS[key].default_rpc_urls[0])
            ),
            run=RunLimits(
                await _named_hosts(options, transport),
                ask_always,
                options.most_per_payment_micro_usdc,
                options.most_per_day_micro_usdc,
            ),
            folder=options.out.resolve() if options.out else None,
            autostart=system_autostart(self._named),
        )
        return await self._compose(surroundings, settings)

    async def _play(
        self, out: Path | None, *, job_seconds: float, credit_micro_usd: int = 0
    ) -> tuple[Gondola, Account]:
        """``out`` None: play sounds live and go with the play money, so that no start leaves a file behind."""
        world, application = await asyncio.to_thread(_pretend_world, job_seconds, credit_micro_usd)
        scratch = Path(tempfile.mkdtemp(prefix="gondola-play-"))
        downloads = out or scratch / "audio"
        places = Places(scratch / "data", scratch / "config", downloads, scratch / "state")
        addresses = world.addresses(f"http://{PLAY_HOST}")
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app=application), trust_env=False)
        vault = MemoryVault()
        surroundings = Surroundings(
            places=places,
            vault=vault,
            client=client,
            transport=HttpTransport(client, in_process_hosts=frozenset({PLAY_HOST})),
            network=NoNetwork(),
            api_url=addresses.api_url,
            rpc_urls=lambda _key: addresses.rpc_url,
            folder=downloads,
            play_money=True,
            scratch=scratch,
        )
        settings = FileSettings(places.config, default_downloads=downloads)
        gondola = await self._compose(surroundings, settings)
        account = await gondola.wallet.import_private_key("Play wallet", world.test_key)
        return gondola, account

    async def _compose(self, around: Surroundings, settings: FileSettings) -> Gondola:
        """Wire one Gondola together; nothing runs until its ``start``."""
        registry = None if around.play_money else _registry(around)
        store = sqlite_stores(around.places.database, SystemClock(), registry)
        await store.open()
        return Wiring(around, settings, store).gondola()


async def _named_hosts(options: RunOptions, transport: HttpTransport) -> frozenset[str]:
    """The seller that a command line names may be paid in this run, and is not remembered."""
    named: set[str] = set()
    if options.seller is not None:
        named.add(host_of(transport.checked_url(options.seller), ""))
    if options.listing is not None:
        named.add(host_of((await read_listing_file(options.listing)).url, ""))
    return frozenset(named)


def _make_named_folder(folder: Path) -> None:
    """Whoever names a folder that cannot be used hears it at once, not after the audio was made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(folder, error.strerror) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _unusable(folder, "not writable")


def _unusable(folder: Path, why: str | None) -> errors.FolderUnwritable:
    return errors.FolderUnwritable(
        "The folder for the audio cannot be used.",
        do="Name another one with --out.",
        detail=f"{folder}: {why}",
    )


def _registry(around: Surroundings) -> JournalRegistry:
    """Real money is bound per user, whatever home was named; a server on this computer per home."""
    on_this_computer = is_loopback_url(around.api_url)
    folder = around.places.state if on_this_computer else user_state()
    return JournalRegistry(folder / "journals.sqlite")


def _pretend_world(job_seconds: float, credit_micro_usd: int) -> tuple[SandboxWorld, ASGIApp]:
    """Slow to import and build: called on a thread."""
    from app.sandbox import build_app, build_world

    world = build_world(
        job_seconds=job_seconds, p80_seconds=job_seconds * 1.15, gift_micro_usd=credit_micro_usd
    )
    return world, build_app(world)
