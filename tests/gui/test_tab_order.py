"""On every page and in every main sheet, Tab comes to each control once, from top to bottom, and round again."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from app.gui.rooms import PAGES
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tokens import contrast_ratio
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_contrast import a_world
from tests.gui.window_scene import Scene

_MOST_STOPS = 120
_LEAST_CHANGED = 100
"""Pixels: the bar at the left of a row of a table has 135."""


def stops_wanted(window: QWidget) -> set[QWidget]:
    """What a person can use now; of several that exclude each other the chosen one, as Qt does it."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.window() is window and _is_a_stop(each)
    }


def _is_a_stop(widget: QWidget) -> bool:
    inside = widget.parentWidget()
    if isinstance(inside, QAbstractSpinBox | QComboBox) or isinstance(widget, QHeaderView):
        return False  # a part of another control
    if isinstance(widget, QAbstractButton) and isinstance(inside, QLineEdit | QAbstractItemView):
        return False  # such as the cross in a search field; Escape does the same
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def walk(look: Callable[[QWidget], None] = lambda _stop: None) -> list[QWidget]:
    """Every stop from here until the first comes again; ``look`` is called at each."""
    seen: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        look(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0], f"trapped at {QApplication.focusWidget()}"
    return seen


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def steps_back(stops: list[QWidget], window: QWidget) -> list[str]:
    """Where Tab goes up the page without going to the right."""
    found: list[str] = []
    for before, after in pairwise(stops):
        one, two = place(before, window), place(after, window)
        if two.bottom() <= one.top() and two.left() <= one.right():
            found.append(f"{name_of(before)} → {name_of(after)}")
    return found


def name_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.property('text') or ''}"


@pytest.mark.parametrize("page", PAGES)
@on_qt_loop
async def test_tab_comes_to_every_control_of_a_page_and_round_again(
    qapp: QApplication, tmp_path: Path, page: str
) -> None:
    scene = await Scene(tmp_path, a_world()).opened()
    window = scene.window
    window.activateWindow()
    window.go(page)
    await turns(40)
    window.frame.header.badge.setFocus(Qt.FocusReason.TabFocusReason)

    stops = walk()

    missed = stops_wanted(window) - set(stops)
    assert not [name_of(each) for each in missed]
    assert not steps_back(stops, window)
    await scene.close()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("page", PAGES)
@on_qt_loop
async def test_every_stop_shows_that_it_has_the_focus(
    qapp: QApplication, tmp_path: Path, page: str, choice: ThemeChoice
) -> None:
    scene = await Scene(tmp_path, a_world()).opened()
    window = scene.window
    theme().choose(choice)
    window.activateWindow()
    window.go(page)
    await turns(40)
    unseen: list[str] = []
    window.frame.header.badge.setFocus(Qt.FocusReason.TabFocusReason)

    def look(stop: QWidget) -> None:
        around = place(stop, window).adjusted(-4, -4, 4, 4)
        focused = window.grab(around).toImage()
        stop.clearFocus()
        plain = window.grab(around).toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if not is_seen(focused, plain):
            unseen.append(name_of(stop))

    walk(look)
    theme().choose(ThemeChoice.SYSTEM)
    await scene.close()

    assert not unseen


def is_seen(focused: QImage, plain: QImage) -> bool:
    """Whether enough pixels changed, by a contrast that a mark needs (WCAG 2.2, 2.4.13)."""
    changed = 0
    for x in range(focused.width()):
        for y in range(focused.height()):
            one, two = focused.pixelColor(x, y), plain.pixelColor(x, y)
            if one != two and contrast_ratio(one.name(), two.name()) >= 3.0:
                changed += 1
    return changed >= min(focused.width(), focused.height(), _LEAST_CHANGED)


def _add_job(scene: Scene) -> None:
    scene.press("Add job…")


@pytest.mark.parametrize("opened", [_add_job])
@on_qt_loop
async def test_a_sheet_keeps_tab_inside_and_gives_the_focus_back(
    qapp: QApplication, tmp_path: Path, opened: Callable[[Scene], None]
) -> None:
    scene = await Scene(tmp_path, a_world()).opened()
    scene.window.activateWindow()
    await turns(20)
    opener = scene.button("Add job…")
    opener.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(opener, Qt.Key.Key_Space)
    await turns(20)
    sheet = scene.sheets()[0]
    sheet.activateWindow()
    await turns(5)

    stops = walk()

    assert {stop.window() for stop in stops} == {sheet}
    assert not stops_wanted(sheet) - set(stops)
    QTest.keyClick(stops[0], Qt.Key.Key_Escape)
    await turns(20)
    assert not scene.sheets()
    assert scene.window.focusWidget() is opener
    await scene.close()
