"""Every sheet without a mouse, without eyes, with weak eyes and with large text: the list of all sheets is one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)

from app.gui.language.catalogue import Language, speak
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.spoken import tell_readers
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_contrast import weak
from tests.gui.test_large_text import large
from tests.gui.test_pseudo_sheets import KEY, SHEETS, WALLET
from tests.gui.test_tab_order import is_seen, name_of, place, steps_back, stops_wanted, walk
from tests.support.clipping import clipped

EACH = pytest.mark.parametrize("name", sorted(SHEETS))


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    speak(Language.ENGLISH)
    tell_readers()
    yield
    theme().choose(ThemeChoice.SYSTEM)


@asynccontextmanager
async def opened(
    name: str, folder: Path, size: tuple[int, int] = (1280, 800)
) -> AsyncIterator[Sheet[object]]:
    """A sheet over a window, in front, and turned down at the end."""
    async with stage(WALLET, KEY) as shell:
        shell.window.resize(*size)
        shell.window.show()
        sheet = SHEETS[name](shell, folder)
        assert isinstance(sheet, Sheet)
        task = shell.ask(sheet)
        await turns(40)
        sheet.activateWindow()
        await turns(3)
        yield sheet
        sheet.reject()
        await task


@EACH
@on_qt_loop
async def test_tab_comes_to_every_control_of_a_sheet_shows_where_it_is_and_escape_closes(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    unseen: list[str] = []
    async with opened(name, tmp_path) as sheet:

        def look(stop: QWidget) -> None:
            around = place(stop, sheet).adjusted(-4, -4, 4, 4)
            focused = sheet.grab(around).toImage()
            stop.clearFocus()
            plain = sheet.grab(around).toImage()
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            if not is_seen(focused, plain):
                unseen.append(name_of(stop))

        first = QApplication.focusWidget()
        assert first is not None, "no control has the focus"
        first.setFocus(Qt.FocusReason.TabFocusReason)
        stops = walk(look)
        missed = stops_wanted(sheet) - set(stops)
        at = min(range(len(stops)), key=lambda index: _reading_order(stops[index], sheet))
        back = steps_back(stops[at:] + stops[:at], sheet)
        QTest.keyClick(stops[0], Qt.Key.Key_Escape)
        closed = not sheet.isVisible()

    assert not [name_of(each) for each in missed]
    assert not back
    assert not unseen
    assert closed


@EACH
@on_qt_loop
async def test_every_control_of_a_sheet_has_a_name_and_a_kind(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    async with opened(name, tmp_path) as sheet:
        assert sheet.accessibleName()
        nameless = [type(stop).__name__ for stop in stops_wanted(sheet) if not _said(stop).strip()]
        markup = [
            label.text()
            for label in sheet.findChildren(QLabel)
            if label.isVisible() and "<" in label.accessibleDescription()
        ]

    assert not nameless
    assert not markup


@EACH
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@on_qt_loop
async def test_every_label_and_shape_of_a_sheet_stands_out(
    qapp: QApplication, tmp_path: Path, name: str, choice: ThemeChoice
) -> None:
    theme().choose(choice)
    async with opened(name, tmp_path) as sheet:
        found = weak(sheet)

    assert not found


@EACH
@on_qt_loop
async def test_nothing_is_cut_off_on_a_sheet_with_large_text(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    with large(qapp):
        async with opened(name, tmp_path, (1350, 900)) as sheet:
            found = clipped(sheet)

    assert not found, "\n".join(found)


def _reading_order(stop: QWidget, sheet: QWidget) -> tuple[int, int]:
    where = place(stop, sheet)
    return where.top(), where.left()


def _said(stop: QWidget) -> str:
    """What a reader calls it; a choice is called by the label beside it."""
    if isinstance(stop, QComboBox):
        return next((label.text() for label in _labels(stop) if label.buddy() is stop), "")
    return QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)


def _labels(stop: QWidget) -> list[QLabel]:
    holder = stop.parentWidget()
    return [] if holder is None else holder.findChildren(QLabel)
