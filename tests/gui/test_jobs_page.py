"""The jobs page: it beats only while something runs and is seen, teaches when empty, and acts on jobs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.finding import Group
from app.domain.job import Job, JobState
from app.gui.beat import Beat
from app.gui.job_actions import Do
from app.gui.pages.jobs import JobsPage
from app.gui.widgets.labels import Text
from tests.gui.fakes import NOW, FakeShell, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until

pytestmark = pytest.mark.usefixtures("qapp")


class Scene:
    """A page of its own in a window, with the shell it talks to."""

    def __init__(self, qtbot: QtBot, world: FakeWorld, width: int = 1180) -> None:
        self.world, self.shell = world, FakeShell(world)
        self.page = JobsPage(self.shell)
        qtbot.addWidget(self.page)
        self.page.resize(width, 700)
        self.page.show()

    @classmethod
    async def of(cls, qtbot: QtBot, world: FakeWorld, width: int = 1180) -> Scene:
        """A page whose first jobs are there."""
        scene = cls(qtbot, world, width)
        await turns()
        return scene

    def job(self, at: int = 0) -> Job:
        job = self.page.model.job_at(at)
        assert job is not None
        return job

    async def close(self) -> None:
        self.page.close_page()
        await self.shell.tasks.close()
        self.page.hide()

    @property
    def beat(self) -> Beat:
        beat = self.page.findChild(Beat)
        assert beat is not None
        return beat


def saved(number: int = 3) -> object:
    return a_job(number, state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW)


@on_qt_loop
async def test_an_empty_page_teaches_and_leads_to_create(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld())
    button = next(one for one in scene.page.findChildren(QPushButton) if one.text() == "Create a job")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert scene.shell.went == ["create"]
    await scene.close()


@on_qt_loop
async def test_nothing_found_is_not_nothing_there(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    scene.page.toolbar.search.setText("no such thing")
    await until(lambda: scene.page.model.wanted.leaves_out)
    button = next(one for one in scene.page.findChildren(QPushButton) if one.text() == "Show all jobs")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    await until(lambda: scene.page.model.rowCount() == 1)
    assert scene.page.toolbar.search.text() == ""
    await scene.close()


@on_qt_loop
async def test_fewer_words_about_nothing_found_leave_no_hole_above_the_button(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    scene.page.toolbar.search.setText("no such thing")
    await until(lambda: scene.page.model.wanted.leaves_out and scene.page.jobs.empty.isVisible())
    words = next(one for one in scene.page.jobs.empty.findChildren(Text) if one.wordWrap())
    empty = scene.page.jobs.empty
    empty.say("Nothing", "Many words. " * 40, "Show all jobs")
    tall = words.minimumHeight()
    empty.say("Nothing", "Few words.", "Show all jobs")

    assert tall > 4 * words.fontMetrics().height()
    assert words.minimumHeight() < 2 * words.fontMetrics().height()
    await scene.close()


@on_qt_loop
async def test_the_beat_runs_only_while_a_job_runs_and_the_page_is_seen(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    assert scene.beat.running

    scene.page.hide()
    hidden = scene.beat.running
    scene.page.show()
    shown = scene.beat.running
    scene.world.watcher.change(a_job(1, state=JobState.SAVED, audio=saved_audio()))
    await until(lambda: not scene.beat.running)

    assert (hidden, shown) == (False, True)
    await scene.close()


@on_qt_loop
async def test_the_newest_job_is_chosen_and_its_story_read(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1), a_job(2))))
    await turns()

    job = scene.page.details.job()
    assert job is not None
    assert job.id == "job-1"
    assert scene.page.details.isVisible()
    assert "Price asked: $0.69" in [step.words for step in scene.page.details.timeline.steps()]
    await scene.close()


@on_qt_loop
async def test_a_narrow_page_shows_details_when_asked_and_closes_them(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)), width=820)
    before = scene.page.details.isVisible()
    table = scene.page.jobs.table
    row = table.visualRect(scene.page.model.index(0, 0)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    asked = scene.page.details.isVisible()
    QTest.mouseClick(scene.page.details.close_button, Qt.MouseButton.LeftButton)

    assert (before, asked, scene.page.details.isVisible()) == (False, True, False)
    await scene.close()


@on_qt_loop
async def test_a_job_is_shown_whatever_the_filter_was(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1), a_job(2))))
    scene.page.toolbar.chips.select(Group.SAVED.value)
    await until(lambda: scene.page.model.rowCount() == 0)

    scene.page.show_job("job-2")
    await until(scene.page.jobs.selected)

    chosen = scene.page.jobs.selected()
    assert chosen is not None
    assert chosen.id == "job-2"
    await scene.close()


@on_qt_loop
async def test_stopping_and_watching_again_goes_through_the_watcher(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    actions = scene.page.actions_of_jobs

    actions.perform(Do.STOP, scene.job())
    await turns()
    stopped = scene.job().state
    actions.perform(Do.RESUME, scene.job())
    await turns()

    assert stopped is JobState.STOPPED
    assert scene.job().is_watched
    await scene.close()


@on_qt_loop
async def test_forgetting_a_saved_job_needs_no_question(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),)))

    scene.page.actions_of_jobs.perform(Do.FORGET, scene.job())
    await turns()

    assert scene.page.model.rowCount() == 0
    assert scene.shell.toasts == ["Forgotten. Files and payments stay."]
    await scene.close()


@on_qt_loop
async def test_forgetting_a_job_whose_audio_is_not_here_asks_first(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.page.actions_of_jobs.perform(Do.FORGET, scene.job())
    await until(lambda: scene.page.findChildren(QDialog))
    scene.page.findChildren(QDialog)[0].reject()
    await turns()

    assert scene.page.model.rowCount() == 1
    await scene.close()


@on_qt_loop
async def test_the_job_id_is_copied(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.page.actions_of_jobs.perform(Do.COPY_ID, scene.job())

    assert QGuiApplication.clipboard().text() == a_job(1).queue_id
    await scene.close()


@on_qt_loop
async def test_a_file_that_was_moved_is_an_error_with_words(qtbot: QtBot) -> None:
    world = FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),))
    world.library.missing = True
    scene = await Scene.of(qtbot, world)

    scene.page.actions_of_jobs.perform(Do.REVEAL, scene.job())
    await turns()

    assert [error.what for error in scene.shell.errors] == ["The file is not there any more."]
    assert world.opener.revealed == []
    await scene.close()


@on_qt_loop
async def test_double_click_plays_and_the_footer_tells_the_sums(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),)))
    asked: list[object] = []
    scene.page.play_wanted.connect(asked.append)
    await turns()

    scene.page.jobs.table.activated.emit(scene.page.model.index(0, 0))

    assert asked == [scene.job()]
    words = scene.page.jobs.footer.words()
    assert words == "Nothing in the making $3.12 used today · nothing owed · all audio safe"
    await scene.close()


@on_qt_loop
async def test_a_job_that_is_added_while_one_looks_appears_first(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.world.watcher.take(a_job(7, created_at=NOW))

    await until(lambda: scene.page.model.rowCount() == 2 and scene.page.model.job_at(0))
    assert scene.job().id == "job-7"
    chosen = scene.page.jobs.selected()
    assert chosen is not None
    assert chosen.id == "job-1"
    await scene.close()


@on_qt_loop
async def test_rows_that_go_while_a_second_is_told_hold_up_nothing_else(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=tuple(a_job(number) for number in range(1, 9))))
    told: list[int] = []
    scene.page._beat.beside.connect(lambda: told.append(1))
    scene.world.clock.at = NOW + timedelta(seconds=1)
    scene.page._beat.beat.emit()
    await turns(2)
    early = list(told)
    for place in (7, 6, 5, 4, 3):
        scene.page.model._remove(place)
    await until(lambda: told)

    assert early == []
    await scene.close()
