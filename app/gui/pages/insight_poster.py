"""The insights as one picture to keep or to pass on: PNG, or SVG that stays sharp at any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.chart import Chart
from app.gui.widgets.chart_fills import Legend

PNG, SVG = "png", "svg"
_WIDTH, _EDGE = 960, 36
_SHARPNESS = 2.0
_BARS = 260


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with what stands above it. ``height`` is what it needs; the text lines may be empty."""

    title: str
    lines: tuple[str, ...]
    chart: Chart
    height: int
    legend: Legend | None = None


class Poster:
    """Draws panels under one another on the surface of the theme in force."""

    def __init__(self, title: str, foot: str, panels: Sequence[Panel], *, play_money: bool) -> None:
        self._title, self._foot, self._panels = title, foot, tuple(panels)
        self._play = QCoreApplication.translate("Insights", "Play money") if play_money else ""

    def drawn(self, ending: str) -> bytes:
        """The whole file in that format."""
        size = QSize(px(_WIDTH), self._paint(None))
        return self._svg(size) if ending == SVG else self._png(size)

    def _png(self, size: QSize) -> bytes:
        image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(content.data())

    def _svg(self, size: QSize) -> bytes:
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(self._title)
        generator.setDescription(
            ". ".join(panel.chart.accessibleDescription() for panel in self._panels) or self._foot
        )
        painter = QPainter(generator)
        self._paint(painter)
        painter.end()
        return bytes(content.data())

    def _paint(self, painter: QPainter | None) -> int:
        """Draw all of it, or only measure; returns the height."""
        pen = _Pen(painter, px(_EDGE), px(_WIDTH - 2 * _EDGE))
        if painter is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            height = self._paint(None)
            painter.fillRect(QRectF(0, 0, px(_WIDTH), height), theme().colour(Token.SURFACE))
        pen.write(self._title, Role.TITLE, Token.INK)
        if self._play:
            pen.write(self._play, Role.STRONG, Token.ATTENTION)
        for panel in self._panels:
            pen.leave(18)
            pen.write(panel.title, Role.HEADING, Token.INK)
            for line in panel.lines:
                pen.write(line, Role.BODY, Token.MUTED)
            if panel.legend is not None:
                pen.leave(4)
                pen.move(panel.legend.draw(painter, pen.box(0)))
            pen.leave(6)
            if painter is not None:
                panel.chart.draw(painter, pen.box(panel.height))
            pen.move(panel.height)
        pen.leave(14)
        pen.write(self._foot, Role.SMALL, Token.MUTED)
        return round(pen.y) + px(_EDGE) - px(8)


class _Pen:
    """Where the next thing is written."""

    def __init__(self, painter: QPainter | None, edge: int, width: int) -> None:
        self._painter, self._edge, self._width = painter, edge, width
        self.y = float(edge)

    def box(self, height: float) -> QRectF:
        return QRectF(self._edge, self.y, self._width, height)

    def move(self, height: float) -> None:
        self.y += height

    def leave(self, drawn: int) -> None:
        self.y += px(drawn)

    def write(self, words: str, role: Role, token: Token) -> None:
        """A paragraph in as many lines as it takes."""
        if not words:
            return
        wrap = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        height = QFontMetricsF(font(role)).boundingRect(self.box(10_000), wrap, words).height()
        if self._painter is not None:
            self._painter.setFont(font(role))
            self._painter.setPen(theme().colour(token))
            self._painter.drawText(self.box(height), wrap, words)
        self.y += height + px(2)


def bar_height() -> int:
    """What bars over time take in a picture."""
    return px(_BARS)
