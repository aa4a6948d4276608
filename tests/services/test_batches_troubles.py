"""What a batch waits out, and what becomes of it when records, models or accounts fail it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from app.domain import errors
from app.domain.batch import BatchState, EntryState
from app.domain.charge import ChargeState
from app.domain.events import BatchFinished, NoticeRaised
from app.services.order import JobNotRecorded
from tests.services.batch_acts import WIDE, jobs_end, now, sent, started, state, states, texts
from tests.services.clockwork import settled
from tests.services.world import API_KEY, WALLET, Process, World

E, S = EntryState, BatchState


async def paused(world: World, app: Process, batch: Any) -> None:  # noqa: ANN401
    """Let it run until it stops by itself."""
    await world.until(lambda: state(app, batch) is S.PAUSED)
    await settled()


async def test_a_host_out_of_reach_is_waited_for_as_long_as_nothing_was_sent(
    world: World, app: Process
) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    had = len(world.host.queued)
    world.host.trouble["quote"] = errors.Unreachable(maybe_delivered=False)
    await world.passed(3600)
    assert state(app, batch) is S.RUNNING
    assert now(app, batch).notice_code == "unreachable"
    assert len(world.host.queued) == had
    del world.host.trouble["quote"]
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 40)
    assert now(app, batch).notice == ""
    assert sent(world) == dict.fromkeys(texts(40), 1)


async def test_a_host_in_trouble_is_waited_for_a_while(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    world.host.trouble["quote"] = errors.ServerTrouble()
    await paused(world, app, batch)
    assert now(app, batch).notice_code == "server_trouble"
    assert await app.charges()
    assert all(charge.state is ChargeState.QUEUED for charge in await app.charges())


async def test_a_host_that_asks_to_wait_before_anything_was_sent_is_waited_for(
    world: World, app: Process
) -> None:
    world.host.trouble["transactions"] = errors.RateLimited(retry_after_s=100.0)
    batch = await started(app, 2, WALLET)
    await world.passed(90)
    assert state(app, batch) is S.RUNNING
    del world.host.trouble["transactions"]
    started_at = world.clock.steady
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 2)
    assert 5 < world.clock.steady - started_at < 60


async def test_another_job_of_the_same_model_is_let_through_first(world: World, app: Process) -> None:
    lock = f"queue-{API_KEY.id}-stable-audio-25"
    assert app.locks.acquire(lock)
    batch = await started(app, 2)
    await world.passed(5)
    assert not world.host.queued
    app.locks.release(lock)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 2)


async def test_a_model_that_is_gone_refuses_its_entry(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()

    async def nothing() -> tuple[()]:
        return ()

    world.host.models = nothing  # type: ignore[method-assign]
    app.catalogue._read_at = None
    await paused(world, app, batch)
    assert E.REFUSED in states(app, batch)
    assert "Venice offers no model" in now(app, batch).notice


async def test_an_account_that_was_removed_stops_it(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    await app.store.accounts.remove_account(API_KEY.id)
    await paused(world, app, batch)
    assert now(app, batch).notice.startswith("The account of this batch is not here any more.")


@pytest.mark.allow_logs
async def test_records_that_cannot_be_written_stop_it_and_say_so(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    had = len(world.host.queued)

    async def full(*_: object) -> None:
        raise errors.StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(app.store.batches, "claim", full)
        broken.setattr(app.store.batches, "save_batch", full)
        await world.passed(120)
        assert len(world.host.queued) == had
        assert state(app, batch) is S.PAUSED
    (notice,) = app.heard(NoticeRaised)
    assert (notice.title, notice.batch_id) == ("A batch stopped", batch.id)
    await app.batches.resume(batch.id)
    await world.until(lambda: states(app, batch) == [E.QUEUED] * 40)
    assert sent(world) == dict.fromkeys(texts(40), 1)


@pytest.mark.allow_logs
async def test_an_end_that_cannot_be_written_down_is_told_at_the_next_start(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    await app.watch()
    batch = await started(app, 1)
    await world.until(lambda: states(app, batch) == [E.QUEUED])

    async def full(*_: object) -> None:
        raise errors.StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(app.store.batches, "save_batch", full)
        jobs_end(world)
        await world.until(lambda: app.batches.progress(batch.id).over)
        await settled()
    assert not app.heard(BatchFinished)
    await app.end()
    process = await world.start()
    await process.watcher.load()
    await process.batches.load()
    assert len(process.heard(BatchFinished)) == 1


@pytest.mark.allow_logs
async def test_a_job_that_cannot_be_recorded_is_not_made_again(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = app.store.charges.record_charge

    async def full(charge: Any, job: Any = None, steps: Any = ()) -> None:  # noqa: ANN401
        if charge.state is ChargeState.QUEUED:
            raise errors.StoreError("The disk is full.")
        await record(charge, job, steps)

    monkeypatch.setattr(app.store.charges, "record_charge", full)
    batch = await started(app, 2)
    await paused(world, app, batch)
    assert states(app, batch) == [E.UNSURE, E.WAITING]
    assert now(app, batch).notice_code == "job_not_recorded"
    assert "q-1" in now(app, batch).notice


def full_from_the_answer_on(app: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing more can be written as soon as a job was queued."""
    is_full = False
    record = app.store.charges.record_charge

    async def until_then(charge: Any, *more: Any) -> None:  # noqa: ANN401
        nonlocal is_full
        is_full = is_full or charge.state is ChargeState.QUEUED
        if is_full:
            raise errors.StoreError("The disk is full.")
        await record(charge, *more)

    def unless_full(real: Any) -> Any:  # noqa: ANN401
        async def write(*what: Any) -> Any:  # noqa: ANN401
            if is_full:
                raise errors.StoreError("The disk is full.")
            return await real(*what)

        return write

    monkeypatch.setattr(app.store.charges, "record_charge", until_then)
    for name in ("claim", "save_batch"):
        monkeypatch.setattr(app.store.batches, name, unless_full(getattr(app.store.batches, name)))


@pytest.mark.allow_logs
async def test_on_a_disk_that_is_full_the_number_of_the_job_is_told_all_the_same(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_from_the_answer_on(app, monkeypatch)
    batch = await started(app, 2)
    await paused(world, app, batch)
    assert "q-1" in now(app, batch).notice
    (notice,) = app.heard(NoticeRaised)
    assert "q-1" in notice.text
    assert states(app, batch) == [E.UNSURE, E.WAITING]
    assert sent(world) == {texts(2)[0]: 1}


@pytest.mark.allow_logs
async def test_so_is_that_of_one_that_is_made_again(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.host.queue_answers.append((False, errors.ContentRefused()))
    batch = await started(app, 1)
    await world.until(lambda: states(app, batch) == [E.REFUSED])
    full_from_the_answer_on(app, monkeypatch)
    making = asyncio.ensure_future(app.batches.again(app.batches.entries(batch.id)[0]))
    await world.until(making.done)
    with pytest.raises(JobNotRecorded) as found:
        await making
    assert "q-1" in found.value.sentence()


async def test_the_program_ending_is_no_reason_to_call_it_refused(world: World, app: Process) -> None:
    world.limit(used=WIDE)
    batch = await started(app, 40)
    await settled()
    app.orders.refuse_new()
    await world.passed(61)
    app.batches.close()
    await world.passed(120)
    assert now(app, batch).notice == ""
    assert E.REFUSED not in states(app, batch)
    stored = await app.store.batches.batch(batch.id)
    assert stored is not None
    assert replace(stored[0]) == now(app, batch)
