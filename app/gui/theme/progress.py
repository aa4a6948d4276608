"""The truthful progress bar, painted: solid up to the mark where 4 of 5 are done, striped beyond it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_STRIPE = 6.0
_TRACK_ALPHA = 0.1


def paint_progress(
    painter: QPainter, bar: QRectF, fraction: float, mark: float | None, *, overtime: bool = False
) -> None:
    """Fill ``bar`` to ``fraction`` of its width (0 to 1; more is drawn as 1) and draw the mark across it.

    What lies beyond the mark is striped; with ``overtime`` and no mark all of it is.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colours = theme()
    radius = min(bar.height() / 2, 4.0)
    _fill(painter, bar, radius, track_colour())
    done = bar.width() * min(max(fraction, 0.0), 1.0)
    if done > 0:
        filled = QRectF(bar.left(), bar.top(), max(done, bar.height()), bar.height())
        _fill(painter, filled, radius, colours.colour(Token.ACCENT))
        if overtime or (mark is not None and fraction > mark):
            _stripe_beyond(painter, filled, bar.left() + bar.width() * (mark or 0.0), radius)
    if mark is not None:
        across = round(bar.left() + bar.width() * min(max(mark, 0.0), 1.0))
        painter.fillRect(QRectF(across - 1, bar.top() - 2, 2, bar.height() + 4), colours.colour(Token.MUTED))
    painter.restore()


def track_colour() -> QColor:
    """The way still to go: ink laid thinly, so that it is seen on a chosen row's wash as on a card."""
    colour = theme().colour(Token.INK)
    colour.setAlphaF(_TRACK_ALPHA)
    return colour


def paint_stripes(painter: QPainter, area: QRectF, over: QColor, width: float = _STRIPE) -> None:
    """Draw slanted stripes of one colour over an area; half of it stays as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(over, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    reach = area.height() + width
    along = area.left() - reach
    while along < area.right() + reach:
        painter.drawLine(
            QPointF(along, area.bottom() + width), QPointF(along + reach + width, area.top() - width)
        )
        along += width * 2.83
    painter.restore()


def _fill(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)


def _stripe_beyond(painter: QPainter, filled: QRectF, mark: float, radius: float) -> None:
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(filled, radius, radius)
    painter.setClipPath(path)
    lighter = theme().colour(Token.TRACK)
    lighter.setAlphaF(0.6)
    paint_stripes(painter, QRectF(QPointF(mark, filled.top()), filled.bottomRight()), lighter, 4.0)
    painter.restore()
