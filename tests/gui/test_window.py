"""The window over its services: what is shown, and what a click around the pages does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.errors import DiskError, NotApproved, SettingsBroken
from app.domain.events import HealthChanged, LimitsChanged, NoticeRaised, Part
from app.domain.job import JobState
from app.gui.confirm import ErrorSheet
from app.gui.dialogs.limits import LimitsSheet
from app.gui.pages.create import CreatePage
from app.gui.pages.jobs import JobsPage
from app.gui.rooms import PAGES
from app.gui.theme.shapes import Shape
from app.ports.notifier import Notification
from tests.gui.fakes import AGENT, STUDIO, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@on_qt_loop
async def test_the_header_shows_what_is_known_and_a_dash_for_the_rest(tmp_path: Path) -> None:
    world = FakeWorld(accounts=(STUDIO, AGENT))
    scene = await Scene(tmp_path, world).opened()
    header = scene.window.frame.header
    known = (header.usdc.figure(), header.credit.figure(), header.used.accessibleName())

    scene.window.choose_account(AGENT.id)
    await turns()

    assert known == ("42.10", "$8.31", "Used today $3.12 of $10")
    assert header.usdc.isHidden()
    assert header.credit.figure() == "—"
    assert world.settings.kept.active_account == AGENT.id
    await scene.close()


@on_qt_loop
async def test_health_is_a_shape_a_word_and_a_sentence(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    dots = scene.window.frame.header.health
    before = dots[Part.NODE].shape()

    world.feed.publish(HealthChanged(Part.NODE, well=False, words="The Base node cannot be reached."))
    world.feed.publish(HealthChanged(Part.API, well=True, words="Venice answers"))

    assert before is Shape.HOLLOW
    assert (dots[Part.NODE].shape(), dots[Part.API].shape()) == (Shape.TRIANGLE, Shape.DOT)
    assert dots[Part.NODE].accessibleName() == "Base: The Base node cannot be reached."
    await scene.close()


@on_qt_loop
async def test_health_that_was_told_before_the_pages_were_there_is_shown(tmp_path: Path) -> None:
    class Eager(FakeWorld):
        async def start(self) -> None:
            self.feed.publish(HealthChanged(Part.NODE, well=True, words="Base node answers"))

    scene = await Scene(tmp_path, Eager()).opened()

    assert scene.window.frame.header.health[Part.NODE].shape() is Shape.DOT
    await scene.close()


@on_qt_loop
async def test_pausing_is_one_click_and_is_said_until_it_ends(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()

    scene.press("Pause spending")
    await turns()
    paused, words = world.limits.kept.paused, scene.window.frame.notices.words()
    scene.press("Resume spending")
    await turns()

    assert paused
    assert words.startswith("Spending is paused.")
    assert not world.limits.kept.paused
    assert scene.window.frame.notices.words() == ""
    await scene.close()


@on_qt_loop
async def test_limits_that_cannot_be_read_are_said_and_lead_to_settings(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(broken_limits=SettingsBroken())).opened()

    assert scene.window.frame.notices.words().startswith("Your spending limits cannot be read.")
    assert scene.window.frame.header.used.accessibleName() == "Used today —"
    await scene.close()


@on_qt_loop
async def test_an_error_is_shown_once_in_three_parts_with_details_behind_a_button(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    scene.window.show_error(DiskError(detail="ENOSPC /music"))
    scene.window.show_error(DiskError(detail="ENOSPC /music"))
    await until(scene.sheets)
    sheets = scene.sheets()
    sheet = sheets[0]
    assert isinstance(sheet, ErrorSheet)
    hidden = not any(
        label.isVisible() for label in sheet.findChildren(QWidget) if label.accessibleName() == "disk_error"
    )
    QTest.mouseClick(
        next(b for b in sheet.findChildren(QPushButton) if b.text() == "Details"), Qt.MouseButton.LeftButton
    )

    assert len(sheets) == 1
    assert sheet.title.text() == "The audio could not be saved."
    assert hidden
    assert "ENOSPC /music" in sheet.details_text()
    assert "Hide details" in [b.text() for b in sheet.findChildren(QPushButton) if b.isVisible()]
    await scene.close()


@on_qt_loop
async def test_a_no_of_ones_own_is_only_acknowledged(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    scene.window.show_error(NotApproved())
    await turns()

    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_work_of_a_page_that_fails_is_shown(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    async def fails() -> None:
        raise DiskError

    scene.window.run("fails", fails())
    await until(scene.sheets)

    assert isinstance(scene.sheets()[0], ErrorSheet)
    await scene.close()


@pytest.mark.allow_logs
@on_qt_loop
async def test_a_defect_does_not_pass_in_silence(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()

    async def breaks() -> None:
        raise KeyError("oops")

    scene.window.run("breaks", breaks())
    await until(scene.sheets)

    sheet = scene.sheets()[0]
    assert isinstance(sheet, ErrorSheet)
    assert sheet.title.text() == "Something inside Gondola went wrong."
    await scene.close()


@on_qt_loop
async def test_a_click_on_a_notification_shows_its_job(tmp_path: Path) -> None:
    done = a_job(2, state=JobState.CLEANED, audio=saved_audio())
    world = FakeWorld(jobs=(a_job(1), done))
    scene = await Scene(tmp_path, world).opened()
    assert world.bell.has_notifier

    scene.window.steering.rung("default", Notification("Saved", "", done.id))
    page = scene.window.stage.page("jobs")
    assert isinstance(page, JobsPage)
    scene.window.steering.rung("reveal", Notification("Saved", "", done.id))
    await turns()

    shown = page.details.job()
    assert shown is not None
    assert shown.id == done.id
    assert world.opener.revealed == [Path("/music/market-at-dawn.mp3")]
    await scene.close()


@on_qt_loop
async def test_a_notice_is_said_in_the_window(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()

    world.feed.publish(NoticeRaised("attention", "A job was charged", "Its number got lost."))

    assert scene.window.last_word() == "A job was charged. Its number got lost."
    await scene.close()


@on_qt_loop
async def test_every_page_opens_and_narrow_windows_keep_only_icons(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()
    scene.window.go("no such page")
    scene.window.resize(900, 600)
    await turns()

    assert scene.window.frame.sidebar.current() == "jobs"
    assert scene.window.frame.sidebar.width() < 100
    await scene.close()


@on_qt_loop
async def test_limits_that_change_elsewhere_show_at_once(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    used = replace(world.limits.kept.used, per_day_micro_usdc=4_000_000)

    world.feed.publish(LimitsChanged(replace(world.limits.kept, used=used)))

    assert scene.window.frame.header.used.accessibleName() == "Used today $3.12 of $4"
    await scene.close()


@on_qt_loop
async def test_limits_are_shown_until_they_were_kept_once(tmp_path: Path) -> None:
    world = FakeWorld()
    world.settings.kept = replace(world.settings.kept, limits_seen=False)
    scene = await Scene(tmp_path, world).opened()

    await until(scene.sheets)

    assert isinstance(scene.sheets()[0], LimitsSheet)
    await scene.close()


@on_qt_loop
async def test_a_suggested_prompt_goes_to_the_create_page(tmp_path: Path) -> None:
    refused = a_job(5, state=JobState.FAILED, suggested_prompt="A calmer sting for brass", title="Sting")
    scene = await Scene(tmp_path, FakeWorld(jobs=(refused,))).opened()

    scene.press("Use suggested prompt…")
    await turns(40)

    page = scene.window.stage.page("create")
    assert isinstance(page, CreatePage)
    assert page.form.prompt.toPlainText() == "A calmer sting for brass"
    await scene.close()


@on_qt_loop
async def test_every_page_opens_over_one_session(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(play_money=True)).opened()

    for name in ("Create", "Payments", "Wallet", "Settings", "Jobs"):
        scene.press(name)
        await turns(40)
        assert scene.window.frame.sidebar.current() == name.lower()

    assert scene.sheets() == []
    await scene.close()


class OtherWindows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@on_qt_loop
async def test_no_part_of_a_page_is_a_window_of_its_own_for_a_moment(
    qapp: QApplication, tmp_path: Path
) -> None:
    """It would flash up, and take the keyboard away from the window."""
    scene = await Scene(tmp_path, FakeWorld(accounts=(STUDIO, AGENT), jobs=(a_job(1),))).opened()
    others = OtherWindows(qapp)
    qapp.installEventFilter(others)

    for page in PAGES:
        scene.window.go(page)
        await turns(40)
    scene.window.show_error(DiskError())
    await until(scene.sheets)

    qapp.removeEventFilter(others)
    assert others.seen == [f"ErrorSheet {DiskError.what}"]
    await scene.close()
