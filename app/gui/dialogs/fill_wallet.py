"""How to put digital dollars into a wallet, step by step, with its address; it tells when they have come."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.gui.dialogs.arrival_part import ArrivalPart
from app.gui.dialogs.fill_steps import FillSteps, FillWarning
from app.gui.dialogs.receive import AddressPart
from app.gui.dialogs.roomy import RoomySheet
from app.gui.shell import Shell
from app.gui.widgets.badges import Swatch


class FillWalletSheet(RoomySheet[None]):
    """Nothing to answer: it explains, waits with the person, and closes."""

    ASKS = False

    def __init__(self, shell: Shell, account: Account, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Fill your wallet"),
            self.tr("USDC is a digital dollar: 1 USDC is worth $1."),
            leading=Swatch(account.address),
        )
        self.form.addWidget(FillSteps(account))
        self.part = AddressPart(account)
        self.form.addWidget(self.part)
        self.arrival = ArrivalPart(shell, account)
        self.arrival.grown.connect(self._follow)
        self.form.addWidget(self.arrival)
        self.form.addWidget(FillWarning(account))
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return

    async def ask(self) -> None:
        """Look out for money while it is open."""
        with self.arrival.waiting():
            await super().ask()

    def _follow(self) -> None:
        """What is new about the money is seen, however small the window."""
        self.adjust_height()
        if self.isVisible():
            self.middle.ensureWidgetVisible(self.arrival)
