"""The computer stays awake only while audio arrives; newer versions are looked for only when somebody wants to know."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.events import DownloadChanged, NoticesChanged
from app.domain.job import JobState
from app.domain.observation import StillMaking
from app.ports.releases import Release
from app.services.awake import LINGER_S, WHY, Awake
from app.services.feed import Feed
from app.services.notify import Notify
from app.services.tasks import TaskOwner
from app.services.updates import EVERY_S, FIRST_AFTER_S, Found, Look, Updates
from tests.services.clockwork import FakeClock, passed, settled
from tests.services.fakes import FakeSettings
from tests.services.notify_desk import Desk
from tests.services.world import Process, World, job

URL = "https://g.example/newest"


@dataclass
class FakeGuard:
    """Remembers whether it is held."""

    why: str = ""
    holds: int = 0

    async def hold(self, why: str) -> bool:
        self.why, self.holds = why, self.holds + 1
        return True

    async def release(self) -> None:
        self.why = ""

    async def close(self) -> None:
        await self.release()


class Sleepless:
    """A guard on a feed."""

    def __init__(self) -> None:
        self.feed, self.tasks, self.clock = Feed(), TaskOwner(), FakeClock()
        self.guard, self.wanted = FakeGuard(), True
        self.tasks.spawn("awake", Awake(self.feed, self.guard, self.clock, self._wants).run())

    async def audio(self, *arriving: bool, job_id: str = "j1") -> str:
        """Audio begins or stops; why the computer is kept awake then."""
        for each in arriving:
            self.feed.publish(DownloadChanged(job_id, each))
        await settled()
        return self.guard.why

    async def _wants(self) -> bool:
        return self.wanted


@pytest.fixture
async def sleepless() -> AsyncIterator[Sleepless]:
    one = Sleepless()
    await settled()
    yield one
    await one.tasks.close()


async def test_the_computer_is_kept_awake_while_audio_arrives(sleepless: Sleepless) -> None:
    assert await sleepless.audio(True) == WHY
    assert await sleepless.audio(True, job_id="j2") == WHY
    assert await sleepless.audio(False) == WHY
    await sleepless.audio(False, job_id="j2")
    await passed(sleepless.clock, LINGER_S)
    assert not sleepless.guard.why


async def test_the_next_download_of_a_row_finds_the_lock_still_held(sleepless: Sleepless) -> None:
    await sleepless.audio(True, False)
    await sleepless.audio(True)
    await passed(sleepless.clock, LINGER_S)
    assert sleepless.guard.why == WHY


async def test_who_does_not_want_it_is_left_alone(sleepless: Sleepless) -> None:
    sleepless.wanted = False
    assert not await sleepless.audio(True)
    assert not await sleepless.audio(False)
    assert sleepless.guard.holds == 0


async def test_other_events_and_odd_ends_hold_nothing(sleepless: Sleepless) -> None:
    sleepless.feed.publish(NoticesChanged(1))
    assert not await sleepless.audio(False)


async def test_the_end_of_the_program_lets_the_computer_sleep() -> None:
    one = Sleepless()
    await settled()
    assert await one.audio(True) == WHY
    await one.tasks.close()
    assert not one.guard.why
    assert not await one.audio(True, job_id="j9")


@dataclass
class FakeReleases:
    """Announces what it is told to."""

    newest_is: Release = field(default_factory=lambda: Release("0.2.0", "https://g.example/0.2"))
    trouble: errors.GondolaError | None = None
    asked: list[str] = field(default_factory=list)

    async def newest(self, url: str) -> Release:
        self.asked.append(url)
        if self.trouble is not None:
            raise self.trouble
        return self.newest_is


class Shelf:
    """A program of version 0.1.0 that may look for newer ones."""

    def __init__(self, url: str = URL, *, check: bool = False) -> None:
        self.releases, self.settings, self.clock = FakeReleases(), FakeSettings(Path("/music")), FakeClock()
        self.settings.chosen = replace(self.settings.chosen, update_url=url, update_check=check)
        self.desk, self.tasks = Desk(), TaskOwner()
        notify: Notify = self.desk.notify
        self.updates = Updates(self.releases, self.settings, notify, self.clock, "0.1.0")

    async def run(self, *seconds: float) -> list[str]:
        """What was told after so long, for each."""
        self.tasks.spawn("updates", self.updates.run())
        for each in seconds:
            await passed(self.clock, each)
        await self.tasks.close()
        return [shown.title for shown in self.desk.notifier.shown]


@pytest.mark.parametrize(
    "version, found",
    [("v0.2.0", Found.NEWER), ("0.1.0", Found.NONE), ("0.0.9", Found.NONE), ("0.1.0-rc1", Found.NONE)],
)
async def test_who_asks_is_told_how_it_stands(version: str, found: Found) -> None:
    shelf = Shelf()
    shelf.releases.newest_is = Release(version, "https://g.example/page")
    assert await shelf.updates.look() == Look(found, version, "https://g.example/page")
    assert shelf.releases.asked == [URL]
    assert not shelf.desk.notifier.shown


async def test_without_an_address_nobody_is_asked() -> None:
    shelf = Shelf(url="", check=True)
    assert await shelf.updates.look() == Look(Found.NO_ADDRESS)
    assert not await shelf.run(FIRST_AFTER_S)
    assert not shelf.releases.asked


async def test_an_address_that_cannot_be_reached_is_said_plainly() -> None:
    shelf = Shelf()
    shelf.releases.trouble = errors.Unreachable(maybe_delivered=False)
    assert await shelf.updates.look() == Look(Found.UNREACHABLE, why=errors.Unreachable.what)
    shelf.releases.trouble, shelf.releases.newest_is = None, Release("soon")
    assert (await shelf.updates.look()).why == "What is there does not say which version it is."


async def test_nothing_is_asked_by_itself_until_it_is_switched_on() -> None:
    shelf = Shelf()
    assert not await shelf.run(FIRST_AFTER_S, EVERY_S)
    assert not shelf.releases.asked


async def test_once_switched_on_a_newer_version_is_told_once() -> None:
    shelf = Shelf(check=True)
    assert await shelf.run(FIRST_AFTER_S, EVERY_S, EVERY_S) == ["Gondola 0.2.0 is there"]
    assert len(shelf.releases.asked) == 3
    assert shelf.desk.notifier.shown[0].text == "You use 0.1.0. https://g.example/0.2"


async def test_a_look_by_itself_that_finds_nothing_or_nobody_is_silent() -> None:
    shelf = Shelf(check=True)
    shelf.releases.trouble = errors.Unreachable(maybe_delivered=False)
    assert not await shelf.run(FIRST_AFTER_S)
    shelf = Shelf(check=True)
    shelf.releases.newest_is = Release("0.1.0")
    assert not await shelf.run(FIRST_AFTER_S)


async def test_the_watcher_tells_when_audio_arrives_and_that_it_has_stopped(
    world: World, app: Process
) -> None:
    world.host.jobs["q-1"] = deque([StillMaking(20_000, 1_000), b"ID3" + b"sound" * 1000])
    await app.watch()
    await app.watcher.add(job())
    await world.until(lambda: app.watcher.jobs()[0].state is JobState.CLEANED, within_s=60)
    assert app.heard(DownloadChanged) == [DownloadChanged("job-q-1", True), DownloadChanged("job-q-1", False)]


async def test_audio_that_cannot_be_saved_has_stopped_arriving_too(world: World, app: Process) -> None:
    world.host.jobs["q-1"] = deque([b"ID3" + b"sound" * 1000] * 3)
    world.probe.trouble = errors.DiskFull()
    await app.watch()
    await app.watcher.add(job())
    await world.until(lambda: len(app.heard(DownloadChanged)) >= 2, within_s=60)
    assert [event.arriving for event in app.heard(DownloadChanged)][:2] == [True, False]
