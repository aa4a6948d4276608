"""Connects the parts beside the main job: what is told, and what the desktop is asked for."""

from __future__ import annotations

from app.adapters.clock.system import SystemClock
from app.domain.notice import NoticeKind
from app.ports.notices import NoticeStore
from app.ports.notifier import Notifier
from app.ports.settings import SettingsStore
from app.services.feed import Feed
from app.services.notify import Notify, NotifyTools
from app.services.tasks import TaskOwner


def new_notify(
    feed: Feed,
    notifier: Notifier,
    tasks: TaskOwner,
    store: NoticeStore,
    settings: SettingsStore,
    *,
    play_money: bool,
) -> Notify:
    """Tells what happens on this feed; preferences are asked each time whether a kind may ring."""

    async def rings(kind: NoticeKind) -> bool:
        return (await settings.preferences()).rings(kind)

    return Notify(NotifyTools(feed, notifier, tasks, store, SystemClock(), rings, play_money=play_money))
