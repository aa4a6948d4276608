"""The sums under the jobs table, in words: what runs, what today used, and whether all audio is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from app.gui.explain import Money, explain
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import ElidedLabel, Text


class Footer(QWidget):
    """The jobs at the left, money and audio at the right; under each other where one line has no room for both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(px(15), px(10), px(15), px(10))
        self._row.setSpacing(px(5))
        self._lead = Text(role=Role.STRONG)
        self._making = ElidedLabel(token=Token.MUTED)
        self._safety = ElidedLabel(token=Token.MUTED)
        for label in (self._making, self._safety):
            label.stand_on(Token.SURFACE)
        explain(self._safety, Money.USED_TODAY)
        self._making.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._safety.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        jobs = QHBoxLayout()
        jobs.setSpacing(px(5))
        jobs.addWidget(self._lead)
        jobs.addWidget(self._making, 1)
        self._row.addLayout(jobs, 1)
        self._row.addWidget(self._safety)
        self._money = self._audio = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where there is room for it, else two."""
        super().resizeEvent(event)
        self._fit()

    def say_making(self, lead: str, more: str) -> None:
        """How many run and until when; a quiet word when none does."""
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        quiet = self.tr("Nothing in the making")
        self._making.setText(f"— {more}" if lead and more else "" if lead else quiet)
        self._fit()

    def say_money(self, words: str) -> None:
        """What today used and what is not settled."""
        self._money = words
        self._join()

    def say_audio(self, words: str) -> None:
        """Whether everything that was paid for is here."""
        self._audio = words
        self._join()

    def words(self) -> str:
        """The whole line."""
        return " ".join(
            part for part in (self._lead.text(), self._making.text(), self._safety.text()) if part
        )

    def _join(self) -> None:
        self._safety.setText(" · ".join(part for part in (self._money, self._audio) if part))
        self._fit()

    def _fit(self) -> None:
        left, right = (
            sum(part.sizeHint().width() + px(5) for part in parts if part.text())
            for parts in ((self._lead, self._making), (self._safety,))
        )
        room = self.width() - px(30)
        one_line = left + right <= room
        # Where each has room in its half, nothing moves when the words of one change.
        halved = 2 * max(left, right) <= room
        if self._row.stretch(1) != int(halved):
            self._row.setStretchFactor(self._safety, int(halved))
        direction = QBoxLayout.Direction.LeftToRight if one_line else QBoxLayout.Direction.TopToBottom
        side = Qt.AlignmentFlag.AlignRight if one_line else Qt.AlignmentFlag.AlignLeft
        self._row.setDirection(direction)
        self._safety.setAlignment(side)
