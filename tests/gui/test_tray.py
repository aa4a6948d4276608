"""The tray tells the weightiest state in a mark, in words and in its menu; the dock hears the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.domain.events import JobFinished, Outage, OutageChanged
from app.domain.job import JobState
from app.gui.theme.tray_art import TrayMark
from app.gui.tray import Tray
from app.gui.tray_menu import TrayMenu
from app.gui.tray_state import MOST_JOBS, TrayJob, TrayState
from app.ports.desktop import DockMark
from tests.gui.fakes import NOW, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

EVERYTHING = TrayState(making=2, done=3, paused=True, offline=True, needs_you=1, play=True)


@pytest.mark.parametrize(
    "state, mark",
    [
        (TrayState(play=True), TrayMark.IDLE),
        (TrayState(done=1), TrayMark.DONE),
        (TrayState(done=1, making=2), TrayMark.WORKING),
        (TrayState(done=1, making=2, paused=True), TrayMark.PAUSED),
        (TrayState(done=1, making=2, paused=True, offline=True), TrayMark.OFFLINE),
        (EVERYTHING, TrayMark.ATTENTION),
    ],
)
def test_the_mark_shows_the_weightiest_state(state: TrayState, mark: TrayMark) -> None:
    assert state.mark is mark


def test_the_words_leave_nothing_out() -> None:
    assert EVERYTHING.words() == (
        "Gondola · play money · 1 needs you · no connection · spending paused · 2 in the making · 3 saved"
    )
    assert TrayState(needs_you=2).words() == "Gondola · 2 need you"
    assert TrayState().words() == "Gondola"


def test_the_menu_names_live_jobs_and_what_is_there() -> None:
    menu = TrayMenu()
    menu.tell(
        TrayState(
            making=7,
            jobs=(TrayJob("j1", "Bells & whistles", "usually done by 14:32"), TrayJob("j2", "Rain", "")),
            money="42.10 USDC · $8.31 credit",
        )
    )
    busy = menu.lines()
    menu.tell(TrayState(paused=True))

    assert busy == [
        "Open Gondola",
        "Bells & whistles — usually done by 14:32",
        "Rain",
        "and 5 more…",
        "42.10 USDC · $8.31 credit",
        "Pause spending",
        "Quit",
    ]
    assert menu.lines() == ["Open Gondola", "Nothing in the making", "Resume spending", "Quit"]


def test_the_lines_of_the_menu_lead_where_they_say() -> None:
    menu, led = TrayMenu(), list[object]()
    menu.tell(TrayState(making=2, jobs=(TrayJob("j1", "Rain", ""),), money="$1.00 credit"))
    for signal in (menu.open_wanted, menu.quit_wanted):
        signal.connect(lambda: led.append("in or out"))
    for signal in (menu.job_wanted, menu.page_wanted, menu.pause_wanted):
        signal.connect(led.append)

    for line in menu.menu.actions():
        if line.isVisible() and line.isEnabled() and not line.isSeparator():
            line.trigger()

    assert led == ["in or out", "j1", "jobs", "wallet", True, "in or out"]


def test_an_old_line_leads_nowhere() -> None:
    menu, led = TrayMenu(), list[str]()
    menu.job_wanted.connect(led.append)
    menu.tell(TrayState(making=1, jobs=(TrayJob("j1", "Rain", ""),)))
    line = next(line for line in menu.menu.actions() if line.text() == "Rain")
    menu.tell(TrayState())

    line.trigger()

    assert led == []


@on_qt_loop
async def test_the_tray_knows_what_the_session_knows(tmp_path: Path) -> None:
    jobs = tuple(a_job(number) for number in range(1, MOST_JOBS + 3))
    world = FakeWorld(jobs=(*jobs, a_job(20, state=JobState.CLEANED, audio=saved_audio())))
    scene = await Scene(tmp_path, world).opened()
    lines = scene.tray.menu.lines()
    await scene.close()

    assert lines[1].startswith(f"Episode {MOST_JOBS + 2} — ")
    assert "and 2 more…" in lines
    assert "42.10 USDC · $8.31 credit" in lines
    assert scene.tray.words() == "Gondola"


@on_qt_loop
async def test_the_menu_is_true_when_it_is_opened(tmp_path: Path) -> None:
    job = a_job(1, p80_ms=100_000, elapsed_ms=99_000, seen_at=NOW)
    world = FakeWorld(jobs=(job,))
    scene = await Scene(tmp_path, world).opened()
    lines = scene.tray.menu.lines
    await until(lambda: "usually done by" in lines()[1])
    world.clock.at += timedelta(seconds=2)
    scene.tray.menu.menu.aboutToShow.emit()
    opened = lines()[1]
    await scene.close()

    assert opened.endswith("slower than 4 of 5 so far")


@on_qt_loop
async def test_the_ring_moves_by_time_alone_and_the_dock_with_it(tmp_path: Path) -> None:
    slow = a_job(1, p80_ms=100_000, elapsed_ms=0, seen_at=NOW)
    world = FakeWorld(jobs=(slow, a_job(2, state=JobState.WAITING, p80_ms=None)))
    scene = await Scene(tmp_path, world).opened()
    desk, marks = scene.window.stage.desk, scene.launcher.around.dock.marks
    await until(lambda: marks)
    first = marks[-1].progress
    world.clock.at += timedelta(seconds=50)
    desk.tell()
    desk.tell()
    await until(lambda: marks[-1].progress != first)
    told = len(marks)
    world.watcher.change(replace(slow, state=JobState.STOPPED))
    world.watcher.change(replace(world.watcher.jobs()[0], state=JobState.STOPPED))
    world.watcher.change(replace(world.watcher.jobs()[1], state=JobState.STOPPED))
    await until(lambda: marks[-1] == DockMark())
    await scene.close()

    assert first == 0.0
    assert marks[told - 1].progress == 0.375
    assert told == 2


@on_qt_loop
async def test_what_was_saved_while_nobody_looked_is_marked_until_somebody_does(tmp_path: Path) -> None:
    job = a_job(1)
    world = FakeWorld(jobs=(job,))
    scene = await Scene(tmp_path, world).opened()
    marks = scene.launcher.around.dock.marks
    scene.window.hide()
    saved = replace(job, state=JobState.SAVED, audio=saved_audio())

    world.watcher.change(saved)
    world.feed.publish(JobFinished(saved))
    world.feed.publish(JobFinished(replace(job, state=JobState.FAILED)))
    await until(lambda: scene.tray.words() == "Gondola · 1 saved")
    await until(lambda: marks[-1].count == 1)
    QApplication.sendEvent(scene.window, QEvent(QEvent.Type.WindowActivate))
    await until(lambda: scene.tray.words() == "Gondola")

    await until(lambda: marks[-1] == DockMark())
    await scene.close()


@on_qt_loop
async def test_who_needs_the_person_is_urgent_and_no_connection_is_said(tmp_path: Path) -> None:
    job = a_job(1)
    world = FakeWorld(jobs=(job,))
    scene = await Scene(tmp_path, world).opened()
    world.life.outage = Outage.OFFLINE
    world.feed.publish(OutageChanged(Outage.OFFLINE))
    await until(lambda: "no connection" in scene.tray.words())
    world.watcher.change(replace(job, state=JobState.NEEDS_YOU))
    await until(lambda: "1 needs you" in scene.tray.words())
    await until(lambda: scene.launcher.around.dock.marks[-1] == DockMark(1, urgent=True))
    await scene.close()


def test_what_looks_the_same_is_not_sent_to_the_desktop_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tray, dressed = Tray(), list[object]()
    monkeypatch.setattr(Tray, "_dress", lambda _tray, icon: dressed.append(icon))
    tray._icon = object()  # type: ignore[assignment]

    tray.tell(TrayState(making=1, jobs=(TrayJob("j", "Rain", "usually done by 14:32"),)))
    tray.tell(TrayState(making=1, jobs=(TrayJob("j", "Rain", "usually done by 14:33"),)))
    tray.tell(TrayState(making=1, progress=0.25))

    assert len(dressed) == 2
    tray._icon = None
    tray.deleteLater()
