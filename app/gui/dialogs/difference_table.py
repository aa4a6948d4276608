"""Line by line, where a seller asks for something else than its listing says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.listing import Difference
from app.gui.explain import Money, explain
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import HairLine

_LONGEST_WORD = 22


class DifferenceTable(QFrame):
    """Three columns: what, what the listing says, what is asked now."""

    def __init__(self, differences: Sequence[Difference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(7))
        grid.setColumnMinimumWidth(0, px(126))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Not as listed"), self.tr("The listing says"), self.tr("It asks now"))
        for column, words in enumerate(heads):
            token = Token.ATTENTION if column == 0 else Token.MUTED
            grid.addWidget(Text(words, Role.SMALL_STRONG if column == 0 else Role.SMALL, token), 0, column)
        for each in differences:
            self._add(each)
        self.setAccessibleName(self.tr("What differs from the listing"))
        explain(self, Money.LISTED_PRICE)

    def _add(self, difference: Difference) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(HairLine(), row, 0, 1, 3)
        for column, (words, role) in enumerate(
            (
                (told(difference.what), Role.BODY),
                (told(difference.listed), _role(difference.listed)),
                (told(difference.asked), Role.MONO if _is_long(difference.asked) else Role.STRONG),
            )
        ):
            token = Token.INK if column == 2 else Token.MUTED
            label = Text(_folded(words), role, token, wrap=True).set_selectable()
            label.setAccessibleName(f"{told(difference.what)}, {words}" if column else words)
            self._grid.addWidget(label, row + 1, column, Qt.AlignmentFlag.AlignTop)


def _role(words: str) -> Role:
    return Role.MONO if _is_long(words) else Role.BODY


def _is_long(words: str) -> bool:
    return any(len(word) > _LONGEST_WORD for word in words.split())


def _folded(words: str) -> str:
    """A word that has no place to break, such as an address, on as many lines as it takes, whole."""
    if not _is_long(words):
        return words
    step = _LONGEST_WORD
    return "\n".join(words[start : start + step] for start in range(0, len(words), step))
