"""Keys that a control hears by itself do what the sheet of shortcuts says of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import DiskError
from app.domain.job import Job, JobState
from app.gui.keys import ENTRIES, Key, Scope
from app.gui.pages.jobs import JobsPage
from app.gui.pages.number_field import NumberField
from app.gui.waveform import Waveform
from app.gui.widgets.chart import Chart
from app.gui.widgets.chart_bars import BarChart
from app.gui.widgets.chart_rows import RowChart
from tests.gui.fakes import FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

K, M = Qt.Key, Qt.KeyboardModifier
SAVED = tuple(a_job(number, state=JobState.CLEANED, audio=saved_audio()) for number in (1, 2, 3))


def jobs_page(scene: Scene) -> JobsPage:
    page = scene.window.stage.page("jobs")
    assert isinstance(page, JobsPage)
    page.jobs.table.setFocus()
    page.jobs.select(0)
    return page


async def play(scene: Scene) -> None:
    page, heard = jobs_page(scene), list[Job]()
    page.jobs.played.connect(heard.append)
    QTest.keyClick(page.jobs.table, K.Key_Return)
    assert [job.id for job in heard] == [SAVED[0].id]


async def mark_more(scene: Scene) -> None:
    page = jobs_page(scene)
    QTest.keyClick(page.jobs.table, K.Key_Down, M.ShiftModifier)
    assert page.jobs.marked_count() == 2
    QTest.keyClick(page.jobs.table, K.Key_Up, M.ShiftModifier)
    assert page.jobs.marked_count() == 1


async def mark_all(scene: Scene) -> None:
    page = jobs_page(scene)
    QTest.keyClick(page.jobs.table, K.Key_A, M.ControlModifier)
    assert page.jobs.marked_count() == len(SAVED)


async def menu(scene: Scene) -> None:
    """The platform turns the key into this event; a table that is asked by it answers with its menu."""
    page = jobs_page(scene)
    at = page.jobs.table.visualRect(page.jobs.table.currentIndex()).center()
    viewport = page.jobs.table.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    await until(QApplication.activePopupWidget)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


async def seek(_scene: Scene) -> None:
    assert sought(K.Key_Left) == [25.0]
    assert sought(K.Key_Right) == [35.0]


async def start(_scene: Scene) -> None:
    assert sought(K.Key_Home) == [0.0]
    assert sought(K.Key_End) == [60.0]


async def leap(_scene: Scene) -> None:
    assert sought(K.Key_PageDown) == [0.0]
    assert sought(K.Key_PageUp) == [60.0]


class Points(Chart):
    """Three points in a row."""

    STEPS = BarChart.STEPS | RowChart.STEPS

    def count(self) -> int:
        return 3

    def words(self, place: int) -> tuple[str, ...]:
        return (f"point {place}",)

    def spot(self, place: int) -> QPointF:
        return QPointF(place, 0)


def led(*keys: Qt.Key) -> tuple[int, list[int]]:
    """Where keys lead in a chart, and what they chose."""
    chart, chosen = Points("Points"), list[int]()
    chart.pressed.connect(chosen.append)
    chart.resize(60, 20)
    for key in keys:
        QTest.keyClick(chart, key)
    at = chart.hot
    chart.deleteLater()
    return at, chosen


async def point(_scene: Scene) -> None:
    for back, on in ((K.Key_Left, K.Key_Right), (K.Key_Up, K.Key_Down)):
        assert led(on, on)[0] == 1
        assert led(on, on, back)[0] == 0


async def edge(_scene: Scene) -> None:
    assert led(K.Key_End)[0] == 2
    assert led(K.Key_End, K.Key_Home)[0] == 0


async def pick(_scene: Scene) -> None:
    for key in (K.Key_Return, K.Key_Space):
        assert led(K.Key_End, key) == (2, [2])


def sought(key: Qt.Key) -> list[float]:
    wave, heard = Waveform(), list[float]()
    wave.show_sound((0.5,), 60.0)
    wave.set_position(30.0)
    wave.sought.connect(heard.append)
    QTest.keyClick(wave, key)
    wave.deleteLater()
    return heard


async def step(_scene: Scene) -> None:
    field = NumberField("Speed", Decimal("0.5"))
    field.set_range(Decimal(1), Decimal(2))
    field.show_number(Decimal(1))
    QTest.keyClick(field, K.Key_Up)
    more = field.number()
    QTest.keyClick(field, K.Key_Down)
    assert (more, field.number()) == (Decimal("1.5"), Decimal(1))
    field.deleteLater()


async def close(scene: Scene) -> None:
    scene.window.show_error(DiskError())
    await until(scene.sheets)
    QTest.keyClick(scene.sheets()[0], K.Key_Escape)
    await until(lambda: not scene.sheets())


async def following(scene: Scene) -> None:
    scene.window.activateWindow()
    first = scene.window.frame.header.badge
    first.setFocus()
    QTest.keyClick(first, K.Key_Tab)
    second = scene.window.focusWidget()
    assert second is not first
    QTest.keyClick(second, K.Key_Tab, M.ShiftModifier)
    assert scene.window.focusWidget() is first


DEEDS: dict[Key, Callable[[Scene], Awaitable[None]]] = {
    Key.PLAY: play,
    Key.MARK_MORE: mark_more,
    Key.MARK_ALL: mark_all,
    Key.MENU: menu,
    Key.SEEK: seek,
    Key.LEAP: leap,
    Key.START: start,
    Key.POINT: point,
    Key.EDGE: edge,
    Key.PICK: pick,
    Key.STEP: step,
    Key.CLOSE: close,
    Key.NEXT: following,
}


def test_each_of_them_is_tried_here() -> None:
    assert set(DEEDS) == {entry.key for entry in ENTRIES if entry.scope is Scope.BUILT_IN}


@pytest.mark.parametrize("key", DEEDS)
def test_a_key_does_what_is_said_of_it(tmp_path: Path, key: Key) -> None:
    @on_qt_loop
    async def press() -> None:
        scene = await Scene(tmp_path, FakeWorld(jobs=SAVED)).opened()
        await turns(20)
        await DEEDS[key](scene)
        await scene.close()

    press()
