"""One account on the wallet page: who it is, what it holds, and what can be done with it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.events import BalancesChanged
from app.domain.wallet_code import CodeKind, WalletCode
from app.gui.dialogs.fill_steps import FillGuide
from app.gui.dialogs.forms import clear_layout
from app.gui.explain import Money
from app.gui.language.figures import format_usd, format_usdc
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.icons import paint_icon
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import Banner
from app.gui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from app.gui.widgets.chips import Tag
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import ElidedLabel, MiddleElidedLabel, MoneyLabel, Text, describe
from app.gui.widgets.menus import open_under
from app.gui.widgets.surfaces import Card


class AccountCard(Card):
    """Emits ``wished(name)``: copy, qr, chain, credit, fill, use, rename, key, show_key, back_up, check, bring, remove.

    With play money nothing invites sending real money to the address: everybody knows its key.
    """

    wished = Signal(str)

    def __init__(
        self, account: Account, *, active: bool, play_money: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=18, spacing=12, parent=parent)
        self.account = account
        self._play_money = play_money
        self.set_chosen(active)
        self.usdc = MoneyLabel("USDC", Money.USDC)
        self.credit = MoneyLabel(self.tr("Venice credit"), Money.CREDIT)
        self.trouble = Banner(shape=Shape.TRIANGLE)
        self.trouble.hide()
        self.program = Banner(shape=Shape.TRIANGLE)
        self.program.hide()
        self.body.addLayout(self._head(active=active))
        self.body.addWidget(self._figures())
        self.body.addWidget(self.program)
        self.body.addWidget(self.trouble)
        self.guide: FillGuide | None = None
        self._active = active
        self._can_be_filled = account.is_wallet and not play_money
        self._must_be_filled = False
        self._buttons = FlowLayout(gap=8)
        actions = QWidget()
        actions.setLayout(self._buttons)
        self.body.addWidget(actions)
        actions.setVisible(not account.is_only_watched)
        self._fill_actions()

    def show_balances(self, has: BalancesChanged | None) -> None:
        """What it holds, as last read; unknown is a dash. How to fill the wallet in use stands on its card while it
        is empty.
        """
        usdc = has.usdc_micro if has else None
        self.usdc.set_figure("—" if usdc is None else format_usdc(usdc), certain=usdc is not None)
        credit = has.credit if has else None
        self.credit.set_figure(
            "—" if credit is None else format_usd(credit.credit_micro_usdc), certain=credit is not None
        )
        problem = has.problem if has else ""
        self.trouble.say(told(problem))
        self.trouble.setVisible(bool(problem))
        if has is not None and has.must_be_filled != self._must_be_filled:
            self._must_be_filled = has.must_be_filled
            self._fill_actions()
        self._show_guide(wanted=self._active and self._can_be_filled and has is not None and has.is_empty)

    def show_code(self, code: WalletCode) -> None:
        """Warn when a program lies at the wallet's own address."""
        self.program.say(self._code_words(code.kind), shape=Shape.TRIANGLE)
        describe(self.program, code.delegate)
        self.program.setVisible(code.has_code)

    def _head(self, *, active: bool) -> QHBoxLayout:
        account = self.account
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Swatch(account.address) if account.has_address else _KeyMark())
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(ElidedLabel(account.name, Role.HEADING))
        first.addWidget(
            Tag(account.network.name, attention=account.network.testnet)
            if account.has_address
            else Tag(self.tr("API key"))
        )
        if account.is_only_watched:
            first.addWidget(Tag(self.tr("Only watched")))
        if active:
            first.addWidget(Tag(self.tr("In use")))
        first.addStretch(1)
        lines.addLayout(first)
        if account.has_address:
            lines.addLayout(self._address_line())
        else:
            lines.addWidget(Text(self.tr("A Venice account, used by its key"), token=Token.MUTED))
        row.addLayout(lines, 1)
        self.more = IconButton("dots", self.tr("More"), quiet=True)
        self.more.clicked.connect(self._open_menu)
        if self._play_money:
            self.more.hide()
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def menu(self) -> QMenu:
        """What is done seldom."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self.wished.emit("rename"))
        if self.account.is_wallet:
            self._add_key_entries(menu)
        elif self.account.is_only_watched:
            bring = menu.addAction(theme().icon("key"), self.tr("Bring its key in…"))
            bring.triggered.connect(lambda: self.wished.emit("bring"))
        else:
            key = menu.addAction(theme().icon("key"), self.tr("Replace the key…"))
            key.triggered.connect(lambda: self.wished.emit("key"))
        if self.account.has_address:
            chain = menu.addAction(theme().icon("external-link"), self.tr("See it on the chain"))
            chain.triggered.connect(lambda: self.wished.emit("chain"))
        menu.addSeparator()
        remove = menu.addAction(theme().icon("trash"), self.tr("Remove…"))
        remove.triggered.connect(lambda: self.wished.emit("remove"))
        return menu

    def _add_key_entries(self, menu: QMenu) -> None:
        menu.addSeparator()
        for icon, words, wish in (
            ("download", self.tr("Back up…"), "back_up"),
            ("check", self.tr("Check a backup…"), "check"),
            ("eye", self.tr("Words and key…"), "show_key"),
        ):
            action = menu.addAction(theme().icon(icon), words)
            action.triggered.connect(lambda _checked=False, wished=wish: self.wished.emit(wished))

    def _open_menu(self) -> None:
        open_under(self.menu(), self.more)

    def _address_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(4))
        address = MiddleElidedLabel(self.account.address)
        address.setAccessibleName(self.tr("Address {address}").format(address=self.account.address))
        copy = IconButton("copy", self.tr("Copy address"), quiet=True)
        copy.clicked.connect(lambda: self.wished.emit("copy"))
        code = IconButton("qr", self.tr("Show as a code"), quiet=True)
        code.clicked.connect(lambda: self.wished.emit("qr"))
        row.addWidget(address)
        row.addWidget(copy)
        row.addWidget(code)
        row.addStretch(1)
        if self._play_money:
            copy.hide()
            code.hide()
        return row

    def _figures(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=24)
        if self.account.has_address:
            row.addWidget(self.usdc)
        if self.account.is_wallet:
            row.addWidget(self.credit)
        elif self.account.is_only_watched:
            self.credit.setParent(None)
        else:
            self.usdc.setParent(None)
            self.credit.setParent(None)
            row.addWidget(Text(self.tr("Venice does not tell an API key's credit."), token=Token.MUTED))
        return holder

    def _code_words(self, kind: CodeKind) -> str:
        match kind:
            case CodeKind.NONE:
                return ""
            case CodeKind.DELEGATED:
                return self.tr(
                    "This wallet has lent its address to a program, which may be able to move its money. If you did "
                    "not do that yourself, move the money to a new wallet."
                )
            case CodeKind.CONTRACT:
                return self.tr(
                    "At this address lies a program, not a plain wallet: payments signed here may fail, and the "
                    "program may be able to move its money."
                )
            case _:
                assert_never(kind)

    def _show_guide(self, *, wanted: bool) -> None:
        if wanted and self.guide is None:
            self.guide = FillGuide(self.account)
            self.body.insertWidget(self.body.indexOf(self.trouble) + 1, self.guide)
        if self.guide is not None:
            self.guide.setVisible(wanted)

    def _fill_actions(self) -> None:
        """The one to press first stands first: what can be done now, for the account in use."""
        clear_layout(self._buttons)
        credit = (self.tr("Add credit…"), "coins", "credit")
        fill = (self.tr("Fill this wallet…"), "download", "fill")
        use = (self.tr("Use this one"), "check", "use")
        if self.account.is_only_watched:
            return
        wishes = [credit, fill] if self._can_be_filled else [credit]
        if self._can_be_filled and self._must_be_filled:
            wishes.reverse()
        if not self._active:
            wishes.append(use)
        for number, (words, icon, wish) in enumerate(wishes):
            first = number == 0 and self._active
            button = PrimaryButton(words, icon) if first else SecondaryButton(words, icon)
            button.clicked.connect(lambda _checked=False, wished=wish: self.wished.emit(wished))
            self._buttons.addWidget(button)


class _KeyMark(QWidget):
    """Stands where a wallet has its swatch."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(30), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(Token.ACCENT_WASH))
        painter.drawRoundedRect(QRectF(self.rect()), self.width() / 4, self.width() / 4)
        inset = self.width() * 0.22
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "key", box, theme().colour(Token.ACCENT_INK))
        painter.end()
