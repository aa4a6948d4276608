"""Gondola in the system's tray, where there is one: its menu, its mark, and messages as the last resort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.gui.theme.icons import brand_icon
from app.ports.notifier import Notification, Notifier

Heard = Callable[[str, Notification], None]


@dataclass(frozen=True, slots=True)
class TrayState:
    """What the mark tells: the weightiest first."""

    needs_you: int = 0
    making: int = 0
    paused: bool = False
    play: bool = False

    @property
    def mark(self) -> str:
        """The name of the drawing."""
        if self.needs_you:
            return "tray-attention"
        if self.paused:
            return "tray-paused"
        if self.making:
            return "tray-busy"
        return "tray-play" if self.play else "tray"


class Tray(QObject):
    """``open_wanted``, ``pause_wanted(bool)`` and ``quit_wanted`` come from its menu."""

    open_wanted = Signal()
    pause_wanted = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = TrayState()
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._menu.addAction(self.tr("Open Gondola")).triggered.connect(self.open_wanted)
        self._brake = self._menu.addAction(self.tr("Pause spending"))
        self._brake.triggered.connect(lambda: self.pause_wanted.emit(not self._state.paused))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_wanted)

    def appear(self) -> bool:
        """Show the icon if the desktop has a tray right now (one may come or go later); True when it is seen."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.vanish()
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self._menu)
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
        """Show another state."""
        if state == self._state:
            return
        self._state = state
        self._brake.setText(self.tr("Resume spending") if state.paused else self.tr("Pause spending"))
        if self._icon is not None:
            self._dress(self._icon)

    def words(self) -> str:
        """The state in words, as the tooltip says it."""
        parts = ["Gondola"]
        if self._state.play:
            parts.append(self.tr("play money"))
        if self._state.needs_you:
            parts.append(self.tr("{count} need you").format(count=self._state.needs_you))
        if self._state.making:
            parts.append(self.tr("{count} in the making").format(count=self._state.making))
        if self._state.paused:
            parts.append(self.tr("spending paused"))
        return " · ".join(parts)

    def _dress(self, icon: QSystemTrayIcon) -> None:
        icon.setIcon(brand_icon(self._state.mark))
        icon.setToolTip(self.words())

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
