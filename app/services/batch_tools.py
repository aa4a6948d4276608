"""What batches need from outside, in one bundle."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain import errors
from app.domain.account import Account
from app.domain.display import displayable
from app.ports.batches import BatchReader, BatchStore
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.ports.stores import AccountStore, ChargeJournal, Locks
from app.services.approvals import Approvals
from app.services.catalogue import Catalogue
from app.services.feed import Feed
from app.services.limits import LimitKeeper
from app.services.order import Orders
from app.services.order_tools import OrderTools
from app.services.pacing import Pacer
from app.services.tasks import TaskOwner
from app.services.watch import Watcher


@dataclass(frozen=True, slots=True)
class BatchTools:
    """What batches need from outside; one per running Gondola."""

    store: BatchStore
    reader: BatchReader
    journal: ChargeJournal
    accounts: AccountStore
    provider: JobProvider
    catalogue: Catalogue
    orders: Orders
    watcher: Watcher
    pacer: Pacer
    limits: LimitKeeper
    approvals: Approvals
    locks: Locks
    clock: Clock
    feed: Feed
    tasks: TaskOwner

    @classmethod
    def over(
        cls,
        order: OrderTools,
        orders: Orders,
        watcher: Watcher,
        catalogue: Catalogue,
        tasks: TaskOwner,
        *,
        store: BatchStore,
        reader: BatchReader,
        accounts: AccountStore,
    ) -> BatchTools:
        """The same things that single jobs are ordered with, and what batches need beside them."""
        return cls(
            store=store,
            reader=reader,
            journal=order.journal,
            accounts=accounts,
            provider=order.provider,
            catalogue=catalogue,
            orders=orders,
            watcher=watcher,
            pacer=order.pacer,
            limits=order.limits,
            approvals=order.approvals,
            locks=order.locks,
            clock=order.clock,
            feed=order.feed,
            tasks=tasks,
        )

    async def account(self, account_id: str) -> Account:
        """The account of this id.

        Raises:
            InvalidInput: it was removed.
        """
        for account in await self.accounts.accounts():
            if account.id == account_id:
                return account
        raise errors.InvalidInput(
            "The account of this batch is not here any more.", do="Add it again under Wallet."
        )

    async def credit(self, account: Account) -> int | None:
        """Prepaid credit now, micro-USDC; None where the host does not tell it, or not now."""
        try:
            balance = await self.provider.balance(account)
        except (errors.RateLimited, errors.ServerTrouble, errors.Unreachable):
            return None
        return balance.credit_micro_usdc if balance else None


def batch_lock(batch_id: str) -> str:
    """The name of the OS lock that is held while a batch is being queued."""
    return f"batch-{displayable(batch_id, 60)}"
