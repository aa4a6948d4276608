"""The first moment of a start: the window with the saved rows in it, painted before anything else is loaded.

Most of the program is not imported here, and no loop runs yet. What is added to this module's imports is waited for by
whoever starts the program; a test holds the list.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QEventLoop, QObject

from app.domain.finding import Sorting
from app.gui.application import application
from app.gui.first_page import FirstPage
from app.gui.language.catalogue import chosen, speak
from app.gui.state import WindowState
from app.gui.window import MainWindow
from app.ports.archive import Filed

_MOST_ROWS = 60
"""More than fit on a screen; the others come with the page itself."""
_PAINTED_WITHIN_S = 0.4
_LOOK_MS = 10


class Records(Protocol):
    """What there is at once: where the window stood, and the first rows."""

    @property
    def state_file(self) -> Path:
        """Where the window keeps its own place and size."""
        ...

    def first_rows(self, sorting: Sorting, most: int) -> tuple[Filed, ...]:
        """The first jobs in this order; none where they cannot or may not be shown at once."""
        ...


def show_first(records: Records) -> MainWindow:
    """The window, on screen and painted; it shows the saved rows if there are any, and is not furnished yet."""
    app = application()
    state = WindowState(records.state_file)
    speak(chosen(state.language))
    window = MainWindow(records.state_file)
    sorting = _order(state.kept("jobs/order"))
    rows = records.first_rows(sorting, _MOST_ROWS)
    if rows:
        window.show_first(FirstPage(rows, datetime.now(UTC), sorting, state.kept("columns/jobs")))
    watch = _PaintWatch(window)
    window.show()
    until = time.monotonic() + _PAINTED_WITHIN_S
    while not watch.painted and time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _LOOK_MS)
    watch.leave()
    return window


class _PaintWatch(QObject):
    """Sees the last widget of the window being painted: what is above it was painted before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.painted = False
        self._seen = window.first.table.viewport() if window.first is not None else window.stripes
        self._seen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is about to be painted, and is on screen with the end of this turn."""
        if event.type() is QEvent.Type.Paint:
            self.painted = True
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        """It was seen."""
        self._seen.removeEventFilter(self)
        self.deleteLater()


def _order(name: str) -> Sorting:
    try:
        return Sorting(name)
    except ValueError:
        return Sorting.NEWEST
