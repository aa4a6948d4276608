"""Whether Gondola stays: the cross hides it where there is a tray, and asks where quitting would stop watching."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from app.gui.confirm import ConfirmSheet
from app.gui.tray import Tray

if TYPE_CHECKING:
    from app.gui.window import MainWindow


class Presence(QObject):
    """Decides what the window's cross and the tray's menu mean; ``quit_now`` ends the program."""

    def __init__(self, window: MainWindow, tray: Tray, quit_now: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray
        self._quit_now = quit_now
        self._asking = False
        self._said_where = False
        window.close_wanted.connect(self._close_wanted)
        window.opening.quit_wanted.connect(quit_now)
        tray.quit_wanted.connect(self.ask_to_quit)
        if sys.platform != "darwin":  # there the system's own menu has it
            QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(self.ask_to_quit)

    def ask_to_quit(self) -> None:
        """Quit, after a word about jobs that go on without us."""
        session = self._window.worlds.session
        making = 0 if session is None else session.making()
        if not making or session is None or session.gondola.play_money:
            self._quit_now()
        elif not self._asking:
            self._asking = True
            self._window.come_forward()
            self._window.tasks.spawn("quit", self._ask(making))

    def _close_wanted(self) -> None:
        if self._tray.appear():
            self._window.hide()
            self._say_where()
        else:
            self.ask_to_quit()

    def _say_where(self) -> None:
        """Once a run: a window that vanished should not be missed."""
        icon = self._tray.icon()
        if icon is not None and not self._said_where:
            self._said_where = True
            icon.showMessage(
                self.tr("Gondola goes on here"),
                self.tr("It watches your jobs from the tray. Quit is in its menu."),
                icon.icon(),
            )

    async def _ask(self, making: int) -> None:
        try:
            sheet = ConfirmSheet(
                self._window,
                self.tr("Quit Gondola?"),
                self.tr(
                    "{count} in the making. Venice goes on without us and keeps the audio; Gondola fetches it "
                    "when it is started again."
                ).format(count=making),
                self.tr("Quit"),
                refuse=self.tr("Stay"),
            )
            if await sheet.ask() is True:
                self._quit_now()
        finally:
            self._asking = False
