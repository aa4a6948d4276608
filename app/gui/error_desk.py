"""Shows errors one at a time, over whatever sheet is open; the same one is not shown twice at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.errors import GondolaError
from app.gui.confirm import ErrorSheet
from app.services.tasks import TaskOwner

_MOST_WAITING = 4


class ErrorDesk:
    """Takes errors from anywhere in the window."""

    def __init__(
        self, window: QWidget, tasks: TaskOwner, get_help: Callable[[GondolaError], None] | None = None
    ) -> None:
        """``get_help`` is called with an error that a person wants help with."""
        self._window = window
        self._tasks = tasks
        self._get_help = get_help
        self._waiting: list[GondolaError] = []
        self._showing = False

    def take(self, error: GondolaError) -> None:
        """Show it now, or after the one that is shown."""
        same = any((type(other), other.what) == (type(error), error.what) for other in self._waiting)
        if same or len(self._waiting) >= _MOST_WAITING:
            return
        self._waiting.append(error)
        if not self._showing:
            self._showing = True
            self._tasks.spawn("errors", self._show_all())

    async def _show_all(self) -> None:
        try:
            while self._waiting:
                await self._show(self._waiting[0])
                self._waiting.pop(0)
        finally:
            self._showing = False
            self._waiting.clear()

    async def _show(self, error: GondolaError) -> None:
        sheet = ErrorSheet(top_sheet(self._window), error)
        if self._get_help is not None:
            sheet.help_wanted.connect(partial(self._get_help, error))
        await sheet.ask()


def top_sheet(window: QWidget) -> QWidget:
    """The sheet that is open in front, else the window."""
    modal = QApplication.activeModalWidget()
    return modal if isinstance(modal, QDialog) and modal.isVisible() else window


def close_sheets(window: QWidget) -> None:
    """Turn down every sheet that is open over a window: unanswered means no."""
    for sheet in window.findChildren(QDialog):
        if sheet.isVisible():
            sheet.reject()
