"""Where the window was and how it looked, from one start to the next, in a small file of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from app.gui.language.catalogue import OFFERED, Language
from app.gui.screen_fit import fitted
from app.gui.theme.fonts import px
from app.gui.theme.theme import ThemeChoice, theme

_GEOMETRY, _THEME = "window/geometry", "window/theme"
_TRAY_TOLD, _LANGUAGE = "tray/told", "window/language"
_USUAL, _LEAST = (1360, 860), (760, 520)
_FRAME = (16, 40)
"""What systems put around a window and above it, at most. How much it is they tell only once it is shown."""


class WindowState:
    """Keeps geometry, theme, language and a few words in an INI file. One that cannot be read or written is no trouble.

    The theme is the person's preference; a copy of it lies here so that the very first paint has it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was; on a first start, as large as it is drawn, within the screen."""
        window.setMinimumSize(px(_LEAST[0]), px(_LEAST[1]))
        theme().choose(_choice(self._settings().value(_THEME)))
        kept = self._settings().value(_GEOMETRY)
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            bring_on_screen(window)
            return
        room = window.screen().availableGeometry().size() - QSize(*_FRAME)
        window.resize(QSize(px(_USUAL[0]), px(_USUAL[1])).boundedTo(room))

    def use_theme(self, name: str) -> None:
        """Dress the window as the person prefers, and remember it for the next first paint."""
        choice = _choice(name)
        theme().choose(choice)
        self._settings().setValue(_THEME, choice.value)

    @property
    def tray_told(self) -> bool:
        """Whether the person was told once that the cross leaves the program in the tray."""
        return str(self._settings().value(_TRAY_TOLD)) == "yes"

    def tell_of_tray(self) -> None:
        """The person was told."""
        self._settings().setValue(_TRAY_TOLD, "yes")

    @property
    def language(self) -> str:
        """The name of the language that the person chose; the system's as long as nobody did."""
        kept = self._settings().value(_LANGUAGE)
        return next((each.value for each in OFFERED if each.value == kept), Language.SYSTEM.value)

    def keep_language(self, name: str) -> None:
        """The person chose a language, for the next window."""
        self._settings().setValue(_LANGUAGE, name)

    def keep(self, window: QMainWindow) -> None:
        """Remember where the window is."""
        settings = self._settings()
        settings.setValue(_GEOMETRY, window.saveGeometry())
        settings.sync()

    def kept(self, key: str) -> str:
        """A word that was kept, empty if none was."""
        value = self._settings().value(key)
        return value if isinstance(value, str) else ""

    def keep_word(self, key: str, word: str) -> None:
        """Keep a word for the next start."""
        self._settings().setValue(key, word)

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)


def bring_on_screen(window: QMainWindow) -> None:
    """Bring a window back that is out of reach: its screen is gone or smaller now. One that fills a screen stays."""
    if window.isMaximized() or window.isFullScreen():
        return
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    rooms = [screen.availableGeometry() for screen in screens]
    frame, inner = window.frameGeometry(), window.geometry()
    place = fitted(frame, window.minimumSize(), rooms)
    if place != frame:
        window.resize(place.size() - (frame.size() - inner.size()))
        window.move(place.topLeft())


def _choice(name: object) -> ThemeChoice:
    known = {choice.value: choice for choice in ThemeChoice}
    return known.get(name, ThemeChoice.SYSTEM) if isinstance(name, str) else ThemeChoice.SYSTEM
