"""Line icons: drawings from the resources folder, tinted with a colour and sharp at every screen scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.gui.theme.fonts import px
from app.resources import resource_path

ICON_PX = 18
_DEVICE_PIXEL_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon called ``name`` into a box. Raises FileNotFoundError for a name that has no drawing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour.name()).render(painter, box)
    painter.restore()


def tinted_icon(name: str, colour: QColor, disabled: QColor, size: int = ICON_PX) -> QIcon:
    """A QIcon of one colour, with another for a control that is switched off. Size is drawn pixels."""
    icon = QIcon()
    for ratio in _DEVICE_PIXEL_RATIOS:
        icon.addPixmap(_tinted(name, colour, size, ratio), QIcon.Mode.Normal)
        icon.addPixmap(_tinted(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return icon


def brand_icon() -> QIcon:
    """The mark in its own colours. Its form in the tray is in ``tray_art``."""
    icon, renderer = QIcon(), _brand_renderer()
    # Where more than 128 pixels are shown, the desktop takes the installed drawing.
    for size in (16, 22, 24, 32, 44, 48, 64, 128):
        icon.addPixmap(_rendered(renderer, size, 1.0))
    return icon


def brand_pixmap(size: int, ratio: float) -> QPixmap:
    """The mark as a picture of ``size`` device-independent pixels on a screen of that device pixel ratio."""
    return _rendered(_brand_renderer(), size, ratio)


def _brand_renderer() -> QSvgRenderer:
    return QSvgRenderer(str(resource_path("brand", "gondola.svg")))


def _tinted(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    return _rendered(_renderer(name, colour.name()), px(size), ratio)


def _rendered(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource_path("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
