"""An answer that went astray: whole, sound in every check, and another job's."""

from __future__ import annotations

from collections import deque

from app.domain.job import JobState
from tests.services.test_watch import content, now
from tests.services.world import Process, World, job

J = JobState
RAIN, STORM = b"rain " * 100, b"storm " * 200


async def test_another_jobs_audio_is_noticed_before_the_right_one_is_deleted(
    world: World, app: Process
) -> None:
    world.host.jobs["q-1"] = deque([RAIN])
    world.host.jobs["q-2"] = deque([RAIN, STORM])
    await app.watch()
    await app.watcher.add(job("q-1", prompt="rain"))
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)
    await app.watcher.add(job("q-2", prompt="storm"))
    await world.until(lambda: now(app, "q-2").state is J.CLEANED, within_s=200)
    audio = now(app, "q-2").audio
    assert audio is not None
    assert content(audio.path) == STORM
    assert sum(asked[1] == "q-1" for asked in world.host.retrieves) == 1


async def test_the_same_sound_from_the_same_text_is_no_reason_to_look_twice(
    world: World, app: Process
) -> None:
    world.host.jobs["q-1"] = deque([RAIN])
    world.host.jobs["q-2"] = deque([RAIN])
    await app.watch()
    for queue_id in ("q-1", "q-2"):
        await app.watcher.add(job(queue_id, prompt="rain"))
    await world.until(lambda: all(each.state is J.CLEANED for each in app.watcher.jobs()), within_s=60)
    assert len(world.host.retrieves) == 2
