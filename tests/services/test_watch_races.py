"""A person, another process or death in the middle of a look."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.events import JobChanged, JobForgotten
from app.domain.job import Job, JobState
from app.domain.observation import StillMaking
from app.ports.stores import JobChange
from tests.services.clockwork import settled
from tests.services.faults import Fuse, Killed
from tests.services.test_crashes_looking import ready
from tests.services.test_watch import AUDIO, MAKING, content, finishes, now, watched
from tests.services.world import OTHER, Process, World, a_world, job, look_job

J = JobState


async def in_the_middle(
    world: World, app: Process, where: str, *before: StillMaking | errors.GondolaError
) -> None:
    """A look at one job that waits for the host."""
    world.host.gates[where] = asyncio.Event()
    await watched(world, app, *before)
    await settled()
    await settled()


async def go_on(world: World, where: str) -> None:
    """The host answers."""
    world.host.gates.pop(where).set()
    await settled()


async def test_stopping_during_a_look_stays_stopped(world: World, app: Process) -> None:
    await in_the_middle(world, app, "retrieve", MAKING, MAKING)
    await app.watcher.stop("job-q-1")
    await go_on(world, "retrieve")
    await world.passed(600)
    assert now(app).state is J.STOPPED
    assert (await app.store.jobs.jobs())[0].state is J.STOPPED
    assert len(world.host.retrieves) == 1


async def test_trouble_that_comes_after_stopping_changes_nothing(world: World, app: Process) -> None:
    await in_the_middle(world, app, "retrieve", errors.NotFound())
    await app.watcher.stop("job-q-1")
    await go_on(world, "retrieve")
    assert now(app).state is J.STOPPED


async def test_audio_that_arrives_after_stopping_is_kept_all_the_same(world: World, app: Process) -> None:
    await in_the_middle(world, app, "retrieve")
    await app.watcher.stop("job-q-1")
    await go_on(world, "retrieve")
    await world.until(lambda: now(app).state is J.CLEANED)
    audio = now(app).audio
    assert audio is not None
    assert content(audio.path) == AUDIO


async def test_stopping_while_the_result_is_being_written_does_not_undo_it(
    world: World, app: Process
) -> None:
    write, writing = app.store.jobs.change_job, asyncio.Event()

    async def slow(job_id: str, change: JobChange) -> Job | None:
        if change(now(app))[0].state is J.SAVED:
            writing.set()
            for _ in range(20):
                await asyncio.sleep(0)
        return await write(job_id, change)

    app.store.jobs.change_job = slow  # type: ignore[method-assign]
    await watched(world, app)
    await writing.wait()
    await app.watcher.stop("job-q-1")
    await world.until(lambda: now(app).state is J.CLEANED)
    assert (await app.store.jobs.jobs())[0].audio is not None


@pytest.mark.parametrize("where", ["retrieve", "complete"])
async def test_forgetting_during_a_look_is_for_good(world: World, app: Process, where: str) -> None:
    await in_the_middle(world, app, where)
    await app.watcher.forget("job-q-1")
    await go_on(world, where)
    await world.passed(600)
    assert app.watcher.jobs() == ()
    assert await app.store.jobs.jobs() == ()
    assert not [event for event in app.heard(JobChanged) if event is app.events[-1]]
    finishes(world, "q-2")
    await app.watcher.add(job("q-2"))
    await world.until(lambda: now(app, "q-2").state is J.CLEANED)


async def test_forgetting_just_before_a_look_begins_leaks_nothing(world: World, app: Process) -> None:
    await app.watch()
    for number in range(12):
        finishes(world, f"q-{number}", MAKING)
        await app.watcher.add(job(f"q-{number}"))
        await app.watcher.forget(f"job-q-{number}")
    await world.passed(10)
    assert app.quotas.wait_s("acc-1") == 0.0
    assert len(app.tasks) == 1


async def test_forgetting_after_a_failed_look_does_not_end_the_watching(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    world.probe.trouble = RuntimeError("decoder")
    await watched(world, app)
    await world.passed(5)
    await app.watcher.forget("job-q-1")
    world.probe.trouble = None
    await world.passed(100)
    finishes(world, "q-2")
    await app.watcher.add(job("q-2"))
    await world.until(lambda: now(app, "q-2").state is J.CLEANED)


async def test_a_look_that_fails_after_forgetting_plans_nothing(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    world.probe.trouble = RuntimeError("decoder")
    await in_the_middle(world, app, "retrieve")
    await app.watcher.forget("job-q-1")
    await go_on(world, "retrieve")
    await world.passed(600)
    assert "Looking at a job failed" in caplog.text
    assert len(world.host.retrieves) == 1


async def test_what_the_old_account_heard_is_not_held_against_the_new_one(world: World, app: Process) -> None:
    await in_the_middle(world, app, "retrieve", errors.UnknownQueueId())
    await app.watcher.stop("job-q-1")
    await app.watcher.resume("job-q-1", OTHER.id)
    await go_on(world, "retrieve")
    await world.until(lambda: now(app).state is J.CLEANED, within_s=5)
    assert [account for account, _, _ in world.host.retrieves] == ["acc-1", "acc-2"]
    assert app.quotas.wait_s("acc-1") == app.quotas.wait_s("acc-2") == 0.0


async def test_an_account_chosen_before_the_look_began_is_the_one_that_looks(
    world: World, app: Process
) -> None:
    finishes(world, "q-1")
    await app.watcher.add(job())
    await app.watcher.stop("job-q-1")
    await app.watcher.resume("job-q-1")
    app.tasks.spawn("watch", app.watcher.run())
    asyncio.get_running_loop().call_soon(_choose, app)
    await world.until(lambda: now(app).state is J.CLEANED)
    assert app.quotas.wait_s("acc-1") == app.quotas.wait_s("acc-2") == 0.0


def _choose(app: Process) -> None:
    app.tasks.spawn("stop", app.watcher.stop("job-q-1"))
    app.tasks.spawn("resume", app.watcher.resume("job-q-1", OTHER.id))


async def test_what_is_not_there_any_more_can_be_asked_for_without_harm(world: World, app: Process) -> None:
    await app.watcher.stop("gone")
    await app.watcher.resume("gone")
    app.watcher.look_now("gone")
    await app.watcher.forget("gone")
    assert app.heard(JobForgotten)


async def test_looking_now_does_not_wait_for_the_plan(world: World, app: Process) -> None:
    await watched(world, app, StillMaking(100_000, 0))
    await world.until(lambda: now(app).polls == 1)
    await world.passed(3)
    assert now(app).polls == 1
    app.watcher.look_now("job-q-1")
    await world.until(lambda: now(app).state is J.CLEANED, within_s=1)


async def test_two_processes_save_a_job_once_and_agree_about_it(world: World, app: Process) -> None:
    other = await world.start()
    world.host.latency_s = 0.5
    await watched(world, app, *[MAKING] * 6)
    await other.watch()
    await world.passed(300)
    assert now(app).state is now(other).state is J.CLEANED
    assert now(app) == now(other)
    assert len(list(world.downloads.iterdir())) == 1
    assert world.host.completes == ["q-1"]


async def test_two_gondolas_at_the_same_job_pay_for_one_look(world: World) -> None:
    ready(world)
    both = [await world.start(), await world.start()]
    for process in both:
        process.reconcile()
        await process.watch()
        await process.watcher.add(look_job())
    await world.passed(600)
    for process in both:
        assert [each.state for each in process.watcher.jobs()] == [J.SAVED]
    assert len(world.chain.transfers) == len(world.signer.signed) == 1


async def test_a_job_that_another_process_forgot_is_not_brought_back(world: World, app: Process) -> None:
    await watched(world, app, *[MAKING] * 50)
    await world.until(lambda: now(app).polls == 1)
    other = await world.start()
    await other.watcher.load()
    await other.watcher.forget("job-q-1")
    await world.passed(60)
    assert app.watcher.jobs() == ()
    assert await app.store.jobs.jobs() == ()
    assert app.heard(JobForgotten)


async def test_a_job_that_another_process_looks_at_is_left_alone(world: World, app: Process) -> None:
    other = await world.start()
    assert other.locks.acquire("job-job-q-1")
    await watched(world, app)
    await world.passed(15)
    assert not world.host.retrieves
    other.locks.release("job-job-q-1")
    await world.until(lambda: now(app).state is J.CLEANED, within_s=30)


async def test_a_look_that_waits_for_a_forgotten_jobs_lock_plans_nothing(world: World, app: Process) -> None:
    other = await world.start()
    assert other.locks.acquire("job-job-q-1")
    await watched(world, app)
    await app.watcher.forget("job-q-1")
    await world.passed(60)
    assert not world.host.retrieves


@pytest.mark.allow_logs
@pytest.mark.parametrize("before", [(), (MAKING,)])
async def test_death_at_every_moment_of_watching(tmp_path: Path, before: tuple[StillMaking, ...]) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            _only_after_saving(world)
            fuse = Fuse(moment, lambda: _die(world))
            dying = await world.start(fuse.wrap)
            world.host.jobs["q-1"] = deque([*before, AUDIO])
            with contextlib.suppress(Killed):
                await dying.watcher.add(job())
                await dying.watch()
                await world.passed(60)
            went_off = fuse.went_off
            await dying.end()
            await _saved_in_the_end(world)
    assert moment > 8


def _die(world: World) -> Killed:
    """All of the process, not just one look."""
    for task in world.processes[0].tasks._tasks:
        task.cancel()
    return Killed()


def _only_after_saving(world: World) -> None:
    complete = world.host.complete

    async def witnessed(*args: object) -> bool:
        assert any(path.read_bytes() == AUDIO for path in world.downloads.glob("*.mp3"))
        return await complete(*args)  # type: ignore[arg-type]

    world.host.complete = witnessed  # type: ignore[assignment,method-assign]


async def _saved_in_the_end(world: World) -> None:
    again = await world.start()
    await again.watch()
    await again.watcher.add(job())
    await world.until(lambda: now(again).state is J.CLEANED, within_s=120)
    audio = now(again).audio
    assert audio is not None
    assert content(audio.path) == AUDIO


async def test_a_turn_of_a_job_that_was_just_forgotten_asks_nobody(world: World, app: Process) -> None:
    await app.watcher._turn.take("forgotten", "acc-1")
    assert not world.host.retrieves
