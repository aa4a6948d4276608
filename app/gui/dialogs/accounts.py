"""Choosing among accounts, and between networks, inside sheets and pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from app.domain.account import Account
from app.domain.networks import BASE, BASE_SEPOLIA
from app.gui.theme.fonts import px
from app.gui.widgets.fields import Select
from app.gui.widgets.toggles import RadioButton


class AccountSelect(Select):
    """All accounts by name and short address."""

    def __init__(self, label: str, accounts: Sequence[Account], chosen: Account | None = None) -> None:
        super().__init__(label)
        self._accounts = tuple(accounts)
        for account in self._accounts:
            self.addItem(account.label())
        if chosen is not None:
            self.choose(chosen.id)

    def choose(self, account_id: str) -> None:
        """Show another account; an unknown id changes nothing."""
        for index, account in enumerate(self._accounts):
            if account.id == account_id:
                self.setCurrentIndex(index)

    def account(self) -> Account | None:
        """The chosen one; None while there is none."""
        index = self.currentIndex()
        return self._accounts[index] if 0 <= index < len(self._accounts) else None


class NetworkChoice(QWidget):
    """Base, or Base Sepolia to test with. Emits ``changed`` when another is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        self.base = RadioButton(BASE.name)
        self.sepolia = RadioButton(self.tr("{name} (test network)").format(name=BASE_SEPOLIA.name))
        self._group = QButtonGroup(self)
        for button in (self.base, self.sepolia):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.base.setChecked(True)
        self.base.toggled.connect(self.changed)

    def network_key(self) -> str:
        """The chosen network's key in our registry."""
        return BASE.key if self.base.isChecked() else BASE_SEPOLIA.key
