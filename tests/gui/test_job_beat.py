"""How often the jobs page tells time: as precise as a wait of that length deserves, and no more work than that."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.domain.job import Job, JobState
from app.gui.models.job_rows import Column
from app.gui.models.job_wording import beat_ms, running
from app.gui.pages.job_beat import JobBeat
from tests.gui.fakes import NOW, FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")


def aged(number: int, seconds: float) -> Job:
    """A job that has run for so long by the server's count."""
    job = a_job(number, p80_ms=7_200_000, elapsed_ms=int(seconds * 1000), seen_at=NOW)
    return replace(job, created_at=NOW - timedelta(seconds=seconds))


def interval(scene: Scene) -> int:
    timer = scene.beat.findChild(QTimer)
    assert timer is not None
    return timer.interval()


@pytest.mark.parametrize(
    "seconds, words",
    [(0.0, "0:00"), (119.9, "1:59"), (129.9, "2:00"), (131.0, "2:10"), (599.0, "9:50"), (3_661.0, "1:01:00")],
)
def test_a_long_wait_is_not_told_in_seconds(seconds: float, words: str) -> None:
    assert running(seconds) == words


@pytest.mark.parametrize("seconds", range(0, 1_300, 7))
def test_what_is_shown_is_told_anew_within_its_own_step(seconds: int) -> None:
    step = next(after for after in range(1, 61) if running(seconds) != running(seconds + after))
    assert beat_ms(seconds) <= max(1, step if seconds < 120 else 10 if seconds < 600 else 60) * 1000


@on_qt_loop
async def test_only_a_young_job_makes_the_page_beat_every_second(qtbot: QtBot) -> None:
    for seconds, expected in ((30.0, 1_000), (300.0, 10_000), (3_000.0, 60_000)):
        scene = await Scene.of(qtbot, FakeWorld(jobs=(aged(1, seconds), aged(2, 4_000.0))))
        await turns()
        scene.beat.beat.emit()
        assert interval(scene) == expected
        await scene.close()


@on_qt_loop
async def test_a_page_that_is_scrolled_or_told_of_a_job_looks_anew(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=tuple(aged(number, 3_000.0) for number in range(40))))
    await turns()
    scene.beat.beat.emit()
    slow = interval(scene)
    scene.page.jobs.table.verticalScrollBar().setValue(400)
    scrolled = interval(scene)
    scene.beat.beat.emit()
    scene.world.watcher.change(aged(50, 1.0))
    await until(lambda: interval(scene) == 1_000)

    assert (slow, scrolled) == (60_000, 1_000)
    await scene.close()


@on_qt_loop
async def test_a_bar_that_looks_the_same_is_not_painted_anew(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(aged(1, 3_000.0),)))
    await turns()
    index = scene.page.model.index(0, Column.PROGRESS)
    index.data()
    changed: list[int] = []
    scene.page.model.dataChanged.connect(lambda first, _last: changed.append(first.column()))
    told: list[bool] = []
    beat = scene.beat
    assert isinstance(beat, JobBeat)
    beat.beside.connect(lambda: told.append(True))
    scene.world.clock.at = NOW + timedelta(seconds=1)
    scene.beat.beat.emit()
    await until(lambda: told)

    assert changed == []
    await scene.close()


def kept(number: int, left_s: float, state: JobState = JobState.NEEDS_YOU) -> Job:
    """A job whose audio the server keeps for so long from now."""
    return replace(aged(number, 3_000.0), state=state, media_until=NOW + timedelta(seconds=left_s))


@on_qt_loop
async def test_seconds_that_are_left_to_save_audio_are_told_each_second(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(kept(1, 90.0), aged(2, 3_000.0))))
    await turns()
    scene.beat.beat.emit()

    assert interval(scene) == 1_000
    await scene.close()


@on_qt_loop
async def test_the_countdown_goes_on_where_nothing_is_in_the_making(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(kept(1, 90.0),)))
    await turns()
    place = next(
        at
        for at in range(scene.page.model.rowCount())
        if (job := scene.page.model.job_at(at)) and job.media_until
    )
    index = scene.page.model.index(place, Column.PROGRESS)
    before = index.data()
    runs = scene.beat.running
    scene.world.clock.at = NOW + timedelta(seconds=58)
    scene.beat.beat.emit()
    await until(lambda: index.data() != before)

    assert runs
    assert ("90 s left" in before, "32 s left" in index.data()) == (True, True)
    await scene.close()


@on_qt_loop
async def test_a_page_with_nothing_but_safe_audio_does_not_beat(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(replace(kept(1, 90.0, JobState.SAVED)),)))
    await turns()

    assert not scene.beat.running
    await scene.close()
