"""The one Qt application, dressed and named; it needs no loop yet."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from app.gui.theme.icons import brand_icon
from app.gui.theme.theme import theme
from app.gui.widgets.spoken import tell_readers


def application() -> QApplication:
    """The one application, made on first use."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("gondola")
    app.setApplicationDisplayName("Gondola")
    app.setDesktopFileName("gondola")
    app.setQuitOnLastWindowClosed(False)
    theme()
    tell_readers()
    app.setWindowIcon(brand_icon())
    return app
