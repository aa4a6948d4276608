"""Brings in a wallet that exists: by its phrase, its private key, or a keystore file with its password."""

from __future__ import annotations

import asyncio
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.account import Account, checked_name
from app.domain.errors import InvalidSecret
from app.gui.dialogs.accounts import NetworkChoice
from app.gui.dialogs.desk import choose_file
from app.gui.dialogs.forms import Field
from app.gui.dialogs.keyring_note import KeyringNote
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import LineField, SecretField
from app.gui.widgets.labels import ElidedLabel

_MOST_BYTES = 64 * 1024
_SECRET_HINTS = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class ImportWalletSheet(WorkSheet[Account]):
    """Returns the account that was brought in, or None. Every secret is emptied when the sheet closes."""

    def __init__(self, shell: Shell, parent: QWidget, *, title: str = "", words: str = "") -> None:
        super().__init__(
            shell,
            parent,
            title or self.tr("I already have a wallet"),
            words or self.tr("Its key goes into your system's keyring and nowhere else."),
        )
        self.name = LineField(self.tr("Name"), self.tr("For example: Studio wallet"))
        self.name.setText(self.tr("My wallet"))
        self.network = NetworkChoice()
        self.keyring = KeyringNote(shell)
        self.ways = ChipRow(self.tr("What do you have?"))
        self.phrase = self._secret(self.tr("Phrase"), self.tr("12 or 24 words with blanks between them"))
        self.private_key = self._secret(self.tr("Private key"), self.tr("64 letters and digits, 0x or not"))
        self.password = self._secret(self.tr("Password"), self.tr("The file's own password"))
        self._keystore = Path()
        self._parts = self._build()
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Bring it in"), on_enter=True)
        self.primary.setEnabled(False)
        self.keyring.settled.connect(self._keyring_settled)
        self.ways.selected.connect(self._show)
        self._show("phrase")

    async def ask(self) -> Account | None:
        """Check the keyring first; leave no secret behind."""
        self.keyring.check()
        try:
            return await super().ask()
        finally:
            if shiboken6.isValid(self):
                self.keyring.stop()
                self._forget()

    def set_working(self, working: bool, words: str = "") -> None:
        """The keyring may show a window of its own."""
        self.primary.setEnabled(not working)
        super().set_working(working, words or self.tr("Waiting for the keyring…"))

    def use_keystore(self, path: Path) -> None:
        """Take this keystore file; it is read when the sheet is accepted."""
        self._keystore = path
        self.file_name.setText(path.name)
        self.file_name.set_token(Token.INK)
        self.password.setFocus()

    async def work(self) -> Account:
        """Hand the secret to the keyring."""
        wallet, name, network = self.shell.gondola.wallet, self.name.text(), self.network.network_key()
        checked_name(name)
        match self.ways.current():
            case "phrase":
                return await wallet.import_phrase(name, self._filled(self.phrase), network)
            case "key":
                return await wallet.import_private_key(name, self._filled(self.private_key).strip(), network)
            case _:
                document = await self._read_keystore()
                return await wallet.import_keystore(name, document, self.password.text(), network)

    def _build(self) -> dict[str, QWidget]:
        for key, label in (
            ("phrase", self.tr("A phrase")),
            ("key", self.tr("A private key")),
            ("keystore", self.tr("A keystore file")),
        ):
            self.ways.add(key, label)
        parts: dict[str, QWidget] = {
            "phrase": Field(
                self.tr("Phrase"),
                self.phrase,
                self.tr("The first account of the phrase is used, as most wallets do."),
            ),
            "key": Field(self.tr("Private key"), self.private_key),
            "keystore": self._keystore_part(),
        }
        self.form.addWidget(self.ways)
        for part in parts.values():
            self.form.addWidget(part)
        self.form.addWidget(Field(self.tr("Name"), self.name))
        self.form.addWidget(Field(self.tr("Network"), self.network))
        self.form.addWidget(self.keyring)
        return parts

    def _keystore_part(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.choose = SecondaryButton(self.tr("Choose file…"), "file")
        self.choose.clicked.connect(lambda: self.shell.run("choose-keystore", self._choose()))
        self.file_name = ElidedLabel(self.tr("No file chosen yet"), token=Token.MUTED)
        row.addWidget(self.choose)
        row.addWidget(self.file_name, 1)
        column.addLayout(row)
        column.addWidget(Field(self.tr("Password"), self.password))
        return holder

    def _secret(self, label: str, placeholder: str) -> SecretField:
        field = SecretField(label, placeholder)
        field.setInputMethodHints(_SECRET_HINTS)
        return field

    def _show(self, way: str) -> None:
        for key, part in self._parts.items():
            part.setVisible(key == way)
        self.say_problem("")
        first = {"phrase": self.phrase, "key": self.private_key}.get(way, self.choose)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _choose(self) -> None:
        path = await choose_file(
            self, self.tr("Choose a keystore file"), self.tr("Keystore files (*.json);;All files (*)")
        )
        if path is not None and shiboken6.isValid(self):
            self.use_keystore(path)

    async def _read_keystore(self) -> str:
        if not self._keystore.name:
            raise InvalidSecret(self.tr("Choose the keystore file first."), means="", do="")
        try:
            document = await asyncio.to_thread(_read_start, self._keystore)
        except OSError as error:
            raise InvalidSecret(self.tr("The keystore file cannot be read.")) from error
        if len(document) > _MOST_BYTES:
            raise InvalidSecret(self.tr("This file is too large to be a keystore."))
        return document.decode("utf-8", "replace")

    def _filled(self, field: SecretField) -> str:
        if not field.text().strip():
            raise InvalidSecret(self.tr("There is nothing in the field yet."), means="", do="")
        return field.text()

    def _keyring_settled(self, ready: bool) -> None:
        self.primary.setEnabled(ready)
        self.adjust_height()

    def _forget(self) -> None:
        for field in (self.phrase, self.private_key, self.password):
            field.clear()


def _read_start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)
