"""Ends the program in stages that may each be cut by a kill: the next start finds nothing out of place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

_log = logging.getLogger(__name__)

GRACE_S = 3.0

Stage = tuple[str, Callable[[], Awaitable[None]]]


class Shutdown:
    """Runs stages once, in order: refuse new work, let a payment in flight finish, cancel, close."""

    def __init__(self, stages: tuple[Stage, ...]) -> None:
        self._stages = stages
        self._running: asyncio.Future[None] | None = None

    async def run(self) -> None:
        """Run all stages; a second call waits for the first. A stage that fails does not keep the rest."""
        if self._running is not None:
            await asyncio.shield(self._running)
            return
        self._running = asyncio.get_running_loop().create_future()
        try:
            await self._run_stages()
        finally:
            self._running.set_result(None)

    async def _run_stages(self) -> None:
        for name, stage in self._stages:
            await _survived(name, stage)


async def _survived(name: str, stage: Callable[[], Awaitable[None]]) -> None:
    """Run one stage; what it waited for may have been cancelled, which is not the end of closing."""
    try:
        await stage()
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        _log.info("Shutdown stage %s waited for something that was cancelled", name)
    except Exception:  # noqa: BLE001 # outermost: the later stages must still run
        _log.exception("Shutdown stage %s failed", name)


async def grace(last_word: Awaitable[None], seconds: float = GRACE_S) -> None:
    """Wait a short while for what is in flight; whatever is left is reconciled at the next start."""
    try:
        async with asyncio.timeout(seconds):
            await last_word
    except TimeoutError:
        _log.info("A payment was still in flight; the next start looks after it")
