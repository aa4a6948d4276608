"""A menu opens over its window, not beside it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.buttons import IconButton
from app.gui.widgets.menus import place_under


@pytest.mark.parametrize("at, to_the_left", [(20, True), (760, False)])
def test_a_menu_at_the_right_edge_opens_to_the_left(qtbot: QtBot, at: int, *, to_the_left: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    button = IconButton("dots", "More", parent=window)
    button.move(at, 50)
    window.show()
    menu = QMenu(button)
    menu.addAction("Show in the folder where it lies")

    place = window.mapFromGlobal(place_under(menu, button))

    assert place.y() == 50 + button.height()
    assert place.x() >= 0
    assert place.x() + menu.sizeHint().width() <= window.width()
    assert (place.x() == at) is to_the_left
