"""Buttons: the one to press, the others, the quiet link and the bare icon; all show their focus."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.icons import ICON_PX
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing


class _Button(FocusRing, QPushButton):
    icon_token = Token.INK
    icon_px = ICON_PX
    text_role = Role.MEDIUM

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self.setText(f" {text}" if icon and text else text)
        self.setAccessibleName(text)
        self.setFont(font(self.text_role))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(px(self.icon_px), px(self.icon_px)))
        theme().changed.connect(self._tint)
        self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        """Show the icon of that name; an empty name takes it away."""
        if name == self._icon_name:
            return  # drawing it anew takes a millisecond
        self._icon_name = name
        self._tint()

    def set_words(self, text: str) -> None:
        """Change the label and the accessible name together."""
        self.setText(f" {text}" if self._icon_name and text else text)
        self.setAccessibleName(text)

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the words as a tooltip; a button without an icon keeps its words."""
        words = self.accessibleName()
        alone = compact and bool(self._icon_name)
        self.setText("" if alone else f" {words}" if self._icon_name else words)
        self.setToolTip(words if alone else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that is seen to have the focus, as the space bar does.

        Where the focus is here unseen, as in a sheet that was opened with the mouse, it is for the sheet's own one.
        """
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.ring_wanted:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def _tint(self) -> None:
        if self._icon_name:
            self.setIcon(theme().icon(self._icon_name, self.icon_token, self.icon_px))


class PrimaryButton(_Button):
    """The one action a page or sheet is for."""

    icon_token = Token.ON_ACCENT
    ring_token = Token.ON_ACCENT
    ring_inset = 3.0


class SecondaryButton(_Button):
    """Any other action."""


class LinkButton(_Button):
    """An action in small print."""

    icon_token = Token.MUTED
    icon_px = 14
    text_role = Role.BODY
    ring_radius = 4.0


class IconButton(_Button):
    """An icon alone; ``label`` is its accessible name and tooltip. Quiet ones have no frame."""

    icon_px = 16

    def __init__(self, icon: str, label: str, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", icon, parent)
        self.setProperty("quiet", quiet)
        self.setAccessibleName(label)
        self.setToolTip(label)

    def set_label(self, label: str) -> None:
        """Change what the icon is said to do."""
        self.setAccessibleName(label)
        self.setToolTip(label)
