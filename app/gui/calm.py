"""How much may move: as the system says, or nothing at all, as the person chose. It holds at once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.gui.theme.theme import theme
from app.ports.desktop import Motion

if TYPE_CHECKING:
    from app.gui.window import MainWindow

_KEPT = "window/motion"


class Movement(StrEnum):
    """What the person asked for; SYSTEM asks the desktop."""

    SYSTEM = "system"
    NONE = "none"


class Calm(QObject):
    """Keeps the choice beside the window's place, and asks the system again whenever the person comes back."""

    def __init__(self, window: MainWindow, motion: Motion) -> None:
        super().__init__(window)
        self._window, self._motion = window, motion
        theme().hold_still(still=self.choice is Movement.NONE)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._came_back)

    @property
    def choice(self) -> Movement:
        """What was chosen; the system's as long as nothing was."""
        return Movement.NONE if self._window.state.kept(_KEPT) == Movement.NONE else Movement.SYSTEM

    def choose(self, name: str) -> None:
        """The person chose; it holds at once and from now on."""
        self._window.state.keep_word(_KEPT, Movement(name).value)
        self.look()

    def look(self) -> None:
        """Hold still, or ask the system whether to."""
        if self.choice is Movement.NONE:
            theme().hold_still(still=True)
        else:
            self._window.tasks.spawn("motion", self._ask())

    async def _ask(self) -> None:
        still = await self._motion.reduced()
        if self.choice is Movement.SYSTEM:
            theme().hold_still(still=still)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._window.isVisible():
            self.look()
