"""The signing sheet: what is about to be signed, in plain words, like a letter."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QWidget

from app.domain.listing import PREPAID_HOSTS
from app.domain.money import format_usd, format_usdc
from app.domain.question import TopUpQuestion
from app.gui.dialogs.details_part import DetailsButton, RawText
from app.gui.dialogs.forms import settle_layouts
from app.gui.dialogs.signing import MoneySheet
from app.gui.models.wording import clock_time, host_words, minutes_words, short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.keyvalue import KeyValueGrid, Run


class SignTopUpSheet(MoneySheet):
    """Asks whether to sign USDC away for credit. True only for a deliberate yes."""

    WIDTH = 568

    def __init__(self, question: TopUpQuestion, parent: QWidget) -> None:
        amount = format_usd(question.amount_micro_usdc)
        super().__init__(
            parent,
            self.tr("Add {amount} of credit at Venice?").format(amount=amount),
            self.tr("It stays yours to use; watching jobs is free."),
            leading=Swatch(question.account.address),
        )
        self._question = question
        self.facts = self._facts()
        self.form.addWidget(self.facts)
        self.form.addWidget(CalmBox(self._what_can_go_wrong()))
        raw = json.dumps(question.typed_data, indent=2, ensure_ascii=True, sort_keys=False)
        self.raw = RawText(self.tr("What is signed, exactly"), raw)
        self.form.addWidget(self.raw)
        self.details = DetailsButton(self.raw)
        self.details.turned.connect(self._turned)
        self.add_aside(self.details)
        self.add_answers(self.tr("Not now"), self.tr("Sign and send"), "lock")

    def _turned(self) -> None:
        self.adjust_height()
        settle_layouts()
        self.middle.ensureWidgetVisible(self.raw)

    def _facts(self) -> KeyValueGrid:
        asked, grid = self._question, KeyValueGrid()
        mono, muted = Role.MONO, Token.MUTED
        grid.add(
            self.tr("From"),
            asked.account.name,
            Run(asked.account.address, mono, muted),
            Run(self._balances(), token=muted),
        )
        grid.add(self.tr("To"), *self._receiver())
        dollars = self.tr("{amount} USDC on {network}").format(
            amount=format_usdc(asked.amount_micro_usdc), network=asked.network_name
        )
        grid.add(
            self.tr("Amount"),
            (Run(dollars, Role.STRONG), Run(self.tr("· no network fee for you"), token=muted)),
        )
        grid.add(
            self.tr("Valid"),
            self.tr("{minutes}, until {time} — once, or not at all").format(
                minutes=minutes_words(asked.valid_for_s), time=clock_time(asked.valid_until)
            ),
        )
        after = asked.paid_in_today_micro_usdc + asked.amount_micro_usdc
        grid.add(
            self.tr("Limits"),
            self.tr("Paid in today: {now} → {after} of {cap}").format(
                now=short_usd(asked.paid_in_today_micro_usdc),
                after=short_usd(after),
                cap=short_usd(asked.day_cap_micro_usdc),
            ),
        )
        grid.add(self.tr("Why we ask"), *asked.reasons)
        return grid

    def _balances(self) -> str:
        had = self._question.balance_micro_usdc
        if had is None:
            return self.tr("What it holds is not known right now")
        left = had - self._question.amount_micro_usdc
        if left < 0:
            return self.tr("{had} USDC now: not enough").format(had=format_usdc(had))
        return self.tr("{had} USDC now, {left} after").format(had=format_usdc(had), left=format_usdc(left))

    def _receiver(self) -> tuple[str | Run | tuple[Run, ...], ...]:
        asked = self._question
        address = Run(asked.payee, Role.MONO, Token.MUTED)
        if asked.payee_changed:
            history = Run(self.tr("NOT the receiver that was paid before"), Role.STRONG, Token.BAD)
        elif asked.payee_history == 0:
            history = Run(self.tr("the first payment to this receiver"), token=Token.ATTENTION)
        elif asked.payee_history == 1:
            history = Run(self.tr("the same as the last time"), token=Token.GOOD)
        else:
            words = self.tr("the same as the last {count} times").format(count=asked.payee_history)
            history = Run(words, token=Token.GOOD)
        if asked.host in PREPAID_HOSTS:
            return (Run("Venice"), address), history
        return host_words(asked.host), address, history

    def _what_can_go_wrong(self) -> str:
        words = self.tr(
            "If the answer gets lost we send the very same signature again; it can never be charged twice. "
            "Money sent to Venice cannot be called back."
        )
        if self._question.payee_changed:
            words = (
                self.tr(
                    "Venice was paid at another address before. Say yes only if you know why it changed. "
                )
                + words
            )
        if self._question.testnet:
            words = self.tr("This is a test network: its dollars are worth nothing. ") + words
        return words
