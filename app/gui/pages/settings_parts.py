"""The cards of the settings page that hold simple choices: limits and looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.limits import Limits
from app.gui.dialogs.limit_fields import LimitFields
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import ThemeChoice
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import PrimaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card, HairLine
from app.gui.widgets.toggles import TickBox


class LimitsCard(Card):
    """``save_wanted`` and ``pause_wanted(paused)``."""

    save_wanted = Signal()
    pause_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("Spending limits"), Role.HEADING))
        words = self.tr("Nothing is spent past these, whatever a server asks.")
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self.broken = Banner(shape=Shape.TRIANGLE)
        self.broken.hide()
        self.fields = LimitFields()
        self.save = PrimaryButton(self.tr("Keep these limits"))
        self.save.setEnabled(False)
        self.save.clicked.connect(self.save_wanted)
        self.fields.edited.connect(lambda _key: self.save.setEnabled(True))
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.pause = TickBox(self.tr("Pause spending: sign nothing new and queue nothing new"))
        self.pause.clicked.connect(self.pause_wanted)
        self.body.addWidget(self.broken)
        self.body.addWidget(self.fields)
        self.body.addLayout(row)
        self.body.addWidget(HairLine())
        self.body.addWidget(self.pause)

    def show_limits(self, limits: Limits) -> None:
        """Show what holds. Figures that are being edited are left alone; the pause is always shown as it is."""
        self.pause.setChecked(limits.paused)
        if not self.save.isEnabled():
            self.fields.show_limits(limits)

    def say_broken(self, words: str) -> None:
        """The limits cannot be read; setting them again is the cure."""
        self.broken.say(words)
        self.broken.setVisible(bool(words))
        self.save.setEnabled(bool(words) or self.save.isEnabled())

    def saved(self, limits: Limits) -> None:
        """They were kept."""
        self.save.setEnabled(False)
        self.say_broken("")
        self.show_limits(limits)


class LooksCard(Card):
    """``theme_chosen(name)``."""

    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("Looks"), Role.HEADING))
        self.theme = ChipRow(self.tr("Theme"))
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            self.theme.add(choice.value, words)
        self.theme.selected.connect(self.theme_chosen)
        self.body.addWidget(self.theme)

    def show_choices(self, theme: str) -> None:
        """What is chosen; this tells nobody."""
        self.theme.blockSignals(True)
        self.theme.select(theme)
        self.theme.blockSignals(False)
