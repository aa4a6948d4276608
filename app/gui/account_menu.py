"""The menu under the account badge: whose account, its address, and the way into or out of play money."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.account import Account, usable
from app.gui.keys import Key, with_keys
from app.gui.session import Session
from app.gui.theme.theme import theme


class AccountMenu(QObject):
    """``chosen(account_id)``, ``page_wanted(name)``, ``copied``, ``lock_wanted``, ``play_wanted`` and
    ``leave_play_wanted``.
    """

    chosen = Signal(str)
    page_wanted = Signal(str)
    copied = Signal()
    lock_wanted = Signal()
    play_wanted = Signal()
    leave_play_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open(self, session: Session, at: QPoint) -> QMenu:
        """Show the menu; it lets itself go once closed."""
        menu = self.build(session)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def build(self, session: Session) -> QMenu:
        """The entries that fit the session."""
        menu = QMenu(self._window)
        self._add_accounts(menu, session)
        menu.addSeparator()
        active = session.active
        # Nothing invites sending real money to a wallet whose key everybody knows.
        if active is not None and active.is_wallet and not session.gondola.play_money:
            copy = menu.addAction(theme().icon("copy"), self.tr("Copy address"))
            copy.triggered.connect(lambda: self._copy(active))
        manage = menu.addAction(theme().icon("wallet"), self.tr("Accounts and keys…"))
        manage.triggered.connect(lambda: self.page_wanted.emit("wallet"))
        lock = menu.addAction(theme().icon("lock"), with_keys(self.tr("Lock now"), Key.LOCK))
        lock.triggered.connect(self.lock_wanted)
        menu.addSeparator()
        if session.gondola.play_money:
            menu.addAction(self.tr("Leave play money")).triggered.connect(self.leave_play_wanted)
        else:
            menu.addAction(self.tr("Try with play money")).triggered.connect(self.play_wanted)
        return menu

    def _add_accounts(self, menu: QMenu, session: Session) -> None:
        group = QActionGroup(menu)
        for account in usable(session.accounts):
            action = menu.addAction(account.label().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(session.active is not None and account.id == session.active.id)
            action.triggered.connect(lambda _checked=False, chosen=account.id: self.chosen.emit(chosen))
            group.addAction(action)

    def _copy(self, account: Account) -> None:
        QGuiApplication.clipboard().setText(account.address)
        self.copied.emit()
