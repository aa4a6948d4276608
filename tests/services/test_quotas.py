"""The host's limits, whatever is asked by whom: requests a minute, in flight, and failed ones."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque

import pytest

from app.domain import errors
from app.domain.job import JobState
from app.domain.observation import StillMaking
from app.domain.schedule import IN_FLIGHT_PER_ACCOUNT, RETRIEVES_PER_MINUTE
from app.services.agenda import IDLE_S
from app.services.courtesy import CourteousProvider
from app.services.watch import CROWDED_S
from tests.services.clockwork import settled
from tests.services.fake_host import settles
from tests.services.test_watch import AUDIO, finishes
from tests.services.world import MODEL, OTHER, REQUEST, WALLET, Process, World, job

J = JobState


def most_within(times: list[float], window_s: float) -> int:
    """The most of these moments in any window of that length."""
    return max(sum(start <= at < start + window_s for at in times) for start in times)


async def many(world: World, app: Process, count: int, *before: StillMaking) -> None:
    """That many jobs, watched."""
    for number in range(count):
        world.host.jobs[f"q-{number}"] = deque([*before, AUDIO])
        await app.watcher.add(job(f"q-{number}"))
    await app.watch()


async def test_a_hundred_jobs_stay_within_every_limit_and_all_finish(world: World, app: Process) -> None:
    world.host.latency_s = 0.3
    await many(world, app, 100, *[StillMaking(8_000, 100)] * 4)
    await world.until(lambda: all(each.state is J.CLEANED for each in app.watcher.jobs()), within_s=20 * 60)
    retrieved = [at for _, _, at in world.host.retrieves]
    assert len(retrieved) == 500
    assert most_within(retrieved, 60) < 120
    assert world.host.most_in_flight <= IN_FLIGHT_PER_ACCOUNT
    assert len(list(world.downloads.iterdir())) == 100


async def test_no_job_starves_beside_ninety_nine_others(world: World, app: Process) -> None:
    await many(world, app, 100, *[StillMaking(60_000, 100)] * 1000)
    await world.passed(300)
    by_job = {
        queue_id: [at for _, asked, at in world.host.retrieves if asked == queue_id]
        for _, queue_id, _ in world.host.retrieves
    }
    assert len(by_job) == 100
    gaps = [later - sooner for times in by_job.values() for sooner, later in itertools.pairwise(times)]
    assert max(gaps) < 90


async def test_accounts_have_an_allowance_each(world: World, app: Process) -> None:
    world.host.gates["retrieve"] = gate = asyncio.Event()
    for number in range(8):
        finishes(world, f"q-{number}")
        await app.watcher.add(job(f"q-{number}"))
    finishes(world, "q-other")
    await app.watcher.add(job("q-other", OTHER))
    await app.watch()
    await settled()
    asked = [account for account, _, _ in world.host.retrieves]
    assert (asked.count("acc-1"), asked.count("acc-2")) == (IN_FLIGHT_PER_ACCOUNT, 1)
    world.host.gates.clear()
    gate.set()
    await world.until(lambda: all(each.state is J.CLEANED for each in app.watcher.jobs()))


async def test_refused_requests_never_come_near_the_block(world: World, app: Process) -> None:
    for number in range(100):
        await app.watcher.add(job(f"q-{number}"))
    await app.watch()
    await world.until(lambda: all(each.state is J.NEEDS_YOU for each in app.watcher.jobs()), within_s=900)
    assert most_within([at for _, _, at in world.host.retrieves], 30) < 20


async def test_other_calls_share_the_slots_and_go_first(world: World, app: Process) -> None:
    world.host.latency_s = 10
    await many(world, app, 40)
    await world.passed(5)
    assert world.host.in_flight == IN_FLIGHT_PER_ACCOUNT
    reading = asyncio.ensure_future(app.wallet.refresh(WALLET))
    await world.until(reading.done, within_s=16)
    assert world.host.most_in_flight == IN_FLIGHT_PER_ACCOUNT
    await world.until(lambda: all(each.state is J.CLEANED for each in app.watcher.jobs()))
    assert world.host.most_in_flight == IN_FLIGHT_PER_ACCOUNT


async def test_cancelling_a_call_that_waits_for_a_slot_leaves_none_taken(world: World, app: Process) -> None:
    for _ in range(IN_FLIGHT_PER_ACCOUNT):
        app.quotas.started("acc-1")
    reading = asyncio.ensure_future(app.wallet.refresh(WALLET))
    await world.passed(1)
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    app.quotas.ended("acc-1")
    assert app.quotas.wait_s("acc-1") == 0.0


async def test_any_call_that_is_told_to_wait_holds_the_polls_back(world: World, app: Process) -> None:
    world.host.trouble["balance"] = errors.RateLimited(retry_after_s=50)
    await app.wallet.refresh(WALLET)
    assert app.quotas.wait_s("acc-1") == 50
    assert app.quotas.wait_s("acc-2") == 0


async def test_any_call_that_is_refused_counts_and_trouble_does_not(world: World, app: Process) -> None:
    world.host.trouble["balance"] = errors.ServerTrouble()
    for _ in range(10):
        await app.wallet.refresh(WALLET)
    assert app.quotas.wait_s("acc-1") == 0
    world.host.trouble["balance"] = errors.NotAllowed()
    for _ in range(15):
        await app.wallet.refresh(WALLET)
    assert app.quotas.wait_s("acc-1") == pytest.approx(30)


async def test_the_courteous_provider_answers_what_the_other_one_answers(world: World, app: Process) -> None:
    provider = CourteousProvider(world.host, app.quotas, app.gates.host)
    assert provider.host == world.host.host
    assert provider.clock_offset_s == 0.0
    assert await provider.models() == await world.host.models()
    assert await provider.quote(MODEL, REQUEST) == world.host.price
    assert await provider.top_up_offers() == world.host.offers
    assert (await provider.queue(WALLET, REQUEST)).queue_id == "q-1"
    assert await provider.transactions(WALLET, 1) == tuple(world.host.ledgers["acc-1"])
    assert await provider.complete(WALLET, MODEL.id, "q-1")
    payment = await app.pay()
    assert payment.header is not None
    world.host.top_ups.append(settles)
    assert (await provider.top_up(payment.header)).success


async def test_where_little_room_is_left_it_is_looked_for_anew_as_it_comes_back_untold(
    world: World, app: Process
) -> None:
    crowded = RETRIEVES_PER_MINUTE // 2
    await app.watcher.add(job())
    (only,) = app.watcher.jobs()
    app.watcher.board.plan(only.id, 600)
    for _ in range(crowded):
        app.quotas.started(only.allowance)
        app.quotas.ended(only.allowance)
    sleeps_s = app.watcher._start_due()
    await world.passed(61)

    assert sleeps_s == CROWDED_S
    assert app.watcher._start_due() == IDLE_S
