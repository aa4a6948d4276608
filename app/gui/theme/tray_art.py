"""The mark in the tray: the brand's tile with the state drawn on it as vectors, for light and for dark panels.

Every drawing brings its own ground, so that it is read on a panel of any colour; panels that are known to be dark get
the palette's dark accent, so that the tile itself stands out as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from app.gui.theme.tokens import BRAND_GOLD, BRAND_TILE, BRAND_WHITE, DARK, LIGHT, WARNING, Token
from app.resources import resource_path

SIZES = (16, 18, 20, 22, 24, 32, 44, 48, 64)
_ROOM_FOR_SOUND = 20
_BOX = 40.0
"""The side of the drawing that everything here is measured in."""


class TrayMark(Enum):
    """What the mark says, the worst first."""

    ATTENTION = "attention"
    OFFLINE = "offline"
    PAUSED = "paused"
    WORKING = "working"
    DONE = "done"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of one kind of panel, spelled as the palette spells its own."""

    tile: str
    play_tile: str
    away_tile: str
    mark: str
    gold: str
    badge: str
    """The ground of a badge, with ``attention``, ``good`` and ``ink`` drawn on it."""
    attention: str
    attention_edge: str
    good: str
    ink: str


ON_LIGHT = Ink(
    tile=LIGHT[Token.ACCENT],
    play_tile=LIGHT[Token.ATTENTION],
    away_tile=LIGHT[Token.MUTED],
    mark=LIGHT[Token.ON_ACCENT],
    gold=BRAND_GOLD,
    badge=LIGHT[Token.SURFACE],
    attention=WARNING,
    attention_edge=LIGHT[Token.ATTENTION],
    good=LIGHT[Token.GOOD],
    ink=LIGHT[Token.INK],
)
ON_DARK = Ink(
    tile=DARK[Token.ACCENT],
    play_tile=DARK[Token.ATTENTION],
    away_tile=DARK[Token.MUTED],
    mark=DARK[Token.ON_ACCENT],
    gold=DARK[Token.ON_ACCENT],
    badge=DARK[Token.ON_ACCENT],
    attention=WARNING,
    attention_edge=WARNING,
    good=DARK[Token.GOOD],
    ink=DARK[Token.INK],
)

_RING = QRectF(7.5, 7.5, 25.0, 25.0)
_BADGE = QPointF(29.5, 29.5)
_BADGE_RADIUS, _GAP = 9.5, 2.2


def tray_icon(
    mark: TrayMark, progress: float | None = None, *, dark: bool = False, play: bool = False
) -> QIcon:
    """The mark in every size that trays ask for. ``progress`` (0 to 1, None for unknown) is the ring's."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(size, mark, progress, dark=dark, play=play))
    return icon


def tray_pixmap(
    size: int, mark: TrayMark, progress: float | None = None, *, dark: bool = False, play: bool = False
) -> QPixmap:
    """The same in one size, in pixels."""
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _BOX, size / _BOX)
    ink = ON_DARK if dark else ON_LIGHT
    tile = ink.away_tile if mark is TrayMark.OFFLINE else ink.play_tile if play else ink.tile
    if mark is TrayMark.WORKING:
        _ring(painter, ink, tile, progress, sound=size >= _ROOM_FOR_SOUND)
    else:
        _boat(ink, tile).render(painter, QRectF(0, 0, _BOX, _BOX))
    badge = _BADGES.get(mark)
    if badge is not None:
        badge(painter, ink)
    painter.end()
    return pixmap


def _boat(ink: Ink, tile: str) -> QSvgRenderer:
    """The brand's own drawing in the panel's ink: its tile, its gold, and its white."""
    drawing = resource_path("brand", "gondola.svg").read_text(encoding="utf-8")
    for brand, here in ((BRAND_TILE, tile), (BRAND_GOLD, ink.gold), (f'"{BRAND_WHITE}"', f'"{ink.mark}"')):
        drawing = drawing.replace(brand, here)
    return QSvgRenderer(QByteArray(drawing.encode()))


def _ring(painter: QPainter, ink: Ink, tile: str, progress: float | None, *, sound: bool) -> None:
    """The way that is done, over the whole way; where it is not known, an open ring. ``sound`` is drawn inside."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tile))
    painter.drawRoundedRect(QRectF(0, 0, _BOX, _BOX), 9, 9)
    whole = QColor(ink.mark)
    whole.setAlphaF(0.32)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(whole, 4.6))
    painter.drawEllipse(_RING)
    painter.setPen(_pen(ink.mark, 4.6))
    turn = 0.7 if progress is None else min(max(progress, 0.04), 1.0)
    painter.drawArc(_RING, 90 * 16, -round(turn * 360 * 16))
    painter.setPen(_pen(ink.gold, 3.2))
    for x, half in ((15.2, 2.6), (20.0, 4.6), (24.8, 3.2)) if sound else ():
        painter.drawLine(QPointF(x, 20 - half), QPointF(x, 20 + half))


def _attention(painter: QPainter, ink: Ink) -> None:
    corners = [QPointF(27.5, 16.0), QPointF(38.6, 37.4), QPointF(16.4, 37.4)]
    triangle = QPainterPath()
    triangle.addPolygon(QPolygonF([*corners, corners[0]]))
    _cut(painter, triangle, 2 * _GAP + 3.0)
    painter.setBrush(QColor(ink.attention))
    for colour, width in ((ink.attention_edge, 4.4), (ink.attention, 2.0)):
        painter.setPen(_pen(colour, width))
        painter.drawPath(triangle)
    painter.setPen(_pen(LIGHT[Token.INK], 3.2))
    painter.drawLine(QPointF(27.5, 24.0), QPointF(27.5, 29.6))
    painter.drawPoint(QPointF(27.5, 34.6))


def _done(painter: QPainter, ink: Ink) -> None:
    _disc(painter, ink)
    painter.setPen(_pen(ink.good, 3.6))
    painter.drawPolyline(QPolygonF([QPointF(24.8, 30.0), QPointF(28.2, 33.2), QPointF(34.4, 25.8)]))


def _paused(painter: QPainter, ink: Ink) -> None:
    _disc(painter, ink)
    painter.setPen(_pen(ink.ink, 3.4))
    for x in (27.0, 32.0):
        painter.drawLine(QPointF(x, 26.0), QPointF(x, 33.0))


def _offline(painter: QPainter, ink: Ink) -> None:
    _disc(painter, ink)
    painter.setPen(_pen(ink.ink, 3.2))
    painter.drawLine(QPointF(26.4, 26.4), QPointF(32.6, 32.6))
    painter.drawLine(QPointF(32.6, 26.4), QPointF(26.4, 32.6))


def _disc(painter: QPainter, ink: Ink) -> None:
    """A badge's ground, with a gap to the tile so that it is seen at 16 pixels."""
    around = QPainterPath()
    around.addEllipse(_BADGE, _BADGE_RADIUS, _BADGE_RADIUS)
    _cut(painter, around, 2 * _GAP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.badge))
    painter.drawEllipse(_BADGE, _BADGE_RADIUS, _BADGE_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _cut(painter: QPainter, path: QPainterPath, width: float) -> None:
    """Make what lies under a shape, and a rim around it, see-through."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(_pen("black", width))
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawPath(path)
    painter.restore()


def _pen(colour: str, width: float) -> QPen:
    solid, round_cap, round_join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, solid, round_cap, round_join)


_BADGES: dict[TrayMark, Callable[[QPainter, Ink], None]] = {
    TrayMark.ATTENTION: _attention,
    TrayMark.OFFLINE: _offline,
    TrayMark.PAUSED: _paused,
    TrayMark.DONE: _done,
}
