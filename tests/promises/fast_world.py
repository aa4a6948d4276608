"""A world that runs a hundred times as fast, and the whole live Gondola in it, on real sockets with real records."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adapters.settings.limits_file import limits_to_json
from app.adapters.vault.vaults import MemoryVault
from app.bootstrap.compose import Composer
from app.cli.approver import YesToPlayMoney
from app.cli.options import RunOptions
from app.domain.account import Account
from app.domain.catalogue import JobRequest
from app.domain.events import Event
from app.domain.policy import Budget, Limits
from app.sandbox import SandboxAddresses
from app.services.gondola import Gondola

SPEED = 100.0
LENGTH_S = 2
KINDS = {
    "elevenlabs-sound-effects-v2": "mp3",
    "sonilo-v1-1-sound-effects": "wav",
    "mmaudio-v2-text-to-audio": "flac",
}
LONGEST_S = 240.0
_PLENTY = Budget(10**9, 10**9, 10**9)


class FastClock:
    """The port ``Clock``, and the sandbox's ``wall``: ``speed`` seconds pass in each true one."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._started, self._from = time.time(), time.monotonic()

    def wall(self) -> float:
        """Unix seconds."""
        return self._started + (time.monotonic() - self._from) * self._speed

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.wall(), UTC)

    def monotonic(self) -> float:
        return time.monotonic() * self._speed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self._speed)


def fast_clock(monkeypatch: pytest.MonkeyPatch) -> FastClock:
    """The clock of every Gondola that this test opens; give its ``wall`` to the sandbox."""
    clock = FastClock(SPEED)
    monkeypatch.setattr("app.bootstrap.wiring.SystemClock", lambda: clock)
    monkeypatch.setattr("app.bootstrap.compose.SystemClock", lambda: clock)
    return clock


@asynccontextmanager
async def opened(at: SandboxAddresses, folder: Path, *, out: Path | None = None) -> AsyncIterator[Gondola]:
    """The whole live Gondola with its real records, settings, locks and transport; only its keyring is in memory.

    Audio goes to ``out``, or to where the settings say.
    """
    limits = folder / "home" / "config" / "limits.json"
    limits.parent.mkdir(parents=True)
    limits.write_text(limits_to_json(Limits(used=_PLENTY)))
    where = RunOptions(api_url=at.api_url, rpc_url=at.rpc_url, out=out)
    gondola = await Composer(folder / "home")._live(where, MemoryVault(), ask_always=False)
    gondola.approvals.answer_with(YesToPlayMoney())
    try:
        yield gondola
    finally:
        await gondola.shutdown.run()


class Seen:
    """Waits until the events that a Gondola published make something true."""

    def __init__(self, gondola: Gondola) -> None:
        self._changed = asyncio.Event()
        self.events: list[Event] = []
        gondola.feed.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        self._changed.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Look after every event."""
        async with asyncio.timeout(LONGEST_S):
            while not true():
                await self._changed.wait()
                self._changed.clear()


async def order(gondola: Gondola, account: Account, count: int, pause_s: float) -> None:
    """Queue so many jobs, this many seconds apart, and watch them."""
    models = {model.id: model for model in await gondola.catalogue.models()}
    for number in range(count):
        model = models[tuple(KINDS)[number % len(KINDS)]]
        title = f"Oars {account.name} {number}"
        request = JobRequest(model.id, f"{title} dip into black water", title, duration_s=LENGTH_S)
        gondola.watcher.follow(await gondola.orders.queue(account, model, request))
        await gondola.clock.sleep(pause_s)
