"""A state in the header or a form: a shape and a word, with its story in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape, paint_shape, shape_token
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text, describe, name
from app.gui.widgets.spoken import Spoken


class ShapeMark(QWidget):
    """A shape alone, beside words that say the same."""

    def __init__(self, shape: Shape, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setFixedSize(px(size), px(size))

    def shape(self) -> Shape:
        """The shape shown."""
        return self._shape

    def set_shape(self, shape: Shape) -> None:
        """Show another shape."""
        if shape is not self._shape:
            self._shape = shape
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shape fills the widget."""
        painter = QPainter(self)
        paint_shape(painter, self._shape, QRectF(self.rect()), theme().colour(shape_token(self._shape)))
        painter.end()


class StatusDot(Spoken, QWidget):
    """``● Venice``: the word says what, the shape how it is, the tooltip and accessible text why."""

    def __init__(
        self, word: str, shape: Shape = Shape.HOLLOW, detail: str = "", *, strong: bool = False
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self._mark = ShapeMark(shape)
        self._word = Text(
            role=Role.MEDIUM if strong else Role.BODY, token=Token.INK if strong else Token.MUTED
        )
        row.addWidget(self._mark)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(shape, word, detail)

    def set_state(self, shape: Shape, word: str, detail: str = "") -> None:
        """Show a state. ``detail`` is a plain sentence: ``Answered 4 s ago``."""
        self._mark.set_shape(shape)
        self._word.setText(word)
        spoken = f"{word}: {detail}" if detail else word
        describe(self, spoken)
        name(self, spoken)

    def set_compact(self, compact: bool) -> None:
        """Keep the shape alone; the word moves into the tooltip."""
        self._word.setVisible(not compact)

    def shape(self) -> Shape:
        """The shape shown."""
        return self._mark.shape()

    def word(self) -> str:
        """The word shown."""
        return self._word.text()
