"""The sums under the jobs table, in words: what runs, what today used, and whether all audio is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.gui.explain import Money, explain
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import ElidedLabel, Text

_NARROW = 560


class Footer(QWidget):
    """One line: the jobs at the left, money and audio at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(15), px(10), px(15), px(10))
        row.setSpacing(px(5))
        self._lead = Text(role=Role.STRONG)
        self._making = ElidedLabel(token=Token.MUTED)
        self._safety = ElidedLabel(token=Token.MUTED)
        explain(self._safety, Money.USED_TODAY)
        self._safety.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._making.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in (self._lead, self._making, self._safety):
            row.addWidget(part)
        row.setStretch(1, 1)
        self._money = self._audio = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow line keeps its sums and lets the estimate go."""
        super().resizeEvent(event)
        self._making.setVisible(self.width() >= px(_NARROW) or self._lead.isHidden())

    def say_making(self, lead: str, more: str) -> None:
        """How many run and until when; a quiet word when none does."""
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._making.setVisible(self.width() >= px(_NARROW) or not lead)
        quiet = self.tr("Nothing in the making")
        self._making.setText(f"— {more}" if lead and more else "" if lead else quiet)

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
