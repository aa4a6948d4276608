"""One painter for each kind of cell, all within the same margins."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import assert_never

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter

from app.gui.delegates.cells import Cell, FigureCell, MonoCell, ProgressCell, StateCell, TextCell, TitleCell
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.progress import paint_progress
from app.gui.theme.shapes import paint_shape, shape_token
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

PADDING = 12
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _ONE_LINE)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _ONE_LINE)
_LINES_KEPT = 1024
"""More than any screen shows; words that do not change are not shortened anew each time they are painted."""


def paint_cell(painter: QPainter, cell: Cell, area: QRectF) -> None:
    """Paint a cell's content into its area, margins included; the background is there already."""
    room = area.adjusted(px(PADDING), 0, -px(PADDING), 0)
    match cell:
        case TitleCell():
            _paint_title(painter, cell, room)
        case StateCell():
            _paint_state(painter, cell, room)
        case ProgressCell():
            _paint_progress(painter, cell, room)
        case FigureCell(text, strong, muted):
            _paint_line(painter, text, room, Role.STRONG if strong else Role.BODY, _ink(muted), _RIGHT)
        case MonoCell(text, left):
            _paint_line(painter, text, room, Role.MONO, Token.MUTED, _LEFT if left else _RIGHT)
        case TextCell(text, strong, muted, small):
            role = Role.SMALL if small else Role.STRONG if strong else Role.BODY
            _paint_line(painter, text, room, role, _ink(muted), _LEFT)


def cell_width(cell: Cell) -> int:
    """The width that shows a cell whole, margins included, in device-independent pixels."""
    match cell:
        case TitleCell(title, subtitle):
            wide = max(_width(Role.STRONG, title), _width(Role.SMALL, subtitle))
        case StateCell(_, word):
            wide = px(22) + _width(Role.MEDIUM, word)
        case ProgressCell(words=words):
            wide = max(px(140), _width(Role.SMALL, words))
        case MonoCell(text=text):
            wide = _width(Role.MONO, text)
        case FigureCell(text=text) | TextCell(text=text):
            wide = _width(Role.STRONG, text)
        case _:
            assert_never(cell)
    return round(wide) + 2 * px(PADDING) + 1


def _paint_title(painter: QPainter, cell: TitleCell, room: QRectF) -> None:
    if not cell.subtitle:
        _paint_line(painter, cell.title, room, Role.STRONG, Token.INK, _LEFT)
        return
    upper, lower = _two_lines(room, _height(Role.STRONG), _height(Role.SMALL), px(2))
    _paint_line(painter, cell.title, upper, Role.STRONG, Token.INK, _LEFT)
    _paint_line(painter, cell.subtitle, lower, Role.SMALL, Token.MUTED, _LEFT)


def _paint_state(painter: QPainter, cell: StateCell, room: QRectF) -> None:
    side = px(16)
    box = QRectF(room.left(), room.center().y() - side / 2, side, side)
    paint_shape(painter, cell.shape, box, theme().colour(shape_token(cell.shape)))
    _paint_line(painter, cell.word, room.adjusted(px(22), 0, 0, 0), Role.MEDIUM, Token.INK, _LEFT)


def _paint_progress(painter: QPainter, cell: ProgressCell, room: QRectF) -> None:
    height = px(8)
    upper, lower = _two_lines(room, height, _height(Role.SMALL), px(5))
    paint_progress(painter, upper, cell.fraction, cell.mark, overtime=cell.overtime)
    _paint_line(painter, cell.words, lower, Role.SMALL, Token.MUTED, _LEFT)


def _paint_line(painter: QPainter, text: str, room: QRectF, role: Role, token: Token, side: int) -> None:
    painter.setFont(font(role))
    painter.setPen(theme().colour(token))
    painter.drawText(room, side, _shortened(text, role, int(room.width()) + 1))


@lru_cache(_LINES_KEPT)
def _shortened(text: str, role: Role, width: int) -> str:
    mode = Qt.TextElideMode.ElideMiddle if role is Role.MONO else Qt.TextElideMode.ElideRight
    return QFontMetrics(font(role)).elidedText(" ".join(text.split()), mode, width)


def _two_lines(room: QRectF, first: float, second: float, gap: float) -> tuple[QRectF, QRectF]:
    """Two lines, one above the other, together in the middle and on whole pixels."""
    top = round(room.center().y() - (first + gap + second) / 2)
    upper = QRectF(room.left(), top, room.width(), first)
    return upper, QRectF(room.left(), top + first + gap, room.width(), second)


def _ink(muted: bool) -> Token:
    return Token.MUTED if muted else Token.INK


@cache
def _height(role: Role) -> float:
    return QFontMetricsF(font(role)).height()


def _width(role: Role, text: str) -> float:
    return QFontMetricsF(font(role)).horizontalAdvance(text)
