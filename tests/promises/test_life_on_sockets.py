"""What goes on around the jobs, on real sockets: a server that goes away and comes back, a key, a folder."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.events import DiskTroubleChanged, Outage, OutageChanged
from app.domain.job import JobState
from app.sandbox import build_world
from app.sandbox.serve import running_server
from tests.promises.fast_world import LENGTH_S, FastClock, Seen, fast_clock, opened, order
from tests.support.sandbox import RunningSandbox, running_sandbox

pytestmark = pytest.mark.allow_logs

MANY = 12
J = JobState


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FastClock:
    return fast_clock(monkeypatch)


@pytest.fixture
def sandbox(clock: FastClock) -> Iterator[RunningSandbox]:
    with running_sandbox(wall=clock.wall, max_audio_s=LENGTH_S) as running:
        yield running


async def test_a_server_that_restarts_costs_no_audio(tmp_path: Path, clock: FastClock) -> None:
    world = await asyncio.to_thread(lambda: build_world(wall=clock.wall, max_audio_s=LENGTH_S))
    # Nobody works before the server goes away: however slow this machine is, there is something left to ask for.
    world.clock.speed = 0.0
    server = running_server(world)
    origin = await asyncio.to_thread(server.__enter__)
    async with opened(world.addresses(origin), tmp_path, out=tmp_path / "audio") as gondola:
        key = await gondola.wallet.add_api_key("key", world.api_key)
        seen = Seen(gondola)
        await gondola.start()
        await order(gondola, key, MANY, 2.0)
        await asyncio.to_thread(server.__exit__, None, None, None)
        await seen.until(lambda: gondola.life.outage is Outage.OFFLINE)
        world.clock.speed = 1.0
        again = running_server(world, int(origin.rpartition(":")[2]))
        await asyncio.to_thread(again.__enter__)
        await seen.until(lambda: all(job.state is J.CLEANED for job in gondola.watcher.jobs()))
        told = [event.outage for event in seen.events if isinstance(event, OutageChanged)]
    await asyncio.to_thread(again.__exit__, None, None, None)
    assert Outage.OFFLINE in told
    assert told[-1] is Outage.NONE
    assert len(list((tmp_path / "audio").iterdir())) == MANY
    assert all(job.downloads == 1 for job in world.jobs.all)


async def test_a_revoked_key_stops_all_of_its_jobs_and_another_one_lets_them_go_on(
    tmp_path: Path, sandbox: RunningSandbox
) -> None:
    steer = sandbox.control
    await asyncio.to_thread(steer, "jobs", job_seconds=400.0)
    async with opened(sandbox.addresses, tmp_path, out=tmp_path / "audio") as gondola:
        key = await gondola.wallet.add_api_key("key", sandbox.api_key)
        seen = Seen(gondola)
        await gondola.start()
        await order(gondola, key, MANY, 2.0)
        await asyncio.to_thread(steer, "api-keys", key=sandbox.api_key, revoked=True)
        await seen.until(lambda: all(job.notice_code == "key_refused" for job in gondola.watcher.jobs()))
        assert {job.state for job in gondola.watcher.jobs()} == {J.NEEDS_YOU}
        refused = (await asyncio.to_thread(sandbox.state))["statuses"].get("audio/retrieve 401", 0)
        assert refused <= 6, "not one for each job"
        # What the sandbox calls an account is bound to the key: the same one is good again.
        sandbox.world.admission.api_keys[sandbox.api_key] = "key:sandbox"
        await gondola.wallet.replace_api_key(key, sandbox.api_key)
        await gondola.watcher.key_replaced(key.id)
        await seen.until(lambda: all(job.state is J.CLEANED for job in gondola.watcher.jobs()))
    assert len(list((tmp_path / "audio").iterdir())) == MANY


async def test_a_folder_that_is_gone_keeps_the_audio_at_the_server_until_another_one_is_chosen(
    tmp_path: Path, sandbox: RunningSandbox
) -> None:
    gone = tmp_path / "disk" / "music"
    async with opened(sandbox.addresses, tmp_path) as gondola:
        await gondola.settings.save_preferences(replace(await gondola.settings.preferences(), downloads=gone))
        key = await gondola.wallet.add_api_key("key", sandbox.api_key)
        seen = Seen(gondola)
        await gondola.start()
        await asyncio.to_thread(shutil.rmtree, tmp_path / "disk", ignore_errors=True)
        await order(gondola, key, MANY, 2.0)
        await seen.until(
            lambda: all(job.notice_code == "folder_unwritable" for job in gondola.watcher.jobs())
        )
        asked = (await asyncio.to_thread(sandbox.state))["requests"]["audio/retrieve"]
        await gondola.clock.sleep(200)
        assert (await asyncio.to_thread(sandbox.state))["requests"]["audio/retrieve"] == asked
        assert [event.words for event in seen.events if isinstance(event, DiskTroubleChanged)][-1]
        await gondola.settings.save_preferences(
            replace(
                await gondola.settings.preferences(),
                downloads=tmp_path / "here",
                name_template="{number} {title}",
            )
        )
        await seen.until(lambda: all(job.state is J.CLEANED for job in gondola.watcher.jobs()))
    names = sorted(path.name for path in (tmp_path / "here").iterdir())
    assert [name[:13] for name in names] == [f"{number:03d} Oars key " for number in range(1, MANY + 1)]
    assert {job["state"] for job in (await asyncio.to_thread(sandbox.state))["jobs"]} == {"deleted"}
