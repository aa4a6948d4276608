"""Columns are a person's: drawn wider, moved, left out by mouse and menu, and so again at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.finding import Sorting
from app.gui.delegates.arrangement import Arrangement, arranged, arrangement_from
from app.gui.delegates.columns import Column, share
from app.gui.delegates.table import RowTable
from app.gui.models.job_columns import ROOM
from app.gui.pages.jobs import JobsPage
from app.gui.theme.theme import ThemeChoice, theme
from tests.gui.fakes import FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_jobs_page import Scene as PageScene
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


def jobs_page(scene: Scene) -> JobsPage:
    page = scene.window.stage.page("jobs")
    assert isinstance(page, JobsPage)
    return page


def widths(table: RowTable) -> list[int]:
    header = table.horizontalHeader()
    return [header.sectionSize(column) for column in range(header.count())]


def drag_edge(table: RowTable, column: int, by: int) -> None:
    """Take the right edge of a column's name and draw it."""
    header = table.horizontalHeader()
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    drag(table, edge, edge + by)


def drag(table: RowTable, start: int, end: int) -> None:
    view = table.horizontalHeader().viewport()
    middle, left = view.height() // 2, Qt.MouseButton.LeftButton
    QTest.mouseMove(view, QPoint(start, middle))
    QTest.mousePress(view, left, pos=QPoint(start, middle))
    for step in range(1, 11):
        QTest.mouseMove(view, QPoint(start + (end - start) * step // 10, middle))
    QTest.mouseRelease(view, left, pos=QPoint(end, middle))


def test_a_width_of_ones_own_takes_no_spare_room_and_the_others_fill_the_table() -> None:
    columns = (Column(200, grow=1), Column(100, least=80), Column(100, grow=2))
    wishes = Arrangement().with_width(0, 260)

    assert share(arranged(columns, wishes), 600) == (260, 100, 240)
    assert share(arranged(columns, wishes.with_shown(2, shown=False)), 600, {2}) == (260, 340, 0)
    assert share(arranged(columns, wishes.with_width(1, 10)), 600)[1] == 80


def test_an_arrangement_is_kept_as_a_line_and_read_again() -> None:
    wishes = Arrangement(order=(0, 2, 1)).with_width(1, 140).with_shown(2, shown=False)

    assert arrangement_from(wishes.to_text(), 3) == wishes
    assert Arrangement().with_shown(0, shown=False) == Arrangement()
    assert wishes.with_shown(2, shown=True).hidden == frozenset()


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense",
        "0,2,1",
        "1,0,2||",
        "0,1||",
        "0,1,1||",
        "|9:100|",
        "|1:0|",
        "|1:9999|",
        "|1|",
        "||0",
        "||7",
    ],
)
def test_a_line_that_does_not_fit_the_table_is_the_usual_arrangement(line: str) -> None:
    assert arrangement_from(line, 3) == Arrangement()


@on_qt_loop
async def test_a_column_drawn_wider_stays_so_and_nothing_leaves_the_table(qtbot: QtBot) -> None:
    scene = await PageScene.of(qtbot, FakeWorld(jobs=(a_job(1),)), width=1500)
    table = scene.page.jobs.table
    before = widths(table)

    drag_edge(table, 1, 40)
    after = widths(table)
    scene.page.resize(1700, 700)

    assert after[1] == before[1] + 40
    assert widths(table)[1] == after[1]
    assert sum(widths(table)) == table.viewport().width()
    await scene.close()


@on_qt_loop
async def test_a_change_of_theme_leaves_columns_alone(qtbot: QtBot) -> None:
    scene = await PageScene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    table = scene.page.jobs.table
    drag_edge(table, 1, 40)
    before, wishes = widths(table), table.arrangement()

    theme().choose(ThemeChoice.DARK)
    await turns()
    after = widths(table)
    theme().choose(ThemeChoice.SYSTEM)

    assert after == before
    assert table.arrangement() == wishes
    await scene.close()


@on_qt_loop
async def test_columns_and_order_come_back_at_the_next_start(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()
    page = jobs_page(scene)
    table = page.jobs.table
    drag_edge(table, 1, 30)
    header = table.horizontalHeader()
    start = header.sectionViewportPosition(2) + 60
    drag(table, start, header.sectionViewportPosition(1) + 10)
    menu = QMenu(table)
    table.columns_menu(menu)
    cost = next(action for action in menu.actions() if action.text() == "Cost")
    cost.trigger()
    page.toolbar.filters.sort_by(Sorting.OLDEST)
    left, order = table.arrangement(), [header.logicalIndex(place) for place in range(header.count())]
    await scene.close()

    again = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()
    table = jobs_page(again).jobs.table
    header = table.horizontalHeader()

    assert left.hidden == {4}
    assert order[:3] == [0, 2, 1]
    assert table.arrangement() == left
    assert [header.logicalIndex(place) for place in range(header.count())] == order
    assert header.isSectionHidden(4)
    assert jobs_page(again).toolbar.filters.order() is Sorting.OLDEST
    assert jobs_page(again).reading.wanted.sorting is Sorting.OLDEST
    await again.close()


@on_qt_loop
async def test_kept_nonsense_leaves_the_usual_table(tmp_path: Path) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("columns/jobs", "9,9|x:y|")
    kept.setValue("jobs/order", "by the moon")
    kept.sync()
    scene = await Scene(tmp_path, FakeWorld(jobs=(a_job(1),))).opened()

    assert jobs_page(scene).jobs.table.arrangement() == Arrangement()
    assert jobs_page(scene).toolbar.filters.order() is Sorting.NEWEST
    await scene.close()


@on_qt_loop
async def test_the_menu_of_the_names_leads_back_to_the_usual_columns(qtbot: QtBot) -> None:
    scene = await PageScene.of(qtbot, FakeWorld(jobs=(a_job(1),)))
    table = scene.page.jobs.table
    usual = widths(table)
    table.arrange(Arrangement(order=(0, 5, 4, 3, 2, 1), widths=((1, 180),), hidden=frozenset({2})))
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = table.findChild(QMenu)
    assert menu is not None
    shown = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}

    next(action for action in menu.actions() if action.text() == "The usual columns").trigger()
    menu.close()

    assert list(shown.values()) == [True, False, True, True, True]
    assert len(ROOM) == len(shown) + 1
    assert table.arrangement() == Arrangement()
    assert widths(table) == usual
    await scene.close()
