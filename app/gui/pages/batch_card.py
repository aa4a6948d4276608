"""What a batch comes to, beside its list: total, credit, limits, warnings, and the button that asks once for all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.batch_preview import Preview
from app.domain.policy import LOW_CREDIT_MICRO_USDC
from app.gui.dialogs.forms import ScrollBody
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd, local_count
from app.gui.language.told import told
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import AccountBadge
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.buttons import LinkButton, PrimaryButton
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card, HairLine
from app.gui.widgets.toggles import TickBox
from app.gui.widgets.what_is_this import WhatIsThis

_NARROWEST = 264 - 2 * 18
"""What the button has in the smallest window, in drawn pixels."""


class BatchCard(Card):
    """Its buttons: ``start_wanted``, ``retry_wanted``, ``credit_wanted``, ``account_wanted``, and
    ``leave_out_changed`` for the tick that leaves out what was paid before.
    """

    start_wanted = Signal()
    retry_wanted = Signal()
    credit_wanted = Signal()
    account_wanted = Signal()
    leave_out_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=10, parent=parent)
        self._preview: Preview | None = None
        self._has_account = False
        self._busy = False
        self.figure = Text("—", Role.DISPLAY)
        self.words = Text(token=Token.MUTED, wrap=True)
        self.retry = LinkButton(self.tr("Ask again"), "refresh")
        self.badge = AccountBadge()
        self.after = Text(wrap=True)
        self.add_credit = LinkButton(self.tr("Add credit…"), "coins")
        self.leave_out = TickBox(self.tr("Leave out repeats"))
        self.warning = CalmBox()
        self.notice = Banner()
        self.button = PrimaryButton(self.tr("Create all"), "plus")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.retry.clicked.connect(self.retry_wanted)
        self.badge.clicked.connect(self.account_wanted)
        self.add_credit.clicked.connect(self.credit_wanted)
        self.button.clicked.connect(self.start_wanted)
        self.leave_out.chosen.connect(lambda _on: self.leave_out_changed.emit())
        self.say("")

    def say(self, words: str, *, trouble: bool = False) -> None:
        """No total: nothing is listed, prices are asked for, or (``trouble``) could not be had."""
        self._preview = None
        self.figure.setText("—")
        self.figure.set_token(Token.MUTED)
        self.words.setText(words)
        self.words.set_token(Token.ATTENTION if trouble else Token.MUTED)
        self.words.setVisible(bool(words))
        self.retry.setVisible(trouble)
        for part in (self.after, self.add_credit, self.warning):
            part.hide()
        self._show_button()

    def offer_leaving_out(self, repeats: int) -> None:
        """Whether there is anything that the tick would leave out."""
        self.leave_out.setVisible(repeats > 0)

    def show_account(self, account: Account | None) -> None:
        """Whose credit it is."""
        self._has_account = account is not None
        self.badge.setVisible(account is not None)
        if account is not None:
            self.badge.set_account(account.name, account.address)
        self._show_button()

    def show_preview(self, preview: Preview) -> None:
        """The whole in figures."""
        self.say(self._count(preview))
        self._preview = preview
        self.figure.setText(format_usd(preview.total_micro_usdc))
        self.figure.set_token(Token.INK)
        self.after.setText(self._after(preview))
        self.after.show()
        credit = preview.credit_micro_usdc
        low = credit is not None and credit - preview.total_micro_usdc < LOW_CREDIT_MICRO_USDC
        self.add_credit.setVisible(low and preview.charged > 0)
        self.warning.set_words("\n\n".join(told(words) for words in preview.warnings()))
        self.warning.setVisible(bool(self.warning.words()))
        self._show_button()

    def say_notice(self, words: str) -> None:
        """Why it did not begin; nothing takes it away."""
        self.notice.say(words, "", Shape.TRIANGLE)
        self.notice.setVisible(bool(words))

    def set_busy(self, busy: bool) -> None:
        """While it is asked about and written down."""
        self._busy = busy
        self._show_button()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Text(self.tr("All together"), token=Token.MUTED))
        head.addWidget(WhatIsThis(Money.BATCH_PRICE))
        head.addStretch(1)
        column.addLayout(head)
        for about in (self.figure, self.words, self.button):
            explain(about, Money.BATCH_PRICE)
        explain(self.after, Money.CREDIT_AFTER)
        for part in (self.figure, self.words, self.retry, HairLine(), self.badge, self.after):
            column.addWidget(part)
        for other in (self.add_credit, self.leave_out, self.warning, self.notice):
            column.addWidget(other)
        column.addStretch(1)
        self.body.addWidget(ScrollBody(inner), 1)
        self.body.addWidget(self.button)
        self.leave_out.hide()
        self.notice.hide()

    def _count(self, preview: Preview) -> str:
        made = (
            self.tr("One job is made.")
            if preview.charged == 1
            else self.tr("{count} jobs are made, the dearest for {most}.").format(
                count=local_count(preview.charged), most=format_usd(preview.most_micro_usdc)
            )
        )
        watched = self.tr("{count} that exist already are watched, for nothing.").format(
            count=local_count(preview.watched)
        )
        return " ".join(words for words, so in ((made, preview.charged), (watched, preview.watched)) if so)

    def _after(self, preview: Preview) -> str:
        credit, total = preview.credit_micro_usdc, preview.total_micro_usdc
        if credit is None:
            return self.tr("Your credit is not known.")
        if credit < total:
            return self.tr("Credit {credit}: {short} is missing for all of it").format(
                credit=format_usd(credit), short=format_usd(total - credit)
            )
        return self.tr("Credit {credit}, this would leave {left}").format(
            credit=format_usd(credit), left=format_usd(credit - total)
        )

    def _show_button(self) -> None:
        preview = self._preview
        if self._busy:
            self.button.set_words(self.tr("Starting…"))
        elif preview is None:
            self.button.set_words(self.tr("Create all"))
        elif not preview.charged:
            self.button.set_words(self.tr("Watch {count}").format(count=local_count(preview.watched)))
        else:
            words = self.tr("Create {count} for {total}…")
            count, total = local_count(preview.charged), format_usd(preview.total_micro_usdc)
            self.button.set_words(words.format(count=count, total=total))
            self.button.ensurePolished()
            if self.button.sizeHint().width() > px(_NARROWEST):
                # How many they are stands under the total as well.
                self.button.set_words(self.tr("Create for {price}").format(price=total))
        possible = preview is not None and (
            not preview.charged or (preview.fits > 0 and not preview.unpriced)
        )
        self.button.setEnabled(
            possible and self._has_account and not self._busy and bool(preview and _any(preview))
        )


def _any(preview: Preview) -> bool:
    return preview.charged + preview.watched > 0
