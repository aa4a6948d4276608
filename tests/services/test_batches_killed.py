"""Death at every moment of a batch, several processes, and what the next start finds: nothing is queued twice."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.batch import INTERRUPTED, BatchState, EntryState
from app.domain.charge import ChargeState
from app.domain.events import ChargeChanged
from tests.services.batch_acts import WIDE, now, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.faults import Fuse, Killed
from tests.services.world import API_KEY, WALLET, Process, World, a_world

E, S = EntryState, BatchState
COUNT = 2

pytestmark = pytest.mark.allow_logs


async def restarted(world: World) -> Process:
    """A new process that does at its start what a window does."""
    process = await world.start()
    await process.watcher.load()
    await process.reconciler.once()
    await process.batches.load()
    return process


async def live_and_die(world: World, moment: int) -> bool:
    """One batch in a process that dies at this moment; False when it lived through it."""
    fuse = Fuse(moment, Killed)
    process = await world.start(fuse.wrap)
    # Prices are asked for by several tasks at once: what ends one of them comes in a group.
    with contextlib.suppress(Killed, BaseExceptionGroup):
        await started(process, COUNT, WALLET)
        await settled()
    died = fuse.went_off
    await process.end()
    return died


async def test_death_at_every_moment_of_a_batch(tmp_path: Path) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            went_off = await live_and_die(world, moment)
            before = len(world.host.queued)
            process = await restarted(world)
            await world.passed(120)
            assert len(world.host.queued) == before, "nothing goes on by itself"
            for batch in process.batches.batches():
                if E.WAITING in states(process, batch):
                    assert now(process, batch).notice_code == INTERRUPTED
                    await process.batches.resume(batch.id)
                    await world.passed(120)
            check_truth(world, process, await process.charges())
    assert moment > 40, "the fuse went off at too few moments to be a test"


def check_truth(world: World, process: Process, charges: tuple[object, ...]) -> None:
    """Nothing was queued twice, and what was not queued is either still there or was never begun."""
    assert all(count == 1 for count in sent(world).values())
    for batch in process.batches.batches():
        for entry in process.batches.entries(batch.id):
            made = sent(world)[entry.request.prompt]
            if entry.state is E.QUEUED:
                assert made == 1
            elif entry.state is E.WAITING:
                assert made == 0
            else:
                assert entry.state is E.UNSURE
    assert len({getattr(charge, "queue_id", "") for charge in charges} - {""}) <= COUNT


async def test_what_was_left_waits_for_the_person_after_a_restart(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    await started(app, 60)
    await settled()
    had = len(world.host.queued)
    await app.end()
    process = await restarted(world)
    (batch,) = process.batches.batches()
    assert (batch.state, batch.notice_code) == (S.PAUSED, INTERRUPTED)
    assert states(process, batch) == [E.QUEUED] * had + [E.WAITING] * (60 - had)
    await process.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(process, batch))
    assert sent(world) == dict.fromkeys(texts(60), 1)
    assert len(world.person.asked) == 1, "what was said yes to still holds"


async def test_a_restart_keeps_within_the_minute(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    await started(app, 60)
    await settled()
    had = len(world.host.queued)
    await app.end()
    process = await restarted(world)
    await process.batches.resume(process.batches.batches()[0].id)
    await world.passed(59)
    assert len(world.host.queued) == had


async def test_an_answer_lost_in_death_stays_in_doubt(world: World, app: Process) -> None:
    world.host.gates["queue"] = asyncio.Event()
    await started(app, 2)
    await settled()
    await app.end()
    world.host.gates.clear()
    process = await restarted(world)
    (batch,) = process.batches.batches()
    assert states(process, batch) == [E.UNSURE, E.WAITING]
    assert (await process.charges())[0].state is ChargeState.UNKNOWN
    await process.batches.resume(batch.id)
    await world.passed(60)
    assert now(process, batch).notice_code == "unresolved"
    assert not world.host.queued


async def test_a_batch_that_another_process_works_on_is_left_to_it(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 120)
    await settled()
    other = await restarted(world)
    assert now(other, batch).state is S.RUNNING
    await other.batches.pause(batch.id)
    with pytest.raises(errors.AlreadyRunning):
        await other.batches.resume(batch.id)
    await world.until(lambda: state(app, batch) is S.PAUSED)
    await settled()
    await other.batches.resume(batch.id)
    await settled()
    with pytest.raises(errors.AlreadyRunning):
        await app.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(other, batch))
    assert sent(world) == dict.fromkeys(texts(120), 1)


async def test_two_processes_that_resume_at_once_queue_nothing_twice(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 60)
    await settled()
    await app.end()
    first, second = await restarted(world), await restarted(world)
    await asyncio.gather(
        first.batches.resume(batch.id), second.batches.resume(batch.id), return_exceptions=True
    )
    await world.passed(300)
    assert sent(world) == dict.fromkeys(texts(60), 1)


async def test_a_doubt_that_is_cleared_up_while_the_program_runs_is_seen(world: World, app: Process) -> None:
    world.host.gates["queue"] = asyncio.Event()
    await started(app, 1)
    await settled()
    other = await restarted(world)
    (batch,) = other.batches.batches()
    assert states(other, batch) == [E.UNSURE]
    world.host.gates["queue"].set()
    await settled()
    charge = (await app.charges())[0]
    other.feed.publish(ChargeChanged(charge))
    await settled()
    assert states(other, batch) == [E.QUEUED]


async def test_a_second_start_of_a_run_does_nothing(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 60, API_KEY)
    await settled()
    had = len(world.host.queued)
    await app.batches._runner.run(batch.id)
    assert len(world.host.queued) == had
