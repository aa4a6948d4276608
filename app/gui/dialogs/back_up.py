"""Backs a wallet up as a file that a password opens, and checks backups: files, and words on paper."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.backups import SHORTEST_PASSWORD
from app.domain.errors import InvalidSecret
from app.gui.dialogs.desk import choose_file, choose_folder
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import SecretField
from app.gui.widgets.labels import ElidedLabel, MiddleElidedLabel
from app.gui.widgets.status import StatusDot

_SECRET_HINTS = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


def secret_field(label: str, placeholder: str) -> SecretField:
    """A field that no keyboard learns from."""
    field = SecretField(label, placeholder)
    field.setInputMethodHints(_SECRET_HINTS)
    return field


class BackUpSheet(WorkSheet[Path]):
    """Returns where the backup is, written and opened once, or None."""

    def __init__(self, shell: Shell, account: Account, folder: Path, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Back up “{name}”").format(name=account.name),
            self.tr("As a file that only your password opens. Other wallets can read it too."),
            leading=Swatch(account.address),
        )
        self.waiting_words = self.tr("Asking the keyring, encrypting, and opening it once…")
        self._account, self._folder = account, folder
        self.password = secret_field(self.tr("Password"), self.tr("A sentence is better than a word"))
        self.again = secret_field(self.tr("The same again"), "")
        self.folder = MiddleElidedLabel(str(folder))
        self.change = SecondaryButton(self.tr("Change…"), "folder")
        self.change.clicked.connect(lambda: shell.run("backup-folder", self._choose_folder()))
        least = self.tr("At least {count} characters. Nobody can bring a lost one back.")
        self.form.addWidget(Field(self.tr("Password"), self.password, least.format(count=SHORTEST_PASSWORD)))
        self.form.addWidget(Field(self.tr("The same again"), self.again))
        self.form.addWidget(Field(self.tr("Into"), _row(self.folder, self.change)))
        self.form.addWidget(
            CalmBox(
                self.tr(
                    "Keep the file somewhere else than on this computer, such as on a USB stick, and the password in "
                    "another place. Where there are words on paper, they remain the best backup."
                )
            )
        )
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Save the backup"), "download", on_enter=True)

    async def ask(self) -> Path | None:
        """Leave no password in the fields."""
        try:
            return await super().ask()
        finally:
            if shiboken6.isValid(self):
                self.password.clear()
                self.again.clear()

    async def work(self) -> Path:
        """Ask the keyring, save, read back and open."""
        keys = self.shell.gondola.keys
        return await keys.back_up(self._account, self.password.text(), self.again.text(), self._folder)

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press."""
        self.primary.setEnabled(not working)
        super().set_working(working, words)

    async def _choose_folder(self) -> None:
        chosen = await choose_folder(self, self.tr("Where the backup goes"), self._folder)
        if chosen is not None and shiboken6.isValid(self):
            self._folder = chosen
            self.folder.setText(str(chosen))


class CheckBackupSheet(WorkSheet[bool]):
    """Says whether a backup would bring this wallet back, as often as the person likes. Nothing is kept."""

    WIDTH = 620
    ASKS = False

    def __init__(self, shell: Shell, account: Account, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Check a backup of “{name}”").format(name=account.name),
            self.tr("Before you need it: would it bring this wallet back?"),
            leading=Swatch(account.address),
        )
        self._account, self._file = account, Path()
        self.ways = ChipRow(self.tr("What do you have?"))
        self.password = secret_field(self.tr("Password"), self.tr("The file's own password"))
        self.phrase = secret_field(self.tr("Words"), self.tr("All of them with blanks between them"))
        self.key = secret_field(self.tr("Private key"), self.tr("64 letters and digits"))
        self._typed = (self.phrase, self.key, self.password)
        self.choose = SecondaryButton(self.tr("Choose file…"), "file")
        self.file_name = ElidedLabel(self.tr("No file chosen yet"), token=Token.MUTED)
        self.found = StatusDot("", Shape.TICK)
        self._parts: dict[str, QWidget] = {
            "words": Field(self.tr("Words"), self.phrase, self.tr("They are only compared, never kept.")),
            "key": Field(self.tr("Private key"), self.key, self.tr("It is only compared, never kept.")),
            "file": _column(_row(self.choose, self.file_name), Field(self.tr("Password"), self.password)),
        }
        self.ways.add("words", self.tr("The words on paper"))
        self.ways.add("key", self.tr("The key on paper"))
        self.ways.add("file", self.tr("A backup file"))
        for part in (self.ways, *self._parts.values(), self.found):
            self.form.addWidget(part)
        self.choose.clicked.connect(lambda: shell.run("choose-backup", self._choose()))
        self.ways.selected.connect(self._show)
        self.add_secondary(self.tr("Close"))
        self.primary = self.add_primary(self.tr("Check it"), "check", on_enter=True)
        self._show("words")

    async def ask(self) -> bool | None:
        """Leave no secret in the fields."""
        try:
            return await super().ask()
        finally:
            if shiboken6.isValid(self):
                for field in self._typed:
                    field.clear()

    def use_file(self, path: Path) -> None:
        """Check this file; it is read when the person says so."""
        self._file = path
        self.file_name.setText(path.name)
        self.file_name.set_token(Token.INK)
        self.password.setFocus()

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press, and no word about an earlier try."""
        self.primary.setEnabled(not working)
        if working:
            self.found.hide()
        super().set_working(working, words)

    def finish(self, result: bool) -> None:
        """The sheet stays open and says what was found: another backup may be checked."""
        del result
        words = self.tr("It brings “{name}” back.").format(name=self._account.name)
        self.found.set_state(Shape.TICK, words)
        self.found.show()
        self.adjust_height()

    async def work(self) -> bool:
        """Compare it with the wallet."""
        keys = self.shell.gondola.keys
        if self.ways.current() == "words":
            await keys.check_words(self._account, self.phrase.text())
            return True
        if self.ways.current() == "key":
            await keys.check_key(self._account, "".join(self.key.text().split()))
            return True
        if not self._file.name:
            raise InvalidSecret(self.tr("Choose the backup file first."), means="", do="")
        await keys.check_file(self._account, self._file, self.password.text())
        return True

    async def _choose(self) -> None:
        kinds = self.tr("Backups (*.json);;All files (*)")
        path = await choose_file(self, self.tr("Choose a backup file"), kinds)
        if path is not None and shiboken6.isValid(self):
            self.use_file(path)

    def _show(self, way: str) -> None:
        for key, part in self._parts.items():
            part.setVisible(key == way)
        self.found.hide()
        self.say_problem("")
        first = {"words": self.phrase, "key": self.key, "file": self.choose}[way]
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    for part in parts:
        row.addWidget(part, 0 if isinstance(part, SecondaryButton) else 1)
    return holder


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(14))
    for part in parts:
        column.addWidget(part)
    return holder
