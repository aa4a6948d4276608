"""Less movement: asked of the system, or chosen; then nothing fades, rolls or slides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QStyle, QToolButton

import app.gui
from app.gui.calm import Movement
from app.gui.pages.settings import SettingsPage
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.fields import SearchField
from tests.gui.fakes import FakeWorld
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

_LASTS = QStyle.StyleHint.SH_Widget_Animation_Duration


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    yield
    theme().hold_still(still=False)
    theme().choose(ThemeChoice.SYSTEM)


def test_while_nothing_is_to_move_no_part_of_qt_animates(qapp: QApplication) -> None:
    field, menu = SearchField("Search"), QMenu()
    (cross,) = field.findChildren(QToolButton)
    moves = [each.style().styleHint(_LASTS, None, each) for each in (field, cross)]

    theme().hold_still(still=True)
    theme().choose(ThemeChoice.DARK)

    assert min(moves) > 0
    for each in (field, cross, menu, QLineEdit()):
        assert each.style().styleHint(_LASTS, None, each) == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    field.deleteLater()
    menu.deleteLater()


def test_what_the_platform_keeps_still_is_not_set_in_motion_afterwards(qapp: QApplication) -> None:
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateTooltip)
    before = [qapp.isEffectEnabled(effect) for effect in effects]
    theme().hold_still(still=True)
    theme().hold_still(still=False)
    assert [qapp.isEffectEnabled(effect) for effect in effects] == before

    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    qapp.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, True)
    theme().hold_still(still=True)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    theme().hold_still(still=False)
    assert qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    for effect, was in zip(effects, before, strict=True):
        qapp.setEffectEnabled(effect, was)


@on_qt_loop
async def test_the_system_is_asked_at_the_start_and_when_the_person_comes_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    motion = scene.launcher.around.motion
    motion.asks = True
    scene.window.calm.look()
    await until(lambda: theme().is_still)

    motion.asks = False
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    await until(lambda: not theme().is_still)
    await scene.close()


@on_qt_loop
async def test_settings_can_stop_all_movement_and_it_stays_so(qapp: QApplication, tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.go("settings")
    await turns()
    page = scene.window.stage.page("settings")
    assert isinstance(page, SettingsPage)
    page.looks.movement.select("none")
    still = theme().is_still
    await scene.close()
    theme().hold_still(still=False)

    again = await Scene(tmp_path, FakeWorld()).opened()

    assert still
    assert again.window.calm.choice is Movement.NONE
    assert theme().is_still
    await again.close()


def test_nothing_in_the_window_animates_without_asking_first() -> None:
    """There is no animation of our own; whoever makes one asks the theme whether things may move."""
    folder = Path(app.gui.__file__).parent
    animates = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "setLoopCount", "QMovie")
    users = [
        path.name
        for path in folder.rglob("*.py")
        if any(word in (source := path.read_text(encoding="utf-8")) for word in animates)
        and "is_still" not in source
    ]

    assert not users
