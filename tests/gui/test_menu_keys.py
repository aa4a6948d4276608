"""The menu of a row by keyboard is that of the row the keys are on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.delegates.menu_keys import MenuByKeys
from app.gui.delegates.table import RowTable


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable("Jobs")
    qtbot.addWidget(made)
    model = QStandardItemModel(made)
    for title in ("First", "Second", "Third"):
        model.appendRow(QStandardItem(title))
    made.setModel(model)
    made.resize(400, 300)
    made.show()
    return made


def by_the_menu_key(table: RowTable) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(10, 10), QPoint(10, 10))
    QApplication.sendEvent(table, event)


def by_shift_f10(table: RowTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize("ask", [by_the_menu_key, by_shift_f10])
@pytest.mark.parametrize("row", [0, 2])
def test_the_row_of_the_keys_is_asked_about(table: RowTable, ask: object, row: int) -> None:
    asked: list[QPoint] = []
    MenuByKeys(table).asked.connect(asked.append)
    table.setCurrentIndex(table.model().index(row, 0))

    assert callable(ask)
    ask(table)

    assert [table.indexAt(at).row() for at in asked] == [row]


def test_a_table_without_a_row_asks_nothing_and_other_keys_go_on(table: RowTable) -> None:
    asked: list[QPoint] = []
    MenuByKeys(table).asked.connect(asked.append)
    table.setCurrentIndex(table.model().index(-1, 0))
    by_shift_f10(table)
    QTest.keyClick(table, Qt.Key.Key_F10)
    QTest.keyClick(table, Qt.Key.Key_Down)

    assert not asked
    assert table.currentIndex().row() == 0
