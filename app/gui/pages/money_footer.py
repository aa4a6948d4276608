"""The sums under the payments: paid in, used, what credit is left, and whether anything is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.policy import Spent
from app.gui.explain import Money
from app.gui.language.figures import format_usd
from app.gui.theme.fonts import px
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import ElidedLabel, MoneyLabel, describe


class MoneyFooter(QWidget):
    """Sums of the last 30 days, as the limits count them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(15), px(10), px(15), px(10))
        row.setSpacing(px(18))
        self.paid_in = MoneyLabel(self.tr("Paid in, 30 days"), Money.PAID_IN_30)
        self.used = MoneyLabel(self.tr("Used, 30 days"), Money.USED_30)
        self.credit = MoneyLabel(self.tr("Credit left"), Money.CREDIT)
        self.words = ElidedLabel(token=Token.MUTED)
        self.words.stand_on(Token.SURFACE)
        for part in (self.paid_in, self.used, self.credit):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.words)

    def show_spent(self, paid_in: Spent, used: Spent) -> None:
        """What counts in the windows now."""
        self.paid_in.set_figure(format_usd(paid_in.month_micro_usdc))
        self.used.set_figure(format_usd(used.month_micro_usdc))

    def show_credit(self, credits_micro_usdc: list[int]) -> None:
        """The credit of all wallets whose credit is known; unknown is a dash, never a zero."""
        known = bool(credits_micro_usdc)
        self.credit.set_figure(format_usd(sum(credits_micro_usdc)) if known else "—", certain=known)

    def show_open(self, open_count: int, problem_count: int, agreement: str = "", unread: str = "") -> None:
        """One sentence: what is not settled, else how the books agree, as ``agreement`` says it.

        ``unread`` says what could not be compared, for whoever asks.
        """
        if problem_count:
            one, several = self.tr("1 needs a look"), self.tr("{count} need a look")
            words = one if problem_count == 1 else several.format(count=problem_count)
        elif open_count:
            words = self.tr("{count} not settled yet").format(count=open_count)
        else:
            words = agreement or self.tr("Everything is settled")
        self.words.setText(words)
        describe(self.words, unread)
