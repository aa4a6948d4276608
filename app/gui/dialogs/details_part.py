"""The technical side of a sheet, behind a button called Details: raw data in a monospace, to read and select."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.widgets.buttons import SecondaryButton

_MOST_CHARACTERS = 40_000


class RawText(QPlainTextEdit):
    """Text to read, never to change."""

    def __init__(self, label: str, text: str, lines: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(label)
        self.setFont(font(Role.MONO))
        self.setTabChangesFocus(True)
        self.setPlainText(text[:_MOST_CHARACTERS])
        shown = min(lines, text.count("\n") + 2)
        self.setMinimumHeight(px(64))
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * shown + px(22))


class DetailsButton(SecondaryButton):
    """Shows and hides a part. ``turned`` tells the sheet that its height changed."""

    turned = Signal()

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._part = part
        self.set_words(self.tr("Details"))
        part.hide()
        self.clicked.connect(self._turn)

    def _turn(self) -> None:
        shown = self._part.isHidden()
        self._part.setVisible(shown)
        self.set_words(self.tr("Hide details") if shown else self.tr("Details"))
        self.turned.emit()
