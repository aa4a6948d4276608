"""Adds an address to look at, without its key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.gui.dialogs.accounts import NetworkChoice
from app.gui.dialogs.forms import Field
from app.gui.dialogs.work import WorkSheet
from app.gui.shell import Shell
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.fields import LineField


class WatchAddressSheet(WorkSheet[Account]):
    """Returns the account that is watched from now on, or None."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Watch an address"),
            self.tr("See what a wallet holds and what came and went, without its key."),
        )
        self.address = LineField(self.tr("Address"), "0x…", mono=True)
        self.name = LineField(self.tr("Name"))
        self.name.setText(self.tr("Watched wallet"))
        self.network = NetworkChoice()
        self.form.addWidget(Field(self.tr("Address"), self.address))
        self.form.addWidget(Field(self.tr("Name"), self.name, self.tr("What it is called here.")))
        self.form.addWidget(Field(self.tr("Network"), self.network))
        self.form.addWidget(
            CalmBox(
                self.tr(
                    "Nothing can be paid or queued from here: for that, bring the wallet in with its words or key. "
                    "Its Venice credit stays unknown, as Venice tells it only to the key."
                )
            )
        )
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Watch it"), "eye", on_enter=True)

    async def work(self) -> Account:
        """Keep name and address."""
        wallet = self.shell.gondola.wallet
        return await wallet.watch(self.name.text(), self.address.text(), self.network.network_key())

    def set_working(self, working: bool, words: str = "") -> None:
        """No second press."""
        self.primary.setEnabled(not working)
        super().set_working(working, words)
