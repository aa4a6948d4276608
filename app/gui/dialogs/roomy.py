"""The base of sheets that may say more than a small window can show: their middle scrolls."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.dialogs.forms import ScrollBody, settle_layouts
from app.gui.theme.fonts import px
from app.gui.widgets.sheet import Sheet

Answer = TypeVar("Answer")


class RoomySheet(Sheet[Answer]):
    """Lay things out in ``form``; title and actions stay in sight while it scrolls."""

    def __init__(
        self, parent: QWidget, title: str, words: str = "", *, leading: QWidget | None = None
    ) -> None:
        super().__init__(parent, title, words, leading=leading)
        self.content = QWidget()
        self.form = QVBoxLayout(self.content)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(px(14))
        self.middle = ScrollBody(self.content)
        self.body.addWidget(self.middle, 1)

    def adjust_height(self) -> None:
        """Fit what is shown now, parts that were hidden or shown a moment ago included."""
        settle_layouts()
        super().adjust_height()
