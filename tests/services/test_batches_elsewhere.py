"""Two Gondolas over one batch: what a person does in one holds in the one that queues it, whatever it is at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest

from app.domain.batch import PAUSED_BY_PERSON, Batch, BatchState, Entry, EntryState
from tests.services.batch_acts import WIDE, entry, now, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.test_batches_races import close_quotes
from tests.services.world import Process, World

E, S = EntryState, BatchState


async def in_the_middle_of_the_second(world: World, app: Process) -> tuple[Batch, Process, asyncio.Event]:
    """A batch of four, another Gondola that was started meanwhile, and what lets the second job go on."""
    world.limit(used=WIDE)
    # The first price is the one that is agreed to, and all four are alike.
    gate = close_quotes(world, 3)
    batch = await started(app, 4)
    await settled()
    assert states(app, batch) == [E.QUEUED, E.SENDING, E.WAITING, E.WAITING]
    other = await world.start()
    await other.batches.load()
    return batch, other, gate


async def test_a_pause_by_another_gondola_holds_after_the_job_that_is_being_queued(
    world: World, app: Process
) -> None:
    batch, other, gate = await in_the_middle_of_the_second(world, app)
    await other.batches.pause(batch.id)
    gate.set()
    await world.passed(300)
    assert sent(world) == dict.fromkeys(texts(2), 1)
    assert (state(app, batch), now(app, batch).notice_code) == (S.PAUSED, PAUSED_BY_PERSON)
    await other.batches.resume(batch.id)
    await world.until(lambda: states(other, batch) == [E.QUEUED] * 4)
    assert sent(world) == dict.fromkeys(texts(4), 1)


async def test_a_pause_while_a_job_is_being_written_down_holds(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.limit(used=WIDE)
    real = app.store.batches.save_batch

    async def slow(batch: Batch, entries: Iterable[Entry] = ()) -> Batch:
        if batch.state is S.RUNNING:
            await paused.wait()
        return await real(batch, entries)

    paused = asyncio.Event()
    monkeypatch.setattr(app.store.batches, "save_batch", slow)
    batch = await started(app, 4)
    await settled()
    await app.batches.pause(batch.id)
    paused.set()
    await world.passed(300)
    assert sent(world) == dict.fromkeys(texts(1), 1)
    assert state(app, batch) is S.PAUSED


async def test_what_another_gondola_made_meanwhile_is_not_left_out(world: World, app: Process) -> None:
    batch, other, gate = await in_the_middle_of_the_second(world, app)
    gate.set()
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 4)
    await other.batches.leave_out(batch.id)
    assert states(other, batch) == [E.QUEUED] * 4
    assert entry(other, batch, 3).job_id
