"""Where menus open: under what opened them, and over the window rather than beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


def place_under(menu: QMenu, anchor: QWidget) -> QPoint:
    """Where on the screen a menu goes: its left edge under the anchor's, or its right edges where that would reach
    over the window's side.
    """
    window = anchor.window()
    left = anchor.mapTo(window, QPoint(0, anchor.height()))
    beyond = left.x() + menu.sizeHint().width() - window.width()
    if beyond > 0:
        left.setX(left.x() + anchor.width() - menu.sizeHint().width())
    return window.mapToGlobal(left)


def open_under(menu: QMenu, anchor: QWidget) -> None:
    """Open it there; Qt keeps it on the screen."""
    menu.popup(place_under(menu, anchor))
