"""Bars side by side, one for each piece of time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.chart import NOWHERE, Chart
from app.gui.widgets.chart_fills import End, Fill, paint_fill

_TALL, _SHORT = 220, 132
_WIDEST, _PART = 44, 0.66
_LEAST = 2.0
_LABELS = 22
_BOLD_RULE = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it, its parts from below, and what it says."""

    label: str
    parts: tuple[tuple[Fill, int], ...]
    words: tuple[str, ...]

    @property
    def height(self) -> int:
        """All parts together."""
        return sum(amount for _, amount in self.parts)


class _Room(NamedTuple):
    """Where the bars stand in a box, how wide each one's room is, and what the full height means."""

    field: QRectF
    slot: float
    top: int


class BarChart(Chart):
    """Left and Right lead from bar to bar."""

    STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}  # noqa: RUF012

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bars: tuple[Bar, ...] = ()
        self._marks: tuple[tuple[int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(
        self, bars: Sequence[Bar], marks: Sequence[tuple[int, str]], summary: str, nothing: str
    ) -> None:
        """Show these, with marks at the left; bars that are all nothing are said, not drawn."""
        self._bars = tuple(bars) if any(bar.height for bar in bars) else ()
        self._marks = tuple(marks)
        self.say(summary, nothing)

    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def count(self) -> int:
        """How many bars there are."""
        return len(self._bars)

    def words(self, place: int) -> tuple[str, ...]:
        """What a bar says."""
        return self._bars[place].words

    def sizeHint(self) -> QSize:
        """A calm height."""
        return QSize(px(420), px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(px(220), px(_SHORT))

    def place_at(self, where: QPointF) -> int:
        """The bar in whose room a place lies, above and below it too."""
        if not self._bars:
            return NOWHERE
        room = self._room(QRectF(self.rect()))
        place = math.floor((where.x() - room.field.left()) / room.slot)
        return place if 0 <= place < len(self._bars) else NOWHERE

    def spot(self, place: int) -> QPointF:
        """At the foot of a bar: its words hide none of the others."""
        room = self._room(QRectF(self.rect()))
        return QPointF(room.field.left() + (place + 0.5) * room.slot, room.field.bottom() - px(8))

    def draw(self, painter: QPainter, box: QRectF, hot: int = NOWHERE) -> None:
        """Marks and their lines, the bars, and what stands under them."""
        if not self._bars:
            self.draw_nothing(painter, box)
            return
        room = self._room(box)
        painter.setFont(font(Role.SMALL))
        if hot != NOWHERE:
            left = room.field.left() + hot * room.slot
            painter.fillRect(
                QRectF(left, room.field.top(), room.slot, room.field.height()), theme().colour(Token.HOVER)
            )
        self._draw_marks(painter, box, room)
        for place, bar in enumerate(self._bars):
            self._draw_bar(painter, room, place, bar)
        self._draw_labels(painter, box, room, hot)

    def _room(self, box: QRectF) -> _Room:
        metrics = QFontMetricsF(font(Role.SMALL))
        widest = max((metrics.horizontalAdvance(words) for _, words in self._marks), default=0.0)
        field = box.adjusted(widest + px(10), metrics.height() / 2 + px(2), -px(4), -px(_LABELS))
        top = max((amount for amount, _ in self._marks), default=1)
        return _Room(field, field.width() / len(self._bars), top)

    @staticmethod
    def _length(room: _Room, amount: int) -> float:
        return room.field.height() * amount / room.top

    def _draw_marks(self, painter: QPainter, box: QRectF, room: _Room) -> None:
        height = painter.fontMetrics().height()
        for amount, words in ((0, ""), *self._marks):
            y = room.field.bottom() - self._length(room, amount)
            colour = theme().colour(Token.EDGE if amount == 0 else Token.LINE)
            painter.fillRect(
                QRectF(room.field.left(), round(y) - _BOLD_RULE, room.field.width(), 1.0), colour
            )
            painter.setPen(theme().colour(Token.MUTED))
            place = QRectF(box.left(), y - height / 2, room.field.left() - box.left() - px(8), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)

    def _draw_bar(self, painter: QPainter, room: _Room, place: int, bar: Bar) -> None:
        width = min(room.slot * _PART, float(px(_WIDEST)))
        left = room.field.left() + place * room.slot + (room.slot - width) / 2
        foot = room.field.bottom() - _BOLD_RULE
        parts = [(fill, amount) for fill, amount in bar.parts if amount > 0]
        for number, (fill, amount) in enumerate(parts, start=1):
            # What is not nothing is seen.
            length = max(_LEAST, self._length(room, amount))
            area = QRectF(left, foot - length, width, length)
            paint_fill(painter, area, fill, End.TOP if number == len(parts) else None)
            foot -= length

    def _draw_labels(self, painter: QPainter, box: QRectF, room: _Room, hot: int) -> None:
        """As many as there is room for, the last one among them: that is today."""
        metrics = QFontMetricsF(painter.font())
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self._bars)
        stride = max(1, math.ceil((widest + px(8)) / room.slot))
        last = len(self._bars) - 1
        for place, bar in enumerate(self._bars):
            if (last - place) % stride:
                continue
            middle = room.field.left() + (place + 0.5) * room.slot
            left = min(middle - widest / 2, box.right() - widest)
            painter.setPen(theme().colour(Token.INK if place == hot else Token.MUTED))
            line = QRectF(
                left, room.field.bottom() + px(4), widest, box.bottom() - room.field.bottom() - px(4)
            )
            painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), bar.label)
