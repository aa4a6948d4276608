"""A good citizen of the desktop: keeps tray and dock, hears later starts of the program and files that are opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.domain.handover import Handover
from app.gui.application import application
from app.gui.arrivals import Arrivals
from app.gui.launcher import Launcher
from app.gui.presence import Presence
from app.gui.theme.theme import theme
from app.gui.tray import Tray
from app.ports.desktop import DockMark, TrayPresence

if TYPE_CHECKING:
    from app.gui.door import Door
    from app.gui.window import MainWindow

_TRAY_WITHIN_S = 5.0
_LOGIN_WITHIN_S = 20.0
"""A session that starts brings its panel when it pleases."""


class Citizen(QObject):
    """Owns what ties the window to the desktop; made with the window, and closed before it."""

    def __init__(
        self, window: MainWindow, tray: Tray, launcher: Launcher, quit_now: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._tray, self._desktop = window, tray, launcher.desktop
        self._address = launcher.door
        self._door: Door | None = None
        self.presence = Presence(window, tray, self._desktop.tray, window.bell, quit_now)
        self.arrivals = Arrivals(window)
        application().hear_files(lambda path: self.arrivals.open([path]))
        window.stage.desk.marked.connect(self._mark_dock)
        window.tasks.spawn("tray-host", self._desktop.tray.run())
        self._desktop.scheme.on_change(theme().system_says)
        window.tasks.spawn("scheme", self._desktop.scheme.run())

    def listen(self) -> None:
        """Hear later starts from now on. Loads a library that the first paint did not need."""
        from app.gui.door import Door

        if self._address:
            self._door = Door(self)
            self._door.knocked.connect(self.arrivals.take)
            self._door.open(self._address)

    def settle(self, asked: Handover) -> None:
        """Find the tray; a hidden start shows its window after all where there is none."""
        self._window.tasks.spawn("tray", self._settle(hidden=asked.hidden))
        self._window.calm.look()
        self.arrivals.take(Handover(asked.files, asked.add_job, hidden=True))

    def close(self) -> None:
        """Hear nothing more; files that come wait for the next window."""
        application().hear_files(None)
        if self._door is not None:
            self._door.close()

    async def _settle(self, *, hidden: bool) -> None:
        """The toolkit never finds a tray if it is asked before there is one, so it is asked late."""
        host = self._desktop.tray
        heard = await host.settled(_LOGIN_WITHIN_S if hidden else _TRAY_WITHIN_S)
        if hidden and self._window.isHidden() and not self.presence.start_hidden():
            self._window.show()
        elif heard is not TrayPresence.GONE or self._tray.is_there(heard):
            self._tray.appear()

    def _mark_dock(self, mark: DockMark) -> None:
        self._window.tasks.spawn("dock", self._desktop.dock.show(mark))
        app = QGuiApplication.instance()
        # On Linux Qt would say the same on the bus once more.
        if isinstance(app, QGuiApplication) and QGuiApplication.platformName() in ("cocoa", "windows"):
            app.setBadgeNumber(mark.count)
