"""What a person can do with accounts on the wallet page; every way is a sheet, run as a task of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.finding import Wanted
from app.domain.job import WATCHED, JobState
from app.gui.dialogs.account_care import RemoveSheet, RenameSheet, UnwatchSheet
from app.gui.dialogs.api_key import ApiKeySheet
from app.gui.dialogs.back_up import BackUpSheet, CheckBackupSheet
from app.gui.dialogs.desk import copy_text, open_link
from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.dialogs.new_wallet import NewWalletSheet
from app.gui.dialogs.receive import ReceiveSheet
from app.gui.dialogs.replace_key import ReplaceKeySheet
from app.gui.dialogs.top_up import add_credit
from app.gui.dialogs.watch_address import WatchAddressSheet
from app.gui.secret_clipboard import SecretClipboard
from app.gui.shell import Shell

_MOST = 100_000
"""More jobs than anybody waits for at once."""


class AccountActions(QObject):
    """``add`` knows new, import, api_key and watch; ``perform`` the wishes of an account's card."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._parent = parent
        self.clipboard = SecretClipboard(self)

    def add(self, way: str) -> None:
        """Add an account."""
        self._shell.run("add-account", self._add(way))

    def perform(self, wish: str, account: Account) -> None:
        """Do what was wished about an account. Raises KeyError for a wish that there is not."""
        if wish == "copy":
            copy_text(account.address)
            self._shell.toast(self.tr("Address copied"))
        elif wish == "chain":
            open_link(account.network.address_url(account.address))
        elif wish == "use":
            self._shell.choose_account(account.id)
        elif wish == "credit":
            self._shell.run("add-credit", add_credit(self._shell, account, self._parent))
        else:
            self._shell.run("account", self._show(wish, account))

    async def _add(self, way: str) -> None:
        sheet = {
            "new": NewWalletSheet,
            "import": ImportWalletSheet,
            "api_key": ApiKeySheet,
            "watch": WatchAddressSheet,
        }[way]
        account = await sheet(self._shell, self._parent).ask()
        if account is None:
            return
        self._shell.toast(self.tr("“{name}” is here now").format(name=account.name))
        if not account.is_only_watched:
            self._shell.choose_account(account.id)
        await self._shell.gondola.wallet.refresh(account)

    async def _show(self, wish: str, account: Account) -> None:
        shell, parent = self._shell, self._parent
        if wish == "qr":
            await ReceiveSheet(account, parent).ask()
        elif wish == "fill":
            await FillWalletSheet(shell, account, parent).ask()
        elif wish == "rename":
            await RenameSheet(shell, account, parent).ask()
        elif wish == "bring":
            await self._add("import")
        elif wish == "show_key":
            await ExportKeySheet(shell, account, self.clipboard, parent).ask()
        elif wish == "back_up":
            await self._back_up(account)
        elif wish == "check":
            await CheckBackupSheet(shell, account, parent).ask()
        elif wish == "key":
            if await ReplaceKeySheet(shell, account, parent).ask():
                shell.toast(self.tr("“{name}” has a new key").format(name=account.name))
        else:
            await self._remove(account)

    async def _back_up(self, account: Account) -> None:
        folder = (await self._shell.gondola.settings.preferences()).downloads
        path = await BackUpSheet(self._shell, account, folder, self._parent).ask()
        if path is not None:
            words = self.tr("Saved and checked: {name}").format(name=path.name)
            self._shell.toast(words)
            await self._shell.gondola.opener.reveal(path)

    async def _remove(self, account: Account) -> None:
        """What it holds is read right before asking, so that the warning is true."""
        if account.is_only_watched:
            if await UnwatchSheet(self._shell, account, self._parent).ask():
                self._shell.toast(self.tr("“{name}” is not watched any more").format(name=account.name))
            return
        has = await self._shell.gondola.wallet.refresh(account) if account.is_wallet else None
        gondola = self._shell.gondola
        unsaved = Wanted(states=WATCHED | {JobState.NEEDS_YOU}, account_id=account.id)
        jobs = (await gondola.archive.stretch(unsaved, None, _MOST)).numbers
        payments = [
            each
            for each in await gondola.history.payments()
            if each.account_id == account.id and each.unresolved
        ]
        sheet = RemoveSheet(
            self._shell, account, has, self._parent, waiting=len(jobs), undecided=len(payments)
        )
        if await sheet.ask():
            self._shell.toast(self.tr("“{name}” was removed").format(name=account.name))
        elif sheet.back_up_wanted:
            await self._back_up(account)
