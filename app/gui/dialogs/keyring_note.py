"""Says where a secret will be kept, before a person types one; a missing keyring is told with its cure."""

from __future__ import annotations

import asyncio

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import GondolaError
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import Banner
from app.gui.widgets.status import StatusDot


class KeyringNote(QWidget):
    """Checks the system keyring when told to. ``settled`` is emitted with whether secrets can be kept safely."""

    settled = Signal(bool)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._task: asyncio.Task[object] | None = None
        self.ready = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.state = StatusDot(self.tr("Waiting for the keyring…"), Shape.RING)
        self.trouble = Banner(shape=Shape.TRIANGLE)
        self.trouble.acted.connect(self.check)
        self.trouble.hide()
        column.addWidget(self.state)
        column.addWidget(self.trouble)

    def check(self) -> None:
        """Ask the keyring now; it may show a window of its own and wait for the person."""
        self.ready = False
        self.trouble.hide()
        self.state.show()
        self.state.set_state(Shape.RING, self.tr("Waiting for the keyring…"))
        self._shell.run("keyring-check", self._check())

    def stop(self) -> None:
        """The sheet is closing: nobody waits for the keyring any more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    async def _check(self) -> None:
        self._task = asyncio.current_task()
        name, problem = "", ""
        try:
            name = await self._shell.gondola.wallet.keyring_name()
        except GondolaError as error:
            problem = told(error.sentence())
        self._task = None
        if shiboken6.isValid(self):
            self._show(name, problem)

    def _show(self, name: str, problem: str) -> None:
        self.ready = not problem
        if problem:
            self.trouble.say(problem, self.tr("Check again"))
            self.trouble.show()
            self.state.hide()
        else:
            words = self.tr("Kept by {keyring}, never in a file").format(keyring=told(name))
            self.state.set_state(Shape.TICK, words)
        self.settled.emit(self.ready)
