"""Gondola in the system's tray, where there is one: its mark, its menu, and messages as the last resort."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from app.gui.models.notice_words import in_words
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tray_art import TrayMark, tray_icon
from app.gui.tray_menu import TrayMenu
from app.gui.tray_state import TrayState
from app.ports.desktop import TrayPresence
from app.ports.notifier import Notification, Notifier

__all__ = ["Tray", "TrayNotifier", "TrayState"]

Heard = Callable[[str, Notification], None]

_DARK_PANELS = frozenset({"gnome", "unity", "xfce", "pantheon"})
"""Desktops whose panels are dark unless somebody changed that, whatever the windows are."""
_WINDOWS_PANEL = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


class Tray(QObject):
    """``open_wanted``, ``job_wanted(id)``, ``page_wanted(name)``, ``pause_wanted(bool)``, ``lock_wanted`` and
    ``quit_wanted``; ``opening`` comes before its menu is seen.
    """

    opening = Signal()
    open_wanted = Signal()
    job_wanted = Signal(str)
    page_wanted = Signal(str)
    pause_wanted = Signal(bool)
    lock_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = TrayState()
        self._icon: QSystemTrayIcon | None = None
        self._dark = _panel_is_dark()
        self.menu = TrayMenu(self)
        self.menu.opening.connect(self.opening)
        for name in ("open", "job", "page", "pause", "lock", "quit"):
            getattr(self.menu, f"{name}_wanted").connect(getattr(self, f"{name}_wanted"))
        theme().changed.connect(self._panel_may_differ)

    def is_there(self, heard: TrayPresence = TrayPresence.UNSAID) -> bool:
        """Whether the desktop has a tray right now; one may come or go later. ``heard`` is what the bus says."""
        return heard is TrayPresence.THERE or QSystemTrayIcon.isSystemTrayAvailable()

    def appear(self) -> bool:
        """Show the icon if there is a tray; True when it is seen."""
        if not self.is_there():
            self.vanish()
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self.menu.menu)
            self._icon.activated.connect(self._activated)
            self._dress(self._icon)
        self._icon.show()
        return self._icon.isVisible()

    def vanish(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def icon(self) -> QSystemTrayIcon | None:
        """The icon while it is shown."""
        return self._icon

    def tell(self, state: TrayState) -> None:
        """Show another state; what looks the same is not sent to the desktop again."""
        before, self._state = self._state, state
        if state == before:
            return
        self.menu.tell(state)
        if self._icon is not None and _looks(before) != _looks(state):
            self._dress(self._icon)

    def words(self) -> str:
        """The state in words, as the tooltip says it."""
        return self._state.words()

    def _dress(self, icon: QSystemTrayIcon) -> None:
        looks = _looks(self._state)
        icon.setIcon(tray_icon(looks.mark, looks.progress, dark=self._dark, play=looks.play))
        icon.setToolTip(looks.words)

    def _panel_may_differ(self) -> None:
        if theme().choice is not ThemeChoice.SYSTEM:
            return
        self._dark = _panel_is_dark()
        if self._icon is not None:
            self._dress(self._icon)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()


class TrayNotifier:
    """Rings with the desktop's own service, and with the tray's messages where that does not answer."""

    def __init__(self, tray: Tray, first: Notifier | None = None) -> None:
        self._tray = tray
        self._first = first
        self._heard: list[Heard] = []
        self._last: Notification | None = None
        self._listening: QSystemTrayIcon | None = None

    async def show(self, notification: Notification) -> bool:
        """True if somebody accepted it. Tray messages carry no buttons; a click on one means the newest."""
        notification = in_words(notification)
        if self._first is not None and await self._first.show(notification):
            return True
        icon = self._tray.icon()
        if icon is None:
            return False
        if icon is not self._listening:
            icon.messageClicked.connect(self._clicked)
            self._listening = icon
        self._last = notification
        icon.showMessage(notification.title, notification.text, icon.icon())
        return True

    async def withdraw(self, tag: str) -> None:
        """Take the desktop's own notification away; a message of the tray goes by itself."""
        if self._first is not None:
            await self._first.withdraw(tag)

    def on_action(self, callback: Heard) -> None:
        """Register who is told about clicks, wherever they are made."""
        self._heard.append(callback)
        if self._first is not None:
            self._first.on_action(callback)

    def _clicked(self) -> None:
        if self._last is not None:
            for callback in tuple(self._heard):
                callback("default", self._last)


class _Looks(NamedTuple):
    """What the desktop is sent."""

    mark: TrayMark
    progress: float | None
    play: bool
    words: str


def _looks(state: TrayState) -> _Looks:
    working = state.mark is TrayMark.WORKING
    return _Looks(state.mark, state.progress if working else None, state.play, state.words())


def _panel_is_dark() -> bool:
    """As far as a program can know: Windows says it, some desktops are so by default, others follow their scheme."""
    if sys.platform == "win32":  # pragma: no cover - Windows alone has it
        told = QSettings(_WINDOWS_PANEL, QSettings.Format.NativeFormat).value("SystemUsesLightTheme", 1)
        return str(told) == "0"
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    if _DARK_PANELS & set(desktops):
        return True
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
