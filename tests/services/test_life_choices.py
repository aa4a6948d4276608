"""Full disks, other folders and the brake: whoever waits for them asks nobody, and goes on at once afterwards."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest

from app.domain.events import DiskTroubleChanged
from app.domain.job import JobState
from tests.services.lively import MANY, Lively
from tests.services.test_watch import AUDIO, finishes, now
from tests.services.world import Process, World, job, look_job

J = JobState


async def test_a_full_disk_asks_nobody_until_there_is_room_and_then_saves_everything(
    world: World, app: Process, alive: Lively, monkeypatch: pytest.MonkeyPatch
) -> None:
    await alive.watch(*MANY)
    await world.passed(60)
    for queue_id in MANY:
        world.host.jobs[queue_id] = deque([AUDIO])
    full = monkeypatch.context()
    with full as patch:
        patch.setattr("app.adapters.files.folder.shutil.disk_usage", _nothing_free)
        await world.passed(120)
        asked = alive.polls()
        assert {each.notice_code for each in app.watcher.jobs()} == {"disk_full"}
        await world.passed(1200)
        assert alive.polls() == asked, "the disk is looked at, not Venice"
        told = app.heard(DiskTroubleChanged)[-1].words
        assert told.startswith("The disk is full")
        assert told.endswith("saved. Gondola tries again by itself."), "how many wait is counted beside it"
    await world.passed(90)
    assert {each.state for each in app.watcher.jobs()} == {J.CLEANED}
    assert app.heard(DiskTroubleChanged)[-1].words == ""
    assert len(list(world.downloads.iterdir())) == len(MANY)


def _nothing_free(_folder: Path) -> object:
    class Usage:
        free = 0

    return Usage


async def test_another_folder_is_used_at_once(
    world: World, app: Process, alive: Lively, tmp_path: Path
) -> None:
    world.settings.chosen = world.settings.chosen.__class__(tmp_path / "gone" / "far")
    finishes(world)
    await alive.watch()
    await app.watcher.add(job())
    await world.passed(300)
    assert now(app).notice_code == "folder_unwritable"
    asked = alive.polls()
    await alive.choose(downloads=tmp_path / "here")
    await world.passed(0.1)
    assert alive.polls() == asked + 1
    assert now(app).state in (J.SAVED, J.CLEANED)


async def test_a_choice_that_is_none_is_not_told(world: World, app: Process, alive: Lively) -> None:
    await alive.choose()
    await alive.choose(theme="dark")
    assert alive.network.used == []
    assert await alive.settings.limits() == world.settings.kept
    await alive.settings.save_limits(world.settings.kept)


async def test_nothing_is_asked_of_a_seller_while_spending_is_paused_and_at_once_afterwards(
    world: World, app: Process, alive: Lively
) -> None:
    world.limit(paused=True, allowed_hosts=world.settings.kept.allowed_hosts | {"shop.example"})
    await alive.watch()
    await app.watcher.add(look_job())
    await world.passed(7200)
    assert world.seller.calls == []
    waits = now(app)
    assert (waits.state, waits.notice_code, waits.polls) == (J.WAITING, "spending_paused", 0)
    await app.limits.pause(paused=False)
    await world.passed(1)
    assert len(world.seller.calls) > 0
    assert world.settings.kept.paused is False


async def test_a_pause_that_goes_on_lets_nobody_through(world: World, app: Process, alive: Lively) -> None:
    await alive.watch()
    await app.watcher.add(look_job())
    await app.limits.pause(paused=True)
    await world.passed(60)
    await app.limits.pause(paused=True)
    await world.passed(600)
    assert now(app).notice_code in ("spending_paused", "host_not_allowed")
