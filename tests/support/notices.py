"""The list of what was told, in memory: held to the same tests as the real one (tests/adapters/store)."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import StoreError
from app.domain.notice import Notice


class MemoryNotices:
    """``ports.notices.NoticeStore`` without a file. ``trouble`` makes every call fail with it."""

    def __init__(self, most: int = 500) -> None:
        self._most = most
        self._kept: list[Notice] = []
        self._cleared: set[int] = set()
        self._count = 0
        self.trouble: StoreError | None = None

    async def add(self, notice: Notice) -> Notice | None:
        self._check()
        if notice.key and any(kept.key == notice.key for kept in self._kept):
            return None
        self._count += 1
        kept = replace(notice, id=self._count)
        self._kept = [kept, *self._kept][: self._most]
        return kept

    async def notices(self) -> tuple[Notice, ...]:
        self._check()
        return tuple(notice for notice in self._kept if notice.id not in self._cleared)

    async def unread(self) -> int:
        self._check()
        return sum(not notice.read for notice in self._kept)

    async def mark_read(self) -> None:
        self._check()
        self._kept = [replace(notice, read=True) for notice in self._kept]

    async def clear(self) -> None:
        await self.mark_read()
        self._kept = [notice for notice in self._kept if notice.key]
        self._cleared |= {notice.id for notice in self._kept}

    def _check(self) -> None:
        if self.trouble is not None:
            raise self.trouble
