"""The theme in force: follows the system's light or dark scheme, or the person's choice, while running."""

from __future__ import annotations

from enum import StrEnum

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from app.gui.theme.fonts import Role, font
from app.gui.theme.icons import ICON_PX, tinted_icon
from app.gui.theme.stylesheet import qpalette, stylesheet
from app.gui.theme.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, Token

_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class ThemeChoice(StrEnum):
    """What the person asked for; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Holds the palette in force and dresses the application in it.

    Widgets that paint ask for ``colour(Token.…)`` at paint time, so a switch needs nothing from them;
    those that keep a tinted icon renew it when ``changed`` is emitted.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._palette: Palette | None = None
        self._still = False
        self._moved: tuple[Qt.UIEffect, ...] = ()
        self._told_dark: bool | None = None
        app.setStyle("Fusion")
        app.setFont(font(Role.BODY))
        self._hints = app.styleHints()
        # Kept: a wrapper that is let go takes what it was asked for with it, and the next one to ask gets a dead one.
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._access.contrastPreferenceChanged.connect(self._apply)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        """What was asked for, which is not always what is shown: SYSTEM may be either."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in force."""
        return self._palette in (DARK, DARK_CONTRAST)

    def choose(self, choice: ThemeChoice) -> None:
        """Switch at once. Title bars follow too where the platform lets a program ask for that."""
        self._choice = choice
        if choice is ThemeChoice.SYSTEM:
            self._hints.unsetColorScheme()
        else:
            dark = choice is ThemeChoice.DARK
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._apply()

    def system_says(self, dark: bool | None) -> None:
        """The desktop says it in a place that Qt does not hear everywhere; None leaves it to Qt."""
        self._told_dark = dark
        self._apply()

    @property
    def is_still(self) -> bool:
        """Whether nothing is to move by itself: whatever slides, fades or spins asks this first."""
        return self._still

    def hold_still(self, *, still: bool) -> None:
        """Let menus, lists and fields appear at once instead of fading or rolling in, or let them again."""
        if still is self._still:
            return
        self._still = still
        if still:
            self._moved = tuple(effect for effect in _EFFECTS if self._app.isEffectEnabled(effect))
        # What the platform keeps still by itself is not set in motion.
        for effect in self._moved:
            self._app.setEffectEnabled(effect, not still)
        if self._palette is not None:
            self._app.setStyleSheet(stylesheet(self._palette, still=still))

    def colour(self, token: Token) -> QColor:
        """The colour that a token has now."""
        return QColor((self._palette or LIGHT)[token])

    def icon(self, name: str, token: Token = Token.INK, size: int = ICON_PX) -> QIcon:
        """A line icon in a token's colour; renew it on ``changed``."""
        return tinted_icon(name, self.colour(token), self.colour(Token.EDGE), size)

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted is self._palette:
            return
        self._palette = wanted
        self._app.setPalette(qpalette(wanted))
        self._app.setStyleSheet(stylesheet(wanted, still=self._still))
        self.changed.emit()

    def _wanted(self) -> Palette:
        dark = self._choice is ThemeChoice.DARK
        if self._choice is ThemeChoice.SYSTEM:
            hears = self._hints.colorScheme() is Qt.ColorScheme.Dark
            dark = hears if self._told_dark is None else self._told_dark
        if self.wants_contrast():
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return DARK if dark else LIGHT

    def wants_contrast(self) -> bool:
        """Whether the system asks for more contrast. Qt hears it from GNOME, KDE, Windows and macOS."""
        return self._access.contrastPreference() is Qt.ContrastPreference.HighContrast


_installed: list[Theme] = []


def theme() -> Theme:
    """The application's one theme; made on first use. Raises RuntimeError before there is a QApplication."""
    if _installed and shiboken6.isValid(_installed[0]):
        return _installed[0]
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _installed[:] = [Theme(app)]
        return _installed[0]
    raise RuntimeError("A theme needs a running QApplication.")
