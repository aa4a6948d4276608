"""Having the server's copy deleted: last of all, never for audio that is not here, and never for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain import errors
from app.domain.job import JobState
from tests.services.test_watch import finishes, now, watched
from tests.services.world import Process, World, job

J = JobState


async def test_a_server_that_says_later_is_asked_again_ever_less_often(world: World, app: Process) -> None:
    world.host.complete_answers.extend([False, False, False])
    await watched(world, app)
    await world.until(lambda: now(app).state is J.SAVED)
    await world.passed(1)
    assert len(world.host.completes) == 1
    await world.passed(20)
    assert len(world.host.completes) == 2
    await world.passed(20)
    assert len(world.host.completes) == 2
    await world.until(lambda: now(app).state is J.CLEANED, within_s=200)
    assert len(world.host.completes) == 4
    assert len(world.host.retrieves) == 1


@pytest.mark.parametrize("error", [errors.NotFound(), errors.UnknownQueueId()])
async def test_a_copy_that_is_gone_already_is_as_good_as_deleted(
    world: World, app: Process, error: errors.GondolaError
) -> None:
    world.host.complete_answers.append(error)
    await watched(world, app)
    await world.until(lambda: now(app).state is J.CLEANED)
    assert len(world.host.completes) == 1


@pytest.mark.parametrize(
    "error",
    [
        errors.Unreachable(maybe_delivered=True),
        errors.ServerTrouble(),
        errors.RateLimited(retry_after_s=30),
        errors.KeyringLocked(),
        errors.MalformedAnswer(),
    ],
)
async def test_trouble_that_may_pass_is_waited_for(
    world: World, app: Process, error: errors.GondolaError
) -> None:
    world.host.complete_answers.append(error)
    await watched(world, app)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=90)
    assert len(world.host.completes) == 2


@pytest.mark.parametrize(
    "error",
    [
        errors.BadRequest(),
        errors.SignInRefused(),
        errors.KeyRefused(),
        errors.NotAllowed(),
        errors.CreditLow(),
        errors.RedirectRefused(),
    ],
)
async def test_a_refusal_is_not_repeated_before_the_next_start(
    world: World, app: Process, error: errors.GondolaError
) -> None:
    world.host.complete_answers.append(error)
    await watched(world, app)
    await world.passed(3600)
    assert now(app).state is J.SAVED
    assert len(world.host.completes) == 1
    again = await world.start()
    await again.watch()
    await world.until(lambda: now(again).state is J.CLEANED)


async def test_an_account_that_was_removed_cannot_clean_up(world: World, app: Process) -> None:
    world.host.complete_answers.append(False)
    await watched(world, app)
    await world.until(lambda: now(app).state is J.SAVED)
    await app.store.accounts.remove_account("acc-1")
    await world.passed(3600)
    assert now(app).state is J.SAVED
    assert len(world.host.completes) == 1


@pytest.mark.parametrize("harm", ["moved", "changed"])
async def test_the_server_keeps_the_only_copy(world: World, app: Process, harm: str) -> None:
    world.host.complete_answers.append(False)
    await watched(world, app)
    await world.until(lambda: now(app).state is J.SAVED)
    await world.passed(1)
    audio = now(app).audio
    assert audio is not None
    _harm(audio.path, harm)
    await world.passed(3600)
    assert len(world.host.completes) == 1
    assert now(app).state is J.SAVED


def _harm(path: str, harm: str) -> None:
    if harm == "moved":
        Path(path).unlink()
    else:
        Path(path).write_bytes(b"short")


async def test_what_was_saved_before_a_restart_is_cleaned_up_after_it(world: World, app: Process) -> None:
    world.host.trouble["complete"] = errors.Unreachable(maybe_delivered=False)
    await watched(world, app)
    await world.until(lambda: now(app).state is J.SAVED)
    await app.end()
    del world.host.trouble["complete"]
    again = await world.start()
    await again.watch()
    await world.until(lambda: now(again).state is J.CLEANED)
    assert len(world.host.retrieves) == 1


async def test_asking_to_watch_a_saved_job_asks_to_clean_up_again(world: World, app: Process) -> None:
    world.host.complete_answers.append(errors.BadRequest())
    await watched(world, app)
    await world.until(lambda: len(world.host.completes) == 1)
    await world.passed(60)
    await app.watcher.resume("job-q-1")
    await world.until(lambda: now(app).state is J.CLEANED)


async def test_many_saved_jobs_do_not_keep_a_new_one_waiting(world: World, app: Process) -> None:
    world.host.trouble["complete"] = errors.Unreachable(maybe_delivered=True)
    for number in range(30):
        finishes(world, f"q-{number}")
        await app.watcher.add(job(f"q-{number}"))
    await app.watch()
    await world.until(lambda: all(each.state is J.SAVED for each in app.watcher.jobs()), within_s=120)
    await world.passed(300)
    finishes(world, "q-new")
    await app.watcher.add(job("q-new"))
    await world.until(lambda: now(app, "q-new").state is J.SAVED, within_s=5)
