"""The one Qt application, dressed and named; it needs no loop yet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.gui.theme.icons import brand_icon
from app.gui.theme.theme import theme
from app.gui.widgets.spoken import tell_readers


class Application(QApplication):
    """Hears what the system asks of the program as a whole: to quit, and on macOS to open files.

    An event filter would do too, but one on the application is called for every event of every object, each a call
    into Python; this is called for the application's own few.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.on_quit: Callable[[], None] | None = None
        self._on_file: Callable[[Path], None] | None = None
        self._files: list[Path] = []

    def hear_files(self, open_file: Callable[[Path], None] | None) -> None:
        """Pass on files to open from now on, those first that came before anybody heard; None lets them wait."""
        self._on_file = open_file
        if open_file is not None:
            files, self._files = self._files, []
            for path in files:
                open_file(path)

    def event(self, event: QEvent) -> bool:
        """Qt's own quit (the menu of macOS, the session's end) would stop the loop under what runs on it."""
        if event.type() is QEvent.Type.Quit and self.on_quit is not None:
            self.on_quit()
            return True
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().event(event)

    def _take(self, path: Path) -> None:
        if self._on_file is None:
            self._files.append(path)
        else:
            self._on_file(path)


def application() -> Application:
    """The one application, made on first use."""
    app = QApplication.instance() or Application(sys.argv[:1])
    if not isinstance(app, Application):
        raise TypeError("Another application was made before ours.")
    app.setApplicationName("gondola")
    app.setApplicationDisplayName("Gondola")
    app.setDesktopFileName("gondola")
    app.setQuitOnLastWindowClosed(False)
    theme()
    tell_readers()
    app.setWindowIcon(brand_icon())
    return app
