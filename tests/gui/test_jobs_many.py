"""Several jobs at once: marked by mouse and keyboard, acted on together, and dragged out as real files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.job import Job, JobState
from app.gui.job_actions import Do
from app.gui.many_actions import fitting
from app.gui.models.job_drag import files_to_drag
from app.gui.pages.job_file import JobFile
from tests.gui.fakes import NOW, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")


def a_saved_job(number: int, path: Path | None = None) -> Job:
    audio = saved_audio() if path is None else replace(saved_audio(), path=str(path))
    return a_job(number, state=JobState.CLEANED, audio=audio, finished_at=NOW)


def three_jobs() -> tuple[Job, ...]:
    return a_job(1), a_job(2, state=JobState.NEEDS_YOU, notice_code="credit_low"), a_saved_job(3)


def mark_all(scene: Scene) -> None:
    scene.page.jobs.table.setFocus()
    QTest.keyClick(scene.page.jobs.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def button(scene: Scene, words: str) -> QPushButton | None:
    found = [one for one in scene.page.many.findChildren(QPushButton) if one.text().strip() == words]
    return next((one for one in found if one.isVisible()), None)


def test_looks_that_a_seller_may_charge_for_are_not_among_what_is_done_to_many() -> None:
    free, paid = a_job(1), a_job(2, seller_url="https://audio.example/retrieve")
    stopped = a_job(3, state=JobState.STOPPED, seller_url="https://audio.example/retrieve")
    assert fitting(Do.LOOK_NOW, (free, paid)) == (free,)
    assert fitting(Do.RESUME, (stopped,)) == ()
    assert fitting(Do.STOP, (free, paid)) == (free, paid)


@on_qt_loop
async def test_shift_and_the_arrows_mark_several_and_the_side_says_how_they_stand(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=three_jobs()))
    table = scene.page.jobs.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    await turns()

    assert scene.page.jobs.marked_places() == [0, 1]
    assert (scene.page.many.isVisible(), scene.page.details.isVisible()) == (True, False)
    assert scene.page.many.said() == ("2 jobs chosen", ("Making: 1", "Needs you: 1"), "$1.38 together")
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert (scene.page.many.isVisible(), scene.page.details.isVisible()) == (False, True)
    await scene.close()


@on_qt_loop
async def test_stop_watching_is_for_those_that_are_watched(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1), a_job(2), a_saved_job(3))))
    mark_all(scene)
    await until(lambda: button(scene, "Stop watching") is not None)
    stop = button(scene, "Stop watching")
    assert stop is not None

    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    await turns()

    assert [job.id for job in scene.world.watcher.jobs() if job.is_watched] == []
    assert scene.shell.toasts == ["Not watched any more: 2 jobs"]
    await scene.close()


@on_qt_loop
async def test_the_menu_key_opens_what_fits_any_of_them(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=three_jobs()))
    mark_all(scene)
    view = scene.page.jobs.table.viewport()
    at = QPoint(20, 20)
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
    )
    await until(lambda: bool(scene.page.many.findChildren(QMenu)))

    menu = scene.page.many.findChildren(QMenu)[0]
    assert words_of(menu) == [
        "3 jobs chosen",
        "Look now",
        "Stop watching",
        "Watch again",
        "Copy job numbers",
        "Forget the prompts…",
        "Forget these jobs…",
    ]
    menu.close()
    await scene.close()


@on_qt_loop
async def test_the_delete_key_asks_before_several_are_forgotten(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=three_jobs()))
    mark_all(scene)
    QTest.keyClick(scene.page.jobs.table, Qt.Key.Key_Delete)
    await until(lambda: bool(_sheets(scene)))
    sheet = _sheets(scene)[0]
    before = len(scene.world.watcher.jobs())
    QTest.mouseClick(_press(sheet, "Forget them"), Qt.MouseButton.LeftButton)
    await until(lambda: not scene.world.watcher.jobs())

    assert before == 3
    assert scene.shell.toasts == ["Forgotten: 3 jobs. Files and payments stay."]
    await scene.close()


@on_qt_loop
async def test_the_delete_key_asks_for_one_saved_job_too_and_no_keeps_it(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_saved_job(1),)))
    scene.page.jobs.table.setFocus()
    QTest.keyClick(scene.page.jobs.table, Qt.Key.Key_Delete)
    await until(lambda: bool(_sheets(scene)))
    QTest.mouseClick(_press(_sheets(scene)[0], "Not now"), Qt.MouseButton.LeftButton)
    await turns()

    assert len(scene.world.watcher.jobs()) == 1
    await scene.close()


@on_qt_loop
async def test_copying_several_puts_their_numbers_on_lines(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=three_jobs()))
    mark_all(scene)
    QTest.keyClick(scene.page.jobs.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: bool(scene.shell.toasts))

    assert QGuiApplication.clipboard().text().splitlines() == [job.queue_id for job in three_jobs()]
    assert scene.shell.toasts == ["3 job numbers copied"]
    await scene.close()


@on_qt_loop
async def test_jobs_that_nobody_scrolled_to_are_acted_on_as_well(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=tuple(a_job(number) for number in range(1, 401))))
    await until(lambda: scene.page.model.rowCount() == 400)
    mark_all(scene)
    jobs = await scene.page.reading.jobs_at(scene.page.jobs.marked_places())

    assert len(jobs) == len({job.id for job in jobs}) == 400
    assert scene.page.many.deeds.offered(jobs)[0] is Do.LOOK_NOW
    await scene.close()


@on_qt_loop
async def test_a_job_that_goes_on_while_marked_changes_what_is_offered(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1), a_job(2))))
    mark_all(scene)
    await turns()
    for number in (1, 2):
        scene.world.watcher.change(a_saved_job(number))
    await turns()

    assert scene.page.many.said()[1] == ("Saved: 2",)
    assert "Stop watching" not in [one.text().strip() for one in scene.page.many.findChildren(QPushButton)]
    await scene.close()


@on_qt_loop
async def test_nothing_is_done_to_what_was_marked_before_while_the_new_choice_is_read(qtbot: QtBot) -> None:
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_job(1), a_job(2), a_job(3))))
    table = scene.page.jobs.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    await until(lambda: button(scene, "Stop watching") is not None)
    before = button(scene, "Stop watching")
    assert before is not None

    mark_all(scene)
    scene.world.watcher.change(a_saved_job(1))
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    before.click()
    still_watched = sum(job.is_watched for job in scene.world.watcher.jobs())
    await turns()
    after = button(scene, "Stop watching")
    assert after is not None
    QTest.mouseClick(after, Qt.MouseButton.LeftButton)
    await turns()

    assert still_watched == 2
    assert not any(job.is_watched for job in scene.world.watcher.jobs())
    assert scene.shell.toasts == ["Not watched any more: 2 jobs"]
    await scene.close()


@on_qt_loop
async def test_the_file_in_the_details_is_dragged_out_too(qtbot: QtBot, tmp_path: Path) -> None:
    kept = tmp_path / "dawn & rain.mp3"
    kept.write_bytes(b"sound")
    scene = await Scene.of(qtbot, FakeWorld(jobs=(a_saved_job(1, kept),)))
    file = scene.page.details.findChild(JobFile)
    assert file is not None
    row = file.model().index(0, 0)
    held = file.indexAt(QPoint(file.width() // 2, file.height() // 2))
    saved = file.isVisible(), file.model().mimeData([row]).urls(), row.data(), file.accessibleName()
    draggable = file.model().flags(row) & Qt.ItemFlag.ItemIsDragEnabled
    scene.page.details.show_job(a_job(2), "")
    scene.page.details.tick(None, NOW)

    assert saved == (True, [QUrl.fromLocalFile(str(kept))], kept.name, kept.name)
    assert draggable
    assert held == row
    assert file.dragEnabled()
    assert not file.isVisible()
    assert file.model().rowCount() == 0
    await scene.close()


@on_qt_loop
async def test_marked_rows_are_dragged_out_as_the_files_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    kept, lost = tmp_path / "dawn & rain.mp3", tmp_path / "gone.mp3"
    kept.write_bytes(b"sound")
    jobs = (a_job(1), a_saved_job(2, kept), a_saved_job(3, lost))
    scene = await Scene.of(qtbot, FakeWorld(jobs=jobs))
    model = scene.page.model
    dragged = model.mimeData([model.index(row, column) for row in range(3) for column in range(2)])
    may = [bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsDragEnabled) for row in range(3)]

    assert [url.toLocalFile() for url in dragged.urls()] == [str(kept)]
    assert dragged.hasFormat("text/uri-list")
    assert may == [False, True, True]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert scene.page.jobs.table.dragEnabled()
    await scene.close()


def test_nothing_saved_is_nothing_dragged() -> None:
    dragged = files_to_drag((a_job(1),))

    assert isinstance(dragged, QMimeData)
    assert not dragged.hasUrls()


def _sheets(scene: Scene) -> list[QDialog]:
    return [sheet for sheet in scene.page.findChildren(QDialog) if sheet.isVisible()]


def _press(sheet: QDialog, words: str) -> QPushButton:
    return next(one for one in sheet.findChildren(QPushButton) if one.text().strip() == words)
