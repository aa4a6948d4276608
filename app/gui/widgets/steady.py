"""A line of words that change each second: nothing around it is laid out anew as long as they need the same room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import name
from app.gui.widgets.spoken import Spoken


class SteadyText(Spoken, QWidget):
    """A label of Qt has its whole card laid out anew with each other word. Always plain text, whatever it says."""

    def __init__(
        self, role: Role = Role.BODY, token: Token = Token.INK, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._token = "", token
        self.setFont(font(role))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says."""
        return self._words

    def setText(self, words: str) -> None:
        """Say something else."""
        if words == self._words:
            return
        before, self._words = self.sizeHint(), words
        name(self, words)
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of it, as figures of equal width need it."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """The same: it is never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the middle of its height."""
        painter = QPainter(self)
        painter.setPen(theme().colour(self._token))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._words)
