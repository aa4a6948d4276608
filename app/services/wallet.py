"""Accounts and what they hold: made, imported, removed, and their balances read from the chain and the host."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from app.domain import errors
from app.domain.account import Account, AccountKind, checked_name, same_address, typed_address, usable
from app.domain.events import AccountsChanged, BalancesChanged
from app.domain.observation import AudioHead
from app.domain.wallet_code import WalletCode
from app.ports.chain import Chain, NodeHealth
from app.ports.clock import Clock
from app.ports.provider import AudioSink, JobProvider
from app.ports.stores import AccountStore
from app.ports.vault import KeyVault, NewPhrase
from app.services.app_lock import RequireOpen, always_open
from app.services.balances import Balances
from app.services.feed import Feed
from app.services.tasks import woken

_log = logging.getLogger(__name__)

REFRESH_S = 45.0
CALM_S = 180.0
"""As long as nothing changes, balances are read less and less often, down to this; whatever moves money reads them
at once.
"""
NO_SUCH_JOB = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True, slots=True)
class WalletTools:
    """What accounts need from outside. ``require_open`` raises Locked: then no account is added, changed or removed;
    ``checksummed`` spells an address as EIP-55 has it.
    """

    store: AccountStore
    vault: KeyVault
    provider: JobProvider
    chain_of: Callable[[str], Chain]
    clock: Clock
    feed: Feed
    checksummed: Callable[[str], Awaitable[str]]
    require_open: RequireOpen = always_open


class Wallet:
    """Every account of this person."""

    def __init__(self, tools: WalletTools) -> None:
        self._t = tools
        self._balances = Balances(tools.provider, tools.chain_of, tools.clock, tools.feed)
        self._adding = asyncio.Lock()
        self._again = asyncio.Event()

    async def accounts(self) -> tuple[Account, ...]:
        """All accounts, oldest first."""
        return await self._t.store.accounts()

    def balances(self, account_id: str) -> BalancesChanged | None:
        """What was last read, None before the first reading."""
        return self._balances.last(account_id)

    async def keyring_name(self) -> str:
        """Check that secrets have a safe place; returns its plain name.

        Raises:
            VaultError: there is none, with words that say what to do.
        """
        return await self._t.vault.check()

    async def new_phrase(self) -> NewPhrase:
        """A new 12-word phrase to be written down; nothing is kept until ``create``."""
        return await self._t.vault.new_phrase()

    async def create(self, name: str, phrase: NewPhrase, network_key: str = "base") -> Account:
        """Keep a new wallet whose phrase the person proved to have written down."""
        return await self.import_phrase(name, " ".join(phrase.words), network_key)

    async def import_phrase(self, name: str, phrase: str, network_key: str = "base") -> Account:
        """Keep the wallet of a BIP-39 phrase. Raises InvalidSecret or VaultError."""
        return await self._add_wallet(name, network_key, lambda new: self._t.vault.import_phrase(new, phrase))

    async def import_private_key(self, name: str, key_hex: str, network_key: str = "base") -> Account:
        """Keep the wallet of a private key. Raises InvalidSecret or VaultError."""
        return await self._add_wallet(
            name, network_key, lambda new: self._t.vault.import_private_key(new, key_hex)
        )

    async def import_keystore(
        self, name: str, keystore_json: str, password: str, network_key: str = "base"
    ) -> Account:
        """Keep the wallet of a V3 keystore file. Raises InvalidSecret or VaultError."""
        return await self._add_wallet(
            name, network_key, lambda new: self._t.vault.import_keystore(new, keystore_json, password)
        )

    async def watch(self, name: str, address: str, network_key: str = "base") -> Account:
        """Look at an address whose key is elsewhere: what it holds, what came and went. Nothing is signed for it.

        Raises:
            InvalidInput: it is no address, mistyped, or here already.
        """
        await self._t.require_open()
        account = Account(
            str(uuid.uuid4()),
            AccountKind.WATCHED,
            checked_name(name),
            self._t.clock.now(),
            address=await typed_address(address, self._t.checksummed),
            network_key=network_key,
        )
        async with self._adding:
            self._refuse_twin(account, await self.accounts())
            await self._t.store.save_account(account)
        await self._told()
        return account

    async def add_api_key(self, name: str, api_key: str) -> Account:
        """Keep an API key and ask the host whether it is accepted; a refused one is not kept.

        The question is a look at a job that cannot exist: it costs nothing, and "no such job" means "yes".

        Raises:
            KeyRefused, NotAllowed: the host does not accept it.
            VaultError: it could not be kept.
        """
        await self._t.require_open()
        account = Account(str(uuid.uuid4()), AccountKind.API_KEY, checked_name(name), self._t.clock.now())
        try:
            await self._t.vault.store_api_key(account.id, api_key)
            await self._ask_about_nothing(account)
            await self._t.require_open()
            await self._t.store.save_account(account)
        except BaseException:
            await self._unkeep(account.id)
            raise
        await self._told()
        return account

    async def replace_api_key(self, account: Account, api_key: str) -> None:
        """Give an account another key (its old one was revoked); a refused one is not kept, and the old one stays.

        Raises:
            KeyRefused, NotAllowed: the host does not accept it.
            VaultError: it could not be kept.
        """
        await self._t.require_open()
        trial = replace(account, id=str(uuid.uuid4()))
        try:
            await self._t.vault.store_api_key(trial.id, api_key)
            await self._ask_about_nothing(trial)
        finally:
            await self._unkeep(trial.id)
        await self._t.require_open()
        await self._t.vault.store_api_key(account.id, api_key)
        await self._told()

    async def adopt(self, account: Account) -> Account:
        """Remember an account whose key is elsewhere for this run (a keystore file); a known one is kept as it is."""
        for known in await self.accounts():
            if (known.id, known.network_key) == (account.id, account.network_key):
                return known
        await self._t.store.save_account(account)
        return account

    async def named(self, name: str | None) -> Account:
        """The account of this name, or the only one there is that can be used.

        Raises:
            InvalidInput: there is none, or several fit.
        """
        known = await self.accounts()
        fitting = [
            account for account in (usable(known) if name is None else known) if name in (None, account.name)
        ]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise errors.InvalidInput("There are several accounts.", do="Say which one with --account NAME.")
        raise errors.InvalidInput(
            "There is no such account yet.",
            do="Add one in the window, or give --keystore and --password-file.",
        )

    async def rename(self, account: Account, name: str) -> Account:
        """Give an account another name."""
        await self._t.require_open()
        renamed = replace(account, name=checked_name(name))
        await self._t.store.save_account(renamed)
        await self._told()
        return renamed

    async def remove(self, account: Account) -> None:
        """Forget an account and its secret; jobs and money records stay."""
        await self._t.require_open()
        await self._t.vault.remove(account.id)
        await self._t.store.remove_account(account.id)
        self._balances.forget(account.id)
        await self._told()

    async def refresh(self, account: Account) -> BalancesChanged:
        """Read both balances now; what cannot be read stays unknown and is said so."""
        return await self._balances.read(account)

    def clock_moved(self) -> None:
        """This computer's clock was set: hold it against the servers anew, at once."""
        self._balances.compare_again()
        self._again.set()

    async def code(self, account: Account) -> WalletCode:
        """Whether a program lies at a wallet's address. Raises ChainError: not known right now."""
        return await self._t.chain_of(account.network_key).wallet_code(account.address)

    def nodes(self, network_key: str) -> tuple[NodeHealth, ...]:
        """How each node of a network did when it was last asked; asks nobody."""
        return self._t.chain_of(network_key).nodes()

    async def run(self) -> None:
        """Refresh every account's balances for ever."""
        before, wait_s = list[tuple[int | None, int | None]](), REFRESH_S
        while True:
            seen, well = list[tuple[int | None, int | None]](), True
            try:
                for account in await self.accounts():
                    told = await self.refresh(account)
                    well &= not told.problem
                    seen.append((told.usdc_micro, told.credit.credit_micro_usdc if told.credit else None))
            except Exception:  # noqa: BLE001 # outermost: balances are read again at the next beat
                _log.exception("Reading balances failed")
            wait_s, before = min(CALM_S, wait_s * 2) if well and seen == before else REFRESH_S, seen
            await woken(self._again, self._t.clock.sleep(wait_s))
            self._again.clear()

    async def _add_wallet(
        self, name: str, network_key: str, keep: Callable[[str], Awaitable[str]]
    ) -> Account:
        await self._t.require_open()
        clean = checked_name(name)
        new_id = str(uuid.uuid4())
        async with self._adding:
            try:
                address = await keep(new_id)
                # A lock may have fallen while the keyring asked.
                await self._t.require_open()
                made_at = self._t.clock.now()
                account = Account(new_id, AccountKind.WALLET, clean, made_at, address, network_key)
                known = await self.accounts()
                self._refuse_twin(account, usable(known))
                await self._t.store.save_account(account)
                await self._replace_watched(account, known)
            except BaseException:
                await self._unkeep(new_id)
                raise
        await self._told()
        return account

    async def _unkeep(self, account_id: str) -> None:
        """A secret without an account would stay in the keyring for ever; cancelling leaves none either."""
        try:
            await self._t.vault.remove(account_id)
        except errors.VaultError as error:
            _log.warning("A secret that is not used could not be removed: %s", error.code)

    async def _replace_watched(self, account: Account, known: tuple[Account, ...]) -> None:
        """Its key is here now: nobody needs to watch the same address beside it."""
        for other in known:
            if other.is_only_watched and _same_wallet(other, account):
                await self._t.store.remove_account(other.id)
                self._balances.forget(other.id)

    def _refuse_twin(self, account: Account, known: tuple[Account, ...]) -> None:
        for other in known:
            if _same_wallet(other, account):
                raise errors.InvalidInput(
                    f"This wallet is here already, as “{other.name}”.", means="Nothing was changed.", do=""
                )

    async def _ask_about_nothing(self, account: Account) -> None:
        async def no_sink(_head: AudioHead) -> AudioSink:
            raise errors.MalformedAnswer

        # Too little credit is said to a key that is accepted.
        accepted = (errors.BadRequest, errors.NotFound, errors.CreditLow)
        with contextlib.suppress(*accepted):
            await self._t.provider.retrieve(account, "ace-step-15", NO_SUCH_JOB, no_sink)

    async def _told(self) -> None:
        self._t.feed.publish(AccountsChanged(await self.accounts()))


def _same_wallet(one: Account, other: Account) -> bool:
    return one.network_key == other.network_key and same_address(one.address, other.address)
