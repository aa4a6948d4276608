"""The card of the settings page that chooses the language; it holds from the next start, which it offers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.language.catalogue import OFFERED, Language, in_system, spoken
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card

_OWN_NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
"""Each language calls itself by its own name, so that everybody finds theirs."""


class LanguageCard(Card):
    """``language_chosen(name)`` when a person chooses, and ``restart_wanted`` to have it at once."""

    language_chosen = Signal(str)
    restart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self.body.addWidget(Text(self.tr("Language"), Role.HEADING))
        self.language = ChipRow(self.tr("Language"))
        for choice in OFFERED:
            self.language.add(choice.value, _OWN_NAMES.get(choice) or self.tr("As the system"))
        self.language.selected.connect(self._chosen)
        self.body.addWidget(self.language)
        words = self.tr("The German words were drafted by machine: tell us what reads wrong.")
        self.body.addWidget(Text(words, Role.SMALL, Token.MUTED, wrap=True))
        self.later = QWidget()
        row = QHBoxLayout(self.later)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(self.tr("It is used after the next start of Gondola."), wrap=True), 1)
        self.restart = SecondaryButton(self.tr("Restart Gondola now"), "refresh")
        self.restart.clicked.connect(self.restart_wanted)
        row.addWidget(self.restart)
        self.body.addWidget(self.later)
        self.later.hide()

    def show_choice(self, name: str) -> None:
        """What is chosen; this tells nobody."""
        self.language.blockSignals(True)
        self.language.select(name)
        self.language.blockSignals(False)
        self._offer_restart(name)

    def _chosen(self, name: str) -> None:
        self._offer_restart(name)
        self.language_chosen.emit(name)

    def _offer_restart(self, name: str) -> None:
        wanted = Language(name)
        self.later.setVisible((in_system() if wanted is Language.SYSTEM else wanted) is not spoken())
