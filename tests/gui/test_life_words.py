"""What goes on around the jobs, in the window: one banner that says what it means and what can be done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.events import DiskTroubleChanged, HealthChanged, Outage, OutageChanged, Part
from app.domain.job import JobState
from app.gui.delegates.cells import ProgressCell, StateCell, TextCell
from app.gui.models.job_rows import Column, Row, cell, is_unsaved, keeps
from app.gui.models.job_story import story
from app.gui.theme.shapes import Shape
from app.services.history import JobRecord
from app.services.life import WORDS
from tests.gui.fakes import FakeWorld
from tests.gui.fakes_jobs import NOW, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene


@asynccontextmanager
async def scene(folder: Path, world: FakeWorld) -> AsyncIterator[Scene]:
    one = await Scene(folder, world).opened()
    try:
        yield one
    finally:
        await one.close()


def banner(one: Scene) -> str:
    return one.window.frame.notices.words()


@pytest.mark.parametrize(
    "outage, action",
    [
        (Outage.OFFLINE, "Try now"),
        (Outage.HOST_AWAY, "Try now"),
        (Outage.PROXY, "Open Settings"),
        (Outage.CERTIFICATE, "Open Settings"),
    ],
)
def test_each_way_of_being_cut_off_has_its_words_and_its_button(
    qapp: QApplication, tmp_path: Path, outage: Outage, action: str
) -> None:
    @on_qt_loop
    async def play() -> None:
        world = FakeWorld()
        async with scene(tmp_path, world) as one:
            world.feed.publish(OutageChanged(outage, WORDS[outage]))
            assert banner(one) == WORDS[outage]
            one.press(action)
            await turns()
            assert world.watcher.looked_at == (["everybody"] if action == "Try now" else [])
            world.feed.publish(OutageChanged(Outage.NONE))
            assert banner(one) == ""

    play()


@on_qt_loop
async def test_recordings_that_wait_for_the_disk_are_counted_and_another_folder_is_one_click_away(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = tuple(
        a_job(number, notice="The disk is full. Wait.", notice_code="disk_full") for number in range(3)
    )
    world = FakeWorld(jobs=waiting)

    async def choose(*_: object) -> Path:
        return tmp_path

    monkeypatch.setattr("app.gui.dialogs.desk.choose_folder", choose)
    async with scene(tmp_path, world) as one:
        world.feed.publish(DiskTroubleChanged("The disk is full, so the audio could not be saved."))
        assert banner(one).endswith("3 recordings wait at the server.")
        one.press("Choose another folder…")
        chosen = await _chosen(world, tmp_path)
        assert chosen
        world.feed.publish(DiskTroubleChanged(""))
        assert banner(one) == ""


async def _chosen(world: FakeWorld, folder: Path) -> bool:
    for _ in range(200):
        if (await world.settings.preferences()).downloads == folder:
            return True
        await turns()
    return False


@on_qt_loop
async def test_a_clock_that_is_far_off_is_said_in_a_banner_and_a_little_only_in_the_header(
    qapp: QApplication, tmp_path: Path
) -> None:
    world = FakeWorld()
    async with scene(tmp_path, world) as one:
        dot = one.window.frame.header.health[Part.CLOCK]
        world.feed.publish(HealthChanged(Part.CLOCK, well=False, words="This clock is 8 s behind."))
        assert dot.shape() is Shape.TRIANGLE
        assert "8 s behind" in dot.accessibleName()
        assert banner(one) == ""
        world.feed.publish(HealthChanged(Part.CLOCK, well=False, words="3 min behind.", grave=True))
        assert banner(one) == "3 min behind."


@on_qt_loop
async def test_health_that_is_told_again_with_every_look_changes_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    world = FakeWorld()
    async with scene(tmp_path, world) as one:
        session, heard = one.window.worlds.session, list[HealthChanged]()
        assert session is not None
        session.health_changed.connect(heard.append)
        well = HealthChanged(Part.API, well=True, words="Venice answers")

        for event in (well, well, replace(well, well=False), well):
            world.feed.publish(event)

        assert [event.well for event in heard] == [True, False, True]


def words_of(**changes: object) -> tuple[StateCell, ProgressCell | TextCell]:
    row = Row(replace(a_job(), **changes))  # type: ignore[arg-type]
    state, progress = cell(row, Column.STATE, NOW, ""), cell(row, Column.PROGRESS, NOW, "")
    assert isinstance(state, StateCell)
    assert isinstance(progress, ProgressCell | TextCell)
    return state, progress


@pytest.mark.parametrize(
    "code, notice, shape, word",
    [
        ("spending_paused", "Spending is paused. Wait.", Shape.PAUSE, "Paused"),
        ("disk_full", "The disk is full. Wait.", Shape.TRIANGLE, "Not saved"),
        ("folder_unwritable", "The folder is gone. Wait.", Shape.TRIANGLE, "Not saved"),
        ("file_busy", "Another program holds it. Wait.", Shape.TRIANGLE, "Not saved"),
    ],
)
def test_a_job_that_waits_for_something_here_says_for_what(
    qapp: QApplication, code: str, notice: str, shape: Shape, word: str
) -> None:
    state, progress = words_of(notice=notice, notice_code=code)
    assert (state.shape, state.word) == (shape, word)
    said = progress.words if isinstance(progress, ProgressCell) else progress.text
    assert said == notice.partition(".")[0]
    assert isinstance(progress, TextCell) is (word == "Not saved"), "what is made already makes no progress"
    job = a_job(notice=notice, notice_code=code)
    assert is_unsaved(job) is (word == "Not saved")
    live = story(job, JobRecord(), None, NOW)[0].words
    assert ("Ready, not saved" in live) is (word == "Not saved")


@pytest.mark.parametrize(
    "left, words",
    [
        (timedelta(hours=23, minutes=10), "23 h left"),
        (timedelta(minutes=12), "12 min left"),
        (timedelta(seconds=40), "40 s left"),
        (timedelta(seconds=-1), "may have deleted"),
    ],
)
def test_the_time_that_the_server_still_keeps_audio_is_counted_down(left: timedelta, words: str) -> None:
    job = replace(a_job(state=JobState.UNVERIFIED), media_until=NOW + left)
    assert words in keeps(job, NOW)
    assert keeps(replace(job, state=JobState.SAVED), NOW) == ""
    assert keeps(replace(job, media_until=None), NOW) == ""


@pytest.mark.parametrize(
    "state, left, begins",
    [
        (JobState.NEEDS_YOU, timedelta(hours=5), "5 h left to fetch it"),
        (JobState.STOPPED, timedelta(minutes=12), "12 min left to fetch it · its audio stays at Venice"),
        (JobState.UNVERIFIED, timedelta(seconds=-1), "perhaps deleted by now"),
        (JobState.STOPPED, timedelta(days=6), "its audio stays at Venice"),
        (JobState.FAILED, timedelta(hours=5), ""),
    ],
)
def test_the_list_counts_down_too_where_somebody_has_to_do_something(
    qapp: QApplication, state: JobState, left: timedelta, begins: str
) -> None:
    held = cell(Row(a_job(state=state, media_until=NOW + left)), Column.PROGRESS, NOW, "Music")
    assert isinstance(held, TextCell)
    assert held.text.startswith(begins)
    assert ("left to fetch" in held.text) is ("left" in begins)


def test_unsaved_audio_counts_down_and_a_running_job_does_not(qapp: QApplication) -> None:
    job = a_job(media_until=NOW + timedelta(hours=2))
    full = replace(job, notice="The disk is full. Wait.", notice_code="disk_full")
    waits, runs = (cell(Row(each), Column.PROGRESS, NOW, "Music") for each in (full, job))
    assert isinstance(waits, TextCell)
    assert waits.text == "2 h left to fetch it · The disk is full"
    assert isinstance(runs, ProgressCell)
    assert "left" not in runs.words


@on_qt_loop
async def test_a_changed_job_renews_the_banner(qapp: QApplication, tmp_path: Path) -> None:
    job = a_job()
    world = FakeWorld(jobs=(job,))
    async with scene(tmp_path, world) as one:
        assert banner(one) == ""
        world.feed.publish(DiskTroubleChanged("The disk is full."))
        assert banner(one) == "", "no recording waits for it"
        world.watcher.change(replace(job, notice="x", notice_code="disk_full"))
        await until(lambda: banner(one).startswith("The disk is full."))
