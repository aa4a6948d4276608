"""A person weighs looks that cost money against waiting: it decides when the next one comes, and nothing else."""

from __future__ import annotations

from collections import deque
from typing import Any

from app.domain.job import JobState
from app.domain.look_plan import LookPlan
from app.domain.observation import StillMaking
from tests.services.test_paid_looks import bought
from tests.services.test_watch import now
from tests.services.world import WALLET, Process, World, job, look_job

TOLD: dict[str, Any] = {"p80_ms": 60_000}


async def first_paid_after_s(world: World, app: Process, plan: LookPlan) -> float:
    begun = world.clock.steady
    await bought(world, app, **TOLD, look_plan=plan)
    await world.until(lambda: bool(world.seller.calls), within_s=600)
    return world.seller.calls[0][1] - begun


async def test_soonest_looks_long_before_cheapest(world: World, app: Process) -> None:
    cheapest = await first_paid_after_s(world, app, LookPlan.CHEAPEST)
    assert 40 < cheapest < 70


async def test_soonest_comes_soon(world: World, app: Process) -> None:
    assert await first_paid_after_s(world, app, LookPlan.SOONEST) < 30


async def test_another_plan_counts_from_now_on_and_costs_no_look_by_itself(
    world: World, app: Process
) -> None:
    await bought(world, app, **TOLD)
    before = app.watcher.next_look_at("job-q-1")
    await app.watcher.weigh("job-q-1", LookPlan.SOONEST)
    after = app.watcher.next_look_at("job-q-1")
    assert now(app).look_plan is LookPlan.SOONEST
    assert before is not None
    assert after is not None
    assert after < before
    assert not world.seller.calls
    await app.watcher.weigh("job-q-1", LookPlan.SOONEST)
    await app.watcher.weigh("no such job", LookPlan.SOONEST)
    assert app.watcher.next_look_at("job-q-1") == after


async def test_a_plan_for_a_job_that_is_over_is_kept_and_nothing_is_planned(
    world: World, app: Process
) -> None:
    await bought(world, app)
    await world.until(lambda: now(app).state is JobState.SAVED, within_s=600)
    calls = len(world.seller.calls)
    await app.watcher.weigh("job-q-1", LookPlan.BALANCED)
    await world.passed(3600)
    assert now(app).look_plan is LookPlan.BALANCED
    assert len(world.seller.calls) == calls


async def test_what_a_plan_will_come_to_is_known_where_somebody_told_how_long_such_jobs_take(
    app: Process,
) -> None:
    assert await app.watcher.expected(look_job(), LookPlan.CHEAPEST) is None
    cheapest = await app.watcher.expected(look_job(**TOLD), LookPlan.CHEAPEST)
    soonest = await app.watcher.expected(look_job(**TOLD), LookPlan.SOONEST)
    assert cheapest is not None
    assert soonest is not None
    assert cheapest.looks < soonest.looks
    assert cheapest.delay_s > soonest.delay_s
    assert cheapest.price_micro_usdc(10_000) < soonest.price_micro_usdc(10_000)


async def test_a_free_job_whose_kind_is_known_is_first_asked_about_when_that_is_worth_it(
    world: World, app: Process
) -> None:
    await app.watch()
    world.host.jobs["q-1"] = deque([StillMaking(60_000, 0)])
    first = job("q-1", account=WALLET)
    await app.watcher.add(first)
    await world.until(lambda: now(app).polls == 1)
    asked = len(world.host.retrieves)
    app.watcher.follow(job("q-2"))
    planned = app.watcher.next_look_at("job-q-2")
    assert planned is not None
    assert (planned - world.clock.wall).total_seconds() > 10
    assert app.watcher.typical(job("q-2")).p80_s == 60.0
    assert app.watcher.outlook([job("q-1"), job("q-2")]) is not None
    assert len(world.host.retrieves) == asked


async def test_a_job_that_was_forgotten_meanwhile_is_not_planned(app: Process) -> None:
    await app.watch()
    gone = job("q-9")
    await app.watcher.board.plan_free(gone)
    assert app.watcher.next_look_at(gone.id) is None
