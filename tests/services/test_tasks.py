"""Tasks have an owner that ends them, and waiting ends with whichever comes first."""

from __future__ import annotations

import asyncio

import pytest

from app.domain import errors
from app.services.tasks import TaskOwner, woken
from tests.services.clockwork import FakeClock, settled


async def test_tasks_are_owned_logged_and_ended(caplog: pytest.LogCaptureFixture) -> None:
    owner, forever = TaskOwner(), asyncio.Event()

    async def fails() -> None:
        raise RuntimeError("inside")

    owner.spawn("waits", forever.wait())
    owner.spawn("fails", fails())
    await settled()
    assert len(owner) == 1
    assert "Task fails failed" in caplog.text
    await owner.close()
    await owner.close()
    assert len(owner) == 0
    assert owner.spawn("late", fails()) is None


async def test_a_task_may_close_its_own_owner() -> None:
    owner, forever = TaskOwner(), asyncio.Event()
    owner.spawn("waits", forever.wait())
    closing = owner.spawn("closes", owner.close())
    assert closing is not None
    await closing
    await settled()
    assert len(owner) == 0


async def test_work_that_is_seen_through_goes_on_when_nobody_waits_any_more() -> None:
    owner, goes_on, done = TaskOwner(), asyncio.Event(), list[int]()

    async def work() -> int:
        await goes_on.wait()
        done.append(1)
        return 7

    waiting = asyncio.ensure_future(owner.see_through("work", work()))
    await settled()
    waiting.cancel()
    await settled()
    assert (waiting.cancelled(), len(owner)) == (True, 1)
    goes_on.set()
    await settled()
    assert (done, len(owner)) == ([1], 0)
    assert await owner.see_through("work", work()) == 7
    await owner.close()
    with pytest.raises(errors.Closing):
        await owner.see_through("late", work())


async def test_waiting_ends_with_the_event_or_the_nap() -> None:
    clock, event = FakeClock(), asyncio.Event()
    waiting = asyncio.ensure_future(woken(event, clock.sleep(10)))
    await settled()
    clock.pass_by(10)
    await waiting
    waiting = asyncio.ensure_future(woken(event, clock.sleep(10)))
    event.set()
    await waiting
    waiting = asyncio.ensure_future(woken(asyncio.Event(), clock.sleep(10)))
    await settled()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert clock.next_wake_in_s() is None
