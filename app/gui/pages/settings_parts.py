"""The cards of the settings page that hold simple choices: limits, the lock and looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.limits import Limits
from app.domain.locking import IDLE_CHOICES_MIN, NEVER_MIN
from app.gui.calm import Movement
from app.gui.dialogs.forms import Field
from app.gui.dialogs.limit_fields import LimitFields
from app.gui.keys import Key, shown_keys
from app.gui.theme.fonts import Role
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import ThemeChoice
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
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
        self.pause.chosen.connect(self.pause_wanted)
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


class LockCard(Card):
    """``idle_chosen(minutes)`` and ``lock_wanted``."""

    idle_chosen = Signal(int)
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("Lock"), Role.HEADING))
        words = self.tr(
            "A locked Gondola pays, queues, exports and changes nothing, and notifications hide sums. Jobs are "
            "watched and audio is saved all the same. Your keyring is asked to open it again; one "
            "that was opened at login answers without a password."
        )
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self.idle = ChipRow(self.tr("Lock by itself"))
        for minutes in IDLE_CHOICES_MIN:
            self.idle.add(str(minutes), self._words(minutes))
        self.idle.selected.connect(lambda key: self.idle_chosen.emit(int(key)))
        self.body.addWidget(
            Field(
                self.tr("Lock by itself when nobody touches the window"),
                self.idle,
                self.tr("Batches and looks that cost money stop while it is locked."),
            )
        )
        self.now = SecondaryButton(self.tr("Lock now"), "lock")
        self.now.clicked.connect(self.lock_wanted)
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addWidget(Text(shown_keys(Key.LOCK), token=Token.MUTED))
        row.addStretch(1)
        self.body.addLayout(row)

    def show_choice(self, minutes: int) -> None:
        """What is chosen; this tells nobody."""
        self.idle.blockSignals(True)
        self.idle.select(str(minutes))
        self.idle.blockSignals(False)

    def _words(self, minutes: int) -> str:
        if minutes == NEVER_MIN:
            return self.tr("Never")
        if minutes == 60:
            return self.tr("After an hour")
        return self.tr("After {count} minutes").format(count=minutes)


class LooksCard(Card):
    """``theme_chosen(name)`` and ``movement_chosen(name)``."""

    theme_chosen = Signal(str)
    movement_chosen = Signal(str)

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
        self.movement = ChipRow(self.tr("Movement"))
        self.movement.add(Movement.SYSTEM.value, self.tr("As the system"))
        self.movement.add(Movement.NONE.value, self.tr("Nothing moves"))
        self.movement.selected.connect(self.movement_chosen)
        self.body.addWidget(
            Field(
                self.tr("Movement"),
                self.movement,
                self.tr("Menus and lists fade in or roll out where the system lets them."),
            )
        )

    def show_movement(self, choice: str) -> None:
        """What is chosen; this tells nobody."""
        self.movement.blockSignals(True)
        self.movement.select(choice)
        self.movement.blockSignals(False)

    def show_choices(self, theme: str) -> None:
        """What is chosen; this tells nobody."""
        self.theme.blockSignals(True)
        self.theme.select(theme)
        self.theme.blockSignals(False)
