"""An audio sink in memory."""

from __future__ import annotations

from app.domain.errors import DiskFull
from app.domain.observation import AudioHead


class MemorySink:
    """Keeps what is written; can run out of room."""

    def __init__(self, room: int | None = None) -> None:
        self.content = b""
        self.abandoned = False
        self._room = room

    async def write(self, chunk: bytes) -> None:
        if self._room is not None and len(self.content) + len(chunk) > self._room:
            raise DiskFull
        self.content += chunk

    async def abandon(self) -> None:
        self.abandoned = True


class Sinks:
    """Opens memory sinks and remembers them with their heads."""

    def __init__(self, room: int | None = None) -> None:
        self.opened: list[tuple[AudioHead, MemorySink]] = []
        self._room = room

    async def __call__(self, head: AudioHead) -> MemorySink:
        sink = MemorySink(self._room)
        self.opened.append((head, sink))
        return sink
