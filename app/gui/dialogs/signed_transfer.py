"""What every signing sheet says alike: who gets how much from whom, until when, and what exactly is signed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.question import LookQuestion, TopUpQuestion
from app.gui.dialogs.details_part import DetailsButton, RawText
from app.gui.dialogs.forms import settle_layouts
from app.gui.dialogs.signing import MoneySheet
from app.gui.explain import Money
from app.gui.language.figures import format_usdc
from app.gui.language.told import told
from app.gui.models.wording import clock_time, minutes_words
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import Swatch
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.keyvalue import KeyValueGrid, Line, Run

Signed = TopUpQuestion | LookQuestion


@dataclass(frozen=True, slots=True)
class Letter:
    """What one kind of payment says beyond the rest: whose address it is, what for, its limits, what may go wrong.

    ``table`` stands between the facts and the box.
    """

    receiver: tuple[Line, ...]
    limits: tuple[Line, ...]
    what_can_go_wrong: str
    about: tuple[Line, ...] = ()
    table: QWidget | None = None


class TransferSheet(MoneySheet):
    """Asks whether to sign USDC away. True only for a deliberate yes. Subclasses call ``write`` once."""

    WIDTH = 568

    def __init__(self, question: Signed, parent: QWidget, title: str, words: str) -> None:
        super().__init__(parent, title, words, leading=Swatch(question.account.address))
        self._asked = question

    def write(self, letter: Letter) -> None:
        """Lay out facts, box, details and answers."""
        self.facts = self._facts(letter)
        self.form.addWidget(self.facts)
        if letter.table is not None:
            self.form.addWidget(letter.table)
        words = letter.what_can_go_wrong
        if self._asked.testnet:
            words = f"{self.tr('This is a test network: its dollars are worth nothing.')} {words}"
        self.form.addWidget(CalmBox(words))
        raw = json.dumps(_message_first(self._asked.typed_data), indent=2, ensure_ascii=True)
        self.raw = RawText(self.tr("What is signed, exactly"), raw)
        self.form.addWidget(self.raw)
        self.details = DetailsButton(self.raw)
        self.details.turned.connect(self._turned)
        self.add_aside(self.details)
        self.add_answers(self.tr("Not now"), self.tr("Sign and send"), "lock")

    def receiver_history(self) -> Run:
        """Whether this receiver was paid before."""
        asked = self._asked
        if asked.payee_changed:
            return Run(self.tr("NOT the receiver that was paid before"), Role.STRONG, Token.BAD)
        if asked.payee_history == 0:
            return Run(self.tr("the first payment to this receiver"), token=Token.ATTENTION)
        if asked.payee_history == 1:
            return Run(self.tr("the same as the last time"), token=Token.GOOD)
        words = self.tr("the same as the last {count} times").format(count=asked.payee_history)
        return Run(words, token=Token.GOOD)

    def _turned(self) -> None:
        self.adjust_height()
        settle_layouts()
        self.middle.ensureWidgetVisible(self.raw)

    def _facts(self, letter: Letter) -> KeyValueGrid:
        asked, grid = self._asked, KeyValueGrid()
        mono, muted = Role.MONO, Token.MUTED
        grid.add(
            self.tr("From"),
            asked.account.name,
            Run(asked.account.address, mono, muted),
            Run(self._balances(), token=muted),
            about=Money.LEFT,
        )
        grid.add(self.tr("To"), *letter.receiver)
        if letter.about:
            grid.add(self.tr("For"), *letter.about)
        dollars = self.tr("{amount} USDC on {network}").format(
            amount=format_usdc(asked.amount_micro_usdc), network=asked.network_name
        )
        grid.add(
            self.tr("Amount"),
            (Run(dollars, Role.STRONG), Run(self.tr("· no network fee for you"), token=muted)),
            about=Money.AMOUNT,
        )
        grid.add(
            self.tr("Valid"),
            self.tr("{minutes}, until {time} — once, or not at all").format(
                minutes=minutes_words(asked.valid_for_s), time=clock_time(asked.valid_until)
            ),
            about=Money.VALIDITY,
        )
        grid.add(self.tr("Limits"), *letter.limits, about=Money.LIMITS)
        grid.add(self.tr("Why we ask"), *(told(reason) for reason in asked.reasons), about=Money.REASON)
        return grid

    def _balances(self) -> str:
        had = self._asked.balance_micro_usdc
        if had is None:
            return self.tr("What it holds is not known right now")
        left = had - self._asked.amount_micro_usdc
        if left < 0:
            return self.tr("{had} USDC now: not enough").format(had=format_usdc(had))
        return self.tr("{had} USDC now, {left} after").format(had=format_usdc(had), left=format_usdc(left))


def _message_first(typed: dict[str, object]) -> dict[str, object]:
    """What moves money stands where it is seen without scrolling; the types, which are always the same, come last."""
    order = ("message", "domain", "primaryType", "types")
    return {key: typed[key] for key in (*order, *typed) if key in typed}
