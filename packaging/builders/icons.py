"""The mark of the program as pictures of fixed sizes, drawn from its vector art."""

from __future__ import annotations

import os
import sys
from pathlib import Path

RASTER_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(svg: Path, folder: Path) -> None:
    """Write ``16.png`` to ``512.png``. Runs in an environment that has Qt. Raises ValueError for a broken drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg.name} is no drawing that Qt can read.")
    for size in RASTER_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(folder / f"{size}.png")):
            raise ValueError(f"The icon of {size} pixels could not be written.")
    del application


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
