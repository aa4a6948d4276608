"""Facts in two columns, as the signing sheet shows them: what it is at the left, its lines at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.explain import Money, explain
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import MiddleElidedLabel, Text, breakable
from app.gui.widgets.what_is_this import WhatIsThis


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one role and token; several of them make a line.

    ``elide`` shortens a long one (a web address) in its middle instead of asking for all the room it needs.
    """

    text: str
    role: Role = Role.BODY
    token: Token = Token.INK
    elide: bool = False


Line = str | Run | tuple[Run, ...]


class KeyValueGrid(QWidget):
    """Rows of a key and one or more lines. Every value can be selected and copied."""

    KEY_WIDTH = 126

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(9))
        self._grid.setColumnMinimumWidth(0, px(self.KEY_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, QVBoxLayout] = {}
        self._about: dict[str, Money | None] = {}

    def add(self, key: str, *lines: Line, about: Money | None = None) -> None:
        """Add a row. A plain string is a line of body text; a tuple of runs shares one line. A row about money says
        what it is ``about``.
        """
        row = self._grid.rowCount()
        self._grid.addWidget(_caption(key, about), row, 0, Qt.AlignmentFlag.AlignTop)
        self._about[key] = about
        stack = QVBoxLayout()
        stack.setSpacing(px(3))
        self._grid.addLayout(stack, row, 1)
        self._rows[key] = stack
        self._fill(key, lines)

    def set_lines(self, key: str, *lines: Line) -> None:
        """Replace what one row says. Raises KeyError for a row that was never added."""
        stack = self._rows[key]
        while (item := stack.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fill(key, lines)

    def _fill(self, key: str, lines: tuple[Line, ...]) -> None:
        for line in lines:
            runs = _runs(line)
            widget = _line_widget(runs)
            widget.setAccessibleDescription(key)
            about = self._about[key]
            if about is not None:
                explain(widget, about)
            self._rows[key].addWidget(widget)


def _caption(key: str, about: Money | None) -> QWidget:
    words = Text(key, token=Token.MUTED)
    if about is None:
        return words
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(4))
    row.addWidget(words)
    row.addWidget(WhatIsThis(about))
    row.addStretch(1)
    return holder


def _runs(line: Line) -> tuple[Run, ...]:
    if isinstance(line, str):
        return (Run(line),)
    return (line,) if isinstance(line, Run) else line


def _line_widget(runs: tuple[Run, ...]) -> QWidget:
    if len(runs) == 1:
        return _label(runs[0], wrap=runs[0].role is not Role.MONO)
    holder = QWidget()
    row = FlowLayout(holder, gap=4)
    for run in runs:
        row.addWidget(_label(run, wrap=False))
    return holder


def _label(run: Run, *, wrap: bool) -> Text:
    if run.elide:
        short = MiddleElidedLabel(run.text, run.token)
        short.setAccessibleName(run.text)
        return short
    words = breakable(run.text) if wrap else run.text
    label = Text(words, run.role, run.token, wrap=wrap).set_selectable()
    label.setAccessibleName(run.text)
    return label
