"""Renaming and removing an account. Removing names what goes with it and asks for the name to be typed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.errors import InvalidInput
from app.domain.events import BalancesChanged
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.language.figures import format_usd, format_usdc
from app.gui.shell import Shell
from app.gui.theme.shapes import Shape
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import LineField


class RenameSheet(WorkSheet[Account]):
    """Returns the account under its new name, or None."""

    WIDTH = 440

    def __init__(self, shell: Shell, account: Account, parent: QWidget) -> None:
        super().__init__(shell, parent, self.tr("Rename “{name}”").format(name=account.name))
        self._account = account
        self.name = LineField(self.tr("Name"))
        self.name.setText(account.name)
        self.name.selectAll()
        self.form.addWidget(Field(self.tr("Name"), self.name))
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Rename"), on_enter=True)

    async def work(self) -> Account:
        """Keep the new name."""
        return await self.shell.gondola.wallet.rename(self._account, self.name.text())


class UnwatchSheet(WorkSheet[bool]):
    """Returns True once an address is not watched any more: nothing is lost with it, so a press is enough."""

    WIDTH = 440

    def __init__(self, shell: Shell, account: Account, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Stop watching “{name}”?").format(name=account.name),
            self.tr("Its money stays where it is, and you can watch it again at any time."),
            leading=Swatch(account.address),
        )
        self._account = account
        self.add_secondary(self.tr("Keep it"))
        self.primary = self.add_primary(self.tr("Stop watching"), "trash")

    async def work(self) -> bool:
        """Forget name and address."""
        await self.shell.gondola.wallet.remove(self._account)
        return True


class RemoveSheet(WorkSheet[bool]):
    """Returns True once the account and its secret are gone, None when it was kept."""

    waiting_words = ""

    def __init__(
        self,
        shell: Shell,
        account: Account,
        has: BalancesChanged | None,
        parent: QWidget,
        *,
        waiting: int = 0,
        undecided: int = 0,
    ) -> None:
        """``waiting`` jobs of it are still asked about, ``undecided`` payments of it may still go through."""
        super().__init__(
            shell,
            parent,
            self.tr("Remove “{name}”?").format(name=account.name),
            self.tr("Its secret is deleted from the system keyring. Jobs and records stay."),
            leading=Swatch(account.address) if account.address else None,
        )
        self._account = account
        self.warning = Banner(self._loss(has), shape=Shape.TRIANGLE)
        self.form.addWidget(self.warning)
        for words in self._unfinished(waiting, undecided):
            self.form.addWidget(Banner(words, shape=Shape.TRIANGLE))
        self.back_up_wanted = False
        if account.is_wallet:
            back_up = SecondaryButton(self.tr("Back up first…"), "download")
            back_up.clicked.connect(self._back_up)
            self.add_aside(back_up)
        self.name = LineField(self.tr("Name"), account.name)
        self.form.addWidget(Field(self.tr("Type the name to remove it"), self.name))
        self.add_secondary(self.tr("Keep it"))
        self.primary = self.add_primary(self.tr("Remove it"), "trash")
        self.primary.setEnabled(False)
        self.name.textChanged.connect(lambda _text: self._typed())

    async def work(self) -> bool:
        """Forget the account and its secret."""
        if not self._named():
            raise InvalidInput(self.tr("The name is not the same."), means="", do="")
        await self.shell.gondola.wallet.remove(self._account)
        return True

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press."""
        self.primary.setEnabled(not working and self._named())
        super().set_working(working, words or self.tr("Waiting for the keyring…"))

    def _back_up(self) -> None:
        self.back_up_wanted = True
        self.reject()

    def _unfinished(self, waiting: int, undecided: int) -> Iterator[str]:
        if waiting:
            yield self.tr(
                "%n jobs of it are not saved yet: without it nobody can fetch their audio.", "", waiting
            )
        if undecided:
            yield self.tr("%n payments of it are not decided yet: they may still go through.", "", undecided)

    def _named(self) -> bool:
        return self.name.text().strip() == self._account.name

    def _typed(self) -> None:
        self.primary.setEnabled(self._named() and not self.is_working())

    def _loss(self, has: BalancesChanged | None) -> str:
        if not self._account.is_wallet:
            return self.tr(
                "Jobs that this key queued cannot be looked at any more. The key itself goes on working: revoke it "
                "at venice.ai if nobody else uses it."
            )
        usdc = has.usdc_micro if has else None
        credit = has.credit.credit_micro_usdc if has and has.credit else None
        if usdc is None or credit is None:
            return self.tr(
                "What this wallet holds is not known right now; it may hold money. Without its words, its key, or a "
                "backup file and its password all of it is lost for good: nobody can bring it back."
            )
        if not usdc and not credit:
            return self.tr(
                "This wallet holds neither USDC nor credit. What is sent to it later is lost for good without its "
                "words, its key, or a backup file and its password."
            )
        words = self.tr(
            "This wallet holds {usdc} USDC on {network} and {credit} of credit at Venice. Without its words, its key, "
            "or a backup file and its password both are lost for good: nobody can bring them back."
        )
        return words.format(
            usdc=format_usdc(usdc), network=self._account.network.name, credit=format_usd(credit)
        )
