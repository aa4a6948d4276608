"""The shapes that stand for states, drawn as vectors, each with the token of its colour."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.gui.theme.tokens import Token


class Shape(Enum):
    """A state as a shape; always shown with a word beside it."""

    RING = "ring"
    """Being made."""
    TICK = "tick"
    """Saved, proved."""
    TRIANGLE = "triangle"
    """Needs you, or not sure yet."""
    CLOCK = "clock"
    """Waiting."""
    CROSS = "cross"
    """Gone, failed."""
    DOT = "dot"
    """Reached and well."""
    HOLLOW = "hollow"
    """Not there yet."""
    DASH = "dash"
    """Nothing happened: refused, given up."""
    PAUSE = "pause"
    """Held by the person."""


_TOKENS = {
    Shape.RING: Token.ACCENT,
    Shape.TICK: Token.GOOD,
    Shape.TRIANGLE: Token.ATTENTION,
    Shape.CLOCK: Token.MUTED,
    Shape.CROSS: Token.BAD,
    Shape.DOT: Token.GOOD,
    Shape.HOLLOW: Token.EDGE,
    Shape.DASH: Token.MUTED,
    Shape.PAUSE: Token.ATTENTION,
}


def shape_token(shape: Shape) -> Token:
    """The colour that goes with a shape, as a token."""
    return _TOKENS[shape]


def paint_shape(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    """Draw a shape into a square box of any size; the painter is left as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    pen = QPen(colour, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAW[shape](painter, colour)
    painter.restore()


def _ring(painter: QPainter, _colour: QColor) -> None:
    painter.drawArc(QRectF(2.2, 2.2, 11.6, 11.6), 84 * 16, -280 * 16)


def _tick(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(2.4, 8.6), QPointF(6.2, 12.3), QPointF(13.6, 4.2)]))


def _triangle(painter: QPainter, colour: QColor) -> None:
    pen = QPen(painter.pen())
    pen.setWidthF(1.8)
    painter.setPen(pen)
    painter.drawPolygon(QPolygonF([QPointF(8, 2.2), QPointF(14.6, 13.6), QPointF(1.4, 13.6)]))
    painter.drawLine(QPointF(8, 6.6), QPointF(8, 9.4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 11.6), 1.0, 1.0)


def _clock(painter: QPainter, _colour: QColor) -> None:
    pen = QPen(painter.pen())
    pen.setWidthF(1.7)
    painter.setPen(pen)
    painter.drawEllipse(QPointF(8, 8), 6.1, 6.1)
    painter.drawPolyline(QPolygonF([QPointF(8, 4.6), QPointF(8, 8.2), QPointF(10.4, 9.6)]))


def _cross(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(3.4, 3.4), QPointF(12.6, 12.6))
    painter.drawLine(QPointF(12.6, 3.4), QPointF(3.4, 12.6))


def _dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 4.2, 4.2)


def _hollow(painter: QPainter, _colour: QColor) -> None:
    pen = QPen(painter.pen())
    pen.setWidthF(1.5)
    painter.setPen(pen)
    painter.drawEllipse(QPointF(8, 8), 3.6, 3.6)


def _dash(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(3.6, 8), QPointF(12.4, 8))


def _pause(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(5.4, 3.4), QPointF(5.4, 12.6))
    painter.drawLine(QPointF(10.6, 3.4), QPointF(10.6, 12.6))


_DRAW: dict[Shape, Callable[[QPainter, QColor], None]] = {
    Shape.RING: _ring,
    Shape.TICK: _tick,
    Shape.TRIANGLE: _triangle,
    Shape.CLOCK: _clock,
    Shape.CROSS: _cross,
    Shape.DOT: _dot,
    Shape.HOLLOW: _hollow,
    Shape.DASH: _dash,
    Shape.PAUSE: _pause,
}
