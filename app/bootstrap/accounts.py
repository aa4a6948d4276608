"""Connects the parts about accounts: what they hold, their keys, their books, and what money went into."""

from __future__ import annotations

from collections.abc import Callable

from app.adapters.files.export import ExportFolder
from app.adapters.store.store import SqliteStores
from app.adapters.venice.ledger_pages import VeniceLedger
from app.bootstrap.surroundings import Surroundings
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.services.app_lock import AppLock
from app.services.arrivals import Arrivals, ArrivalTools
from app.services.books import Books, BookTools
from app.services.feed import Feed
from app.services.insights import Insights
from app.services.key_care import KeyCare, KeyCareTools
from app.services.quota import Quotas
from app.services.tasks import TaskOwner
from app.services.wallet import Wallet, WalletTools

ChainOf = Callable[[str], Chain]


def new_wallet(
    around: Surroundings,
    store: SqliteStores,
    provider: JobProvider,
    chain_of: ChainOf,
    clock: Clock,
    feed: Feed,
    lock: AppLock,
) -> Wallet:
    """Every account of this home."""
    tools = WalletTools(
        store=store.accounts,
        vault=around.vault,
        provider=provider,
        chain_of=chain_of,
        clock=clock,
        feed=feed,
        checksummed=around.vault.checksummed,
        require_open=lock.require_open,
    )
    return Wallet(tools)


def new_keys(around: Surroundings, clock: Clock, lock: AppLock) -> KeyCare:
    """Their keys, for their owner alone."""
    return KeyCare(KeyCareTools(around.vault, ExportFolder(), clock, lock.require_open))


def new_arrivals(
    store: SqliteStores, chain_of: Callable[[str], Chain], clock: Clock, feed: Feed, tasks: TaskOwner
) -> Arrivals:
    """What comes to them."""
    return Arrivals(ArrivalTools(store.accounts, chain_of, clock, feed, tasks))


def new_books(
    around: Surroundings,
    store: SqliteStores,
    chain_of: ChainOf,
    quotas: Quotas,
    clock: Clock,
    feed: Feed,
    lock: AppLock,
) -> Books:
    """Their books, joined from our records, the chain and the host's ledger."""
    return Books(
        BookTools(
            accounts=store.accounts,
            payments=store.payments,
            charges=store.charges,
            jobs=store.jobs,
            ledger=VeniceLedger(around.api_url, around.transport, around.vault, clock),
            chain_of=chain_of,
            quotas=quotas,
            files=ExportFolder(),
            clock=clock,
            feed=feed,
            require_open=lock.require_open,
        )
    )


def new_insights(around: Surroundings, store: SqliteStores, clock: Clock, lock: AppLock) -> Insights:
    """What the money of all of them went into."""
    return Insights(store.figures, ExportFolder(), clock, lock.require_open, play_money=around.play_money)
