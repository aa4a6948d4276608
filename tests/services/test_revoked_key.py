"""A key that is refused is refused once, not for each of its jobs; when it is good again, all of them go on."""

from __future__ import annotations

from collections import deque

import pytest

from app.domain import errors
from app.domain.events import JobChanged
from app.domain.job import JobState
from app.domain.observation import StillMaking
from tests.services.test_watch import now
from tests.services.world import API_KEY, OTHER, Process, World, job, look_job

J = JobState
MANY = tuple(f"q-{number}" for number in range(30))
MAKING = StillMaking(60_000, 1_000)


async def watched(world: World, app: Process) -> None:
    for queue_id in (*MANY, "q-other"):
        world.host.jobs[queue_id] = deque([MAKING])
    for queue_id in MANY:
        await app.watcher.add(job(queue_id, API_KEY))
    await app.watcher.add(job("q-other", OTHER))
    await app.watcher.add(look_job("q-shop", account_id=API_KEY.id))
    await app.watch()
    await world.passed(30)


def states(app: Process) -> set[JobState]:
    return {now(app, queue_id).state for queue_id in MANY}


async def test_a_revoked_key_is_asked_with_hardly_more_than_once(world: World, app: Process) -> None:
    await watched(world, app)
    before = len(world.host.retrieves)
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([errors.KeyRefused()])
    await world.passed(300)
    refused = [account for account, _, _ in world.host.retrieves[before:] if account == API_KEY.id]
    assert len(refused) <= 5, "those that were on their way"
    assert states(app) == {J.NEEDS_YOU}
    assert all("did not accept this API key" in now(app, queue_id).notice for queue_id in MANY)
    assert now(app, "q-other").state is J.MAKING
    assert now(app, "q-shop").notice_code != "key_refused"


async def test_another_key_lets_all_jobs_of_its_account_go_on(world: World, app: Process) -> None:
    await watched(world, app)
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([errors.KeyRefused()])
    await world.passed(300)
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([MAKING])
    await app.wallet.replace_api_key(API_KEY, "a new key")
    await app.watcher.key_replaced(API_KEY.id)
    await world.passed(30)
    assert states(app) == {J.MAKING}
    assert world.vault.secrets == {API_KEY.id: "a new key"}


async def test_a_new_key_that_is_refused_leaves_the_old_one(world: World, app: Process) -> None:
    await world.vault.store_api_key(API_KEY.id, "the old one")
    world.host.trouble["retrieve"] = errors.KeyRefused()
    with pytest.raises(errors.KeyRefused):
        await app.wallet.replace_api_key(API_KEY, "a bad one")
    assert world.vault.secrets == {API_KEY.id: "the old one"}


async def test_one_answer_to_the_key_lets_all_of_its_jobs_go_on(world: World, app: Process) -> None:
    await watched(world, app)
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([errors.KeyRefused()])
    await world.passed(300)
    await app.end()
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([MAKING])
    again = await world.start()
    await again.watch()
    await world.passed(30)
    waiting = await again.store.jobs.stuck(API_KEY.id, "key_refused")
    assert {each.queue_id for each in waiting} == set(MANY), "nobody said that the key is good again"
    await again.watcher.resume("job-q-3")
    await world.passed(30)
    assert states(again) == {J.MAKING}
    told = len(again.heard(JobChanged))
    await world.passed(1)
    assert len(again.heard(JobChanged)) - told < len(MANY), "and it is not said again and again"
