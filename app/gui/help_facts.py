"""What the window knows about itself, for diagnostics: Qt, screens, theme and language."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.domain.diagnostics import Facts
from app.gui.theme.fonts import scale
from app.gui.theme.theme import theme


def window_facts(window: QWidget) -> Facts:
    """Facts about the window as it is now."""
    screens = "; ".join(_screen_words(screen) for screen in QGuiApplication.screens())
    return (
        ("qt", qVersion()),
        ("pyside", PySide6.__version__),
        ("platform", QGuiApplication.platformName()),
        ("screens", screens),
        ("window", f"{window.width()} x {window.height()} at {window.devicePixelRatioF():g}"),
        ("text scale", f"{scale():.2f}"),
        ("theme", "dark" if theme().is_dark else "light"),
        ("language", window.locale().name()),
        ("tray", "yes" if QSystemTrayIcon.isSystemTrayAvailable() else "no"),
    )


def _screen_words(screen: QScreen) -> str:
    size = screen.size()
    return f"{size.width()} x {size.height()} at {screen.devicePixelRatio():g}"
