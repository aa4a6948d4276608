"""A hand on the window: finds controls by the words on them, and presses and types as a person does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

Found = TypeVar("Found")
_LOOK_AGAIN_S = 0.03


class NotFound(Exception):
    """What was looked for did not appear in time; the text says what."""


class Hand:
    """Works on one window and the sheets over it. Every press waits until there is something to press."""

    def __init__(self, window: QWidget, patience_s: float = 60.0) -> None:
        self._window = window
        self._patience_s = patience_s

    async def press(self, words: str) -> None:
        """Click the button that says this, once it is there and enabled."""
        button = await self.wait_for(lambda: self._button(words), f"a button “{words}”")
        click(button)
        await asyncio.sleep(0)

    async def type_into(self, label: str, text: str) -> None:
        """Click a field by its accessible name and type into it."""
        field = await self.wait_for(lambda: self._field(label), f"a field “{label}”")
        click(field)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        for letter in text:
            _key(field, letter)
        await asyncio.sleep(0)

    async def choose(self, label: str, words: str) -> None:
        """Go to a list by its accessible name and type what to choose, as the keyboard does."""
        field = await self.wait_for(lambda: self._field(label), f"a list “{label}”")
        field.setFocus(Qt.FocusReason.TabFocusReason)
        for letter in words:
            _key(field, letter)
        await asyncio.sleep(0)

    def button(self, begins: str) -> QAbstractButton | None:
        """A button that can be pressed now and whose words begin like this; on the sheet, if one is open."""
        for button in (self.sheet() or self._window).findChildren(QAbstractButton):
            if button.text().strip().startswith(begins) and button.isVisible() and button.isEnabled():
                return button
        return None

    async def wait_for(
        self, look: Callable[[], Found | None], what: str, patience_s: float | None = None
    ) -> Found:
        """What ``look`` finds, once it finds something.

        Raises:
            NotFound: it did not, in time.
        """
        try:
            async with asyncio.timeout(patience_s or self._patience_s):
                while True:
                    found = look()
                    if found:
                        return found
                    await asyncio.sleep(_LOOK_AGAIN_S)
        except TimeoutError as error:
            raise NotFound(f"There was no {what}.") from error

    def sheet(self) -> QWidget | None:
        """The sheet on top, if one is open."""
        modal = QApplication.activeModalWidget()
        return modal if modal is not None and modal.isVisible() else None

    def _button(self, words: str) -> QAbstractButton | None:
        for button in (self.sheet() or self._window).findChildren(QAbstractButton):
            says = words in (button.text().strip(), button.accessibleName())
            if says and button.isVisible() and button.isEnabled():
                return button
        return None

    def _field(self, label: str) -> QWidget | None:
        for field in (self.sheet() or self._window).findChildren(QWidget):
            if field.accessibleName() == label and field.isVisible() and field.isEnabled():
                return field
        return None


def click(widget: QWidget) -> None:
    """Press and release the left button in the middle of a widget."""
    middle = QPointF(widget.rect().center())
    around = QPointF(widget.mapToGlobal(middle))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, middle, around, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


def _key(widget: QWidget, letter: str) -> None:
    code = Qt.Key.Key_Return if letter == "\n" else 0
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter))
