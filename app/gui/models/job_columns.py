"""How the table of jobs is laid out: room for each column, what it is called, what a click on its name sorts by."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from app.domain.finding import Sorting
from app.gui.delegates.cells import StateCell
from app.gui.delegates.columns import Column as Room
from app.gui.delegates.painting import cell_width
from app.gui.models.job_rows import Column, column_name, state_words
from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape

ROOM = (
    Room(220, 130, 3),
    Room(140, 138, 0),
    Room(204, 172, 2),
    Room(70, 68, 0, above=560),
    Room(84, 80, 0, above=500),
    Room(92, 90, 0, above=720),
)
SORTED_BY = {Column.TITLE: Sorting.TITLE, Column.TOOK: Sorting.LONGEST, Column.COST: Sorting.DEAREST}
"""What a click on the name of a column sorts by."""
_RIGHT = (Column.TOOK, Column.COST, Column.NEXT_LOOK)


def head(section: int, orientation: Qt.Orientation, role: int) -> object:
    """The names of the columns; figures are at the right."""
    if orientation is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole and section in _RIGHT:
        return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return column_name(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None


def sorted_column(sorting: Sorting) -> Column | None:
    """The column whose name stands for an order, if one does."""
    return next((column for column, order in SORTED_BY.items() if order is sorting), None)


def room() -> tuple[Room, ...]:
    """The room of each column, with enough for every state in the person's language."""
    widest = max(cell_width(StateCell(Shape.DOT, word)) for word in state_words())
    wide = max(ROOM[Column.STATE].width, round(widest * 100 / px(100)) + 1)
    return tuple(
        replace(column, width=wide, least=wide) if at == Column.STATE and wide > column.width else column
        for at, column in enumerate(ROOM)
    )
