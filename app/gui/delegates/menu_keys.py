"""The menu of a table's current row by keyboard: the Menu key, and Shift+F10, which Qt leaves to others on Linux."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QTableView


class MenuByKeys(QObject):
    """``asked(position)`` in the table's viewport: the middle of the current row.

    Qt's own place for it counts the table's header in, and so means the row below.
    """

    asked = Signal(QPoint)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the mouse asks for goes to the viewport, and does not come by here."""
        if isinstance(event, QContextMenuEvent) and event.reason() is QContextMenuEvent.Reason.Keyboard:
            return self._ask()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_menu_key(event):
            return self._ask()
        return super().eventFilter(watched, event)

    def _ask(self) -> bool:
        current = self._table.currentIndex()
        if current.isValid():
            self._table.scrollTo(current)
            self.asked.emit(self._table.visualRect(current).center())
        return True


def _is_menu_key(event: QKeyEvent) -> bool:
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_F10 and shifted
