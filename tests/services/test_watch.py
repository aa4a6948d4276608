"""Watching jobs: from the first look to audio on disk, through every trouble on the way."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.events import HealthChanged, JobAdded, JobChanged, JobFinished, Part
from app.domain.job import Job, JobState, StepKind
from app.domain.observation import StillMaking
from app.ports.audio import ProbeResult
from tests.services.world import API_KEY, OTHER, Process, World, job

J = JobState
AUDIO = b"ID3" + b"sound" * 1000
MAKING = StillMaking(20_000, 1_000)


def now(app: Process, queue_id: str = "q-1") -> Job:
    """How a job stands."""
    return next(each for each in app.watcher.jobs() if each.queue_id == queue_id)


def content(path: str) -> bytes:
    """What is in a file."""
    return Path(path).read_bytes()


def finishes(world: World, queue_id: str = "q-1", *before: StillMaking | errors.GondolaError) -> None:
    """A job that ends in audio after some other answers."""
    world.host.jobs[queue_id] = deque([*before, AUDIO])


async def watched(world: World, app: Process, *before: StillMaking | errors.GondolaError) -> None:
    """One job, being watched."""
    finishes(world, "q-1", *before)
    await app.watch()
    await app.watcher.add(job())


async def test_a_job_is_followed_saved_and_removed_from_the_server(world: World, app: Process) -> None:
    await watched(world, app, MAKING, MAKING)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)

    done = now(app)
    assert done.audio is not None
    assert content(done.audio.path) == AUDIO
    assert done.audio.verified
    assert world.host.completes == ["q-1"]
    assert await app.store.jobs.jobs() == (done,)
    assert [step.kind for step in await app.store.jobs.steps(done.id)] == [
        StepKind.ADDED,
        StepKind.FIRST_SEEN,
        StepKind.SAVED,
        StepKind.CLEANED,
    ]
    assert len(app.heard(JobFinished)) == len(app.heard(JobAdded)) == 1
    await world.passed(3600)
    assert len(world.host.retrieves) == 3


async def test_the_window_hears_each_change_with_the_next_look(world: World, app: Process) -> None:
    await watched(world, app, MAKING, MAKING)
    await world.until(lambda: now(app).polls == 1)
    told = app.heard(JobChanged)[-1]
    assert told.job == now(app)
    assert told.next_look_at == app.watcher.next_look_at(told.job.id)
    assert told.next_look_at > world.clock.wall
    await world.until(lambda: now(app).state is J.CLEANED)
    assert app.watcher.next_look_at(told.job.id) is None
    assert app.watcher.next_look_at("no such job") is None
    assert all(before.job != after.job for before, after in itertools.pairwise(app.heard(JobChanged)))


async def test_the_server_keeps_its_copy_until_ours_is_on_disk_and_recorded(
    world: World, app: Process
) -> None:
    seen: list[tuple[JobState, bool]] = []
    complete = world.host.complete

    async def witnessed(*args: object) -> bool:
        (stored,) = await app.store.jobs.jobs()
        assert stored.audio is not None
        seen.append((stored.state, content(stored.audio.path) == AUDIO))
        return await complete(*args)  # type: ignore[arg-type]

    world.host.complete = witnessed  # type: ignore[assignment,method-assign]
    await watched(world, app)
    await world.until(lambda: now(app).state is J.CLEANED)
    assert seen == [(J.SAVED, True)]


async def test_a_dead_network_is_asked_ever_less_often_and_then_it_goes_on(
    world: World, app: Process
) -> None:
    world.host.trouble["retrieve"] = errors.Unreachable(maybe_delivered=True)
    await watched(world, app, MAKING)
    await world.passed(600)
    assert now(app).state is J.WAITING
    assert now(app).notice_code == "unreachable"
    times = [at for _, _, at in world.host.retrieves]
    pauses = [later - sooner for sooner, later in itertools.pairwise(times)]
    assert pauses[0] < 3
    assert 45 <= pauses[-1] <= 75
    assert len(times) < 20
    assert not [event for event in app.heard(HealthChanged) if event.part is Part.API][-1].well
    del world.host.trouble["retrieve"]
    await world.until(lambda: now(app).state is J.CLEANED, within_s=180)
    assert now(app).notice == ""
    assert [event for event in app.heard(HealthChanged) if event.part is Part.API][-1].well


async def test_a_host_that_asks_to_wait_is_left_alone_by_all_jobs_of_the_account(
    world: World, app: Process
) -> None:
    finishes(world, "q-1", errors.RateLimited(retry_after_s=100))
    finishes(world, "q-2")
    finishes(world, "q-3")
    await app.watch()
    for each in (job("q-1"), job("q-3", OTHER)):
        await app.watcher.add(each)
    await world.until(lambda: now(app, "q-3").state is J.CLEANED, within_s=30)
    await app.watcher.add(job("q-2"))
    await world.passed(60)
    assert [asked for asked in world.host.retrieves if asked[0] == "acc-1"][1:] == []
    await world.until(lambda: now(app).state is now(app, "q-2").state is J.CLEANED, within_s=60)


STOPS = {
    errors.UnknownQueueId: J.NEEDS_YOU,
    errors.BadRequest: J.NEEDS_YOU,
    errors.CreditLow: J.NEEDS_YOU,
    errors.CredentialsNeeded: J.NEEDS_YOU,
    errors.SignInRefused: J.NEEDS_YOU,
    errors.KeyRefused: J.NEEDS_YOU,
    errors.NotAllowed: J.NEEDS_YOU,
    errors.NotFound: J.GONE,
    errors.ContentRefused: J.FAILED,
}


@pytest.mark.parametrize("error", STOPS)
async def test_what_a_repeat_cannot_mend_is_not_repeated(
    world: World, app: Process, error: type[errors.GondolaError]
) -> None:
    await watched(world, app, error())
    await world.passed(3600)
    assert now(app).state is STOPS[error]
    assert len(world.host.retrieves) == 1
    assert len(app.heard(JobFinished)) == 1
    await app.watcher.resume("job-q-1")
    await world.until(lambda: now(app).state is J.CLEANED, within_s=10)


async def test_a_failed_job_says_nothing_about_the_host(world: World, app: Process) -> None:
    await watched(world, app, errors.JobFailed(refunded=True))
    await world.until(lambda: now(app).state is J.FAILED)
    assert now(app).refunded is True
    assert not app.heard(HealthChanged)


async def test_only_the_chosen_account_is_asked_with(world: World, app: Process) -> None:
    await watched(world, app, errors.UnknownQueueId())
    await world.until(lambda: now(app).state is J.NEEDS_YOU)
    await app.watcher.resume("job-q-1", OTHER.id)
    await world.until(lambda: now(app).state is J.CLEANED)
    assert [account for account, _, _ in world.host.retrieves] == ["acc-1", "acc-2"]


async def test_a_job_without_its_account_needs_the_person(world: World, app: Process) -> None:
    await watched(world, app, MAKING, MAKING, MAKING)
    await world.until(lambda: now(app).polls == 1)
    await app.store.accounts.remove_account("acc-1")
    await world.until(lambda: now(app).state is J.NEEDS_YOU)
    assert now(app).notice_code == "secret_missing"


async def test_a_full_disk_leaves_the_audio_on_the_server_and_is_tried_again(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_args: object, **_kwargs: object) -> None:
        raise errors.DiskFull

    for broken in ("open_sink", "keep"):
        with monkeypatch.context() as disk:
            disk.setattr(world.files, broken, full)
            if broken == "open_sink":
                await watched(world, app)
            await world.passed(120)
            assert now(app).state is J.WAITING
            assert now(app).notice_code == "disk_full"
            assert not world.host.completes
            assert not list(world.downloads.iterdir())
    await world.until(lambda: now(app).state is J.CLEANED, within_s=180)
    assert len(list(world.downloads.iterdir())) == 1


async def test_a_folder_that_is_gone_is_tried_again_and_the_new_one_is_used(
    world: World, app: Process
) -> None:
    world.settings.chosen = replace(world.settings.chosen, downloads=world.folder / "no" / "such")
    await watched(world, app)
    await world.passed(60)
    assert now(app).notice_code == "folder_unwritable"
    world.settings.chosen = replace(world.settings.chosen, downloads=world.downloads)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=120)


async def test_audio_that_fails_its_check_is_kept_and_the_server_keeps_its_copy(
    world: World, app: Process
) -> None:
    world.probe.result = ProbeResult(ok=False, problem="It ends in the middle of a frame.")
    await watched(world, app)
    await world.passed(3600)
    kept = now(app)
    assert kept.state is J.UNVERIFIED
    assert kept.audio is not None
    assert kept.audio.path.endswith(".unverified")
    assert content(kept.audio.path) == AUDIO
    assert not world.host.completes
    world.probe.result = ProbeResult(ok=True, duration_s=6.0)
    await app.watcher.resume(kept.id)
    await world.until(lambda: now(app).state is J.CLEANED)


async def test_a_check_that_breaks_leaves_no_rubbish_and_is_tried_again(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    world.probe.trouble = RuntimeError("decoder")
    await watched(world, app)
    await world.passed(10)
    assert "Looking at a job failed" in caplog.text
    assert not list(world.downloads.iterdir())
    world.probe.trouble = None
    await world.until(lambda: now(app).state is J.CLEANED, within_s=120)


async def test_a_job_list_survives_a_restart(world: World, app: Process) -> None:
    await watched(world, app, *[MAKING] * 5)
    await world.until(lambda: now(app).polls == 2)
    await app.end()
    again = await world.start()
    assert (await again.watcher.load())[0].polls == 2
    again.tasks.spawn("watch", again.watcher.run())
    await world.until(lambda: now(again).state is J.CLEANED)
    assert len(world.host.retrieves) == 6


async def test_only_the_jobs_that_were_asked_for_are_loaded(world: World, app: Process) -> None:
    for name in ("q-1", "q-2"):
        await app.watcher.add(job(name))
    again = await world.start()
    assert [each.queue_id for each in await again.watcher.load(lambda each: each.queue_id == "q-2")] == [
        "q-2"
    ]


async def test_the_same_job_is_added_once(world: World, app: Process) -> None:
    first, second = await asyncio.gather(app.watcher.add(job(id="a")), app.watcher.add(job(id="b")))
    assert first.id == second.id
    assert len(await app.store.jobs.jobs()) == 1
    assert (await app.watcher.add(job(id="c", account=API_KEY))).id == "c"


async def test_a_job_that_was_just_queued_is_followed(world: World, app: Process) -> None:
    await app.watch()
    queued = await app.queue()
    finishes(world, queued.queue_id)
    app.watcher.follow(queued)
    await world.until(lambda: now(app, queued.queue_id).state is J.CLEANED)


async def test_records_that_cannot_be_written_do_not_download_the_audio_again(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.WARNING)
    await watched(world, app, MAKING)
    await world.until(lambda: now(app).polls == 1)

    async def full(*_args: object) -> None:
        raise errors.StoreError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(app.store.jobs, "change_job", full)
        await world.passed(600)
        assert now(app).state is J.MAKING
        assert not world.host.completes
    await world.until(lambda: now(app).state is J.CLEANED, within_s=120)
    assert len(list(world.downloads.iterdir())) == 1
    assert len(world.host.retrieves) == 2
    assert "could not be kept" in caplog.text
