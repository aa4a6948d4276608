"""Chips that filter, with their counts, and tags that only say something."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.focus import FocusRing
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import SpokenGroup


class Chip(FocusRing, QPushButton):
    """A filter to press: ``Making 7``."""

    ring_radius = 999.0
    ring_inset = 2.0

    def __init__(self, label: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFont(font(Role.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._choose_ring)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show how many there are; None shows the word alone."""
        text = self._label if count is None else f"{self._label} {self.locale().toString(count)}"
        self.setText(text)
        self.setAccessibleName(text)

    def _choose_ring(self, chosen: bool) -> None:
        self.ring_token = Token.SURFACE if chosen else Token.ACCENT
        self.ring_inset = 3.0 if chosen else 1.0


class ChipRow(SpokenGroup, QWidget):
    """Chips of which one is chosen. Emits ``selected(key)`` when a person or ``select`` chooses another."""

    selected = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add(self, key: str, label: str, count: int | None = None) -> Chip:
        """Add a chip; the first one added is chosen."""
        chip = Chip(label, count)
        chip.setAutoExclusive(True)  # one of several, as screen readers are to say it
        chip.setChecked(not self._chips)
        chip.toggled.connect(lambda chosen: self.selected.emit(key) if chosen else None)
        self._chips[key] = chip
        self._group.addButton(chip)
        self._row.addWidget(chip)
        return chip

    def chip(self, key: str) -> Chip:
        """One of the chips. Raises KeyError for a key that has none."""
        return self._chips[key]

    def set_count(self, key: str, count: int | None) -> None:
        """Change the number on one chip."""
        self._chips[key].set_count(count)

    def select(self, key: str) -> None:
        """Choose a chip from the program."""
        self._chips[key].setChecked(True)

    def current(self) -> str:
        """The key of the chosen chip, or an empty string while there is none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")


class Tag(Text):
    """A few words on a wash: ``Nothing to set up``, ``Play money``. ``attention`` uses the warm colour."""

    def __init__(self, text: str, *, attention: bool = False, parent: QWidget | None = None) -> None:
        token = Token.ATTENTION if attention else Token.ACCENT_INK
        super().__init__(text, Role.SMALL_STRONG, token, parent=parent)
        self._wash = Token.ATTENTION_WASH if attention else Token.ACCENT_WASH
        self.setContentsMargins(px(7), px(2), px(7), px(2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The text with a little air."""
        return super().sizeHint() + QSize(0, px(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The wash under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._wash))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        painter.end()
        super().paintEvent(event)
