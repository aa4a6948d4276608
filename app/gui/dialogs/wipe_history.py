"""Asks before every finished job is forgotten: what goes, what stays, and whether the files go too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.language.figures import local_count
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.toggles import TickBox


class WipeHistorySheet(Sheet[bool]):
    """Returns whether the files go too, None when nothing goes."""

    WIDTH = 520

    def __init__(self, finished: int, others: int, parent: QWidget) -> None:
        """``finished`` is how many jobs go at most, ``others`` how many are not over."""
        super().__init__(
            parent,
            self.tr("Forget finished jobs?"),
            self._goes(finished),
            leading=ShapeMark(Shape.TRIANGLE, 22),
        )
        for words in self._stays(others):
            self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self.files = TickBox(self.tr("Also delete their audio files"))
        self.body.addWidget(self.files)
        self.add_secondary(self.tr("Keep them"))
        self.action = self.add_primary(self.tr("Forget them"))
        self.files.toggled.connect(self._name_action)

    def answer(self) -> bool:
        """Whether the box is ticked."""
        return self.files.isChecked()

    def _goes(self, finished: int) -> str:
        if finished == 1:
            return self.tr(
                "1 job with its prompt and timeline leaves this computer. It cannot be brought back."
            )
        words = self.tr(
            "{count} jobs with their prompts and timelines leave this computer. They cannot be brought back."
        )
        return words.format(count=local_count(finished))

    def _stays(self, others: int) -> tuple[str, ...]:
        money = self.tr(
            "Everything about money stays: payments, uses of credit, and what counts in your limits."
        )
        if not others:
            return (money,)
        kept = self.tr(
            "Jobs that are not over stay too ({count}): those being made, those that need you, those not fetched, and "
            "those with a payment that is not decided."
        )
        return money, kept.format(count=local_count(others))

    def _name_action(self, files: bool) -> None:
        self.action.setText(self.tr("Forget them and delete the files") if files else self.tr("Forget them"))
