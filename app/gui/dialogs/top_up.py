"""Chooses how much credit to add; what is then signed is shown by the signing sheet, never here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.account import Account
from app.domain.errors import AmbiguousAmount, InvalidAmount, OnlyWatched
from app.domain.events import VENICE_MINIMUM_MICRO_USDC, BalancesChanged
from app.domain.limits import Limits
from app.domain.money import MICRO
from app.domain.payment import PaymentState
from app.domain.policy import Spent
from app.gui.dialogs.desk import open_link
from app.gui.dialogs.fill_wallet import FillWalletSheet
from app.gui.dialogs.forms import Field
from app.gui.dialogs.limits import limits_first
from app.gui.dialogs.roomy import RoomySheet
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd, format_usdc, read_usd
from app.gui.language.told import told
from app.gui.models.wording import short_usd, typed_usd
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.fields import LineField
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import Text
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.what_is_this import WhatIsThis

USUAL_MICRO_USDC = (5 * MICRO, 10 * MICRO, 20 * MICRO)
VENICE_SETTINGS_URL = "https://venice.ai/settings/api"
_OTHER = "other"
_EXAMPLE_MICRO_USDC = 7_500_000


class TopUpSheet(RoomySheet[int]):
    """Returns the chosen amount in micro-USDC, or None; ``fill_wanted`` then says whether to fill the wallet first."""

    def __init__(
        self,
        account: Account,
        has: BalancesChanged | None,
        limits: Limits,
        paid_in: Spent,
        parent: QWidget,
        *,
        play_money: bool = False,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Add credit at Venice"),
            self.tr("It stays yours to use: jobs are taken from it."),
            leading=Swatch(account.address),
        )
        self._usdc = has.usdc_micro if has else None
        credit = has.credit if has else None
        self._credit = credit.credit_micro_usdc if credit else None
        self._smallest = has.smallest_top_up_micro_usdc if has else VENICE_MINIMUM_MICRO_USDC
        self._limits, self._paid_in, self._unclear = limits, paid_in, ""
        self.form.addWidget(self._facts(account))
        self.amounts = ChipRow(self.tr("Amount"))
        self.other = LineField(self.tr("Another amount in dollars"), typed_usd(_EXAMPLE_MICRO_USDC))
        self.other.setFixedWidth(px(110))
        self.outcome = Text(token=Token.MUTED, wrap=True)
        self._add_amounts()
        self.form.addWidget(self.outcome)
        self.fill_wanted = False
        self.fill = SecondaryButton(self.tr("Fill this wallet…"), "download")
        self.fill.setVisible(has is not None and has.must_be_filled and not play_money)
        self.fill.clicked.connect(self._fill)
        self.add_aside(self.fill)
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Go on"), on_enter=True)
        self.amounts.selected.connect(lambda _key: self._choose())
        self.other.textEdited.connect(lambda _text: self._choose())
        self._choose()

    def answer(self) -> int:
        """The amount; only read when it can be paid."""
        return self._amount() or 0

    def accept(self) -> None:
        """Only an amount that can be paid goes on."""
        if self._problem(self._amount()) == "":
            super().accept()

    def _fill(self) -> None:
        self.fill_wanted = True
        self.reject()

    def _facts(self, account: Account) -> KeyValueGrid:
        grid, unknown = KeyValueGrid(), self.tr("not known right now")
        usdc = f"{format_usdc(self._usdc)} USDC" if self._usdc is not None else unknown
        credit = format_usd(self._credit) if self._credit is not None else unknown
        grid.add(self.tr("From"), account.name, Run(usdc, token=Token.MUTED), about=Money.USDC)
        grid.add(self.tr("Credit now"), credit, about=Money.CREDIT)
        budget = self._limits.paid_in
        grid.add(
            self.tr("Your limits"),
            self.tr("{item} at a time, {day} a day ({used} so far)").format(
                item=short_usd(budget.per_item_micro_usdc),
                day=short_usd(budget.per_day_micro_usdc),
                used=short_usd(self._paid_in.day_micro_usdc),
            ),
            about=Money.LIMITS,
        )
        return grid

    def _add_amounts(self) -> None:
        choices = sorted({self._smallest, *(each for each in USUAL_MICRO_USDC if each > self._smallest)})
        for each in choices:
            smallest = each == self._smallest
            label = self.tr("{amount} (the least)").format(amount=short_usd(each))
            self.amounts.add(str(each), label if smallest else short_usd(each))
        self.amounts.add(_OTHER, self.tr("Another amount"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.amounts)
        row.addWidget(self.other)
        row.addStretch(1)
        for part in (self.amounts, self.other, self.outcome):
            explain(part, Money.TOP_UP)
        row.insertWidget(2, WhatIsThis(Money.TOP_UP))
        self.form.addWidget(Field(self.tr("Amount"), line))
        wished = [each for each in choices if each <= USUAL_MICRO_USDC[1] and not self._problem(each)]
        if wished:
            self.amounts.select(str(wished[-1]))

    def _choose(self) -> None:
        other = self.amounts.current() == _OTHER
        self.other.setVisible(other)
        if other and not self.other.text():
            self.other.setFocus()
        amount = self._amount()
        problem = self._problem(amount)
        self.primary.setEnabled(not problem)
        self.outcome.set_token(Token.BAD if problem and (amount or self.other.text()) else Token.MUTED)
        self.outcome.setText(problem or self._after(amount or 0))
        self.adjust_height()

    def _amount(self) -> int | None:
        chosen, self._unclear = self.amounts.current(), ""
        if chosen != _OTHER:
            return int(chosen)
        try:
            return read_usd(self.other.text())
        except AmbiguousAmount as error:
            self._unclear = told(f"{error.what} {error.do}")
            return None
        except InvalidAmount:
            return None

    def _problem(self, amount: int | None) -> str:
        budget = self._limits.paid_in
        if amount is None:
            return self._unclear or self.tr("Type dollars, like {example}.").format(
                example=typed_usd(_EXAMPLE_MICRO_USDC)
            )
        if self._limits.paused:
            return self.tr("Spending is paused. Allow it again at the top of the window.")
        if amount < self._smallest:
            return self.tr("The least is {amount}.").format(amount=short_usd(self._smallest))
        if amount > budget.per_item_micro_usdc:
            return self.tr("Above your limit of {cap} at a time; Settings changes it.").format(
                cap=short_usd(budget.per_item_micro_usdc)
            )
        if self._paid_in.day_micro_usdc + amount > budget.per_day_micro_usdc:
            return self.tr("Above your limit of {cap} a day; Settings changes it.").format(
                cap=short_usd(budget.per_day_micro_usdc)
            )
        if self._paid_in.month_micro_usdc + amount > budget.per_month_micro_usdc:
            return self.tr("Above your limit of {cap} in 30 days; Settings changes it.").format(
                cap=short_usd(budget.per_month_micro_usdc)
            )
        if self._usdc is not None and amount > self._usdc:
            return self.tr("The wallet holds {usdc} USDC: fill it first.").format(
                usdc=format_usdc(self._usdc)
            )
        return ""

    def _after(self, amount: int) -> str:
        if self._credit is None or self._usdc is None:
            return self.tr("You see exactly what is signed before anything is sent.")
        return self.tr(
            "Then {credit} of credit, and {usdc} USDC left. You see exactly what is signed before anything is sent."
        ).format(credit=format_usd(self._credit + amount), usdc=format_usdc(self._usdc - amount))


class KeyCreditSheet(Sheet[None]):
    """For an API key: credit is added at Venice itself, and this says where."""

    ASKS = False

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Add credit at venice.ai"), account.name)
        self.body.addWidget(
            Text(
                self.tr(
                    "This account uses an API key. Its credit is added in your Venice account: "
                    "sign in at venice.ai, open Settings, then API, and buy credit there."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(Text(VENICE_SETTINGS_URL, Role.MONO, Token.MUTED).set_selectable())
        self.add_secondary(self.tr("Close"))
        self.link = SecondaryButton(self.tr("Open venice.ai"), "external-link")
        self.link.clicked.connect(lambda: open_link(VENICE_SETTINGS_URL))
        self.add_aside(self.link)

    def answer(self) -> None:
        """Never accepted."""
        return


async def add_credit(shell: Shell, account: Account, parent: QWidget) -> None:
    """The whole way: choose an amount, approve what is signed, send, and say how it stands.

    Raises GondolaError as ``Payer.top_up`` does (OnlyWatched: the account has no key); ``Shell.run`` shows it.
    """
    if account.is_only_watched:
        raise OnlyWatched
    if not account.is_wallet:
        await KeyCreditSheet(account, parent).ask()
        return
    if not await limits_first(shell, parent):
        return
    gondola, translate = shell.gondola, QCoreApplication.translate
    paid_in, _ = await gondola.history.spent()
    elsewhere = gondola.books.spent_elsewhere(account)
    if elsewhere is not None:
        paid_in = paid_in.plus(elsewhere.spent)
    limits = await gondola.limits.current()
    has = gondola.wallet.balances(account.id) or await gondola.wallet.refresh(account)
    sheet = TopUpSheet(account, has, limits, paid_in, parent, play_money=gondola.play_money)
    amount = await sheet.ask()
    if amount is None:
        if sheet.fill_wanted:
            await FillWalletSheet(shell, account, parent).ask()
        return
    payment = await gondola.payer.top_up(account, amount)
    gondola.reconciler.wake()
    words = (
        translate("top_up", "Not sure yet whether it was paid. Nothing new is paid; see Payments.")
        if payment.state is PaymentState.UNKNOWN
        else translate("top_up", "Venice says paid. We are checking the chain; see Payments.")
    )
    shell.toast(words, done=False)
    await gondola.wallet.refresh(account)
