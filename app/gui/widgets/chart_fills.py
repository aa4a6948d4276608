"""What parts of a chart are filled with: told apart by their pattern as well as by their colour."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.spoken import Spoken

_RADIUS = 3.0
_STRIPE, _STRIPE_STEP = 2.0, 6.0
_DOT, _DOT_STEP = 1.1, 5.0
_SWATCH, _GAP, _BETWEEN = 12, 6, 18


class Fill(Enum):
    """How a part is filled."""

    SOLID = "solid"
    DOTTED = "dotted"
    STRIPED = "striped"


_TOKENS = {
    Fill.SOLID: (Token.ACCENT, Token.ACCENT),
    Fill.DOTTED: (Token.ACCENT_WASH, Token.ACCENT),
    Fill.STRIPED: (Token.ATTENTION_WASH, Token.ATTENTION),
}


class End(Enum):
    """The end of a bar that is rounded."""

    TOP = "top"
    RIGHT = "right"


def paint_fill(painter: QPainter, area: QRectF, fill: Fill, end: End | None = None) -> None:
    """Fill an area, with one end rounded.

    Every line is cut to the area by itself: drawings that are exported know no clipping.
    """
    ground, ink = (theme().colour(token) for token in _TOKENS[fill])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    edge = fill is not Fill.SOLID and min(area.width(), area.height()) > 4
    painter.setPen(QPen(ink, 1.0) if edge else Qt.PenStyle.NoPen)
    body = area.adjusted(0.5, 0.5, -0.5, -0.5) if edge else area
    painter.drawPath(_outline(body, end))
    if fill is Fill.STRIPED:
        _stripes(painter, body, QPen(ink, _STRIPE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    elif fill is Fill.DOTTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        _dots(painter, body)
    painter.restore()


def _outline(area: QRectF, end: End | None) -> QPainterPath:
    path = QPainterPath()
    if end is None:
        path.addRect(area)
        return path
    # From one square corner round both round ones to the other.
    bl, tl, tr, br = area.bottomLeft(), area.topLeft(), area.topRight(), area.bottomRight()
    corners = (bl, tl, tr, br) if end is End.TOP else (tl, tr, br, bl)
    across, along = (area.width(), area.height()) if end is End.TOP else (area.height(), area.width())
    radius = min(_RADIUS, across / 2, along)
    path.moveTo(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(corner, _towards(corner, after, radius))
    path.lineTo(corners[3])
    path.closeSubpath()
    return path


def _towards(start: QPointF, target: QPointF, length: float) -> QPointF:
    """A point so far from one corner on the way to the next; edges are level or upright."""
    x, y = target.x() - start.x(), target.y() - start.y()
    whole = abs(x) + abs(y)
    return start + QPointF(x, y) * (length / whole if whole else 0.0)


def _stripes(painter: QPainter, area: QRectF, pen: QPen) -> None:
    """Slanted lines: from the left or the lower edge up to the right or the upper one."""
    painter.setPen(pen)
    along = _STRIPE_STEP / 2
    while along < area.width() + area.height():
        begin_x, begin_y = min(along, area.width()), max(0.0, along - area.width())
        end_x, end_y = max(0.0, along - area.height()), min(along, area.height())
        painter.drawLine(
            QPointF(area.left() + begin_x, area.top() + begin_y),
            QPointF(area.left() + end_x, area.top() + end_y),
        )
        along += _STRIPE_STEP


def _dots(painter: QPainter, area: QRectF) -> None:
    row, y = 0, area.bottom() - _DOT_STEP / 2
    while y - _DOT > area.top():
        x = area.left() + _DOT_STEP / 2 + (row % 2) * _DOT_STEP / 2
        while x + _DOT < area.right():
            painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
            x += _DOT_STEP
        y -= _DOT_STEP
        row += 1


Entries = Sequence[tuple[Fill, str]]


class Legend(Spoken, QWidget):
    """What the fills mean, in words, in as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Entries = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Entries) -> None:
        """Explain these; nothing to explain takes no room."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(words for _, words in entries))
        self.setVisible(bool(self._entries))
        self.updateGeometry()
        self.update()

    def entries(self) -> Entries:
        """What is explained."""
        return self._entries

    def hasHeightForWidth(self) -> bool:
        """Long words need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines there are."""
        return round(self.draw(None, QRectF(0, 0, width, 0)))

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = QFontMetricsF(font(Role.SMALL))
        widths = [
            px(_SWATCH + _GAP + _BETWEEN) + metrics.horizontalAdvance(words) for _, words in self._entries
        ]
        return QSize(round(sum(widths)), px(18))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible: then there are more lines."""
        return QSize(px(80), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Swatches and words."""
        painter = QPainter(self)
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def draw(self, painter: QPainter | None, box: QRectF) -> float:
        """Draw it into a box (or only measure it without a painter); returns the height it takes."""
        line, metrics = float(px(18)), QFontMetricsF(font(Role.SMALL))
        x, y = box.left(), box.top()
        for fill, words in self._entries:
            width = px(_SWATCH + _GAP) + metrics.horizontalAdvance(words)
            if x > box.left() and x + width > box.right():
                x, y = box.left(), y + line
            if painter is not None:
                side = float(px(_SWATCH))
                paint_fill(painter, QRectF(x, y + (line - side) / 2, side, side), fill)
                painter.setFont(font(Role.SMALL))
                painter.setPen(theme().colour(Token.MUTED))
                place = QRectF(x + px(_SWATCH + _GAP), y, box.right() - x, line)
                painter.drawText(
                    place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words
                )
            x += width + px(_BETWEEN)
        return y + line - box.top() if self._entries else 0.0
