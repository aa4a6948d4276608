"""What one Gondola does with a job that another one has moved on: what was saved and paid for stays known."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from app.domain.events import JobForgotten
from app.domain.job import Job, JobState
from app.domain.observation import SavedAudio
from tests.services.test_watch import MAKING, now, watched
from tests.services.world import Process, World

J = JobState
Act = Callable[[Process], Awaitable[object]]


async def stored(app: Process) -> Job:
    """The job as it is in the records."""
    found = await app.store.jobs.job("job-q-1")
    assert found is not None
    return found


async def saved_elsewhere(world: World, app: Process) -> tuple[Process, SavedAudio]:
    """Another Gondola that read the job while it was made; since then its audio was saved, and deleted at the host."""
    await watched(world, app, MAKING)
    await world.until(lambda: now(app).polls == 1)
    other = await world.start()
    await other.watcher.load()
    await world.until(lambda: now(app).state is J.CLEANED)
    audio = now(app).audio
    assert audio is not None
    return other, audio


@pytest.mark.parametrize(
    "act",
    [
        lambda other: other.watcher.stop("job-q-1"),
        lambda other: other.watcher.resume("job-q-1"),
        lambda other: other.care.rename("job-q-1", "Harbour at night"),
        lambda other: other.care.forget_prompt("job-q-1"),
    ],
    ids=["stop", "resume", "rename", "forget the prompt"],
)
async def test_audio_that_another_gondola_saved_stays_known(world: World, app: Process, act: Act) -> None:
    other, audio = await saved_elsewhere(world, app)
    await act(other)
    assert ((await stored(app)).state, (await stored(app)).audio) == (J.CLEANED, audio)
    assert now(other).audio == audio


async def test_renaming_does_not_bring_back_what_another_gondola_forgot(world: World, app: Process) -> None:
    other, _audio = await saved_elsewhere(world, app)
    await app.watcher.forget("job-q-1")
    await other.care.rename("job-q-1", "Harbour at night")
    assert await app.store.jobs.jobs() == ()
    assert [event.job_id for event in other.heard(JobForgotten)] == ["job-q-1"]
    assert other.watcher.jobs() == ()
