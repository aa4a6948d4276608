"""The bell counts what nobody has looked at, its panel shows all of it, and each line leads to what it is about."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from app.domain.events import JobFinished, NoticeRaised
from app.domain.job import JobState
from app.domain.notice import Notice, NoticeKind
from app.gui.bell_panel import BellPanel
from app.gui.delegates.notices import NoticeDelegate
from app.gui.models.notices import NOTICE_ROLE, SHAPES, NoticesModel
from app.gui.pages.jobs import JobsPage
from app.gui.widgets.bell import BellButton
from tests.gui.fakes import NOW, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

SAVED = Notice(NoticeKind.DONE, "Episode 2", "Saved and checked: market-at-dawn.mp3", NOW, "job-2")
PAID = Notice(NoticeKind.PAID, "Credit at Venice: $5.00", "Proved on chain", NOW - timedelta(minutes=5))


async def told(tmp_path: Path, *notices: Notice) -> tuple[Scene, FakeWorld]:
    world = FakeWorld(jobs=(a_job(1), a_job(2, state=JobState.CLEANED, audio=saved_audio())))
    for notice in notices:
        await world.notices.add(notice)
    scene = await Scene(tmp_path, world).opened()
    # A window that becomes active closes the popups that were there before it.
    await until(scene.window.isActiveWindow)
    return scene, world


async def opened(scene: Scene) -> BellPanel:
    await turns()
    QTest.mouseClick(scene.window.frame.header.bell, Qt.MouseButton.LeftButton)
    await until(lambda: (panel := scene.window.stage.bell_desk.panel()) and panel.isVisible())
    panel = scene.window.stage.bell_desk.panel()
    assert panel is not None
    return panel


def rows(panel: BellPanel) -> list[Notice]:
    return [panel.model.index(row, 0).data(NOTICE_ROLE) for row in range(panel.model.rowCount())]


def click_on(panel: BellPanel, row: int) -> None:
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


@on_qt_loop
async def test_what_happens_is_counted_until_it_was_looked_at(tmp_path: Path) -> None:
    scene, world = await told(tmp_path, PAID)
    bell = scene.window.frame.header.bell
    await until(lambda: bell.count() == 1)
    world.feed.publish(NoticeRaised("info", "A refund came", "Nothing to do."))
    await until(lambda: bell.count() == 2)
    said = bell.accessibleName()
    panel = await opened(scene)
    new = [notice.read for notice in rows(panel)]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    await until(lambda: bell.count() == 0)

    assert said == "What happened, 2 new"
    assert [notice.title for notice in rows(panel)] == ["A refund came", "Credit at Venice: $5.00"]
    assert new == [False, False]
    assert panel.isHidden()
    assert bell.accessibleName() == "What happened"
    assert await world.notices.unread() == 0
    await scene.close()


@on_qt_loop
async def test_the_panel_is_as_tall_as_what_there_is_to_tell(tmp_path: Path) -> None:
    scene, world = await told(tmp_path, PAID)
    panel = await opened(scene)
    one = panel.height()
    last = panel.list.visualRect(panel.model.index(0, 0)).bottom() + 1
    assert last == panel.list.viewport().height(), "no empty room below the last line, and nothing cut off"
    world.feed.publish(JobFinished(world.watcher.jobs()[1]))
    await until(lambda: panel.height() > one)
    for _ in range(30):
        world.feed.publish(NoticeRaised("info", "A refund came", "Nothing to do."))
    await until(lambda: len(rows(panel)) == 32)
    assert panel.height() <= scene.window.height()
    panel.hide()
    await scene.close()


@on_qt_loop
async def test_a_line_leads_to_its_job_or_to_the_page_it_is_about(tmp_path: Path) -> None:
    scene, _ = await told(tmp_path, PAID, SAVED)
    scene.window.go("wallet")
    panel = await opened(scene)
    click_on(panel, 0)
    await turns()
    page = scene.window.stage.page("jobs")
    assert isinstance(page, JobsPage)
    job = page.details.job()
    at_job = (scene.window.frame.sidebar.current(), job.id if job else "")
    panel = await opened(scene)
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    await turns()

    assert at_job == ("jobs", "job-2")
    assert scene.window.frame.sidebar.current() == "payments"
    assert panel.isHidden()
    await scene.close()


@on_qt_loop
async def test_a_job_that_was_forgotten_leads_to_the_others(tmp_path: Path) -> None:
    scene, _ = await told(tmp_path, Notice(NoticeKind.FAILED, "Gone", "", NOW, "no-such-job"))
    scene.window.go("wallet")
    click_on(await opened(scene), 0)
    await until(lambda: scene.window.frame.sidebar.current() == "jobs")
    await scene.close()


@on_qt_loop
async def test_news_while_the_panel_is_open_appear_in_it(tmp_path: Path) -> None:
    scene, world = await told(tmp_path)
    panel = await opened(scene)
    empty = panel.clear.isHidden()
    world.feed.publish(JobFinished(world.watcher.jobs()[1]))
    await until(lambda: len(rows(panel)) == 1)

    assert empty
    assert not panel.clear.isHidden()
    panel.hide()
    await scene.close()


@on_qt_loop
async def test_quitting_and_help_work_over_the_panel_too(tmp_path: Path) -> None:
    scene, _world = await told(tmp_path, SAVED)
    panel = await opened(scene)

    QTest.keyClick(panel.list, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: [sheet.windowTitle() for sheet in scene.sheets()] == ["Quit Gondola?"])

    assert not panel.isVisible()
    await scene.close()


@on_qt_loop
async def test_the_list_can_be_emptied(tmp_path: Path) -> None:
    scene, world = await told(tmp_path, PAID, SAVED)
    panel = await opened(scene)
    QTest.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    await until(lambda: not rows(panel))

    assert await world.notices.notices() == ()
    assert scene.window.frame.header.bell.count() == 0
    panel.hide()
    await scene.close()


@on_qt_loop
async def test_a_locked_screen_shows_no_sums_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene, world = await told(tmp_path, PAID)
    monkeypatch.setattr(world.notify, "sums_hidden", lambda: True)
    panel = await opened(scene)
    assert [notice.title for notice in rows(panel)] == ["Credit at Venice: $•••"]
    panel.hide()
    await scene.close()


@on_qt_loop
async def test_the_panel_goes_with_its_session(tmp_path: Path) -> None:
    scene, _ = await told(tmp_path, PAID)
    panel = await opened(scene)
    scene.window.stage.take_down()
    assert panel.isHidden()
    assert scene.window.frame.header.bell.count() == 0
    await scene.close()


def test_every_kind_has_a_shape_and_a_line_that_a_reader_can_speak() -> None:
    model = NoticesModel()
    model.show_notices([PAID, SAVED], NOW)
    assert set(SHAPES) == set(NoticeKind)
    assert model.index(
        0, 0
    ).data() == "New. Credit at Venice: $5.00. Proved on chain. " + NOW.astimezone().__sub__(
        timedelta(minutes=5)
    ).strftime("%H:%M")
    assert "<" not in str(model.index(1, 0).data())


def test_rows_are_as_tall_as_their_words() -> None:
    view, model = QListView(), NoticesModel()
    long = Notice(NoticeKind.NEWS, "Title", "word " * 60, NOW)
    model.show_notices([PAID, long, Notice(NoticeKind.NEWS, "Title", "", NOW, read=True)], NOW)
    view.setModel(model)
    view.setItemDelegate(NoticeDelegate(view))
    view.resize(360, 400)
    view.grab()
    heights = [view.sizeHintForIndex(model.index(row, 0)).height() for row in range(3)]
    assert heights[1] > heights[0] > heights[2]
    view.deleteLater()


@pytest.mark.parametrize("count", [0, 3, 12])
def test_a_count_is_drawn_at_the_bells_shoulder(count: int) -> None:
    plain, counted = BellButton(), BellButton()
    counted.set_count(count)
    assert (plain.grab().toImage() == counted.grab().toImage()) is (count == 0)
    for bell in (plain, counted):
        bell.deleteLater()
