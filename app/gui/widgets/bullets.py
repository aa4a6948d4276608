"""Several points, each with its own bullet: lines that wrap go on under their words, not under the bullet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui.theme.fonts import px
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.labels import Text

_BULLET = "•"


class Bullets(QWidget):
    """A list of sentences."""

    def __init__(self, points: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(5))
        self._grid.setColumnStretch(1, 1)
        self.points = tuple(points)
        for row, words in enumerate(self.points):
            mark = Text(_BULLET)
            mark.setAccessibleName(" ")
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(words, wrap=True), row, 1)


class CalmList(CalmBox):
    """A calm box of several points."""

    def __init__(self, points: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.list = Bullets(points)
        self._words.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.list)

    def words(self) -> str:
        """All that it says."""
        return "\n".join(self.list.points)
