"""A number to type, exact to its last digit; the arrow keys step it."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui.language.figures import is_ambiguous, typed_figure
from app.gui.widgets.fields import LineField

_PLAIN = re.compile(r"[0-9]{1,6}([.,][0-9]{1,3})?\Z", re.ASCII)


class NumberField(LineField):
    """``set_range`` says what the arrow keys stay within; what is typed is judged by the model's own rules."""

    def __init__(self, label: str, step: Decimal, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._step = step
        self._low, self._high = Decimal(0), Decimal(999_999)

    def set_range(self, low: Decimal, high: Decimal) -> None:
        """The least and the most."""
        self._low, self._high = low, high

    def show_number(self, number: Decimal) -> None:
        """Show a number as one would type it."""
        self.setText(typed_figure(f"{number.normalize():f}"))

    def number(self) -> Decimal:
        """What was typed; a number above the range when it is none, so that it is never taken for one.

        A point or a comma before exactly three digits parts thousands for some: that is no number here.
        """
        text = self.text().strip()
        if not _PLAIN.match(text) or is_ambiguous(text):
            return self._high + 1
        return Decimal(text.replace(",", "."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step the number and stay within the range."""
        steps = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.show_number(min(self._high, max(self._low, self.number() + step)))
        self.textEdited.emit(self.text())
