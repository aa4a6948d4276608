"""What happened to a job or a payment, step by step: dots on a line, words, and the time of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape, paint_shape, shape_token
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import MiddleElidedLabel, Text
from app.gui.widgets.spoken import Spoken

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


class Timeline(Spoken, QWidget):
    """Steps from first to last."""

    spoken_role = QAccessible.Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._rows: list[_Row] = []
        self.setAccessibleName(self.tr("What happened, step by step"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def steps(self) -> tuple[Step, ...]:
        """The steps shown."""
        return self._steps

    def spoken_parts(self) -> list[QWidget]:
        """Step by step."""
        return list(self._rows)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps; unchanged ones are left alone."""
        if steps == self._steps:
            return
        kept = _alike(_placed(self._steps), _placed(steps))
        self._steps = steps
        for row in self._rows[kept:]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        fresh = [_Row(step, first=first, last=last) for step, first, last in _placed(steps)[kept:]]
        for row in fresh:
            self._column.addWidget(row)
        self._rows = [*self._rows[:kept], *fresh]


def _placed(steps: tuple[Step, ...]) -> list[tuple[Step, bool, bool]]:
    """Each with whether it is the first and whether it is the last: the line through the dots ends there."""
    last = len(steps) - 1
    return [(step, at == 0, at == last) for at, step in enumerate(steps)]


def _alike(before: Sequence[object], after: Sequence[object]) -> int:
    """How many at the beginning are the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))


class _Row(Spoken, QWidget):
    spoken_role = QAccessible.Role.ListItem

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
        parts = (self._state_word(step.state), step.words, step.code, step.detail, step.time)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _state_word(self, state: StepState) -> str:
        """What the dot says to those who see it."""
        match state:
            case StepState.DONE:
                return self.tr("Done")
            case StepState.NOW:
                return self.tr("Now")
            case StepState.NEXT:
                return self.tr("Still to come")
            case StepState.TROUBLE:
                return self.tr("Needs you")
            case StepState.FAILED:
                return self.tr("Failed")
            case _:
                assert_never(state)

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
