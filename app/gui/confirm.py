"""A sheet that asks yes or no, and the sheet that tells an error in three parts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.display import displayable
from app.domain.errors import GondolaError
from app.domain.who_helps import Matter, matter_of_error
from app.gui.dialogs.details_part import DetailsButton
from app.gui.language.told import told
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.status import ShapeMark

_MOST = 200


class ConfirmSheet(Sheet[bool]):
    """``ask()`` is True only for a press on the action; the first focus is on the way out."""

    WIDTH = 480

    def __init__(
        self,
        parent: QWidget,
        title: str,
        words: str,
        action: str,
        *,
        refuse: str = "",
        facts: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(parent, title, words, leading=ShapeMark(Shape.TRIANGLE, 22))
        if facts:
            grid = KeyValueGrid()
            for key, value in facts:
                grid.add(key, displayable(value, _MOST))
            self.body.addWidget(grid)
        self.add_secondary(refuse or self.tr("Not now"))
        self.add_primary(action)

    def answer(self) -> bool:
        """It was pressed."""
        return True


class ErrorSheet(Sheet[bool]):
    """What happened, what it means for money and audio, what to do; the rest behind "Details"."""

    WIDTH = 520
    ASKS = False
    comes_by_itself = True
    help_wanted = Signal()

    def __init__(self, parent: QWidget, error: GondolaError) -> None:
        super().__init__(parent, told(displayable(error.what, 300)), leading=ShapeMark(Shape.TRIANGLE, 22))
        grid = KeyValueGrid()
        for key, words in (
            (self.tr("What it means"), told(error.means)),
            (self.tr("What to do"), told(error.do)),
        ):
            if words:
                grid.add(key, displayable(words, 600))
        self.body.addWidget(grid)
        self._detail = KeyValueGrid()
        self._detail.add(self.tr("Kind"), Run(displayable(error.code, 80), Role.MONO, Token.MUTED))
        if error.detail:
            self._detail.add(self.tr("Detail"), Run(displayable(error.detail, 500), Role.SMALL, Token.MUTED))
        self.body.addWidget(self._detail)
        details = DetailsButton(self._detail)
        details.turned.connect(self.adjust_height)
        self.add_aside(details)
        # What one typed, or decided oneself, is explained above.
        if matter_of_error(error.code) not in (Matter.INPUT, Matter.LIMITS):
            self.get_help = SecondaryButton(self.tr("Get help…"))
            self.get_help.clicked.connect(self.help_wanted)
            self.add_aside(self.get_help)
        self.add_primary(self.tr("OK"), on_enter=True).setFocus()

    def answer(self) -> bool:
        """It was read."""
        return True

    def details_text(self) -> str:
        """Everything behind "Details", for whoever reads the sheet by ear."""
        return " ".join(label.text() for label in self._detail.findChildren(Text))
