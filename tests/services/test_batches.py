"""A batch from its one question to its one word at the end; pausing, leaving out, and what is only watched."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.batch import PAUSED_BY_PERSON, BatchState, EntryState
from app.domain.events import BatchChanged, BatchFinished, NoticeRaised
from app.domain.job import JobState
from app.domain.observation import StillMaking
from app.domain.question import BatchQuestion
from tests.services.batch_acts import (
    AUDIO,
    PRICE,
    WIDE,
    jobs_end,
    now,
    planned,
    priced,
    sent,
    started,
    state,
    states,
    texts,
)
from tests.services.clockwork import settled
from tests.services.world import API_KEY, WALLET, Process, World

E, S = EntryState, BatchState


async def test_many_jobs_are_asked_about_once_queued_once_and_told_once(world: World, app: Process) -> None:
    world.limit(ask_above_used_micro_usdc=0)
    jobs_end(world)
    await app.watch()
    batch = await started(app, 5, WALLET)
    await world.until(lambda: state(app, batch) is S.DONE)

    (question,) = world.person.asked
    assert isinstance(question, BatchQuestion)
    assert (question.charged, question.total_micro_usdc, question.most_micro_usdc) == (5, 5 * PRICE, PRICE)
    assert (question.credit_micro_usdc, question.models, question.warnings) == (
        8_000_000,
        ("Stable Audio",),
        (),
    )
    assert sent(world) == dict.fromkeys(texts(5), 1)
    assert all(job.audio for job in app.watcher.jobs())
    (finished,) = app.heard(BatchFinished)
    assert (finished.batch_id, finished.title, finished.saved, finished.failed) == (batch.id, "Takes", 5, 0)
    assert finished.job_id in {job.id for job in app.watcher.jobs()}
    assert not app.heard(NoticeRaised)
    assert app.batches.progress(batch.id).words() == "5 of 5 saved"
    assert await app.store.batches.open_batches() == ()


async def test_jobs_of_a_batch_are_told_as_one_until_its_end_was_told(world: World, app: Process) -> None:
    await app.watch()
    batch = await started(app, 2)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 2)
    first, second = app.batches.entries(batch.id)
    assert app.batches.told_as_one(first.job_id) == batch.id
    assert app.batches.told_as_one("another job") == ""
    assert app.batches.batch_of(first.job_id) == now(app, batch)
    assert app.batches.batch_of("another job") is None
    jobs_end(world)
    await world.until(lambda: state(app, batch) is S.DONE)
    assert app.batches.told_as_one(second.job_id) == ""


async def test_a_no_queues_nothing_and_writes_nothing_down(world: World, app: Process) -> None:
    world.person.says = lambda _question: False
    with pytest.raises(errors.NotApproved):
        await started(app)
    assert not world.host.queued
    assert app.batches.batches() == ()
    assert await app.store.batches.open_batches() == ()


async def test_limits_that_allow_none_of_it_are_said_before_anybody_is_asked(
    world: World, app: Process
) -> None:
    world.limit(paused=True)
    with pytest.raises(errors.PaymentRefused) as refused:
        await started(app)
    assert refused.value.what == "Spending is paused."
    assert not world.person.asked


async def test_a_batch_of_nothing_or_without_prices_is_not_begun(world: World, app: Process) -> None:
    desk = app.batches.desk
    plan = await planned(app, texts(2))
    with pytest.raises(errors.InvalidInput, match="no job"):
        await desk.start(API_KEY, "T", plan, ())
    known = await priced(app, plan)
    with pytest.raises(errors.InvalidInput, match="price"):
        await desk.start(API_KEY, "T", plan, (known[0], replace(known[1], price_micro_usdc=None)))


async def test_the_same_work_is_not_begun_twice_while_it_is_under_way(world: World, app: Process) -> None:
    batch = await started(app)
    plan = await planned(app, texts(3))
    assert await app.batches.desk.open_like(plan, API_KEY) == now(app, batch)
    assert await app.batches.desk.open_like(plan, WALLET) is None
    with pytest.raises(errors.InvalidInput, match="under way"):
        await started(app)
    assert len(world.person.asked) == 1


async def test_what_exists_already_is_watched_without_a_question(world: World, app: Process) -> None:
    world.host.jobs |= {"q-a": deque([AUDIO]), "q-b": deque([AUDIO])}
    await app.watch()
    desk = app.batches.desk
    rows = "model,queue_id,title,prompt\nstable-audio-25,q-a,Old,\nstable-audio-25,q-b,,Rain on tin\n"
    plan = await desk.plan(await desk.read_pasted(rows), None)
    batch = await desk.start(API_KEY, "Old ones", plan, await priced(app, plan))
    await world.until(lambda: state(app, batch) is S.DONE)
    assert not world.person.asked
    assert not world.host.queued
    assert {(job.title, job.summary) for job in app.watcher.jobs()} == {
        ("Old", ""),
        ("Rain on tin", "11 characters"),
    }
    assert app.heard(BatchFinished)[0].saved == 2


async def test_watching_goes_on_without_a_question_too(world: World, app: Process) -> None:
    desk = app.batches.desk
    plan = await desk.plan(await desk.read_pasted('[{"model": "m", "queue_id": "q-a"}]'), None)
    app.batches._runner.refusing_new = True
    batch = await desk.start(API_KEY, "Old ones", plan, await priced(app, plan))
    await settled()
    assert states(app, batch) == [E.WAITING]
    app.batches._runner.refusing_new = False
    await app.batches.resume(batch.id)
    await settled()
    assert states(app, batch) == [E.QUEUED]
    assert not world.person.asked


async def test_a_pause_lets_queued_jobs_be_made_and_sends_no_more(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    await app.watch()
    batch = await started(app, 120)
    await settled()
    before = len(world.host.queued)
    assert 0 < before < 120
    await app.batches.pause(batch.id)
    jobs_end(world)
    await world.passed(300)
    assert len(world.host.queued) == before
    assert (state(app, batch), now(app, batch).notice_code) == (S.PAUSED, PAUSED_BY_PERSON)
    assert app.batches.progress(batch.id).words() == f"{before} of 120 saved · {120 - before} not queued yet"
    assert not app.heard(BatchFinished)
    await app.batches.pause(batch.id)
    await app.batches.resume(batch.id)
    await settled()
    await app.batches.resume(batch.id)
    await world.until(lambda: state(app, batch) is S.DONE)
    assert sent(world) == dict.fromkeys(texts(120), 1)
    assert len(world.person.asked) == 1


async def test_a_pause_that_is_taken_back_at_once_lets_the_same_run_go_on(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 60)
    await settled()
    await app.batches.pause(batch.id)
    await app.batches.resume(batch.id)
    await world.until(lambda: E.WAITING not in states(app, batch))
    assert sent(world) == dict.fromkeys(texts(60), 1)


async def test_what_waits_can_be_left_out(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    await app.watch()
    batch = await started(app, 60)
    await settled()
    await app.batches.leave_out(batch.id, [60])
    assert states(app, batch)[59] is E.LEFT_OUT
    await app.batches.leave_out(batch.id)
    assert E.WAITING not in states(app, batch)
    queued = states(app, batch).count(E.QUEUED)
    jobs_end(world)
    await world.until(lambda: state(app, batch) is S.DONE)
    assert len(world.host.queued) == queued
    assert app.heard(BatchFinished)[0].saved == queued


async def test_a_batch_can_be_let_go_of_whole(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    await app.watch()
    batch = await started(app, 60)
    await settled()
    await app.batches.stop_watching(batch.id)
    assert {job.state for job in app.watcher.jobs()} == {JobState.STOPPED}
    assert state(app, batch) is S.PAUSED
    assert app.batches.progress(batch.id).words().endswith("not watched")


async def test_failed_and_forgotten_jobs_are_the_end_of_a_batch_too(world: World, app: Process) -> None:
    jobs_end(world, "q-1", "q-2")
    world.host.jobs["q-1"] = deque([errors.JobFailed(refunded=True)])
    world.host.jobs["q-2"] = deque([StillMaking(20_000, 0)])
    await app.watch()
    batch = await started(app, 3)
    await world.until(lambda: app.batches.progress(batch.id).settled == 2)
    assert state(app, batch) is S.RUNNING
    await app.watcher.forget(app.batches.entries(batch.id)[1].job_id)
    await world.until(lambda: state(app, batch) is S.DONE)
    (finished,) = app.heard(BatchFinished)
    assert (finished.saved, finished.failed) == (1, 1)


async def test_two_batches_of_one_account_take_turns(world: World, app: Process) -> None:
    world.host.gates["queue"] = asyncio.Event()
    first = await started(app, 2)
    plan = await planned(app, ["Rain on tin, take 1", "Rain on tin, take 2"])
    second = await app.batches.desk.start(API_KEY, "Rain", plan, await priced(app, plan))
    await settled()
    world.host.gates["queue"].set()
    await world.until(lambda: states(app, first) + states(app, second) == [E.QUEUED] * 4)
    assert world.host.most_in_flight == 1
    assert [request.prompt[:4] for _, request in world.host.queued] == ["Wate", "Rain"] * 2


async def test_each_change_is_told(world: World, app: Process) -> None:
    batch = await started(app, 1)
    await world.until(lambda: states(app, batch) == [E.QUEUED])
    told = [event.entry.state for event in app.heard(BatchChanged) if event.entry is not None]
    assert told == [E.SENDING, E.QUEUED]


async def test_there_is_no_batch_that_there_is_not(app: Process) -> None:
    assert app.batches.batch("b") is None
    assert app.batches.entries("b") == ()
    assert app.batches.progress("b").total == 0
    with pytest.raises(errors.InvalidInput):
        await app.batches.pause("b")
