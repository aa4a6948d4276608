"""The two halves of writing a phrase down: twelve words in a grid, and the question for three of them."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.dialogs.forms import Field
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card

_COLUMNS = 3
_ASKED = 3


class PhraseGrid(Card):
    """The words with their numbers. They cannot be selected or copied: paper is the only place for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(12))
        self.body.addLayout(self._grid)
        self._labels: list[Text] = []

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these words, down the columns as people read a list."""
        self.clear()
        rows = -(-len(words) // _COLUMNS)
        for index, word in enumerate(words):
            row, column = index % rows, index // rows
            number = Text(f"{index + 1}.", token=Token.MUTED)
            label = Text(word, Role.HEADING)
            self._grid.addWidget(number, row, column * 2, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, row, column * 2 + 1)
            self._grid.setColumnStretch(column * 2 + 1, 1)
            self._labels += [number, label]
        # Qt shows what a layout took up only at the next turn of the loop; the sheet is measured before that.
        for label in self._labels:
            label.show()

    def clear(self) -> None:
        """Take the words off the screen and out of the widgets."""
        for label in self._labels:
            label.clear()
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []


class PhraseCheck(QWidget):
    """Asks for three of the words at places that nobody can foresee. ``changed`` on every key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        column.addLayout(row)
        self._row = row
        self._words: tuple[str, ...] = ()
        self.places: tuple[int, ...] = ()
        self.fields: list[LineField] = []
        self._frames: list[Field] = []

    def ask_about(self, words: tuple[str, ...]) -> None:
        """Choose three places of these words and ask for them."""
        self.clear()
        self._words = words
        self.places = tuple(sorted(random.SystemRandom().sample(range(len(words)), _ASKED)))
        for place in self.places:
            caption = self.tr("Word {number}").format(number=place + 1)
            field = LineField(caption)
            field.setInputMethodHints(
                Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
            )
            field.textEdited.connect(lambda _text: self._edited())
            frame = Field(caption, field)
            self.fields.append(field)
            self._frames.append(frame)
            self._row.addWidget(frame, 1, Qt.AlignmentFlag.AlignTop)
            frame.show()

    def wrong(self) -> bool:
        """Whether any word differs from what was shown; those are outlined."""
        found = False
        for place, frame, field in zip(self.places, self._frames, self.fields, strict=True):
            right = field.text().strip().lower() == self._words[place]
            frame.set_problem("" if right else self.tr("Not this word"))
            found = found or not right
        return found

    def clear(self) -> None:
        """Forget the words and what was typed."""
        self._words, self.places = (), ()
        for field, frame in zip(self.fields, self._frames, strict=True):
            field.clear()
            self._row.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.fields, self._frames = [], []

    def _edited(self) -> None:
        for frame in self._frames:
            frame.set_problem("")
        self.changed.emit()
