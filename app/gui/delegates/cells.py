"""What a cell holds, as plain values. A model answers ``CELL_ROLE`` with one of these and paints nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.gui.theme.shapes import Shape

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1

__all__ = [
    "CELL_ROLE",
    "Cell",
    "FigureCell",
    "MonoCell",
    "ProgressCell",
    "Shape",
    "StateCell",
    "TextCell",
    "TitleCell",
    "spoken",
]


@dataclass(frozen=True, slots=True)
class TitleCell:
    """What people call it, then what it is."""

    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class StateCell:
    """A state: a shape and a word."""

    shape: Shape
    word: str


@dataclass(frozen=True, slots=True)
class ProgressCell:
    """How far a job is. ``fraction`` and ``mark`` are parts of the bar, 0 to 1.

    The mark is where 4 of 5 jobs like this are done; None when nothing is known. ``overtime`` says that the
    job is past it: the bar is striped from there on.
    """

    fraction: float
    mark: float | None
    overtime: bool
    words: str


@dataclass(frozen=True, slots=True)
class FigureCell:
    """Money, a time or a count: at the right, in figures of equal width."""

    text: str
    strong: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class MonoCell:
    """An address, hash or id, already shortened; at the right like figures unless ``left``."""

    text: str
    left: bool = False


@dataclass(frozen=True, slots=True)
class TextCell:
    """A line of words; ``small`` for a saved file's name where others have their progress."""

    text: str
    strong: bool = False
    muted: bool = False
    small: bool = False


Cell = TitleCell | StateCell | ProgressCell | FigureCell | MonoCell | TextCell


def spoken(cell: Cell) -> str:
    """The cell in words, for ``DisplayRole`` and ``AccessibleTextRole``."""
    match cell:
        case TitleCell(title, subtitle):
            return f"{title}, {subtitle}" if subtitle else title
        case StateCell(_, word):
            return word
        case ProgressCell(fraction=fraction, words=words):
            return f"{words}, {round(min(max(fraction, 0.0), 1.0) * 100)} %" if words else ""
        case FigureCell(text=text) | MonoCell(text=text) | TextCell(text=text):
            return text
