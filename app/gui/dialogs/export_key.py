"""Shows a wallet's words and key to its owner: after a warning, after the keyring, for a minute at most."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.gui.dialogs.forms import Field
from app.gui.dialogs.phrase_parts import PhraseGrid
from app.gui.dialogs.work import WorkSheet
from app.gui.secret_clipboard import STAYS_MS, SecretClipboard
from app.gui.shell import Shell
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.labels import Text
from app.ports.vault import ShownSecret

SHOWN_MS = 60_000


class ExportKeySheet(WorkSheet[ShownSecret]):
    """Nothing to answer. ``clipboard`` outlives the sheet: what was copied is taken away by it."""

    ASKS = False

    def __init__(self, shell: Shell, account: Account, clipboard: SecretClipboard, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Words and key of “{name}”").format(name=account.name),
            self.tr("For writing them down, or for taking the wallet to another program."),
            leading=Swatch(account.address),
        )
        self._account, self._clipboard = account, clipboard
        self._key = ""
        self.waiting_words = self.tr("Waiting for the keyring…")
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(SHOWN_MS)
        self._hide.timeout.connect(self.conceal)
        self.warning = CalmBox(
            self.tr(
                "Whoever sees them can take everything this wallet holds, today and later. Nobody who helps you needs "
                "them: not Venice, not a seller, not us. See that nobody looks at your screen."
            )
        )
        self.out = Text(self._way_out(), token=Token.MUTED, wrap=True)
        self.words_shown, self.key_text = PhraseGrid(), Text(role=Role.MONO, wrap=True)
        self.copy = SecondaryButton(self.tr("Copy the key"), "copy")
        self.copied = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        self._key_field = Field(self.tr("Private key"), self.key_text)
        self._secret_parts = (self.words_shown, self._key_field, self.copy, self.copied)
        for part in (self.warning, self.out, *self._secret_parts):
            self.form.addWidget(part)
        self.copy.clicked.connect(self._copy)
        self.add_secondary(self.tr("Close"))
        self.primary = self.add_primary(self.tr("Show them"), "eye")
        self.conceal()

    async def ask(self) -> None:
        """Leave nothing in the widgets."""
        try:
            await super().ask()
        finally:
            if shiboken6.isValid(self):
                self.conceal()

    def show_secret(self, shown: ShownSecret) -> None:
        """Show it, for a minute at most."""
        self._key = shown.key
        self.words_shown.show_words(shown.words)
        self.words_shown.setVisible(bool(shown.words))
        # In groups, as it is read from paper; what is copied has no blanks.
        self.key_text.setText(_grouped(shown.key))
        for part in (self._key_field, self.copy):
            part.show()
        self.copied.hide()
        self.primary.hide()
        self._hide.start()
        self.adjust_height()

    def conceal(self) -> None:
        """Take it off the screen and out of the widgets."""
        self._hide.stop()
        self._key = ""
        self.words_shown.clear()
        self.key_text.clear()
        for part in self._secret_parts:
            part.hide()
        self.primary.show()
        if self.isVisible():
            self.adjust_height()

    async def work(self) -> ShownSecret:
        """Ask the keyring."""
        return await self.shell.gondola.keys.show(self._account)

    def finish(self, result: ShownSecret) -> None:
        """The sheet stays open to show what the keyring gave."""
        self.show_secret(result)

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press."""
        self.primary.setEnabled(not working)
        super().set_working(working, words)

    def _copy(self) -> None:
        self._clipboard.put(self._key)
        self.copied.setText(
            self.tr("Copied. It is taken off the clipboard in {seconds} seconds.").format(
                seconds=STAYS_MS // 1000
            )
        )
        self.copied.show()
        self.adjust_height()

    def _way_out(self) -> str:
        return self.tr(
            "Moving USDC out needs a little ETH on {network} for the network's fee, a few cents, and another wallet "
            "program: bring the words or the key in there, send some ETH to the same address, then send the USDC on."
        ).format(network=self._account.network.name)


def _grouped(key: str) -> str:
    digits = key.removeprefix("0x")
    groups = [digits[start : start + 8] for start in range(0, len(digits), 8)]
    half = len(groups) // 2
    return "\n".join(" ".join(line) for line in (groups[:half], groups[half:]))
