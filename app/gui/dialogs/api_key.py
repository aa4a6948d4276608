"""Adds a Venice account by its API key."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.account import Account, checked_name
from app.domain.errors import InvalidSecret
from app.gui.dialogs.forms import Field
from app.gui.dialogs.keyring_note import KeyringNote
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.fields import LineField, SecretField


class ApiKeySheet(WorkSheet[Account]):
    """Returns the account once Venice accepted its key, or None. A refused key is not kept."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Use a Venice account"),
            self.tr("Paste an API key from venice.ai, under Settings → API."),
        )
        self.key = SecretField(self.tr("API key"), self.tr("Paste it here"))
        self.key.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.name = LineField(self.tr("Name"))
        self.name.setText(self.tr("Venice account"))
        self.keyring = KeyringNote(shell)
        self.form.addWidget(Field(self.tr("API key"), self.key))
        self.form.addWidget(Field(self.tr("Name"), self.name, self.tr("What it is called here.")))
        self.form.addWidget(
            CalmBox(
                self.tr(
                    "With this key Gondola can make audio on your Venice account, within the limits you set here, "
                    "and fetch it. It cannot move USDC. Set a spending limit for the key at Venice as well."
                )
            )
        )
        self.form.addWidget(self.keyring)
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Use this key"), on_enter=True)
        self.primary.setEnabled(False)
        self.keyring.settled.connect(self._keyring_settled)

    async def ask(self) -> Account | None:
        """Check the keyring first; leave no key in the field."""
        self.keyring.check()
        try:
            return await super().ask()
        finally:
            if shiboken6.isValid(self):
                self.keyring.stop()
                self.key.clear()

    def set_working(self, working: bool, words: str = "") -> None:
        """Keyring and Venice are asked one after the other."""
        self.primary.setEnabled(not working)
        super().set_working(working, words or self.tr("Asking the keyring and Venice…"))

    async def work(self) -> Account:
        """Keep the key, and ask Venice whether it is accepted (which costs nothing)."""
        checked_name(self.name.text())
        key = self.key.text().strip()
        if not key:
            raise InvalidSecret(self.tr("Paste the key first."), means="", do="")
        return await self.shell.gondola.wallet.add_api_key(self.name.text(), key)

    def _keyring_settled(self, ready: bool) -> None:
        self.primary.setEnabled(ready)
        self.adjust_height()
