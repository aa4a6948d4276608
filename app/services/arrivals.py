"""Tells when USDC has come to one of our addresses, and what else lies there while somebody waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import errors
from app.domain.account import Account
from app.domain.arrivals import Holdings, came_in, name_of
from app.domain.events import AccountsChanged, BalancesChanged, Event, FundsArrived
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.stores import AccountStore
from app.services.feed import Feed
from app.services.tasks import TaskOwner

LOOK_S = 5.0
"""How often a wallet is looked at while its owner waits; blocks of Base come every two seconds."""
CLOCKS_DIFFER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class ArrivalTools:
    """What it needs from outside."""

    accounts: AccountStore
    chain_of: Callable[[str], Chain]
    clock: Clock
    feed: Feed
    tasks: TaskOwner


@dataclass(frozen=True, slots=True)
class _Seen:
    """A balance, and when it was that."""

    usdc_micro: int
    at: datetime


class Arrivals:
    """A balance that changed is only a hint: a node may lag. What is told of is a transfer that the chain shows."""

    def __init__(self, tools: ArrivalTools) -> None:
        self._t = tools
        self._seen: dict[str, _Seen] = {}
        self._told: set[str] = set()
        self._comparing = asyncio.Lock()
        tools.feed.subscribe(self._heard)

    async def attend(self, account: Account, show: Callable[[Holdings], None]) -> None:
        """Look every few seconds and ``show`` what is there, until cancelled; FundsArrived tells what came."""
        while True:
            show(await self.look(account))
            await self._t.clock.sleep(LOOK_S)

    async def look(self, account: Account) -> Holdings:
        """Read what an address holds, and tell of what came; what cannot be read stays unknown."""
        chain, now = self._t.chain_of(account.network_key), self._t.clock.now()
        try:
            usdc = await chain.usdc_balance(account.address)
            await self._compare(account, usdc, now)
            return Holdings(usdc, await chain.ether_wei(account.address))
        except errors.ChainError as error:
            return Holdings(None, None, error.what)

    def _heard(self, event: Event) -> None:
        if isinstance(event, BalancesChanged) and event.usdc_micro is not None:
            work = self._follow(event.account_id, event.usdc_micro, self._t.clock.now())
            self._t.tasks.spawn("arrivals", work)
        elif isinstance(event, AccountsChanged):
            kept = {account.id for account in event.accounts}
            self._seen = {each: seen for each, seen in self._seen.items() if each in kept}

    async def _follow(self, account_id: str, usdc_micro: int, at: datetime) -> None:
        account = next((each for each in await self._t.accounts.accounts() if each.id == account_id), None)
        if account is not None:
            try:
                await self._compare(account, usdc_micro, at)
            except errors.ChainError:
                # The next reading differs from the last one that was compared, too.
                return

    async def _compare(self, account: Account, usdc_micro: int, at: datetime) -> None:
        async with self._comparing:
            before = self._seen.get(account.id)
            if before is not None and usdc_micro != before.usdc_micro:
                chain = self._t.chain_of(account.network_key)
                since = before.at - CLOCKS_DIFFER
                for transfer in came_in(await chain.transfers_of(account.address, since, incoming_only=True)):
                    self._tell(account, transfer.value_micro_usdc, name_of(transfer))
            self._seen[account.id] = _Seen(usdc_micro, at)

    def _tell(self, account: Account, amount_micro_usdc: int, name: str) -> None:
        if name not in self._told:
            self._told.add(name)
            self._t.feed.publish(FundsArrived(account, amount_micro_usdc, name))
