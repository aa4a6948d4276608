"""A feed with a notifier and a list of notices behind it."""

from __future__ import annotations

from app.domain.events import (
    Event,
    NoticesChanged,
)
from app.domain.notice import NoticeKind
from app.ports.notifier import Notification
from app.services.feed import Feed
from app.services.notify import Notify, NotifyTools
from app.services.tasks import TaskOwner
from tests.services.clockwork import FakeClock, settled
from tests.services.fakes import FakeNotifier
from tests.support.notices import MemoryNotices


class Desk:
    """A feed with a notifier and a list behind it; ``start`` is another run over the same list."""

    def __init__(self, **tools: object) -> None:
        self.feed, self.tasks, self.store = Feed(), TaskOwner(), MemoryNotices()
        self.notifier, self.quiet, self.counted = FakeNotifier(), set[NoticeKind](), list[int]()
        self.feed.subscribe(self._count)
        self._tools = NotifyTools(
            self.feed,
            self.notifier,
            self.tasks,
            self.store,
            FakeClock(),
            self._rings,
            **tools,  # type: ignore[arg-type]
        )
        self.notify = Notify(self._tools)

    def start(self) -> None:
        self.notify.close()
        self.notify = Notify(self._tools)

    async def ring(self, *events: Event) -> list[Notification]:
        """What is shown after these events."""
        for event in events:
            self.feed.publish(event)
        await settled()
        return self.notifier.shown

    async def titles(self) -> list[str]:
        return [notice.title for notice in await self.notify.recent()]

    async def _rings(self, kind: NoticeKind) -> bool:
        return kind not in self.quiet

    def _count(self, event: Event) -> None:
        if isinstance(event, NoticesChanged):
            self.counted.append(event.unread)
