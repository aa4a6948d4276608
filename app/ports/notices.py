"""The list of what was told, kept from one start to the next."""

from __future__ import annotations

from typing import Protocol

from app.domain.notice import Notice


class NoticeStore(Protocol):
    """A bounded list of notices; the oldest make room. Every method returns when the commit is on disk."""

    async def add(self, notice: Notice) -> Notice | None:
        """Keep a notice; returns it with its number, or None when one with its ``key`` was kept before."""
        ...

    async def notices(self) -> tuple[Notice, ...]:
        """All that are kept, newest first."""
        ...

    async def unread(self) -> int:
        """How many nobody has looked at."""
        ...

    async def mark_read(self) -> None:
        """All of them were looked at."""
        ...

    async def clear(self) -> None:
        """Empty the list for the eye; what was told once because of its ``key`` is still not told again."""
        ...
