"""Queueing within the host's minute, shared by everybody who queues from an account, and jobs agreed to beforehand."""

from __future__ import annotations

import asyncio

import pytest

from app.domain import errors
from app.domain.charge import ChargeState
from app.domain.pace import FREE_FOR_PEOPLE, Call
from app.domain.policy import PRICE_ROSE, Budget
from app.domain.question import QueueQuestion
from app.services.order import NOT_AGREED
from app.services.wish import Agreed
from tests.services.clockwork import settled
from tests.services.world import API_KEY, OTHER, WALLET, Process, World

AGREED = Agreed("attempt-1", 190_000, 8_000_000)


async def test_the_forty_first_job_of_a_minute_waits_for_its_turn(world: World, app: Process) -> None:
    world.limit(used=Budget(10**6, 10**9, 10**9))
    started = world.clock.steady
    for _ in range(Call.QUEUE.kept_below):
        await app.queue(API_KEY)
    assert world.clock.steady == started
    late = asyncio.ensure_future(app.queue(API_KEY))
    await settled()
    assert len(await app.charges()) == Call.QUEUE.kept_below, "nothing may be reserved while it waits"
    await app.queue(OTHER)
    await world.until(late.done)
    assert world.clock.steady == started + 60.0


async def test_other_processes_and_earlier_runs_count_too(world: World, app: Process) -> None:
    world.limit(used=Budget(10**6, 10**9, 10**9))
    for _ in range(Call.QUEUE.kept_below):
        await app.queue(API_KEY)
    other = await world.start()
    late = asyncio.ensure_future(other.queue(API_KEY))
    await world.passed(59)
    assert not late.done()
    await world.until(late.done)


async def test_a_batch_waits_earlier_than_a_person(world: World, app: Process) -> None:
    world.limit(used=Budget(10**6, 10**9, 10**9))
    for _ in range(Call.QUEUE.kept_below - FREE_FOR_PEOPLE):
        await app.queue(API_KEY)
    late = asyncio.ensure_future(app.queue(API_KEY, agreed=AGREED))
    await settled()
    await app.queue(API_KEY)
    assert not late.done()
    await world.until(late.done)


async def test_a_wallet_reads_its_ledger_no_more_often_than_it_may(world: World, app: Process) -> None:
    started = world.clock.steady
    for _ in range(Call.LEDGER.kept_below):
        await app.orders._t.provider.transactions(WALLET, 1)
    assert world.clock.steady == started
    late = asyncio.ensure_future(app.orders._t.provider.transactions(WALLET, 1))
    await world.until(late.done)
    assert world.clock.steady == started + 60.0


async def test_credit_that_could_not_be_read_at_once_holds_no_job_up(world: World, app: Process) -> None:
    world.host.price = 600_000
    for _ in range(Call.BALANCE.kept_below):
        await app.wallet.refresh(WALLET)
    await app.queue()
    (question,) = world.person.asked
    assert isinstance(question, QueueQuestion)
    assert question.credit_micro_usdc is None


async def test_what_was_agreed_to_is_not_asked_again_and_keeps_its_attempts_name(
    world: World, app: Process
) -> None:
    world.limit(ask_above_used_micro_usdc=0)
    job = await app.queue(agreed=AGREED)
    assert not world.person.asked
    charge = await app.store.charges.charge("attempt-1")
    assert charge is not None
    assert (charge.state, charge.job_id) == (ChargeState.QUEUED, job.id)
    assert charge.text_digest


async def test_an_attempt_of_the_same_name_is_never_made_twice(world: World, app: Process) -> None:
    await app.queue(agreed=AGREED)
    with pytest.raises(errors.StoreError):
        await app.queue(agreed=AGREED)
    assert len(world.host.queued) == 1


@pytest.mark.parametrize(
    "price, credit, code",
    [(190_001, 8_000_000, PRICE_ROSE), (190_000, 200_000, NOT_AGREED), (190_000, 100_000, NOT_AGREED)],
)
async def test_what_was_not_agreed_to_is_refused_and_nobody_is_asked(
    world: World, app: Process, price: int, credit: int, code: str
) -> None:
    world.host.price = price
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.queue(agreed=Agreed("attempt-1", 190_000, credit))
    assert refused.value.code == code
    assert not world.person.asked
    assert await app.charges() == ()
    assert not world.host.queued


async def test_the_credit_of_a_batch_is_not_read_for_each_job(world: World, app: Process) -> None:
    world.host.trouble["balance"] = errors.SignInRefused()
    await app.queue(agreed=AGREED)
    assert len(world.host.queued) == 1
