"""Gives a Venice account another API key: its old one was revoked, or is to be."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.errors import InvalidSecret
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.widgets.fields import SecretField


class ReplaceKeySheet(WorkSheet[bool]):
    """Returns True once Venice accepted the new key and the old one is gone from here, None when nothing changed."""

    WIDTH = 460

    def __init__(self, shell: Shell, account: Account, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Another key for “{name}”").format(name=account.name),
            self.tr(
                "Jobs of this account that wait for a key go on with it. It must be of the same Venice account."
            ),
        )
        self._account = account
        self.key = SecretField(self.tr("New API key"), self.tr("Paste it here"))
        self.key.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.form.addWidget(Field(self.tr("New API key"), self.key))
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Use this key"), on_enter=True)

    async def ask(self) -> bool | None:
        """Leave no key in the field."""
        try:
            return await super().ask()
        finally:
            if shiboken6.isValid(self):
                self.key.clear()

    def set_working(self, working: bool, words: str = "") -> None:
        """Keyring and Venice are asked one after the other."""
        self.primary.setEnabled(not working)
        super().set_working(working, words or self.tr("Asking the keyring and Venice…"))

    async def work(self) -> bool:
        """Try the key out, keep it, and let waiting jobs go on."""
        key = self.key.text().strip()
        if not key:
            raise InvalidSecret(self.tr("Paste the key first."), means="", do="")
        gondola = self.shell.gondola
        await gondola.wallet.replace_api_key(self._account, key)
        await gondola.watcher.key_replaced(self._account.id)
        return True
