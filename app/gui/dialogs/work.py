"""A sheet whose action takes a while and may fail: it stays open meanwhile, says so, and can be left."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import GondolaError
from app.gui.dialogs.roomy import RoomySheet
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import Banner
from app.gui.widgets.status import StatusDot

Answer = TypeVar("Answer")


class WorkSheet(RoomySheet[Answer]):
    """Accepting runs ``work`` as a task of the window and closes on success.

    An error that a person can mend is shown in the sheet, which stays; leaving the sheet cancels the work. One that has
    something to show overrides ``finish``, and is then never accepted.
    """

    waiting_words = ""

    def __init__(
        self, shell: Shell, parent: QWidget, title: str, words: str = "", *, leading: QWidget | None = None
    ) -> None:
        super().__init__(parent, title, words, leading=leading)
        self.shell = shell
        self._working = False
        self._task: asyncio.Task[object] | None = None
        self._results: list[Answer] = []
        self._typing_in: QWidget | None = None
        self.problem = Banner(shape=Shape.CROSS)
        self.problem.hide()
        self.waiting = StatusDot("", Shape.RING)
        self.waiting.hide()
        line = QHBoxLayout()
        line.addWidget(self.waiting)
        line.addStretch(1)
        self.body.addWidget(self.problem)
        self.body.addLayout(line)

    async def work(self) -> Answer:
        """What accepting does; raises GondolaError with words when it cannot."""
        raise NotImplementedError

    def set_working(self, working: bool, words: str = "") -> None:
        """Called when work begins and ends; subclasses switch their inputs off meanwhile."""
        self._working = working
        self.waiting.set_state(Shape.RING, words or self.waiting_words or self.tr("One moment…"))
        self.waiting.setVisible(working)
        if working:
            self._typing_in = self.focusWidget()
        self.content.setEnabled(not working)
        if not working and self._typing_in is not None and shiboken6.isValid(self._typing_in):
            # Switching a field off takes the keyboard from it; after a failure it is the one to mend.
            self._typing_in.setFocus(Qt.FocusReason.OtherFocusReason)
            self._typing_in = None
        self.adjust_height()

    def say_problem(self, words: str) -> None:
        """Show what went wrong; nothing takes it away again."""
        self.problem.say(told(words), shape=Shape.CROSS)
        self.problem.setVisible(bool(words))
        self.adjust_height()

    def is_working(self) -> bool:
        """Whether an attempt is under way."""
        return self._working

    def answer(self) -> Answer:
        """What the work returned."""
        return self._results[-1]

    def accept(self) -> None:
        """Begin the work instead of closing; a second press meanwhile does nothing."""
        if self._working:
            return
        self.say_problem("")
        self.set_working(True)
        self.shell.run("sheet-work", self._attempt())

    def reject(self) -> None:
        """Leave, whatever is under way."""
        self._cancel()
        super().reject()

    async def ask(self) -> Answer | None:
        """Open and wait; no work outlives the sheet."""
        try:
            return await super().ask()
        finally:
            self._cancel()

    async def _attempt(self) -> None:
        self._task = asyncio.current_task()
        try:
            result = await self.work()
        except GondolaError as error:
            self._task = None
            if shiboken6.isValid(self):
                self.set_working(False)
                self.say_problem(told(error.sentence()))
            return
        self._task = None
        if shiboken6.isValid(self):
            self.set_working(False)
            self.finish(result)

    def finish(self, result: Answer) -> None:
        """What success means: the sheet closes with it."""
        self._results.append(result)
        super().accept()

    def _cancel(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
