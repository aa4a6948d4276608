"""Connects the parts beside the main job: what is told, and what the desktop is asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from app import __version__
from app.adapters.clock.system import SystemClock
from app.adapters.desktop.choice import system_sleep_guard
from app.adapters.desktop.null import NullSleepGuard
from app.adapters.files.finder import FileFinder
from app.adapters.releases import HttpReleases
from app.adapters.store.store import SqliteStores
from app.adapters.transport import HttpTransport
from app.domain.notice import NoticeKind
from app.ports.clock import Clock
from app.ports.notices import NoticeStore
from app.ports.notifier import Notifier
from app.ports.settings import SettingsStore
from app.services.app_lock import AppLock
from app.services.awake import Awake
from app.services.board import Board
from app.services.care import Care, CareTools
from app.services.feed import Feed
from app.services.notify import Notify, NotifyTools
from app.services.paid_looks import PaidLooks
from app.services.tasks import TaskOwner
from app.services.updates import Updates


def new_notify(
    feed: Feed,
    notifier: Notifier,
    tasks: TaskOwner,
    store: NoticeStore,
    settings: SettingsStore,
    *,
    batch_of: Callable[[str], str],
    lock: AppLock,
    play_money: bool,
) -> Notify:
    """Tells what happens on this feed; preferences are asked each time whether a kind may ring.

    ``batch_of`` names the batch whose end stands for the news of a job; while ``lock`` is locked, sums are hidden.
    """

    async def rings(kind: NoticeKind) -> bool:
        return (await settings.preferences()).rings(kind)

    return Notify(
        NotifyTools(
            feed,
            notifier,
            tasks,
            store,
            SystemClock(),
            rings,
            batch_of,
            sums_hidden=lambda: lock.locked,
            look=lock.is_locked,
            play_money=play_money,
        )
    )


def new_awake(feed: Feed, settings: SettingsStore, *, play_money: bool) -> Awake:
    """Keeps the computer awake while audio arrives, if the person wants that; play money needs no network."""

    async def wanted() -> bool:
        return (await settings.preferences()).keep_awake

    guard = NullSleepGuard() if play_money else system_sleep_guard()
    return Awake(feed, guard, SystemClock(), wanted)


def new_updates(transport: HttpTransport, settings: SettingsStore, notify: Notify) -> Updates:
    """Looks for versions newer than the one that runs."""
    return Updates(HttpReleases(transport), settings, notify, SystemClock(), __version__)


def new_care(
    store: SqliteStores,
    looks: PaidLooks,
    clock: Clock,
    feed: Feed,
    folder_of: Callable[[], Awaitable[Path]],
    board: Board,
    lock: AppLock,
) -> Care:
    """What a person does with jobs in the records."""
    finder, require_open = FileFinder(), lock.require_open
    return Care(
        CareTools(store.archive, store.jobs, finder, looks, clock, feed, folder_of, require_open), board
    )
