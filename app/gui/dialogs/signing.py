"""What every sheet about money has in common: saying yes takes a moment and a deliberate press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.gui.dialogs.roomy import RoomySheet

HELD_BACK_MS = 700


class MoneySheet(RoomySheet[bool]):
    """Answers True only for a click, or the space bar on the button, after a short moment. Return means no."""

    comes_by_itself = True

    def answer(self) -> bool:
        """Accepting is a yes."""
        return True

    async def ask(self) -> bool:
        """Whether the person said yes; every other way out is a no."""
        return await super().ask() is True

    def add_answers(self, refuse: str, agree: str, icon: str = "") -> None:
        """Add both buttons; the one that agrees wakes up a moment after the sheet is shown."""
        self.refuse = self.add_secondary(refuse)
        self.refuse.setDefault(True)
        self.agree = self.add_primary(agree, icon)
        self.agree.setEnabled(False)
        self.agree.installEventFilter(self)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(HELD_BACK_MS)
        self._moment.timeout.connect(lambda: self.agree.setEnabled(True))
        self._moment.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return on the button that agrees does nothing, so that no key pressed too often can sign."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(watched, QWidget) and watched is self.agree and _is_return(event):
            self._say_how(watched)
            return True
        return super().eventFilter(watched, event)

    def _say_how(self, agree: QWidget) -> None:
        words = self.tr("Return never says yes to money. Click, or press the space bar.")
        QToolTip.showText(agree.mapToGlobal(QPoint(0, -2 * agree.height())), words, agree)
        agree.setAccessibleDescription(words)


def _is_return(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
