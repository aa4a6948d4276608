"""Accounts of a fake Gondola, their keys and the lock over them: the real services over ports in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.account import Account
from app.domain.arrivals import Holdings
from app.ports.vault import ShownSecret
from app.services.app_lock import AppLock, RequireOpen
from app.services.arrivals import Arrivals, ArrivalTools
from app.services.key_care import KeyCare, KeyCareTools
from app.services.wallet import Wallet, WalletTools
from tests.gui.facts_b import WORDS
from tests.gui.fakes_b_ports import FakeSigner

if TYPE_CHECKING:
    from tests.gui.fakes_b import World


def lock_of(world: World) -> AppLock:
    """The lock over a mark in memory."""
    return AppLock(world.mark, world.vault.confirm, world.settings.preferences, world.clock, world.feed)


def wallet_of(world: World, opened: RequireOpen) -> Wallet:
    """Every account of this world."""
    return Wallet(
        WalletTools(
            store=world.store,
            vault=world.vault,
            provider=world.provider,
            chain_of=lambda _key: world.chain,
            clock=world.clock,
            feed=world.feed,
            checksummed=FakeSigner().checksummed,
            require_open=opened,
        )
    )


def arrivals_of(world: World) -> Arrivals:
    """What comes to them."""
    return Arrivals(ArrivalTools(world.store, lambda _key: world.chain, world.clock, world.feed, world.tasks))


class NoArrivals:
    """Nothing ever comes."""

    async def attend(self, _account: Account, _show: Callable[[Holdings], None]) -> None:
        await asyncio.Event().wait()


class ToldKeys:
    """Shows the same key for every account."""

    async def show(self, account: Account) -> ShownSecret:
        return ShownSecret(account.address, "0x" + "ab" * 32, WORDS)


def keys_of(world: World, opened: RequireOpen) -> KeyCare:
    """Their keys."""
    return KeyCare(KeyCareTools(world.vault, world.exports, world.clock, opened))
