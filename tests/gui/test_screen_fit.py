"""The window is never lost: not when its screen is gone, nor when the one that is left is smaller."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.gui.screen_fit import fitted
from app.gui.state import WindowState, bring_on_screen

LAPTOP, DESK = QRect(0, 0, 1280, 800), QRect(1280, 0, 2560, 1440)
LEAST = QSize(760, 520)


@pytest.mark.parametrize(
    "window, screens, place",
    [
        (QRect(100, 50, 900, 600), [LAPTOP], QRect(100, 50, 900, 600)),
        (QRect(1500, 100, 1360, 860), [LAPTOP, DESK], QRect(1500, 100, 1360, 860)),
        (QRect(1000, 100, 900, 600), [LAPTOP, DESK], QRect(1000, 100, 900, 600)),
        (QRect(-300, 100, 900, 600), [LAPTOP], QRect(-300, 100, 900, 600)),
        (QRect(1500, 100, 1360, 860), [LAPTOP], QRect(0, 0, 1280, 800)),
        (QRect(1500, 100, 900, 600), [LAPTOP], QRect(189, 99, 900, 600)),
        (QRect(100, -500, 900, 600), [LAPTOP], QRect(189, 99, 900, 600)),
        (QRect(200, 100, 3000, 2000), [LAPTOP], QRect(0, 0, 1280, 800)),
        (QRect(5000, 5000, 400, 300), [QRect(0, 0, 700, 500)], QRect(0, 0, 760, 520)),
        (QRect(9, 9, 900, 600), [], QRect(9, 9, 900, 600)),
    ],
)
def test_a_window_stays_where_it_can_be_reached_and_else_comes_to_the_main_screen(
    window: QRect, screens: list[QRect], place: QRect
) -> None:
    assert fitted(window, LEAST, screens) == place


def test_a_window_kept_on_a_screen_that_is_gone_starts_on_the_one_that_is_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    state, away, back = WindowState(tmp_path / "window.ini"), QMainWindow(), QMainWindow()
    qtbot.addWidget(away)
    qtbot.addWidget(back)
    state.restore(away)
    away.setGeometry(9000, 7000, 2400, 1800)
    state.keep(away)

    state.restore(back)

    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(back.frameGeometry())


def test_the_first_window_leaves_room_on_a_small_screen_for_its_title_bar(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    WindowState(tmp_path / "window.ini").restore(window)

    room = QGuiApplication.primaryScreen().availableGeometry().size()
    assert window.height() <= room.height() - 37
    assert window.width() <= room.width() - 16


def test_a_window_out_of_reach_is_brought_back_while_running(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    window.move(QPoint(-2000, 3000))

    bring_on_screen(window)

    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.frameGeometry())
