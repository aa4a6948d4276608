"""What stops an order late: a pause, closing, another task, a journal that fails."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.domain import errors
from app.domain.charge import Charge, ChargeState
from app.domain.question import Question
from app.services.order import JobNotRecorded, OutcomeUnknown
from tests.services.clockwork import settled
from tests.services.world import Process, World

C = ChargeState


async def test_a_second_task_or_process_does_not_queue_beside_the_first(world: World, app: Process) -> None:
    other = await world.start()
    world.host.gates["queue"] = asyncio.Event()
    first = asyncio.ensure_future(app.queue())
    await settled()
    for process in (app, other):
        with pytest.raises(errors.AlreadyRunning):
            await process.queue()
    await other.reconciler.once()
    assert (await app.charges())[0].state is C.SENT
    world.host.gates["queue"].set()
    await first
    assert (await app.charges())[0].state is C.QUEUED
    assert len(world.host.queued) == 1


async def test_a_pause_that_comes_last_stops_the_sending(world: World, app: Process) -> None:
    world.host.price = 600_000

    def says(_question: Question) -> bool:
        world.limit(paused=True)
        return True

    world.person.says = says
    with pytest.raises(errors.PaymentRefused):
        await app.queue()
    assert not world.host.queued


async def test_a_pause_between_reservation_and_sending_stops_it(world: World, app: Process) -> None:
    reserve = app.store.charges.reserve_charge

    async def reserved_then_paused(*args: object) -> object:
        decision = await reserve(*args)  # type: ignore[arg-type]
        world.limit(paused=True)
        return decision

    app.store.charges.reserve_charge = reserved_then_paused  # type: ignore[assignment,method-assign]
    with pytest.raises(errors.SpendingPaused):
        await app.queue()
    assert (await app.charges())[0].state is C.ABANDONED
    assert not world.host.queued


async def test_unreadable_limits_queue_nothing(world: World, app: Process) -> None:
    world.settings.broken = True
    with pytest.raises(errors.SettingsBroken):
        await app.queue()
    assert not world.host.queued


async def test_closing_refuses_new_jobs_also_after_a_late_yes(world: World, app: Process) -> None:
    world.host.price = 600_000

    def says(_question: Question) -> bool:
        app.orders.refuse_new()
        return True

    world.person.says = says
    for _ in range(2):
        with pytest.raises(errors.PaymentRefused) as refused:
            await app.queue()
        assert refused.value.code == "closing"
    assert len(world.person.asked) == 1
    assert not world.host.queued


async def test_closing_can_wait_for_an_answer(world: World, app: Process) -> None:
    await app.orders.quiet()
    world.host.gates["queue"] = asyncio.Event()
    queueing = asyncio.ensure_future(app.queue())
    await settled()
    waiting = asyncio.ensure_future(app.orders.quiet())
    await settled()
    assert not waiting.done()
    world.host.gates["queue"].set()
    await waiting
    await queueing


async def test_a_journal_that_is_busy_for_a_moment_does_not_lose_the_number(
    world: World, app: Process
) -> None:
    failing = _failing(app, times=2)
    queueing = asyncio.ensure_future(app.queue())
    await world.until(queueing.done)
    assert failing == [1, 1]
    assert (await app.charges())[0].queue_id == queueing.result().queue_id


async def test_a_number_that_cannot_be_written_down_is_told_to_the_person(world: World, app: Process) -> None:
    _failing(app, times=99)
    queueing = asyncio.ensure_future(app.queue())
    await world.until(queueing.done)
    error = queueing.exception()
    assert isinstance(error, JobNotRecorded)
    assert "q-1" in error.sentence()
    assert (await app.charges())[0].state is C.SENT
    assert not await app.store.jobs.jobs()


@pytest.mark.allow_logs
async def test_a_doubt_that_cannot_be_written_down_is_told_as_a_doubt(world: World, app: Process) -> None:
    world.host.queue_answers.append((True, errors.Unreachable(maybe_delivered=True)))
    record = app.store.charges.record_charge

    async def full(charge: Charge, *more: Any) -> None:  # noqa: ANN401
        if charge.state is C.UNKNOWN:
            raise errors.StoreError("The disk is full.")
        await record(charge, *more)

    app.store.charges.record_charge = full  # type: ignore[method-assign,assignment]
    with pytest.raises(OutcomeUnknown):
        await app.queue()
    assert (await app.charges())[0].state is C.SENT
    with pytest.raises(errors.PaymentRefused):
        await app.queue()
    assert len(world.host.queued) == 1


def _failing(app: Process, times: int) -> list[int]:
    """The journal cannot write what was queued, so many times."""
    record = app.store.charges.record_charge
    failed: list[int] = []

    async def failing(charge: object, job: object = None, steps: object = ()) -> None:
        if job is not None and len(failed) < times:
            failed.append(1)
            raise errors.StoreError("Another Gondola is writing.")
        await record(charge, job, steps)  # type: ignore[arg-type]

    app.store.charges.record_charge = failing  # type: ignore[method-assign]
    return failed
