"""Shows a wallet's address, whole and as a code to photograph."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.account import Account
from app.gui.dialogs.desk import copy_text
from app.gui.dialogs.qr import QrCode
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet


class AddressPart(QWidget):
    """The code beside the whole address, with a button to copy it."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = account.address
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        spoken = self.tr("The address {address} as a code").format(address=account.address)
        row.addWidget(
            QrCode(account.address, spoken, 148), 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        )
        column = QVBoxLayout()
        column.setSpacing(px(6))
        row.addLayout(column)
        row.addStretch(1)
        column.addWidget(Text(account.name, Role.STRONG))
        self.address = Text(account.address, Role.MONO).set_selectable()
        column.addWidget(self.address)
        column.addWidget(
            Text(self.tr("USDC on {network}").format(network=account.network.name), token=Token.MUTED)
        )
        column.addSpacing(px(4))
        self.copy = SecondaryButton(self.tr("Copy address"), "copy")
        self.copy.clicked.connect(self._copy)
        column.addWidget(self.copy)
        column.addStretch(1)

    def _copy(self) -> None:
        copy_text(self._address)
        self.copy.set_icon("check")
        self.copy.set_words(self.tr("Copied"))


class ReceiveSheet(Sheet[None]):
    """Nothing to answer: it shows the address and closes."""

    ASKS = False

    WIDTH = 540

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Address of this wallet"),
            self.tr("Send USDC on {network} here.").format(network=account.network.name),
            leading=Swatch(account.address),
        )
        self.part = AddressPart(account)
        self.body.addWidget(self.part)
        self.body.addWidget(
            CalmBox(
                self.tr(
                    "Only USDC, and only on {network}. What is sent on another network may be lost."
                ).format(network=account.network.name)
            )
        )
        self.add_secondary(self.tr("Close"))

    def answer(self) -> None:
        """Never accepted."""
        return
