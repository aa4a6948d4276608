"""Sentences with figures to fill in: ``At most [10] at a time, [20] a day.``"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AmbiguousAmount, InvalidAmount, InvalidInput
from app.gui.explain import Money, explain
from app.gui.language.figures import read_usd, typed_figure
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import LineField
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import announce
from app.gui.widgets.what_is_this import WhatIsThis

_MOST_DIGITS = 6
_BLANK = re.compile(r"\{(\w+)\}")
_LONGEST_PART = 28
"""Longer words between two blanks are parted at a blank between words, so that they can wrap."""


class Unit(Enum):
    """What is typed into a blank; the value is its width in drawn pixels."""

    MONEY = 74
    WHOLE = 58


@dataclass(frozen=True, slots=True)
class Blank:
    """A figure in a sentence, with what it is ``about``. One that is ``optional`` may stay empty: then there is no
    such limit.
    """

    key: str
    about: Money
    unit: Unit = Unit.MONEY
    optional: bool = False


class FigureForm(QWidget):
    """Headings, sentences and small print, one under the other. Emits ``edited(key)`` when a person types."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._into = QVBoxLayout(self)
        self._into.setContentsMargins(0, 0, 0, 0)
        self._into.setSpacing(px(8))
        self._blanks: dict[str, Blank] = {}
        self._heading = ""
        self._fields: dict[str, LineField] = {}
        self.problem = Text(role=Role.SMALL, token=Token.BAD, wrap=True)
        self.problem.hide()

    def field(self, key: str) -> LineField:
        """One of the fields. Raises KeyError for a key that there is not."""
        return self._fields[key]

    def add_heading(self, words: str) -> None:
        """What the next sentences are about."""
        if self._into.count():
            self._into.addSpacing(px(10))
        self._into.addWidget(Text(words, Role.STRONG))
        self._heading = words

    def add_note(self, words: str) -> None:
        """Small print."""
        self._into.addWidget(Text(words, Role.SMALL, Token.MUTED, wrap=True))

    def add_sentence(self, sentence: str, *blanks: Blank) -> None:
        """A sentence with a blank at each ``{key}``, in the order of its language, wrapping where there is no room."""
        holder = QWidget()
        row = FlowLayout(holder, gap=7)
        known = {blank.key: blank for blank in blanks}
        parts = _BLANK.split(sentence)
        for at, part in enumerate(parts):
            if at % 2:
                row.addWidget(self._field_for(known[part], self._spoken(parts[0], parts[at + 1])))
            else:
                for words in _short_parts(part):
                    row.addWidget(Text(words))
        row.addWidget(WhatIsThis(*(blank.about for blank in blanks)))
        self._into.addWidget(holder)

    def begin_part(self) -> QWidget:
        """What is added from now on stands in a part of its own, which can be hidden; returns that part."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._into.addWidget(part)
        self._into = column
        return part

    def amount(self, key: str) -> int:
        """The dollars in a field, micro-USDC. Raises InvalidInput."""
        try:
            return read_usd(self._fields[key].text())
        except AmbiguousAmount as error:
            raise self.refusal(told(error.sentence()), key) from error
        except InvalidAmount as error:
            words = self.tr("Type dollars, like 5 or {example}.").format(example=typed_figure("0.25"))
            raise self.refusal(words, key) from error

    def optional_amount(self, key: str) -> int | None:
        """The same; None for a field that was left empty."""
        return self.amount(key) if self._fields[key].text().strip() else None

    def whole(self, key: str, least: int, most: int) -> int:
        """The whole number in a field. Raises InvalidInput."""
        text = self._fields[key].text().strip()
        if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS and least <= int(text) <= most:
            return int(text)
        words = self.tr("Type a whole number from {least} to {most}.").format(least=least, most=most)
        raise self.refusal(words, key)

    def refusal(self, words: str, key: str) -> InvalidInput:
        """Mark a field and say why; the error to raise."""
        self.say(words, key)
        return InvalidInput(words, means=self.tr("Your limits are as before."), do="")

    def say(self, words: str = "", wrong: str = "") -> None:
        """Say what is wrong with which field; nothing takes it away again."""
        if words and words != self.problem.text():
            announce(self, words, now=True)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for key, field in self._fields.items():
            field.set_wrong(words if key == wrong else "")

    def _spoken(self, begins: str, follows: str) -> str:
        """What a blank is called: its heading, how the sentence begins, and the words after the blank."""
        words = " ".join(f"{begins} {follows}".split()).rstrip(" ,.")
        return f"{self._heading}: {words}" if self._heading else words

    def _field_for(self, blank: Blank, words: str) -> LineField:
        field = LineField(words)
        explain(field, blank.about)
        field.setProperty("unit", blank.unit.name)
        field.setFixedWidth(px(blank.unit.value))
        if blank.optional:
            field.setPlaceholderText("—")
        field.textEdited.connect(lambda _text: self._typed(blank.key))
        if blank.unit is Unit.MONEY:
            dollar = Text("$", token=Token.MUTED, parent=field)
            dollar.move(px(10), (field.sizeHint().height() - dollar.sizeHint().height()) // 2)
            field.setTextMargins(px(10), 0, 0, 0)
        self._fields[blank.key] = field
        return field

    def _typed(self, key: str) -> None:
        self.say()
        self.edited.emit(key)


def _short_parts(words: str) -> list[str]:
    parts: list[str] = []
    for word in words.split():
        if parts and len(parts[-1]) + len(word) < _LONGEST_PART and not parts[-1].endswith(","):
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(word)
    return parts
