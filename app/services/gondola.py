"""All services of one running Gondola, as windows and command lines get them from the composition root."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.listing import Listing
from app.ports.archive import JobArchive
from app.ports.clock import Clock
from app.ports.desktop import Autostart
from app.ports.network import Network
from app.ports.notifier import Notifier, Opener
from app.ports.settings import SettingsStore
from app.services.app_lock import AppLock
from app.services.approvals import Approvals
from app.services.arrivals import Arrivals
from app.services.batch import Batches
from app.services.books import Books
from app.services.care import Care
from app.services.catalogue import Catalogue
from app.services.feed import Feed
from app.services.history import History
from app.services.insights import Insights
from app.services.key_care import KeyCare
from app.services.library import Library
from app.services.life import Life
from app.services.limits import LimitKeeper
from app.services.notify import Notify
from app.services.order import Orders
from app.services.paid_looks import PaidLooks
from app.services.pay import Payer
from app.services.reconcile import Reconciler
from app.services.shutdown import Shutdown
from app.services.tasks import TaskOwner
from app.services.updates import Updates
from app.services.wallet import Wallet
from app.services.watch import Watcher


@dataclass(frozen=True, slots=True)
class Gondola:
    """One running Gondola: live, or with play money in the sandbox."""

    play_money: bool
    host: str
    clock: Clock
    feed: Feed
    tasks: TaskOwner
    approvals: Approvals
    limits: LimitKeeper
    lock: AppLock
    settings: SettingsStore
    wallet: Wallet
    keys: KeyCare
    arrivals: Arrivals
    catalogue: Catalogue
    orders: Orders
    batches: Batches
    watcher: Watcher
    payer: Payer
    looks: PaidLooks
    reconciler: Reconciler
    library: Library
    history: History
    insights: Insights
    archive: JobArchive
    care: Care
    books: Books
    notify: Notify
    updates: Updates
    autostart: Autostart
    opener: Opener
    network: Network
    life: Life
    shutdown: Shutdown
    read_listing: Callable[[Path], Awaitable[Listing]]
    set_notifier: Callable[[Notifier], None]
    start: Callable[[], Awaitable[None]]
