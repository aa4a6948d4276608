"""What happened to a job or a payment, step by step: dots on a line, words, and the time of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape, paint_shape, shape_token
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import MiddleElidedLabel, Text

_ROW = 30


class StepState(Enum):
    """Where a step stands; the value is its shape."""

    DONE = Shape.DOT
    NOW = Shape.RING
    NEXT = Shape.HOLLOW
    TROUBLE = Shape.TRIANGLE
    FAILED = Shape.CROSS


@dataclass(frozen=True, slots=True)
class Step:
    """``Queued 9f2c…41aa  14:31:12``: words, an id in monospace, more words muted, a formatted time."""

    state: StepState
    words: str
    time: str = ""
    code: str = ""
    detail: str = ""


class Timeline(QWidget):
    """Steps from first to last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def steps(self) -> tuple[Step, ...]:
        """The steps shown."""
        return self._steps

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps; unchanged ones are left alone."""
        if steps == self._steps:
            return
        self._steps = steps
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        last = len(steps) - 1
        for index, step in enumerate(steps):
            self._column.addWidget(_Row(step, first=index == 0, last=index == last))


class _Row(QWidget):
    def __init__(self, step: Step, *, first: bool, last: bool) -> None:
        super().__init__()
        self._state, self._first, self._last = step.state, first, last
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), 0, 0, 0)
        row.setSpacing(px(5))
        later = step.state is StepState.NEXT
        now = step.state in (StepState.NOW, StepState.TROUBLE, StepState.FAILED)
        words = Text(
            step.words,
            Role.STRONG if now else Role.BODY,
            Token.MUTED if later else Token.INK,
            wrap=not step.code,
        )
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        if step.detail:
            column.addWidget(Text(step.detail, Role.SMALL, Token.MUTED, wrap=True))
        row.addLayout(column, 0 if step.code else 1)
        if step.code:
            row.addWidget(MiddleElidedLabel(step.code, keep=11))
            row.addStretch(1)
        if step.time:
            row.addWidget(Text(step.time, Role.SMALL, Token.MUTED))
        self.setMinimumHeight(px(_ROW))
        spoken = ", ".join(part for part in (step.words, step.code, step.detail, step.time) if part)
        self.setAccessibleName(spoken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line through the dots, then this row's dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme()
        side = float(px(16))
        middle, across = self.height() / 2, side / 2
        gap = side * (0.32 if self._state is StepState.DONE else 0.5)
        painter.setPen(QPen(colours.colour(Token.LINE), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        if not self._first:
            painter.drawLine(QPointF(across, 0), QPointF(across, middle - gap))
        if not self._last:
            painter.drawLine(QPointF(across, middle + gap), QPointF(across, self.height()))
        shape = self._state.value
        paint_shape(
            painter, shape, QRectF(0, middle - side / 2, side, side), colours.colour(shape_token(shape))
        )
        painter.end()
