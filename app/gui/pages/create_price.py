"""The price beside the form: what it costs, who pays, what would be left, and the button that asks for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.account import Account
from app.domain.events import BalancesChanged
from app.domain.policy import LOW_CREDIT_MICRO_USDC
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import AccountBadge
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.buttons import LinkButton, PrimaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card, HairLine
from app.gui.widgets.what_is_this import WhatIsThis


class PriceCard(Card):
    """``create_wanted``, ``retry_wanted``, ``credit_wanted`` and ``account_wanted`` are its buttons."""

    create_wanted = Signal()
    retry_wanted = Signal()
    credit_wanted = Signal()
    account_wanted = Signal()
    suggestion_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self._price: int | None = None
        self._credit: int | None = None
        self._account: Account | None = None
        self._busy = False
        self.figure = Text("—", Role.DISPLAY)
        self.words = Text(token=Token.MUTED, wrap=True)
        self.retry = LinkButton(self.tr("Ask again"), "refresh")
        self.badge = AccountBadge()
        self.after = Text(wrap=True)
        self.warning = CalmBox()
        self.notice = Banner()
        self.add_credit = LinkButton(self.tr("Add credit…"), "coins")
        self.button = PrimaryButton(self.tr("Create"), "plus")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.retry.clicked.connect(self.retry_wanted)
        self.badge.clicked.connect(self.account_wanted)
        self.add_credit.clicked.connect(self.credit_wanted)
        self.button.clicked.connect(self.create_wanted)
        self._suggestion = False
        self.notice.acted.connect(self._follow_notice)
        self.say_nothing_yet("")

    def say_nothing_yet(self, words: str) -> None:
        """No price: there is something to fill in first, or the host is being asked; this says which."""
        self._set_price(None, words, Token.MUTED, retry=False)

    def say_price(self, price_micro_usdc: int) -> None:
        """The live price."""
        self._set_price(
            price_micro_usdc, self.tr("Price for this, from your credit"), Token.MUTED, retry=False
        )

    def say_trouble(self, words: str) -> None:
        """It could not be asked; the person can try again."""
        self._set_price(None, words, Token.ATTENTION, retry=True)

    def show_account(self, account: Account | None, has: BalancesChanged | None) -> None:
        """Whose credit it is, and how much there is."""
        self._account = account
        self._credit = has.credit.credit_micro_usdc if has and has.credit else None
        self.badge.setVisible(account is not None)
        if account is not None:
            self.badge.set_account(account.name, account.address)
        self._show_after()

    def say_notice(self, words: str, action: str = "", *, suggestion: bool = False) -> None:
        """Why it was not created, and the way on; nothing takes it away."""
        self._suggestion = suggestion
        self.notice.say(words, action, Shape.TRIANGLE)
        self.notice.setVisible(bool(words))

    def set_busy(self, busy: bool) -> None:
        """While it is being queued."""
        self._busy = busy
        self._show_button()

    def price(self) -> int | None:
        """The price shown, micro-USDC; None while there is none."""
        return self._price

    def _follow_notice(self) -> None:
        (self.suggestion_wanted if self._suggestion else self.credit_wanted).emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Text(self.tr("Price"), token=Token.MUTED))
        head.addWidget(WhatIsThis(Money.PRICE))
        head.addStretch(1)
        self.body.addLayout(head)
        for priced in (self.figure, self.words, self.button):
            explain(priced, Money.PRICE)
        explain(self.after, Money.CREDIT_AFTER)
        self.body.addWidget(self.figure)
        self.body.addWidget(self.words)
        self.body.addWidget(self.retry)
        self.body.addSpacing(px(4))
        self.body.addWidget(HairLine())
        self.body.addSpacing(px(4))
        for part in (self.badge, self.after, self.add_credit, self.warning):
            self.body.addWidget(part)
        self.body.addSpacing(px(4))
        self.body.addWidget(self.button)
        self.body.addWidget(self.notice)
        self.body.addStretch(1)
        self.notice.hide()

    def _set_price(self, price: int | None, words: str, token: Token, *, retry: bool) -> None:
        self._price = price
        self.figure.setText("—" if price is None else format_usd(price))
        self.figure.set_token(Token.MUTED if price is None else Token.INK)
        self.words.setText(words)
        self.words.set_token(token)
        self.words.setVisible(bool(words))
        self.retry.setVisible(retry)
        self._show_after()

    def _show_after(self) -> None:
        """What is there, what would be left, and a warning before it gets too little."""
        account, credit, price = self._account, self._credit, self._price
        if account is None:
            self.after.setText(self.tr("There is no account yet: add one under Wallet."))
        elif account.is_only_watched:
            self.after.setText(
                self.tr("This address is only watched. Bring its key in under Wallet to use it.")
            )
        elif not account.is_wallet:
            self.after.setText(self.tr("Venice does not tell an API key's credit."))
        elif credit is None:
            self.after.setText(self.tr("Your credit is not known right now."))
        elif price is None:
            self.after.setText(self.tr("Credit {credit}").format(credit=format_usd(credit)))
        else:
            words = self.tr("Credit {credit}, this would leave {left}")
            self.after.setText(words.format(credit=format_usd(credit), left=format_usd(credit - price)))
        left = None if credit is None else credit - (price or 0)
        self.warning.set_words(self._warning_words(left))
        self.warning.setVisible(bool(self.warning.words()))
        self.add_credit.setVisible(account is not None and left is not None and left < LOW_CREDIT_MICRO_USDC)
        self._show_button()

    def _warning_words(self, left: int | None) -> str:
        if left is None or left >= LOW_CREDIT_MICRO_USDC:
            return ""
        if left < 0:
            return self.tr("Your credit does not cover this. Add credit first.")
        words = self.tr("Under {sum} of credit Venice may hold the audio back until you add credit.")
        return words.format(sum=format_usd(LOW_CREDIT_MICRO_USDC))

    def _show_button(self) -> None:
        price = self._price
        if self._busy:
            self.button.set_words(self.tr("Creating…"))
        elif price is None:
            self.button.set_words(self.tr("Create"))
        else:
            self.button.set_words(self.tr("Create for {price}").format(price=format_usd(price)))
        covered = self._credit is None or price is None or self._credit >= price
        self.button.setEnabled(price is not None and self._account is not None and covered and not self._busy)
