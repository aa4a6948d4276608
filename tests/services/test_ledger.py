"""Attempts to queue whose answer was lost, and what the host's own ledger shows about them."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.charge import ChargeState
from app.domain.events import NoticeRaised
from app.services.history import support_report
from app.services.order import JobNotRecorded, OutcomeUnknown
from tests.services.faults import Fuse, Killed, cancelled_after
from tests.services.world import API_KEY, MODEL, WALLET, Process, World, a_world

C = ChargeState
LOST_ANSWER = (True, errors.Unreachable(maybe_delivered=True))
LOST_REQUEST = (False, errors.Unreachable(maybe_delivered=True))


async def lost(world: World, app: Process, answer: tuple[bool, errors.GondolaError] = LOST_ANSWER) -> None:
    """One attempt whose answer was lost."""
    world.host.queue_answers.append(answer)
    with pytest.raises(OutcomeUnknown):
        await app.queue()


async def test_a_matching_row_proves_that_it_was_charged(world: World, app: Process) -> None:
    await lost(world, app)
    await app.reconciler.once()
    (charge,) = await app.charges()
    assert charge.state is C.LOST
    assert "ledger row row-0" in charge.note
    assert "number got lost" in app.heard(NoticeRaised)[0].title
    report = support_report(charge, WALLET.address)
    assert WALLET.address in report
    assert "row-0" in report
    assert len(world.host.queued) == 1


async def test_an_absent_row_proves_nothing_and_is_looked_for_ever_less_often(
    world: World, app: Process
) -> None:
    await lost(world, app, LOST_REQUEST)
    asked = []
    real = world.host.transactions

    async def counted(*args: object) -> object:
        asked.append(world.clock.steady)
        return await real(*args)  # type: ignore[arg-type]

    world.host.transactions = counted  # type: ignore[assignment,method-assign]
    app.reconcile()
    await world.passed(6 * 3600)
    assert (await app.charges())[0].state is C.UNKNOWN
    pauses = [later - sooner for sooner, later in itertools.pairwise(asked)]
    assert min(pauses) >= 8
    assert max(pauses) <= 330
    assert len(asked) < 120


async def test_rows_of_others_and_from_before_prove_nothing(world: World, app: Process) -> None:
    await app.queue()
    world.host.book(MODEL.id, ago_s=3600)
    mark = world.host.book(MODEL.id)
    await lost(world, app, LOST_REQUEST)
    assert (await app.charges())[0].ledger_mark == mark.id
    world.host.book("another-model")
    # The charge of the first job, booked late: it names that job.
    world.host.book(MODEL.id, "q-1")
    await app.reconciler.once()
    assert (await app.charges())[0].state is C.UNKNOWN


async def test_the_mark_ends_the_search_even_where_it_names_a_known_job(world: World, app: Process) -> None:
    world.host.book(MODEL.id, "somebody-elses")
    await app.queue()
    await lost(world, app, LOST_REQUEST)
    assert (await app.charges())[0].ledger_mark == "row-1"
    await app.reconciler.once()
    assert (await app.charges())[0].state is C.UNKNOWN


async def test_an_api_keys_doubt_stays_until_it_is_put_aside(world: World, app: Process) -> None:
    world.host.queue_answers.append(LOST_ANSWER)
    with pytest.raises(OutcomeUnknown):
        await app.queue(API_KEY)
    app.reconcile()
    await world.passed(3600)
    assert (await app.charges())[0].state is C.UNKNOWN


async def test_an_account_that_was_removed_leaves_its_doubt(world: World, app: Process) -> None:
    await lost(world, app)
    await app.wallet.remove(WALLET)
    await app.reconciler.once()
    assert (await app.charges())[0].state is C.UNKNOWN


async def test_a_host_that_asks_to_wait_is_not_asked_sooner(world: World, app: Process) -> None:
    await lost(world, app)
    world.host.trouble["transactions"] = errors.RateLimited(retry_after_s=120)
    app.reconcile()
    await world.passed(5)
    del world.host.trouble["transactions"]
    await world.passed(100)
    assert (await app.charges())[0].state is C.UNKNOWN
    await world.passed(60)
    assert (await app.charges())[0].state is C.LOST


async def test_a_ledger_that_cannot_be_read_is_read_later(world: World, app: Process) -> None:
    await lost(world, app)
    world.host.trouble["transactions"] = errors.SignInRefused()
    app.reconcile()
    await world.passed(60)
    assert (await app.charges())[0].state is C.UNKNOWN
    del world.host.trouble["transactions"]
    await world.passed(120)
    assert (await app.charges())[0].state is C.LOST


async def test_what_another_process_moved_meanwhile_is_left_alone(world: World, app: Process) -> None:
    await lost(world, app)
    other, charges = await world.start(), app.store.charges.open_charges
    raced: list[bool] = []

    async def listed_then_moved() -> object:
        listed = await charges()
        if not raced:
            raced.append(True)
            await other.reconciler.once()
        return listed

    app.store.charges.open_charges = listed_then_moved  # type: ignore[assignment,method-assign]
    await app.reconciler.once()
    assert (await app.charges())[0].state is C.LOST
    assert not app.heard(NoticeRaised)


@pytest.mark.parametrize("answer", [None, LOST_ANSWER, LOST_REQUEST])
async def test_death_at_every_moment_of_queueing(
    tmp_path: Path, answer: tuple[bool, errors.GondolaError] | None
) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            fuse = Fuse(moment, Killed)
            process = await world.start(fuse.wrap)
            if answer:
                world.host.queue_answers.append(answer)
            with contextlib.suppress(Killed, OutcomeUnknown):
                await process.queue()
            went_off = fuse.went_off
            await process.end()
            await _check_queueing(world)
    assert moment > 10


async def _check_queueing(world: World) -> None:
    """What was queued is known with its number, or known to be charged, or honestly unknown; never free again."""
    restarted = await world.start()
    await restarted.reconciler.once()
    charges, jobs = await restarted.charges(), await restarted.store.jobs.jobs()
    assert len(charges) <= 1
    assert len(world.host.queued) <= 1
    if world.host.queued:
        (charge,) = charges
        assert charge.state in {C.QUEUED, C.LOST}
        assert (charge.state is C.QUEUED) == bool(jobs)
        assert (await restarted.store.charges.used()).day_micro_usdc == 190_000
    for charge in charges:
        if charge.state is C.UNKNOWN:
            with pytest.raises(errors.PaymentRefused):
                await restarted.queue()
    world.host.queue_answers.clear()
    if all(charge.state is not C.UNKNOWN for charge in charges):
        await restarted.queue()


async def test_cancelling_at_every_turn_of_queueing(tmp_path: Path) -> None:
    turns, ended = 0, False
    while not ended:
        turns += 1
        async with a_world(tmp_path / str(turns)) as world:
            process = await world.start()
            ended = await cancelled_after(turns, process.queue())
            await _check_queueing(world)
    assert turns > 10


async def test_a_journal_that_fails_at_any_moment_of_queueing(tmp_path: Path) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            fuse = Fuse(moment, lambda: errors.StoreError("full"), only="journal")
            process = await world.start(fuse.wrap)
            with contextlib.suppress(errors.StoreError, JobNotRecorded):
                queueing = asyncio.ensure_future(process.queue())
                await world.until(queueing.done)
                queueing.result()
            went_off = fuse.went_off
            await process.end()
            await _check_queueing(world)
