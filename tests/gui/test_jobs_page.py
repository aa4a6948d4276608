"""The jobs page: it beats only while something runs and is seen, teaches when empty, and acts on jobs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.events import JobAdded
from app.domain.job import JobState
from app.gui.beat import Beat
from app.gui.job_actions import Do
from app.gui.models.job_rows import Group
from app.gui.pages.jobs import JobsPage
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
    scene = Scene(qtbot, FakeWorld())
    button = next(one for one in scene.page.findChildren(QPushButton) if one.text() == "Create a job")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert scene.shell.went == ["create"]
    await scene.close()


@on_qt_loop
async def test_nothing_found_is_not_nothing_there(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))
    scene.page.toolbar.search.setText("no such thing")
    button = next(one for one in scene.page.findChildren(QPushButton) if one.text() == "Show all jobs")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert scene.page.toolbar.search.text() == ""
    assert scene.page.jobs.filter.rowCount() == 1
    await scene.close()


@on_qt_loop
async def test_the_beat_runs_only_while_a_job_runs_and_the_page_is_seen(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))
    assert scene.beat.running

    scene.page.hide()
    hidden = scene.beat.running
    scene.page.show()
    shown = scene.beat.running
    scene.world.watcher.change(a_job(1, state=JobState.SAVED, audio=saved_audio()))

    assert (hidden, shown, scene.beat.running) == (False, True, False)
    await scene.close()


@on_qt_loop
async def test_the_newest_job_is_chosen_and_its_story_read(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1), a_job(2))))
    await turns()

    job = scene.page.details.job()
    assert job is not None
    assert job.id == "job-1"
    assert scene.page.details.isVisible()
    assert "Price asked: $0.69" in [step.words for step in scene.page.details.timeline.steps()]
    await scene.close()


@on_qt_loop
async def test_a_narrow_page_shows_details_when_asked_and_closes_them(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)), width=820)
    before = scene.page.details.isVisible()
    table = scene.page.jobs.table
    row = table.visualRect(scene.page.jobs.filter.index(0, 0)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    asked = scene.page.details.isVisible()
    QTest.mouseClick(scene.page.details.close_button, Qt.MouseButton.LeftButton)

    assert (before, asked, scene.page.details.isVisible()) == (False, True, False)
    await scene.close()


@on_qt_loop
async def test_a_job_is_shown_whatever_the_filter_was(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1), a_job(2))))
    scene.page.toolbar.chips.select(Group.SAVED.value)

    scene.page.show_job("job-2")

    chosen = scene.page.jobs.selected()
    assert chosen is not None
    assert chosen.id == "job-2"
    await scene.close()


@on_qt_loop
async def test_stopping_and_watching_again_goes_through_the_watcher(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))
    actions = scene.page.actions_of_jobs

    actions.perform(Do.STOP, scene.page.model.job_at(0))
    await turns()
    stopped = scene.page.model.job_at(0).state
    actions.perform(Do.RESUME, scene.page.model.job_at(0))
    await turns()

    assert stopped is JobState.STOPPED
    assert scene.page.model.job_at(0).is_watched
    await scene.close()


@on_qt_loop
async def test_forgetting_a_saved_job_needs_no_question(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),)))

    scene.page.actions_of_jobs.perform(Do.FORGET, scene.page.model.job_at(0))
    await turns()

    assert scene.page.model.rowCount() == 0
    assert scene.shell.toasts == ["Forgotten. Files and payments stay."]
    await scene.close()


@on_qt_loop
async def test_forgetting_a_job_whose_audio_is_not_here_asks_first(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.page.actions_of_jobs.perform(Do.FORGET, scene.page.model.job_at(0))
    await until(lambda: scene.page.findChildren(QDialog))
    scene.page.findChildren(QDialog)[0].reject()
    await turns()

    assert scene.page.model.rowCount() == 1
    await scene.close()


@on_qt_loop
async def test_the_job_id_is_copied(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.page.actions_of_jobs.perform(Do.COPY_ID, scene.page.model.job_at(0))

    assert QGuiApplication.clipboard().text() == a_job(1).queue_id
    await scene.close()


@on_qt_loop
async def test_a_file_that_was_moved_is_an_error_with_words(qtbot: QtBot) -> None:
    world = FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),))
    world.library.missing = True
    scene = Scene(qtbot, world)

    scene.page.actions_of_jobs.perform(Do.REVEAL, scene.page.model.job_at(0))
    await turns()

    assert [error.what for error in scene.shell.errors] == ["The file is not there any more."]
    assert world.opener.revealed == []
    await scene.close()


@on_qt_loop
async def test_double_click_plays_and_the_footer_tells_the_sums(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(3, state=JobState.CLEANED, audio=saved_audio()),)))
    asked: list[object] = []
    scene.page.play_wanted.connect(asked.append)
    await turns()

    scene.page.jobs.table.activated.emit(scene.page.jobs.filter.index(0, 0))

    assert asked == [scene.page.model.job_at(0)]
    words = scene.page.jobs.footer.words()
    assert words == "Nothing in the making $3.12 used today · nothing owed · all audio safe"
    await scene.close()


@on_qt_loop
async def test_a_job_that_is_added_while_one_looks_appears_first(qtbot: QtBot) -> None:
    scene = Scene(qtbot, FakeWorld(jobs=(a_job(1),)))

    scene.world.feed.publish(JobAdded(a_job(7, created_at=NOW)))

    assert scene.page.model.job_at(0).id == "job-7"
    chosen = scene.page.jobs.selected()
    assert chosen is not None
    assert chosen.id == "job-1"
    await scene.close()
