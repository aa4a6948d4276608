"""Time and threads under a test's control: a clock that moves only when told, and work that runs in its turn."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

START = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
MOST_STEPS = 20_000


class FakeClock:
    """Wall and monotonic time that stand still until somebody moves them; sleepers wake in their order."""

    def __init__(self) -> None:
        self.wall = START
        self.steady = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.steady

    async def sleep(self, seconds: float) -> None:
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.steady + max(0.0, seconds), next(self._count), awake))
        await awake

    def pass_by(self, seconds: float) -> None:
        """Let time go on; who sleeps past it wakes at the loop's next turn."""
        self.steady += seconds
        self.wall += timedelta(seconds=seconds)
        while self._sleepers and self._sleepers[0][0] <= self.steady:
            awake = heapq.heappop(self._sleepers)[2]
            if not awake.done():
                awake.set_result(None)

    def next_wake_in_s(self) -> float | None:
        """Seconds until the first sleeper wakes, None when nobody sleeps."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] - self.steady if self._sleepers else None


class InTurn(ThreadPoolExecutor):
    """An executor that works at once, on the loop's own thread: a schedule then runs the same way every time."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 # the future carries it to whoever waits
            done.set_exception(error)
        return done


def work_in_turn() -> None:
    """What the running loop would do on threads happens in its turn from now on."""
    asyncio.get_running_loop().set_default_executor(InTurn())


async def settled() -> None:
    """Wait until every task waits for time to pass, or for somebody outside."""
    loop: Any = asyncio.get_running_loop()
    for _ in range(MOST_STEPS):
        await asyncio.sleep(0)
        if not loop._ready:
            return
    raise AssertionError("it never comes to rest")


async def until(clock: FakeClock, done: Callable[[], bool], *, within_s: float = 24 * 3600.0) -> None:
    """Let time pass from one sleeper to the next until something holds."""
    end = clock.steady + within_s
    for _ in range(MOST_STEPS):
        await settled()
        if done():
            return
        wait_s = clock.next_wake_in_s()
        if wait_s is None or clock.steady + wait_s > end:
            break
        clock.pass_by(max(0.0, wait_s))
    raise AssertionError(f"it did not happen within {within_s:.0f} s")


async def passed(clock: FakeClock, seconds: float) -> None:
    """Let this much time pass, sleeper by sleeper."""
    end = clock.steady + seconds
    while True:
        await settled()
        wait_s = clock.next_wake_in_s()
        if wait_s is None or clock.steady + wait_s > end:
            break
        clock.pass_by(max(0.0, wait_s))
    clock.pass_by(max(0.0, end - clock.steady))
    await settled()
