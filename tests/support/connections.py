"""The connections of a test's own server: none is left open, whatever its other end does."""

from __future__ import annotations

import asyncio

_TURNS_TO_BEGIN = 8
"""What was accepted a moment ago gets a task a few turns later."""


class Connections:
    """Each belongs to the task that serves it; that task calls ``begun``, and the server ``end`` when it stops."""

    def __init__(self) -> None:
        self._served: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def begun(self, writer: asyncio.StreamWriter) -> None:
        """The running task serves this one from now on."""
        task: asyncio.Task[None] | None = asyncio.current_task()
        assert task is not None
        self._served[task] = writer
        task.add_done_callback(self._served.pop)

    async def end(self, server: asyncio.Server) -> None:
        """Take no more, cut what is open, and wait for whoever serves it."""
        # One that is accepted while its server closes is left open by asyncio (3.11).
        for _ in range(_TURNS_TO_BEGIN):
            await asyncio.sleep(0)
        server.close()
        left = dict(self._served)
        for writer in left.values():
            writer.transport.abort()
        await asyncio.gather(*left)
        await server.wait_closed()
