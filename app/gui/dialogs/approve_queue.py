"""Asks before jobs are taken from prepaid credit: one that the limits say must be asked about, or many at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.display import displayable
from app.domain.policy import LOW_CREDIT_MICRO_USDC
from app.domain.question import BatchQuestion, QueueQuestion, amount_of
from app.gui.dialogs.signing import MoneySheet
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd, local_count
from app.gui.language.told import told
from app.gui.models.wording import host_words, short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.keyvalue import KeyValueGrid, Run

_MODELS_SHOWN = 3


class _CreditSheet(MoneySheet):
    """What both questions share: who pays, from which credit, within which limits, and what can go wrong."""

    def __init__(
        self, question: QueueQuestion | BatchQuestion, parent: QWidget, words: tuple[str, str]
    ) -> None:
        account = question.account
        super().__init__(parent, *words, leading=Swatch(account.address) if account.address else None)
        self._asked = question
        self.facts = KeyValueGrid()
        self.form.addWidget(self.facts)

    def add_payer(self) -> None:
        """From whom, and at whom."""
        account = self._asked.account
        address = (
            (Run(account.address, Role.MONO, Token.MUTED),)
            if account.address
            else (Run(self.tr("by its API key"), token=Token.MUTED),)
        )
        self.facts.add(self.tr("From"), account.name, *address)
        self.facts.add(self.tr("At"), host_words(self._asked.host))

    def add_limits(self) -> None:
        """What it leaves, of credit and of the day."""
        asked, amount = self._asked, amount_of(self._asked)
        self.facts.add(self.tr("Credit"), self._credit(amount), about=Money.CREDIT_AFTER)
        self.facts.add(
            self.tr("Limits"),
            self.tr("Used today: {now} → {after} of {cap}").format(
                now=short_usd(asked.used_today_micro_usdc),
                after=short_usd(asked.used_today_micro_usdc + amount),
                cap=short_usd(asked.day_cap_micro_usdc),
            ),
            about=Money.LIMITS,
        )
        self.facts.add(self.tr("Why we ask"), *(told(reason) for reason in asked.reasons), about=Money.REASON)

    def finish(self, lost: str, agree: str) -> None:
        """What can go wrong, and the answers."""
        warnings = [told(words) for words in self._asked.warnings if words not in self._asked.reasons]
        self.form.addWidget(CalmBox(" ".join((*warnings, lost))))
        self.add_answers(self.tr("Not now"), agree)
        explain(self.agree, Money.PRICE)

    def _credit(self, amount_micro_usdc: int) -> Run:
        had = self._asked.credit_micro_usdc
        if had is None:
            return Run(self.tr("Venice does not tell an API key's credit"), token=Token.MUTED)
        left = had - amount_micro_usdc
        if left < 0:
            words = self.tr("{had} now, {short} too little").format(
                had=format_usd(had), short=format_usd(-left)
            )
            return Run(words, token=Token.ATTENTION)
        words = self.tr("{had} now, {left} after").format(had=format_usd(had), left=format_usd(left))
        return Run(words, token=Token.ATTENTION if left < LOW_CREDIT_MICRO_USDC else Token.INK)


class ApproveQueueSheet(_CreditSheet):
    """Asks whether to use credit for one job. True only for a deliberate yes."""

    def __init__(self, question: QueueQuestion, parent: QWidget) -> None:
        price = format_usd(question.price_micro_usdc)
        title = self.tr("Create this for {price}?").format(price=price)
        super().__init__(
            question, parent, (title, self.tr("It is taken from your credit when it is queued, once."))
        )
        self.facts.add(
            self.tr("What"),
            Run(question.title, Role.STRONG),
            Run(displayable(question.model, 80), token=Token.MUTED),
        )
        self.add_payer()
        self.facts.add(self.tr("Price"), Run(price, Role.STRONG), about=Money.PRICE)
        self.add_limits()
        self.finish(
            self.tr(
                "If the answer gets lost we cannot tell at once whether the job was queued; it is never queued twice "
                "by itself."
            ),
            self.tr("Create for {price}").format(price=price),
        )


class ApproveBatchSheet(_CreditSheet):
    """Asks once whether to use credit for many jobs. True only for a deliberate yes."""

    WIDTH = 600

    def __init__(self, question: BatchQuestion, parent: QWidget) -> None:
        total, count = format_usd(question.total_micro_usdc), local_count(question.charged)
        title = self.tr("Create {count} jobs for at most {total}?").format(count=count, total=total)
        words = self.tr(
            "Each is taken from your credit when it is queued, once, and never dearer than its price."
        )
        super().__init__(question, parent, (title, words))
        self.facts.add(
            self.tr("What"),
            Run(displayable(question.title, 120), Role.STRONG),
            Run(self._models(question.models), token=Token.MUTED),
        )
        self.add_payer()
        dearest = self.tr("the dearest {price}").format(price=format_usd(question.most_micro_usdc))
        self.facts.add(
            self.tr("Price"),
            Run(total, Role.STRONG),
            Run(dearest, token=Token.MUTED),
            about=Money.BATCH_PRICE,
        )
        self.add_limits()
        self.finish(
            self.tr(
                "It stops at the first refusal, at your limits, and when an answer gets lost; nothing is queued twice "
                "by itself."
            ),
            self.tr("Create {count} for {total}").format(count=count, total=total),
        )

    def _models(self, models: tuple[str, ...]) -> str:
        named = ", ".join(displayable(model, 60) for model in models[:_MODELS_SHOWN])
        more = len(models) - _MODELS_SHOWN
        return named if more <= 0 else self.tr("{models} and {more} more").format(models=named, more=more)
