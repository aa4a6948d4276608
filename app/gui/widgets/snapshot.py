"""A picture of a window as a person sees it, with the sheet that lies over it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget


def picture_of(window: QWidget) -> QPixmap:
    """Grab the window, and over it each open dialog at its place. Works without a screen."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.drawPixmap(dialog.pos() - window.pos(), dialog.grab())
    painter.end()
    return picture
