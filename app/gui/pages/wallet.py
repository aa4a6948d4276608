"""The wallet page: every account with what it holds, and the ways to add one."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.errors import ChainError, GondolaError
from app.domain.events import AccountsChanged, BalancesChanged, Event
from app.domain.wallet_code import WalletCode
from app.gui.dialogs.forms import ScrollBody, centred, clear_layout, settle_layouts
from app.gui.language.told import told
from app.gui.pages.account_actions import AccountActions
from app.gui.pages.account_card import AccountCard
from app.gui.pages.page import Page
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import EmptyState
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.menus import open_under
from app.gui.widgets.status import StatusDot

_WIDEST = 860


class WalletPage(Page):
    """One card for each account; the one in use is marked."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.cards: dict[str, AccountCard] = {}
        self._codes: dict[str, WalletCode] = {}
        self._sought = ""
        self._shown: tuple[tuple[Account, ...], str] | None = None
        self.actions_of_accounts = AccountActions(shell, self)
        self.keyring = StatusDot(self.tr("Waiting for the keyring…"), Shape.RING)
        self.add = SecondaryButton(self.tr("Add account"), "plus")
        self.add.clicked.connect(self._open_menu)
        self.empty = EmptyState(
            "wallet",
            self.tr("No account yet"),
            self.tr("Make a small wallet, bring in one you have,\nor use the API key of a Venice account."),
            self.tr("Add account"),
        )
        self.empty.acted.connect(self._open_menu)
        self._lay_out()

    def refresh(self) -> None:
        """Read accounts, what they hold, and where secrets are kept."""
        self.shell.run("wallet-accounts", self._read())
        self.shell.run("wallet-keyring", self._read_keyring())

    def show_account(self, account_id: str) -> None:
        """Bring the card of an account into sight, at once or as soon as it is there."""
        self._sought = account_id
        QTimer.singleShot(0, self, self._seek)

    def forget_secrets(self) -> None:
        """Take back what was copied of a key."""
        self.actions_of_accounts.clipboard.clear()

    def close_page(self) -> None:
        """Leave nothing on the clipboard behind: nobody would take it away any more."""
        self.forget_secrets()
        super().close_page()

    def hear(self, event: Event) -> None:
        """Accounts and balances change by themselves too."""
        if isinstance(event, AccountsChanged):
            self._show(event.accounts)
        elif isinstance(event, BalancesChanged) and event.account_id in self.cards:
            self.cards[event.account_id].show_balances(event)

    def menu(self) -> QMenu:
        """The ways to add an account."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for icon, words, way in (
            ("plus", self.tr("Make a new wallet…"), "new"),
            ("download", self.tr("Bring in a wallet you have…"), "import"),
            ("key", self.tr("Use an API key…"), "api_key"),
            ("eye", self.tr("Watch an address…"), "watch"),
        ):
            action = menu.addAction(theme().icon(icon), words)
            action.triggered.connect(lambda _checked=False, chosen=way: self.actions_of_accounts.add(chosen))
        return menu

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(px(18), px(16), px(18), px(14))
        self._column.setSpacing(px(12))
        top = QHBoxLayout()
        top.addWidget(Text(self.tr("Accounts"), Role.TITLE))
        top.addStretch(1)
        top.addWidget(self.add)
        self._column.addLayout(top)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(12))
        self._column.addLayout(self._cards)
        self._column.addWidget(self.empty, 1)
        self._column.addWidget(self.keyring)
        self._column.addWidget(Text(self._promise(), Role.SMALL, Token.MUTED, wrap=True))
        self.keyring.setVisible(not self.shell.gondola.play_money)
        self._column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollBody(centred(content, _WIDEST))
        outer.addWidget(self._scroll)

    def _promise(self) -> str:
        if self.shell.gondola.play_money:
            return self.tr(
                "This wallet is pretend, and its key is no secret: never send real money to its address. Leave play "
                "money to add a wallet of your own."
            )
        return self.tr(
            "Moving USDC out of a wallet is not built into this version. Every other wallet program can do it with the "
            "same words or key, which “Words and key…” shows; it needs a little ETH on Base for the network's fee, a "
            "few cents."
        )

    async def _read(self) -> None:
        accounts = await self.shell.gondola.wallet.accounts()
        if self.is_open():
            self._show(accounts)
        for account in accounts:
            await self.shell.gondola.wallet.refresh(account)
            if account.is_wallet:
                await self._read_code(account)

    async def _read_code(self, account: Account) -> None:
        """A node that does not answer says nothing: what was shown stays."""
        try:
            code = await self.shell.gondola.wallet.code(account)
        except ChainError:
            return
        if self.is_open():
            self._codes[account.id] = code
            if account.id in self.cards:
                self.cards[account.id].show_code(code)

    async def _read_keyring(self) -> None:
        try:
            name = await self.shell.gondola.wallet.keyring_name()
        except GondolaError as error:
            if self.is_open():
                self.keyring.set_state(Shape.TRIANGLE, told(error.what), told(error.sentence()))
            return
        if self.is_open():
            words = self.tr("Keys are kept by {keyring}, never in a file").format(keyring=told(name))
            self.keyring.set_state(Shape.TICK, words)

    def _show(self, accounts: tuple[Account, ...]) -> None:
        chosen = self.shell.account()
        active = chosen.id if chosen else ""
        if (accounts, active) != self._shown:
            self._shown = (accounts, active)
            self._rebuild(accounts, active)
            QTimer.singleShot(0, self, self._seek)
        for account_id, card in self.cards.items():
            card.show_balances(self.shell.gondola.wallet.balances(account_id))

    def _seek(self) -> None:
        card = self.cards.get(self._sought)
        if card is not None:
            self._sought = ""
            settle_layouts()
            self._scroll.ensureWidgetVisible(card)

    def _rebuild(self, accounts: tuple[Account, ...], active: str) -> None:
        clear_layout(self._cards)
        self.cards = {}
        for account in accounts:
            card = AccountCard(account, active=account.id == active, play_money=self.shell.gondola.play_money)
            card.show_code(self._codes.get(account.id, WalletCode()))
            card.wished.connect(lambda wish, about=account: self._wish(wish, about))
            self.cards[account.id] = card
            self._cards.addWidget(card)
        self.empty.setVisible(not accounts)
        self.add.setVisible(bool(accounts) and not self.shell.gondola.play_money)

    def _wish(self, wish: str, account: Account) -> None:
        self.actions_of_accounts.perform(wish, account)
        if wish == "use" and self._shown is not None:
            self._show(self._shown[0])

    def _open_menu(self) -> None:
        if self.add.isVisible():
            open_under(self.menu(), self.add)
        else:
            open_under(self.menu(), self.empty.button)
