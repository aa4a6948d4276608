"""How long jobs took, model by model on one scale: few jobs as single dots, many as a skyline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.domain.usual_times import spread
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.chart import NOWHERE
from app.gui.widgets.chart_rows import ListChart

_HEAD, _SKY, _INSET = 22, 30, 8
_DOT = 3.4
_PIECE = 6
_MOST_DOTS = 20
_FEWEST_PIECES, _MOST_PIECES = 8, 48


@dataclass(frozen=True, slots=True)
class Times:
    """One model: its jobs' seconds, shortest first, where its marks are, and what it says."""

    name: str
    figure: str
    aside: str
    seconds: tuple[float, ...]
    median_s: float | None
    p80_s: float | None
    words: tuple[str, ...]


class TimeChart(ListChart):
    """A thin line where half of the jobs were done, a flag where 4 of 5 were."""

    ROW = 66
    TOP = 24

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[Times, ...] = ()
        self._marks: tuple[tuple[int, str], ...] = ()
        self._upto_s = 1.0

    def show_times(
        self,
        rows: Sequence[Times],
        upto_s: float,
        marks: Sequence[tuple[int, str]],
        summary: str,
        nothing: str,
    ) -> None:
        """Show these from 0 to ``upto_s`` seconds, with marks in seconds along the top."""
        self._rows, self._marks, self._upto_s = tuple(rows), tuple(marks), max(upto_s, 0.001)
        self.say(summary, nothing)

    def rows(self) -> tuple[Times, ...]:
        """What is drawn."""
        return self._rows

    def count(self) -> int:
        """How many models there are."""
        return len(self._rows)

    def words(self, place: int) -> tuple[str, ...]:
        """What a model's row says."""
        return self._rows[place].words

    def draw(self, painter: QPainter, box: QRectF, hot: int = NOWHERE) -> None:
        """The words of the scale, and its marks behind the rows."""
        if not self._rows:
            self.draw_nothing(painter, box)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(self._rows):
            area = self.row_box(box, place)
            if place == hot:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour(Token.HOVER))
                painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 8, 8)
            inner = area.adjusted(px(_INSET), px(2), -px(_INSET), 0)
            head = QRectF(inner.left(), inner.top(), inner.width(), px(_HEAD))
            self.draw_head(painter, head, row.name, row.figure, row.aside)
            sky = QRectF(inner.left(), head.bottom() + px(4), inner.width(), px(_SKY))
            self._draw_scale(painter, sky)
            self._draw_jobs(painter, sky, row)
            self._draw_usual(painter, sky, row)
        self._draw_marks(painter, box)

    def _x(self, sky: QRectF, seconds: float) -> float:
        return sky.left() + sky.width() * min(seconds, self._upto_s) / self._upto_s

    def _draw_scale(self, painter: QPainter, sky: QRectF) -> None:
        line = theme().colour(Token.LINE)
        for seconds, _ in self._marks:
            painter.fillRect(QRectF(round(self._x(sky, seconds)), sky.top(), 1.0, sky.height()), line)
        painter.fillRect(QRectF(sky.left(), sky.bottom(), sky.width(), 1.0), theme().colour(Token.EDGE))

    def _draw_jobs(self, painter: QPainter, sky: QRectF, row: Times) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(Token.ACCENT))
        if len(row.seconds) < _MOST_DOTS:
            for seconds in row.seconds:
                painter.drawEllipse(QPointF(self._x(sky, seconds), sky.bottom() - px(7)), _DOT, _DOT)
            return
        pieces = min(_MOST_PIECES, max(_FEWEST_PIECES, int(sky.width() / px(_PIECE))))
        counts = spread(row.seconds, self._upto_s, pieces)
        width, highest = sky.width() / pieces, max(counts)
        for place, jobs in enumerate(counts):
            if jobs:
                height = max(2.0, (sky.height() - px(2)) * jobs / highest)
                left = sky.left() + place * width
                painter.drawRect(QRectF(left + 0.5, sky.bottom() - height, width - 1.0, height))

    def _draw_usual(self, painter: QPainter, sky: QRectF, row: Times) -> None:
        """Both marks are told apart by their heads: a bar without one, and a flag."""
        ink = theme().colour(Token.INK)
        if row.median_s is not None:
            x = self._x(sky, row.median_s)
            painter.setPen(QPen(ink, 2.0))
            painter.drawLine(QPointF(x, sky.top()), QPointF(x, sky.bottom()))
        if row.p80_s is not None:
            x = self._x(sky, row.p80_s)
            painter.setPen(QPen(ink, 1.4))
            painter.drawLine(QPointF(x, sky.top() - px(3)), QPointF(x, sky.bottom()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            side, top = px(7), sky.top() - px(3)
            back = -1 if x + side > sky.right() else 1
            painter.drawPolygon(
                QPolygonF([QPointF(x, top), QPointF(x + back * side, top + side / 2), QPointF(x, top + side)])
            )

    def _draw_marks(self, painter: QPainter, box: QRectF) -> None:
        """The words of the scale, as many as fit beside each other."""
        painter.setFont(font(Role.SMALL))
        painter.setPen(theme().colour(Token.MUTED))
        metrics = QFontMetricsF(painter.font())
        top = box.top() + px(4)
        sky = QRectF(box.left() + px(_INSET), top, box.width() - 2 * px(_INSET), px(self.TOP))
        free = sky.left()
        for seconds, words in ((0, "0"), *self._marks):
            width = metrics.horizontalAdvance(words)
            left = min(max(self._x(sky, seconds) - width / 2, sky.left()), box.right() - width)
            if left >= free:
                painter.drawText(QRectF(left, top, width + 1, px(self.TOP)), words)
                free = left + width + px(10)
