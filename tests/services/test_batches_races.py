"""What happens to a batch while a question is open or a job of it is being queued: nothing is made twice by it."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any
from unittest.mock import AsyncMock

import pytest

from app.domain import errors
from app.domain.batch import Batch, BatchState, EntryState
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.policy import Decision
from app.services.batch_tools import batch_lock
from tests.services.batch_acts import PRICE, entry, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.world import Process, World

E, S = EntryState, BatchState
DEARER = PRICE + 1

pytestmark = pytest.mark.allow_logs


async def paused_and_dearer(world: World, app: Process, count: int = 2) -> Batch:
    """A batch of which nothing was queued yet, at prices that have to be asked about again."""
    world.host.queue_answers.append((False, errors.CreditLow()))
    batch = await started(app, count)
    await world.until(lambda: state(app, batch) is S.PAUSED)
    await settled()
    assert states(app, batch) == [E.WAITING] * count
    world.host.price = DEARER
    return batch


async def test_the_same_work_started_twice_before_anybody_answered_is_begun_once(
    world: World, app: Process
) -> None:
    world.person.gate = asyncio.Event()
    starting = [asyncio.ensure_future(started(app, 2)) for _ in range(2)]
    await settled()
    world.person.gate.set()
    ends = await asyncio.gather(*starting, return_exceptions=True)
    await world.passed(120)
    assert [type(end) for end in ends] == [Batch, errors.InvalidInput]
    assert sent(world) == dict.fromkeys(texts(2), 1)


async def test_two_yeses_to_the_same_question_queue_nothing_twice(world: World, app: Process) -> None:
    batch = await paused_and_dearer(world, app)
    one, two = asyncio.Event(), asyncio.Event()
    world.person.gate = one
    resuming = [asyncio.ensure_future(app.batches.resume(batch.id)) for _ in range(2)]
    await settled()
    world.person.gate = two
    one.set()
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 2)
    two.set()
    await asyncio.gather(*resuming)
    await world.passed(120)
    assert sent(world) == dict.fromkeys(texts(2), 1)
    assert states(app, batch) == [E.QUEUED] * 2


async def test_a_yes_that_comes_after_another_gondola_made_it_makes_nothing_again(
    world: World, app: Process
) -> None:
    batch = await paused_and_dearer(world, app)
    world.person.gate = asyncio.Event()
    late = asyncio.ensure_future(app.batches.resume(batch.id))
    await settled()
    opened, world.person.gate = world.person.gate, None
    other = await world.start()
    await other.batches.load()
    await other.batches.resume(batch.id)
    await world.until(lambda: states(other, batch) == [E.QUEUED] * 2)
    opened.set()
    await late
    await world.passed(120)
    assert sent(world) == dict.fromkeys(texts(2), 1)
    assert states(app, batch) == [E.QUEUED] * 2


async def test_what_was_left_out_while_the_question_was_open_stays_left_out(
    world: World, app: Process
) -> None:
    batch = await paused_and_dearer(world, app)
    world.person.gate = asyncio.Event()
    going_on = asyncio.ensure_future(app.batches.resume(batch.id))
    await settled()
    await app.batches.leave_out(batch.id, [1])
    world.person.gate.set()
    await going_on
    await world.passed(120)
    assert sent(world) == {texts(2)[1]: 1}
    assert entry(app, batch, 1).state is E.LEFT_OUT


async def test_a_start_in_the_middle_of_anothers_attempt_does_not_let_it_wait_again(
    world: World, app: Process
) -> None:
    gate = asyncio.Event()
    batch = await started_with_closed_quotes(world, app, gate)
    other = await world.start()
    await other.batches.load()
    killed_before_it_is_written_down(app)
    gate.set()
    await settled()
    await app.end()
    third = await world.start()
    await third.batches.load()
    if E.WAITING in states(third, batch):
        await third.batches.resume(batch.id)
        await world.passed(120)
    assert sent(world) == {texts(1)[0]: 1}


async def test_whoever_gets_into_the_journal_first_counts(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = asyncio.Event()
    batch = await started_with_closed_quotes(world, app, gate)
    other = await world.start()
    real = other.store.charges.reserve_charge

    async def too_late(*wanted: Any) -> Decision:  # noqa: ANN401 - passed on as it is
        gate.set()
        await settled()
        return await real(*wanted)

    app.locks.release(batch_lock(batch.id))
    monkeypatch.setattr(other.store.charges, "reserve_charge", too_late)
    await other.batches.load()
    assert states(other, batch) == [E.QUEUED]
    assert sent(world) == {texts(1)[0]: 1}


async def test_an_attempt_that_cannot_be_closed_stays_as_it_is(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = await started_with_closed_quotes(world, app, asyncio.Event())
    await app.end()
    other = await world.start()
    monkeypatch.setattr(
        other.store.charges, "reserve_charge", AsyncMock(side_effect=errors.StoreError("full"))
    )
    with pytest.raises(errors.StoreError):
        await other.batches.load()
    assert states(other, batch) == [E.SENDING]


async def test_an_entry_made_again_twice_at_once_is_queued_once(world: World, app: Process) -> None:
    world.host.queue_answers.append((False, errors.ContentRefused()))
    batch = await started(app, 1)
    await world.until(lambda: states(app, batch) == [E.REFUSED])
    gate = close_quotes(world, 2)
    slow = asyncio.ensure_future(app.batches.again(entry(app, batch, 1)))
    await settled()
    assert states(app, batch) == [E.SENDING]
    other = await world.start()
    await other.batches.load()
    assert states(other, batch) == [E.WAITING]
    await other.batches.resume(batch.id)
    await world.until(lambda: states(other, batch) == [E.QUEUED])
    gate.set()
    with pytest.raises(errors.StoreError):
        await slow
    assert sent(world) == {texts(1)[0]: 1}
    assert states(app, batch) == [E.QUEUED]


def killed_before_it_is_written_down(app: Process) -> None:
    """The process gets as far as the charge, and never writes down what became of the entry."""

    async def never(*_things: object) -> None:
        await asyncio.Event().wait()

    app.store.batches.save_batch = app.store.batches.claim = never  # type: ignore[method-assign,assignment]


def close_quotes(world: World, at: int, gate: asyncio.Event | None = None) -> asyncio.Event:
    """The host takes its time over the so-manieth price that it is asked for from now on, until the gate opens."""
    opens, real, asked = gate or asyncio.Event(), world.host.quote, itertools.count(1)

    async def quote(model: AudioModel, request: JobRequest) -> int:
        if next(asked) == at:
            await opens.wait()
        return await real(model, request)

    world.host.quote = quote  # type: ignore[method-assign]
    return opens


async def started_with_closed_quotes(world: World, app: Process, gate: asyncio.Event) -> Batch:
    """A batch of one that was claimed, and whose price is being asked for once more."""
    close_quotes(world, 2, gate)
    batch = await started(app, 1)
    await settled()
    assert states(app, batch) == [E.SENDING]
    return batch
