"""How digital dollars come into a wallet, in numbered steps; shown on a sheet, and on the page of an empty wallet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.account import Account
from app.gui.dialogs.desk import open_link
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text

FAUCET_URL = "https://faucet.circle.com"


class FillSteps(QWidget):
    """What to do, one thing after the other, for a wallet on this account's network."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(14))
        self._grid.setColumnStretch(1, 1)
        if account.network.testnet:
            self._test_steps()
        else:
            self._steps()

    def _steps(self) -> None:
        self._step(
            self.tr("Buy a little USDC"),
            self.tr(
                "At an exchange that sends USDC on Base, such as Coinbase or Kraken, or in another wallet you have. "
                "$10 is plenty to begin with."
            ),
        )
        self._step(
            self.tr("Send it here, and choose the network “Base”"),
            self.tr("Exchanges offer several networks: Base is the one this wallet is on."),
        )
        self._step(
            self.tr("Start with a small amount"),
            self.tr(
                "Once an exchange has sent it, it is here within a minute. When you have seen it arrive, send the rest."
            ),
        )

    def _test_steps(self) -> None:
        self._step(
            self.tr("Get test dollars, they are free"),
            self.tr("Circle, who issues USDC, gives them away for testing. Choose “Base Sepolia” there."),
        )
        link = LinkButton(self.tr("Open faucet.circle.com"), "external-link")
        link.clicked.connect(lambda: open_link(FAUCET_URL))
        self._grid.addWidget(link, self._grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)

    def _step(self, title: str, words: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(
            Text(str(row), Role.HEADING, Token.ACCENT_INK), row, 0, Qt.AlignmentFlag.AlignTop
        )
        lines = QWidget()
        column = QGridLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(px(2))
        column.addWidget(Text(title, Role.STRONG, wrap=True), 0, 0)
        column.addWidget(Text(words, token=Token.MUTED, wrap=True), 1, 0)
        self._grid.addWidget(lines, row, 1)


class FillGuide(QWidget):
    """All of it for the card of an empty wallet, where its address stands above."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(Text(self.tr("Fill your wallet"), Role.HEADING))
        head.addWidget(
            Text(self.tr("USDC is a digital dollar: 1 USDC is worth $1."), token=Token.MUTED, wrap=True)
        )
        column.addLayout(head)
        column.addWidget(FillSteps(account))
        column.addWidget(FillWarning(account))


class FillWarning(CalmBox):
    """What would be lost, and that nothing else is needed."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_words(
            self.tr(
                "Only USDC, and only on {network}. What is sent on another network may be lost. You need no "
                "other coin: Venice pays the network's fee when you add credit."
            ).format(network=account.network.name)
        )
