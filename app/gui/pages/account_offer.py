"""A small menu of all accounts under the badge that shows the chosen one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.account import usable
from app.gui.shell import Shell


async def offer_accounts(shell: Shell, badge: QWidget, chosen: Callable[[str], None]) -> None:
    """Show the menu; ``chosen`` gets the id of the account that was picked."""
    accounts = await shell.gondola.wallet.accounts()
    menu = QMenu(badge)
    menu.aboutToHide.connect(menu.deleteLater)
    for account in usable(accounts):
        action = menu.addAction(account.label().replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, picked=account.id: chosen(picked))
    menu.popup(badge.mapToGlobal(QPoint(0, badge.height())))
