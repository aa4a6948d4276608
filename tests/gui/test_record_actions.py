"""What is done with a job's record: it is asked first where something cannot be brought back, and said afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.catalogue import JobRequest
from app.domain.errors import InvalidInput
from app.domain.job import Job, JobState
from app.domain.job_options import JobOptions
from app.gui.confirm import ConfirmSheet
from app.gui.dialogs.lost_file import LostFileSheet
from app.gui.dialogs.rename_job import RenameJobSheet
from app.gui.dialogs.wipe_history import WipeHistorySheet
from app.gui.job_actions import Do
from app.services.care import Wiped
from tests.gui.fakes import FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_jobs_page import Scene

pytestmark = pytest.mark.usefixtures("qapp")

Kind = TypeVar("Kind", bound=QWidget)

DONE = a_job(3, state=JobState.CLEANED, audio=saved_audio())


async def opened(qtbot: QtBot, job: Job = DONE, *, missing: bool = False) -> Scene:
    world = FakeWorld(jobs=(job,))
    world.library.missing = missing
    return await Scene.of(qtbot, world)


async def sheet_of(scene: Scene, kind: type[Kind]) -> Kind:
    await until(lambda: scene.page.findChildren(kind))
    return scene.page.findChildren(kind)[0]


async def done(scene: Scene) -> list[tuple[object, ...]]:
    await turns(40)
    return scene.world.care.done


@on_qt_loop
async def test_f2_renames_and_nothing_new_is_no_title(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    scene.page.jobs.table.setFocus()
    scene.page.jobs.renamed.emit(DONE)
    sheet = await sheet_of(scene, RenameJobSheet)
    assert isinstance(sheet, RenameJobSheet)
    before = sheet._keep.isEnabled()
    sheet.name.setText("  ")
    blank = sheet._keep.isEnabled()

    sheet.name.setText(" Harbour ")
    sheet.accept()

    assert (before, blank) == (False, False)
    assert await done(scene) == [("rename", "job-3", "Harbour")]
    await scene.close()


@on_qt_loop
async def test_a_prompt_is_forgotten_only_after_a_yes(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    for answer in (False, True):
        scene.page.actions_of_jobs.perform(Do.FORGET_PROMPT, DONE)
        sheet = await sheet_of(scene, ConfirmSheet)
        sheet.done(int(answer))
        assert await done(scene) == ([("forget prompt", "job-3")] if answer else [])
        await turns(20)

    assert scene.shell.toasts == ["The prompt is forgotten."]
    await scene.close()


@pytest.mark.parametrize("files", [False, True])
def test_a_wipe_says_what_goes_and_what_stays(qtbot: QtBot, *, files: bool) -> None:
    @on_qt_loop
    async def play() -> None:
        scene = await opened(qtbot)
        scene.world.care.wiped = Wiped(1234, 1200, 3)
        scene.shell.run("wipe", scene.page.actions_of_jobs.records.wipe())
        sheet = await sheet_of(scene, WipeHistorySheet)
        assert isinstance(sheet, WipeHistorySheet)
        assert "1,234 jobs" in sheet.words.text()
        sheet.files.setChecked(files)
        assert ("delete the files" in sheet.action.text()) is files
        QTest.mouseClick(sheet.action, Qt.MouseButton.LeftButton)

        assert await done(scene) == [("wipe", files)]
        assert ("1,200 files deleted, 3 left alone" in scene.shell.toasts[0]) is files
        assert scene.shell.toasts[0].startswith("1,234 jobs forgotten. Payments stay.")
        await scene.close()

    play()


@on_qt_loop
async def test_one_job_is_one_and_none_is_said(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    assert "1 job with" in WipeHistorySheet(1, 0, scene.page).words.text()
    scene.world.care.wiped = Wiped()

    scene.shell.run("wipe", scene.page.actions_of_jobs.records.wipe())

    assert await done(scene) == []
    assert scene.shell.toasts == ["There is no finished job to forget."]
    await scene.close()


@on_qt_loop
async def test_a_refused_wipe_wipes_nothing(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    scene.world.care.wiped = Wiped(2)
    scene.shell.run("wipe", scene.page.actions_of_jobs.records.wipe())
    (await sheet_of(scene, WipeHistorySheet)).reject()

    assert await done(scene) == []
    await scene.close()


@on_qt_loop
async def test_a_moved_file_is_found_and_shown_without_a_question(qtbot: QtBot) -> None:
    scene = await opened(qtbot, missing=True)
    scene.world.care.found = Path("/music/elsewhere.mp3")

    scene.page.actions_of_jobs.perform(Do.REVEAL, DONE)
    assert await done(scene) == [("find", "job-3")]
    scene.page.actions_of_jobs.perform(Do.FIND_FILE, DONE)
    await turns(20)

    assert scene.world.opener.revealed == [Path("/music/elsewhere.mp3")]
    assert scene.shell.toasts == ["It was moved, and is found again."] * 2
    await scene.close()


@on_qt_loop
async def test_a_file_that_is_there_needs_no_search(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    scene.page.actions_of_jobs.perform(Do.FIND_FILE, DONE)

    assert await done(scene) == []
    assert scene.shell.toasts == ["The file is where it was saved."]
    await scene.close()


Answer = Callable[[LostFileSheet], object]


@pytest.mark.parametrize(
    "state, answer, act",
    [
        (JobState.SAVED, lambda sheet: sheet.fetch.click(), ("fetch", "job-3")),
        (JobState.SAVED, lambda sheet: sheet.accept(), ("take", "job-3", Path("/chosen.mp3"))),
        (JobState.SAVED, lambda sheet: sheet.reject(), None),
    ],
)
def test_a_lost_file_is_shown_by_the_person_or_fetched_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, state: JobState, answer: Answer, act: object
) -> None:
    @on_qt_loop
    async def play() -> None:
        job = a_job(3, state=state, audio=saved_audio())
        scene = await opened(qtbot, job, missing=True)
        monkeypatch.setattr("app.gui.record_actions.choose_file", chooser(Path("/chosen.mp3")))
        scene.page.actions_of_jobs.perform(Do.FIND_FILE, job)
        sheet = await sheet_of(scene, LostFileSheet)
        assert isinstance(sheet, LostFileSheet)
        assert sheet.fetch.isVisible()
        answer(sheet)
        assert await done(scene) == [("find", "job-3"), *([act] if act else [])]
        await scene.close()

    play()


@on_qt_loop
async def test_what_its_server_deleted_is_not_offered_to_be_fetched(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = await opened(qtbot, missing=True)
    scene.world.care.taken = InvalidInput("That is another file.", means="", do="")
    monkeypatch.setattr("app.gui.record_actions.choose_file", chooser(Path("/other.mp3")))
    scene.page.actions_of_jobs.perform(Do.FIND_FILE, DONE)
    sheet = await sheet_of(scene, LostFileSheet)
    assert isinstance(sheet, LostFileSheet)
    assert sheet.fetch.isHidden()
    sheet.accept()
    await until(lambda: scene.shell.errors)

    assert [error.what for error in scene.shell.errors] == ["That is another file."]
    await scene.close()


@on_qt_loop
async def test_a_chooser_that_is_closed_takes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = await opened(qtbot, missing=True)
    monkeypatch.setattr("app.gui.record_actions.choose_file", chooser(None))
    scene.page.actions_of_jobs.perform(Do.FIND_FILE, DONE)
    (await sheet_of(scene, LostFileSheet)).accept()

    assert await done(scene) == [("find", "job-3")]
    await scene.close()


@on_qt_loop
async def test_the_settings_of_a_job_are_used_again_with_its_texts(qtbot: QtBot) -> None:
    scene = await opened(qtbot)
    asked: list[JobRequest] = []
    scene.page.request_wanted.connect(asked.append)
    job = a_job(3, title="Mine", options=JobOptions(duration_s=30, lyrics="la la"), suggested_prompt="Calmer")

    scene.page.actions_of_jobs.perform(Do.USE_AGAIN, job)
    scene.page.actions_of_jobs.perform(Do.USE_PROMPT, job)

    again, other = asked
    assert (again.prompt, again.title, again.lyrics, again.duration_s) == (job.prompt, "Mine", "la la", 30)
    assert (other.prompt, other.duration_s) == ("Calmer", 30)
    await scene.close()


@on_qt_loop
async def test_the_menu_for_all_jobs_wipes_and_adds_where_there_is_no_room_for_a_button(qtbot: QtBot) -> None:
    narrow = await Scene.of(qtbot, FakeWorld(jobs=(DONE,)), width=820)
    wide = await opened(qtbot)
    told: list[str] = []
    for scene in (narrow, wide):
        scene.page._open_wide_menu(scene.page.toolbar.menu_button)
        menu = next(menu for menu in scene.page.findChildren(QMenu) if menu.isVisible())
        told.append(", ".join(action.text() for action in menu.actions()))
        menu.close()
        await scene.close()

    assert told == ["Add job…, Columns, Forget finished jobs…", "Columns, Forget finished jobs…"]


def chooser(path: Path | None) -> Callable[..., Awaitable[Path | None]]:
    async def choose(*_: object) -> Path | None:
        return path

    return choose
