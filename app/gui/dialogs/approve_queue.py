"""Asks before a job is taken from prepaid credit, when the limits say that it must be asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.display import displayable
from app.domain.money import format_usd
from app.domain.policy import LOW_CREDIT_MICRO_USDC
from app.domain.question import QueueQuestion
from app.gui.dialogs.signing import MoneySheet
from app.gui.models.wording import host_words, short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.keyvalue import KeyValueGrid, Run


class ApproveQueueSheet(MoneySheet):
    """Asks whether to use credit for one job. True only for a deliberate yes."""

    def __init__(self, question: QueueQuestion, parent: QWidget) -> None:
        price = format_usd(question.price_micro_usdc)
        account = question.account
        super().__init__(
            parent,
            self.tr("Create this for {price}?").format(price=price),
            self.tr("It is taken from your credit when it is queued, once."),
            leading=Swatch(account.address) if account.address else None,
        )
        self._question = question
        self.facts = self._facts()
        self.form.addWidget(self.facts)
        warnings = [words for words in question.warnings if words not in question.reasons]
        lost = self.tr(
            "If the answer gets lost we cannot tell at once whether the job was queued; it is never queued twice "
            "by itself."
        )
        self.form.addWidget(CalmBox(" ".join((*warnings, lost))))
        self.add_answers(self.tr("Not now"), self.tr("Create for {price}").format(price=price))

    def _facts(self) -> KeyValueGrid:
        asked, grid = self._question, KeyValueGrid()
        grid.add(
            self.tr("What"),
            Run(asked.title, Role.STRONG),
            Run(displayable(asked.model, 80), token=Token.MUTED),
        )
        address = (
            (Run(asked.account.address, Role.MONO, Token.MUTED),)
            if asked.account.address
            else (Run(self.tr("by its API key"), token=Token.MUTED),)
        )
        grid.add(self.tr("From"), asked.account.name, *address)
        grid.add(self.tr("At"), host_words(asked.host))
        grid.add(self.tr("Price"), Run(format_usd(asked.price_micro_usdc), Role.STRONG))
        grid.add(self.tr("Credit"), self._credit())
        after = asked.used_today_micro_usdc + asked.price_micro_usdc
        grid.add(
            self.tr("Limits"),
            self.tr("Used today: {now} → {after} of {cap}").format(
                now=short_usd(asked.used_today_micro_usdc),
                after=short_usd(after),
                cap=short_usd(asked.day_cap_micro_usdc),
            ),
        )
        grid.add(self.tr("Why we ask"), *asked.reasons)
        return grid

    def _credit(self) -> Run:
        had = self._question.credit_micro_usdc
        if had is None:
            return Run(self.tr("Venice does not tell an API key's credit"), token=Token.MUTED)
        left = had - self._question.price_micro_usdc
        words = self.tr("{had} now, {left} after").format(had=format_usd(had), left=format_usd(left))
        return Run(words, token=Token.ATTENTION if left < LOW_CREDIT_MICRO_USDC else Token.INK)
