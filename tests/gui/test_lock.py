"""A locked window: covered at once, however that came about, and opened by the keyring alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.errors import DiskError, KeyringLocked, Locked
from app.domain.events import NoticeRaised, PreferencesChanged
from app.domain.handover import Handover
from app.domain.job import JobState
from app.domain.question import QueueQuestion
from app.gui.confirm import ConfirmSheet, ErrorSheet
from app.gui.pages.settings import SettingsPage
from app.ports.notifier import Notification
from tests.gui.fakes import STUDIO, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


def _covered(scene: Scene) -> bool:
    return scene.shown() is scene.window.lock_page


async def _locked(folder: Path, *worlds: FakeWorld) -> Scene:
    scene = await Scene(folder, *worlds).opened()
    scene.press("Lock now (Ctrl+L)")
    await until(lambda: _covered(scene))
    return scene


@on_qt_loop
async def test_the_mark_in_the_header_locks_and_the_button_opens(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(a_job(1),))
    scene = await _locked(tmp_path, world)
    marked = world.mark.locked

    scene.press("Unlock…")
    await until(lambda: not _covered(scene))

    assert marked
    assert not world.mark.locked
    assert scene.shown() is scene.window.frame
    await scene.close()


@on_qt_loop
async def test_the_keys_lock_it_and_return_opens_it(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    QTest.keyClick(scene.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: _covered(scene))
    focused = scene.window.lock_page.unlock.hasFocus() or not scene.window.isActiveWindow()
    QTest.keyClick(scene.window.lock_page.unlock, Qt.Key.Key_Space)
    await until(lambda: not _covered(scene))

    assert focused
    await scene.close()


@on_qt_loop
async def test_the_account_menu_and_the_tray_lock_it(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    session = scene.window.worlds.session
    assert session is not None
    menu = scene.window.steering._menu.build(session)

    _entry(menu, "Lock now\tCtrl+L").trigger()
    await until(lambda: _covered(scene))
    scene.press("Unlock…")
    await until(lambda: not _covered(scene))
    scene.window.stage.desk.tell()
    _entry(scene.tray.menu.menu, "Lock now").trigger()
    await until(lambda: _covered(scene))

    menu.deleteLater()
    await scene.close()


def _entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words and action.isVisible())


@on_qt_loop
async def test_a_keyring_that_says_no_keeps_it_covered_and_says_why(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await _locked(tmp_path, world)
    world.keyring_says = KeyringLocked()

    scene.press("Unlock…")
    await until(scene.window.lock_page.problem.isVisible)

    assert scene.window.lock_page.problem.words().startswith("The system keyring is locked.")
    assert _covered(scene)
    assert scene.button("Unlock…").isEnabled()
    await scene.close()


@on_qt_loop
async def test_no_sum_and_no_title_is_on_screen_but_how_the_jobs_are(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(a_job(1), a_job(2)))
    scene = await _locked(tmp_path, world)

    seen = " ".join(
        f"{part.accessibleName()} {part.property('text') or ''}"
        for part in scene.window.findChildren(QWidget)
        if part.isVisible()
    )

    assert "2 in the making" in seen
    assert "$" not in seen
    assert "42.10" not in seen
    assert "Job 1" not in seen
    await scene.close()


@on_qt_loop
async def test_jobs_that_need_the_person_are_said_while_it_is_covered(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(a_job(1),))
    scene = await _locked(tmp_path, world)

    world.watcher.change(replace(a_job(1), state=JobState.NEEDS_YOU))
    await until(lambda: scene.window.lock_page.jobs.word() == "1 needs you")
    world.watcher.change(replace(a_job(1), state=JobState.CLEANED, audio=saved_audio()))
    await until(lambda: scene.window.lock_page.jobs.word() == "Nothing in the making")
    await scene.close()


@on_qt_loop
async def test_a_window_that_was_left_locked_is_covered_from_the_start(tmp_path: Path) -> None:
    world = FakeWorld()
    world.mark.locked = True
    world.settings.kept = replace(world.settings.kept, limits_seen=False)
    scene = await Scene(tmp_path, world).opened()

    assert _covered(scene)
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_what_is_open_over_the_window_is_closed_and_means_no(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    question = QueueQuestion(
        STUDIO, "api.venice.ai", "m", "Rain", 690_000, 8_310_000, 0, 10_000_000, ("It costs more.",)
    )
    answer = asyncio.ensure_future(world.approvals.ask(question))
    await until(scene.sheets)

    scene.window.locking.lock()
    await until(lambda: _covered(scene))

    assert await answer is False
    assert scene.sheets() == []
    assert await world.approvals.ask(question) is False, "none opens over it either"
    await scene.close()


@on_qt_loop
async def test_nothing_is_said_over_it_and_errors_wait_until_it_is_open(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await _locked(tmp_path, world)

    world.feed.publish(NoticeRaised("attention", "$5 left the wallet", ""))
    scene.window.show_error(DiskError())
    scene.window.show_error(Locked())
    await turns()
    said, sheets = scene.window._toast.isVisible(), scene.sheets()
    scene.press("Unlock…")
    await until(scene.sheets)

    assert (said, sheets) == (False, [])
    (sheet,) = scene.sheets()
    assert isinstance(sheet, ErrorSheet)
    assert sheet.title.text() == DiskError.what
    await scene.close()


@on_qt_loop
async def test_notifications_hide_sums_and_a_click_on_one_only_brings_the_window(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(replace(a_job(1), state=JobState.CLEANED, audio=saved_audio()),))
    scene = await _locked(tmp_path, world)
    notifier = scene.launcher.notifier

    world.feed.publish(NoticeRaised("attention", "$5.00 left the wallet", ""))
    await until(lambda: notifier.shown)
    scene.window.steering.rung("play", Notification("Saved", "", job_id=a_job(1).id))
    await turns()

    assert notifier.shown[-1].title == "$••• left the wallet"
    assert _covered(scene)
    assert world.opener.played == []
    await scene.close()


@on_qt_loop
async def test_a_file_that_is_opened_meanwhile_waits_for_its_opening(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await _locked(tmp_path, world)

    scene.citizen.arrivals.take(Handover(files=(str(tmp_path / "list.json"),)))
    await turns()
    before = scene.sheets()
    scene.press("Unlock…")
    await until(scene.sheets)

    assert before == []
    assert isinstance(scene.sheets()[0], ErrorSheet), "the fake listing cannot be read"
    await scene.close()


@on_qt_loop
async def test_quitting_is_asked_about_over_a_locked_window(tmp_path: Path) -> None:
    scene = await _locked(tmp_path, FakeWorld(jobs=(a_job(1),)))

    scene.citizen.presence.ask_to_quit()
    await until(scene.sheets)

    assert isinstance(scene.sheets()[0], ConfirmSheet)
    await scene.close()


@on_qt_loop
async def test_the_tray_hides_what_is_there_and_does_not_let_a_brake_go(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    scene.window.stage.desk.tell()
    before = scene.tray.menu.lines()
    await world.limits.pause(paused=True)

    scene.window.locking.lock()
    await until(lambda: "locked" in scene.tray.words())

    assert "42.10 USDC · $8.31 credit" in before
    lines = scene.tray.menu.lines()
    assert not any("$" in line for line in lines)
    assert "Resume spending" not in lines
    assert "Unlock…" in lines
    await scene.close()


@on_qt_loop
async def test_using_the_window_puts_off_the_lock_that_was_chosen(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    touched = world.lock._touch
    QTest.keyClick(scene.window, Qt.Key.Key_Shift)
    unwatched = world.lock._touch is touched

    scene.window.go("settings")
    await turns()
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    page.lock.idle.select("5")
    await until(lambda: world.settings.kept.lock_after_min == 5)
    world.feed.publish(PreferencesChanged(frozenset({"lock_after_min"})))
    await turns()
    QTest.keyClick(scene.window, Qt.Key.Key_Shift)

    assert unwatched, "nobody listens to every key for nothing"
    assert world.lock._touch is not touched
    await scene.close()


@on_qt_loop
async def test_the_settings_page_locks_too(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.go("settings")
    await turns()
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)

    page.lock.now.click()
    await until(lambda: _covered(scene))
    await scene.close()
