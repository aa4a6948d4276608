"""What each account holds, read from our own node and from the host; what cannot be read stays unknown."""

from __future__ import annotations

from collections.abc import Callable

from app.domain import errors
from app.domain.account import Account
from app.domain.clock_check import clock_seen
from app.domain.events import BalancesChanged, HealthChanged, Part
from app.domain.observation import Balance
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.services.feed import Feed

COMPARED_FOR_S = 300.0
"""How long a comparison with the newest block is good for, unless our own clock was moved meanwhile."""


class Balances:
    """The last readings, and how to make new ones."""

    def __init__(
        self, provider: JobProvider, chain_of: Callable[[str], Chain], clock: Clock, feed: Feed
    ) -> None:
        self._provider = provider
        self._chain_of = chain_of
        self._clock = clock
        self._feed = feed
        self._block_ahead_s: float | None = None
        self._compare_at = float("-inf")
        self._last: dict[str, BalancesChanged] = {}

    def last(self, account_id: str) -> BalancesChanged | None:
        """What was last read, None before the first reading."""
        return self._last.get(account_id)

    def forget(self, account_id: str) -> None:
        """The account is gone."""
        self._last.pop(account_id, None)

    def compare_again(self) -> None:
        """Our own clock was moved: what was compared before says nothing."""
        self._block_ahead_s, self._compare_at = None, float("-inf")

    async def read(self, account: Account) -> BalancesChanged:
        """Read both balances now and tell everybody."""
        usdc, node_error = await self._usdc(account)
        credit, api_error = await self._credit(account)
        causes = tuple(error for error in (node_error, api_error) if error is not None)
        seen = BalancesChanged(account.id, usdc, credit, _told(node_error, api_error), causes)
        self._last[account.id] = seen
        self._feed.publish(seen)
        self._tell_clock()
        return seen

    async def _usdc(self, account: Account) -> tuple[int | None, errors.GondolaError | None]:
        if not account.has_address:
            return None, None
        try:
            usdc = await self._chain_of(account.network_key).usdc_balance(account.address)
        except errors.ChainError as error:
            self._feed.publish(HealthChanged(Part.NODE, well=False, words=error.what))
            return None, error
        self._feed.publish(HealthChanged(Part.NODE, well=True, words=f"{account.network.name} node answers"))
        await self._compare(account)
        return usdc, None

    async def _credit(self, account: Account) -> tuple[Balance | None, errors.GondolaError | None]:
        try:
            credit = await self._provider.balance(account)
        except (errors.ProviderError, errors.VaultError) as error:
            if isinstance(error, errors.ProviderError):
                self._feed.publish(HealthChanged(Part.API, well=False, words=error.what))
            return None, error
        if credit is not None:
            self._feed.publish(HealthChanged(Part.API, well=True, words="Venice answers"))
        return credit, None

    async def _compare(self, account: Account) -> None:
        """Hold our clock against the newest block, now and then."""
        if self._clock.monotonic() < self._compare_at:
            return
        try:
            head = await self._chain_of(account.network_key).head()
        except errors.ChainError:
            return
        self._compare_at = self._clock.monotonic() + COMPARED_FOR_S
        self._block_ahead_s = (head.time - self._clock.now()).total_seconds()

    def _tell_clock(self) -> None:
        seen = clock_seen(self._provider.clock_offset_s, self._block_ahead_s)
        if seen is not None:
            told = HealthChanged(Part.CLOCK, well=seen.well, words=seen.words, grave=seen.grave)
            self._feed.publish(told)


def _told(node: errors.GondolaError | None, api: errors.GondolaError | None) -> str:
    """What could not be read, in one breath; empty when everything was."""
    if type(node) is errors.NodeUnreachable and type(api) is errors.Unreachable:
        return "Neither Base nor Venice can be reached. See that this computer is online; we ask again by ourselves."
    return " ".join(_words(error) for error in (node, api) if error is not None)


def _words(error: errors.GondolaError) -> str:
    """A server that is away is asked again by itself; a keyring or a wrong address only the person can mend."""
    needs_you = isinstance(error, (errors.VaultError, errors.WrongChain))
    return f"{error.what} {error.do}" if needs_you else error.what
