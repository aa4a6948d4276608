"""The saved rows of a start: there before the rest, in their place, and gone without a gap."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.adapters.clock.system import SystemClock
from app.adapters.settings.lock_file import LockFile
from app.adapters.settings.places import find_places
from app.adapters.store.store import sqlite_stores
from app.bootstrap.launcher import WindowLauncher
from app.domain.finding import Sorting
from app.domain.job import JobState
from app.domain.looks import Looks
from app.gui.delegates.cells import CELL_ROLE
from app.gui.first import show_first
from app.gui.first_page import FirstPage
from app.gui.models.job_rows import Column
from app.gui.run import application, close_window
from app.gui.state import WindowState
from app.gui.tray import Tray
from app.gui.window import MainWindow
from app.ports.archive import Filed
from tests.gui.fakes import FakeLauncher, FakeWorld
from tests.gui.fakes_jobs import NOW, STUDIO, a_job, saved_audio
from tests.gui.loops import until

SAVED = tuple(
    a_job(number, state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW) for number in range(1, 4)
)
ROWS = tuple(Filed(number, job, Looks()) for number, job in enumerate(SAVED))


class Kept:
    """Records that can be shown at once; what was asked of them is remembered."""

    def __init__(self, folder: Path, rows: tuple[Filed, ...] = ROWS) -> None:
        self.state_file = folder / "window.ini"
        self.rows = rows
        self.asked: list[Sorting] = []

    def first_rows(self, sorting: Sorting, most: int) -> tuple[Filed, ...]:
        self.asked.append(sorting)
        return self.rows[:most]


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    return application()


def page_of(window: MainWindow) -> FirstPage:
    assert window.first is not None
    return window.first


@pytest.mark.usefixtures("app")
def test_saved_rows_are_on_screen_before_anything_else_is_there(tmp_path: Path) -> None:
    window = show_first(Kept(tmp_path))
    model = page_of(window).table.model()
    titles = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert window.isVisible()
    assert not window.furnished
    assert [title.split(",")[0] for title in titles] == [job.title for job in SAVED]
    assert model.index(0, Column.COST).data(Qt.ItemDataRole.DisplayRole) == "$0.69"
    window.deleteLater()


@pytest.mark.usefixtures("app")
def test_they_come_in_the_order_that_was_chosen_last(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    WindowState(kept.state_file).keep_word("jobs/order", Sorting.TITLE.value)
    show_first(kept).deleteLater()
    WindowState(kept.state_file).keep_word("jobs/order", "nonsense")
    show_first(kept).deleteLater()
    assert kept.asked == [Sorting.TITLE, Sorting.NEWEST]


@pytest.mark.usefixtures("app")
def test_without_saved_rows_the_window_is_there_all_the_same(tmp_path: Path) -> None:
    window = show_first(Kept(tmp_path, ()))
    assert window.isVisible()
    assert window.first is None
    window.deleteLater()


@pytest.mark.usefixtures("app")
def test_a_window_that_is_closed_before_it_is_furnished_goes_away_and_says_so(tmp_path: Path) -> None:
    window = show_first(Kept(tmp_path))
    window.close()
    assert window.isHidden()
    assert window.left_early
    window.deleteLater()


@pytest.mark.usefixtures("app")
async def test_the_rows_stay_in_sight_until_the_page_has_read_its_own(tmp_path: Path) -> None:
    window, tray = show_first(Kept(tmp_path)), Tray()
    world = FakeWorld(jobs=SAVED, accounts=(STUDIO,))
    first = page_of(window)
    window.furnish(FakeLauncher(tmp_path / "window.ini", [world], []), tray)
    seen: list[object] = []
    window.stack.currentChanged.connect(lambda _place: seen.append(window.stack.currentWidget()))

    await window.worlds.open_live()
    await until(lambda: window.stack.currentWidget() is window.frame)

    assert seen == [window.frame]
    assert window.first is None
    page = window.stage.page("jobs")
    assert page is not None
    assert page.jobs.table.model().rowCount() == len(SAVED)  # type: ignore[attr-defined]
    assert first is not window.stack.currentWidget()
    await close_window(window, tray)


@pytest.mark.usefixtures("app")
async def test_the_page_lays_its_rows_where_they_stood_before(tmp_path: Path) -> None:
    window, tray = show_first(Kept(tmp_path)), Tray()
    window.resize(1360, 860)
    QApplication.processEvents()
    early = page_of(window).table
    before = early.mapTo(window, early.viewport().geometry().topLeft()), early.viewport().width()
    cells = [early.columnWidth(column) for column in range(len(Column))]
    window.furnish(
        FakeLauncher(tmp_path / "window.ini", [FakeWorld(jobs=SAVED, accounts=(STUDIO,))], []), tray
    )
    await window.worlds.open_live()
    await until(lambda: window.stack.currentWidget() is window.frame)
    await asyncio.sleep(0)
    QApplication.processEvents()

    page = window.stage.page("jobs")
    assert page is not None
    table = page.jobs.table  # type: ignore[attr-defined]
    assert (table.mapTo(window, table.viewport().geometry().topLeft()), table.viewport().width()) == before
    assert [table.columnWidth(column) for column in range(len(Column))] == cells
    assert table.model().index(0, 0).data(CELL_ROLE) is not None
    await close_window(window, tray)


async def test_nothing_is_shown_early_while_gondola_is_locked(tmp_path: Path) -> None:
    launcher = WindowLauncher(tmp_path)
    stores = sqlite_stores(find_places(tmp_path).database, SystemClock())
    await stores.accounts.save_account(STUDIO)
    await stores.jobs.save_job(SAVED[0])
    await stores.close()
    assert [one.job for one in launcher.first_rows(Sorting.NEWEST, 9)] == [SAVED[0]]

    await LockFile(find_places(tmp_path).config).set(locked=True)
    assert launcher.first_rows(Sorting.NEWEST, 9) == ()
