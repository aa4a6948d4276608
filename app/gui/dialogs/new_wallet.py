"""Makes a wallet: a name, twelve words shown once, proof that they were written down, then the keyring."""

from __future__ import annotations

from enum import Enum

import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.account import Account, checked_name
from app.domain.errors import GondolaError, InvalidInput
from app.gui.dialogs.accounts import NetworkChoice
from app.gui.dialogs.forms import Field
from app.gui.dialogs.keyring_note import KeyringNote
from app.gui.dialogs.phrase_parts import PhraseCheck, PhraseGrid
from app.gui.dialogs.work import WorkSheet
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import LineField
from app.ports.vault import NewPhrase


class _Step(Enum):
    NAME = 0
    WORDS = 1
    CHECK = 2


class NewWalletSheet(WorkSheet[Account]):
    """Returns the new account, or None. The phrase leaves the widgets with the last step."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent, " ", " ")
        self._phrase: NewPhrase | None = None
        self.name = LineField(self.tr("Name"), self.tr("For example: Studio wallet"))
        self.name.setText(self.tr("My wallet"))
        self.network = NetworkChoice()
        self.keyring = KeyringNote(shell)
        self.grid = PhraseGrid()
        self.check = PhraseCheck()
        self._steps = (self._name_step(), self._words_step(), _stack(self.check))
        for step in self._steps:
            self.form.addWidget(step)
        self.again = SecondaryButton(self.tr("Show the words again"))
        self.again.clicked.connect(lambda: self._go(_Step.WORDS))
        self.add_aside(self.again)
        self.leave = self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary("", on_enter=True)
        self.keyring.settled.connect(self._keyring_settled)
        self.network.changed.connect(self._say_network)
        self._say_network()
        self._go(_Step.NAME)
        self.primary.setEnabled(False)

    async def ask(self) -> Account | None:
        """Check the keyring while the name is typed, then lead through the steps."""
        self.keyring.check()
        try:
            made = await super().ask()
            if made is None and self._phrase is not None:
                # They may be on paper by now.
                self.shell.toast(self.tr("Discarded. The words that were shown open no wallet here."))
            return made
        finally:
            self._forget()

    def accept(self) -> None:
        """The step that is shown decides what going on means."""
        if self._step is _Step.WORDS:
            self._go(_Step.CHECK)
        elif self._step is _Step.NAME and self._bad_name():
            return
        elif self._step is _Step.CHECK and self.check.wrong():
            self.say_problem(
                self.tr("What is marked is not right. Look at your paper, or show the words again.")
            )
        else:
            super().accept()

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press while the keyring is asked."""
        self.primary.setEnabled(not working)
        self.again.setEnabled(not working)
        waiting = self.tr("Waiting for the keyring…") if self._step is _Step.CHECK else words
        super().set_working(working, waiting)

    async def work(self) -> Account:
        """Keep the wallet whose words were proved to be on paper."""
        if self._phrase is None:
            raise InvalidInput(self.tr("There are no words yet."))
        wallet = self.shell.gondola.wallet
        return await wallet.create(self.name.text(), self._phrase, self.network.network_key())

    async def _attempt(self) -> None:
        """The first step only makes the words; the last one keeps the wallet."""
        if self._step is _Step.CHECK:
            await super()._attempt()
            return
        try:
            phrase = await self.shell.gondola.wallet.new_phrase()
        except GondolaError as error:
            self.set_working(False)
            self.say_problem(told(error.sentence()))
            return
        if shiboken6.isValid(self):
            self._phrase = phrase
            self.set_working(False)
            self._go(_Step.WORDS)

    def _go(self, step: _Step) -> None:
        self._step = step
        for index, part in enumerate(self._steps):
            part.setVisible(index == step.value)
        self.say_problem("")
        words = self._phrase.words if self._phrase else ()
        if step is _Step.WORDS:
            self.grid.show_words(words)
        elif step is _Step.CHECK:
            self.grid.clear()
            self.check.ask_about(words)
            self.check.fields[0].setFocus()
        self.again.setVisible(step is _Step.CHECK)
        self._say_step(step)
        self.adjust_height()

    def _say_step(self, step: _Step) -> None:
        title, words, action = {
            _Step.NAME: (
                self.tr("Make a wallet"),
                self.tr("A small wallet for digital dollars (USDC). Its key stays on this computer."),
                self.tr("Make a wallet"),
            ),
            _Step.WORDS: (
                self.tr("Write these words down"),
                self.tr(
                    "On paper, in this order: they are the wallet. The next step asks for three of them."
                ),
                self.tr("I wrote them down"),
            ),
            _Step.CHECK: (
                self.tr("Let us check"),
                self.tr("Type three of the words from your paper."),
                self.tr("Keep this wallet"),
            ),
        }[step]
        self.title.setText(title)
        self.words.setText(words)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.primary.set_words(action)
        self.leave.set_words(self.tr("Not now") if step is _Step.NAME else self.tr("Discard these words"))

    def _name_step(self) -> QWidget:
        network = Field(self.tr("Network"), self.network)
        self._network_field = network
        return _stack(Field(self.tr("Name"), self.name), network, self.keyring)

    def _words_step(self) -> QWidget:
        box = CalmBox(
            self.tr(
                "Whoever has these words has the money, and without them nobody can bring it back. "
                "Do not photograph them, and do not keep them on a computer."
            )
        )
        return _stack(self.grid, box)

    def _say_network(self) -> None:
        test = self.network.network_key() != "base"
        self._network_field.set_hint(
            self.tr(
                "A test network: its dollars are worth nothing, and Venice's own service does not take them."
            )
            if test
            else self.tr("Where Venice takes USDC. Choose this unless you are testing.")
        )
        self.adjust_height()

    def _bad_name(self) -> bool:
        try:
            checked_name(self.name.text())
        except InvalidInput as error:
            self.say_problem(told(error.what))
            return True
        return False

    def _keyring_settled(self, ready: bool) -> None:
        self.primary.setEnabled(ready)
        self.adjust_height()

    def _forget(self) -> None:
        self._phrase = None
        if shiboken6.isValid(self):
            self.grid.clear()
            self.check.clear()
            self.keyring.stop()


def _stack(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(14))
    for part in parts:
        column.addWidget(part)
    return holder
