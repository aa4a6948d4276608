"""Bars under one another, each with a name and a figure: what is compared are things, not times."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.chart import NOWHERE, Chart
from app.gui.widgets.chart_fills import End, Fill, paint_fill

_ROW, _BAR = 44, 9
_INSET = 8
_LEAST = 3.0
_EMPTY = 96


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its name, its figure, what stands small beside it, the parts of its bar, and what it says."""

    name: str
    figure: str
    aside: str
    parts: tuple[tuple[Fill, int], ...]
    words: tuple[str, ...]

    @property
    def length(self) -> int:
        """All parts together."""
        return sum(amount for _, amount in self.parts)


class ListChart(Chart):
    """Rows of one height under one another, from ``TOP`` on; Up and Down lead from one to the next."""

    ROW = _ROW
    TOP = 0
    STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}  # noqa: RUF012

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def natural_height(self) -> int:
        """What all rows take."""
        return px(self.ROW) * self.count() + px(self.TOP) if self.count() else px(_EMPTY)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(px(320), self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """All rows, narrow."""
        return QSize(px(200), self.natural_height())

    def place_at(self, where: QPointF) -> int:
        """The row under a place."""
        place = math.floor((where.y() - px(self.TOP)) / px(self.ROW))
        return place if 0 <= place < self.count() else NOWHERE

    def spot(self, place: int) -> QPointF:
        """At the lower edge of a row, where the mouse does not hide it."""
        return QPointF(self.width() / 2, px(self.TOP) + (place + 1) * px(self.ROW) - px(6))

    def row_box(self, box: QRectF, place: int) -> QRectF:
        """Where a row stands in a box."""
        return QRectF(box.left(), box.top() + px(self.TOP) + place * px(self.ROW), box.width(), px(self.ROW))

    @staticmethod
    def draw_head(painter: QPainter, line: QRectF, name: str, figure: str, aside: str) -> None:
        """The name at the left, as much of it as there is room for; the figure and its aside at the right."""
        colours, middle = theme(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        right = QRectF(line)
        for text, role, token in ((aside, Role.SMALL, Token.MUTED), (figure, Role.STRONG, Token.INK)):
            if not text:
                continue
            painter.setFont(font(role))
            painter.setPen(colours.colour(token))
            painter.drawText(right, int(middle | Qt.AlignmentFlag.AlignRight), text)
            right.setRight(right.right() - QFontMetricsF(font(role)).horizontalAdvance(text) - px(8))
        painter.setFont(font(Role.MEDIUM))
        painter.setPen(colours.colour(Token.INK))
        shown = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, right.width())
        painter.drawText(right, int(middle | Qt.AlignmentFlag.AlignLeft), shown)


class RowChart(ListChart):
    """A row can be chosen: it stays marked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[Row, ...] = ()
        self._chosen = NOWHERE

    def show_rows(self, rows: Sequence[Row], summary: str, nothing: str, chosen: int = NOWHERE) -> None:
        """Show these, one of them marked."""
        self._rows, self._chosen = tuple(rows), chosen
        self.say(summary, nothing)

    def rows(self) -> tuple[Row, ...]:
        """What is drawn."""
        return self._rows

    def chosen(self) -> int:
        """The row that is marked."""
        return self._chosen

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def words(self, place: int) -> tuple[str, ...]:
        """What a row says."""
        return self._rows[place].words

    def draw(self, painter: QPainter, box: QRectF, hot: int = NOWHERE) -> None:
        """Row by row; the longest bar takes the whole width."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max((row.length for row in self._rows), default=0)
        for place, row in enumerate(self._rows):
            area = self.row_box(box, place)
            if place in (self._chosen, hot):
                painter.setPen(Qt.PenStyle.NoPen)
                wash = Token.ACCENT_WASH if place == self._chosen else Token.HOVER
                painter.setBrush(theme().colour(wash))
                painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 8, 8)
            inner = area.adjusted(px(_INSET), px(4), -px(_INSET), -px(6))
            head = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - px(_BAR + 2))
            self.draw_head(painter, head, row.name, row.figure, row.aside)
            foot = QRectF(inner.left(), inner.bottom() - px(_BAR), inner.width(), px(_BAR))
            self._draw_bar(painter, foot, row, longest)

    @staticmethod
    def _draw_bar(painter: QPainter, area: QRectF, row: Row, longest: int) -> None:
        left = area.left()
        parts = [(fill, amount) for fill, amount in row.parts if amount > 0]
        for number, (fill, amount) in enumerate(parts, start=1):
            width = max(_LEAST, area.width() * amount / longest)
            end = End.RIGHT if number == len(parts) else None
            paint_fill(painter, QRectF(left, area.top(), width, area.height()), fill, end)
            left += width
