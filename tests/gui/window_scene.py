"""A real window over fake services, to press and to look at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from app.gui.citizen import Citizen
from app.gui.furniture import furnished_window
from app.gui.run import close_window
from app.gui.tray import Tray
from tests.gui.fakes import FakeLauncher, FakeWorld
from tests.gui.loops import turns


class Scene:
    """A real window over fake services."""

    def __init__(
        self, folder: Path, *live: FakeWorld, play: tuple[FakeWorld, ...] = (), tray: Tray | None = None
    ) -> None:
        self.launcher = FakeLauncher(folder / "window.ini", list(live), list(play))
        self.tray = tray or Tray()
        self.window = furnished_window(self.launcher, self.tray)
        self.quits: list[bool] = []
        self.citizen = Citizen(self.window, self.tray, self.launcher, lambda: self.quits.append(True))
        self.window.show()
        self.window.resize(1360, 860)

    async def opened(self) -> Scene:
        await self.window.worlds.open_live()
        await turns()
        return self

    async def close(self) -> None:
        await close_window(self.window, self.tray)

    def press(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def button(self, words: str) -> QAbstractButton:
        for button in self.window.findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text().strip(), button.accessibleName()):
                return button
        raise AssertionError(f"no button {words!r} on screen")

    def shown(self) -> QWidget | None:
        return self.window.stack.currentWidget()

    def sheets(self) -> list[QDialog]:
        return [sheet for sheet in self.window.findChildren(QDialog) if sheet.isVisible()]
