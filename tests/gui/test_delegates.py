"""Table cells: what they say, how they are painted, and how rows answer mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.delegates.cells import (
    CELL_ROLE,
    Cell,
    FigureCell,
    MonoCell,
    ProgressCell,
    Shape,
    StateCell,
    TextCell,
    TitleCell,
    spoken,
)
from app.gui.delegates.columns import Column, share
from app.gui.delegates.table import RowTable
from app.gui.theme.fonts import px
from app.gui.theme.shapes import shape_token
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tokens import Token

Index = QModelIndex | QPersistentModelIndex

ROWS: tuple[tuple[Cell, ...], ...] = (
    (
        TitleCell("Episode 12 — intro bed", "ElevenLabs Music · 60 s"),
        StateCell(Shape.RING, "Making"),
        ProgressCell(0.58, 0.8, overtime=False, words="usually done by 14:32"),
        FigureCell("$0.69"),
    ),
    (
        TitleCell("Rain on a tin roof"),
        StateCell(Shape.TRIANGLE, "Needs you"),
        TextCell("The model asks for another prompt", muted=True, small=True),
        MonoCell("0x51c2…9e0f"),
    ),
)


class Rows(QAbstractTableModel):
    """The rows above, as a page's model would hand them out."""

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802
        return len(ROWS)

    def columnCount(self, _parent: Index | None = None) -> int:  # noqa: N802
        return len(ROWS[0])

    def data(self, index: Index, role: int = 0) -> Cell | str | None:
        cell = ROWS[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(cell)
        return None


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    theme().choose(ThemeChoice.LIGHT)
    made = RowTable("Jobs")
    qtbot.addWidget(made)
    model = Rows(made)
    made.setModel(model)
    made.set_columns((Column(220, grow=1), Column(120), Column(220), Column(100, above=600)))
    made.resize(700, 240)
    with qtbot.waitActive(made):
        made.show()
    return made


def cell_image(table: RowTable, row: int, column: int) -> QImage:
    area = table.visualRect(table.model().index(row, column))
    return table.viewport().grab(area).toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    "cell,words",
    [
        (TitleCell("Rain", "Sound Effects"), "Rain, Sound Effects"),
        (TitleCell("Rain"), "Rain"),
        (StateCell(Shape.TICK, "Saved"), "Saved"),
        (
            ProgressCell(0.1, None, overtime=False, words="usually done by 14:36"),
            "usually done by 14:36, 10 %",
        ),
        (FigureCell("$0.05"), "$0.05"),
        (MonoCell("0x51c2…9e0f"), "0x51c2…9e0f"),
        (TextCell("report ready"), "report ready"),
    ],
)
def test_every_cell_can_be_spoken(cell: Cell, words: str) -> None:
    assert spoken(cell) == words


def test_rows_are_as_high_as_two_lines_need(table: RowTable) -> None:
    assert table.rowHeight(0) == px(46)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("row", [0, 1])
def test_a_state_is_painted_as_its_shape_and_its_word(table: RowTable, row: int, choice: ThemeChoice) -> None:
    theme().choose(choice)
    cell = ROWS[row][1]
    assert isinstance(cell, StateCell)

    image = cell_image(table, row, 1)
    shape = colours(image.copy(px(12), 0, px(16), image.height()))
    words = colours(image.copy(px(34), 0, image.width() - px(34), image.height()))

    assert theme().colour(shape_token(cell.shape)).name() in shape
    assert theme().colour(shape_token(cell.shape)).name() not in words
    assert len(words) > 2


def test_progress_is_painted_with_bar_mark_and_words(table: RowTable) -> None:
    shown = colours(cell_image(table, 0, 2))

    for token in (Token.ACCENT, Token.MUTED):
        assert theme().colour(token).name() in shown


def test_money_ends_at_the_right_margin(table: RowTable) -> None:
    image = cell_image(table, 0, 3)
    ground = image.pixelColor(2, 2)
    inked = [
        x
        for x in range(image.width())
        for y in range(4, image.height() - 4)
        if image.pixelColor(x, y) != ground
    ]

    assert image.width() - px(12) - 3 <= max(inked) <= image.width() - px(12)


def test_the_selected_row_lies_on_the_wash_with_a_bar_for_the_keyboard(table: RowTable) -> None:
    table.selectRow(0)
    table.setFocus()

    first = cell_image(table, 0, 0)

    wash = theme().colour(Token.ACCENT_WASH)
    assert cell_image(table, 0, 3).pixelColor(2, 4) == wash
    assert cell_image(table, 1, 3).pixelColor(2, 4) != wash
    assert first.pixelColor(1, 20) == theme().colour(Token.ACCENT)


def test_the_whole_row_answers_the_mouse(table: RowTable) -> None:
    middle = table.visualRect(table.model().index(1, 0)).center()

    QTest.mouseMove(table.viewport(), middle + QPoint(1, 0))
    QTest.mouseMove(table.viewport(), middle)

    hover = theme().colour(Token.HOVER)
    assert cell_image(table, 1, 3).pixelColor(2, 4) == hover
    assert cell_image(table, 0, 3).pixelColor(2, 4) != hover


def test_a_cell_asks_for_the_room_its_words_need(table: RowTable) -> None:
    title, state = table.sizeHintForColumn(0), table.sizeHintForColumn(1)

    assert title > state > px(40)


def test_a_model_without_cells_shows_its_text(qtbot: QtBot) -> None:
    table = RowTable("Plain")
    qtbot.addWidget(table)
    model = QStandardItemModel(table)
    model.appendRow(QStandardItem("plain words"))
    table.setModel(model)
    table.show()

    assert len(colours(cell_image(table, 0, 0))) > 2


def test_tab_leaves_the_table(table: RowTable) -> None:
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Jobs"


def test_spare_width_goes_to_the_columns_that_grow() -> None:
    columns = (Column(200, grow=2), Column(100), Column(200, grow=1))

    assert share(columns, 800) == (400, 100, 300)


def test_columns_give_way_down_to_their_least() -> None:
    columns = (Column(200, least=100), Column(100, least=100), Column(200, least=150))

    assert share(columns, 425) == (150, 100, 175)
    assert share(columns, 10) == (100, 100, 150)


def test_a_column_is_left_out_where_it_has_no_room() -> None:
    columns = (Column(200, grow=1), Column(100, above=600))

    assert share(columns, 599) == (599, 0)
    assert share(columns, 600) == (500, 100)


@pytest.mark.parametrize("room", range(300, 1_500, 37))
def test_no_pixel_is_lost(room: int) -> None:
    columns = (Column(212, least=120, grow=3), Column(112, least=90), Column(226, least=90, grow=2))

    assert sum(share(columns, room)) == room


def test_a_table_made_narrow_leaves_a_column_out_and_keeps_the_rest_whole(table: RowTable) -> None:
    table.resize(500, 240)

    header = table.horizontalHeader()
    assert header.isSectionHidden(3)
    assert header.length() == table.viewport().width()
