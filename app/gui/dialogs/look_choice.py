"""Lets a person weigh looks that cost money against waiting, and says what each choice comes to."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.belief import Belief
from app.domain.learning import untaught
from app.domain.look_plan import LookPlan, expected
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.labels import Text

_EXAMPLE_S = 60.0
"""The job that the words are about: 4 of 5 like it are done within a minute, and nothing else is known."""

_TENTH_OF_A_CENT = 1_000


class LookChoice(QWidget):
    """Three ways; ``price_micro_usdc`` is what a look costs, where that is known beforehand."""

    def __init__(self, price_micro_usdc: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._price = price_micro_usdc
        self.ways = ChipRow(self.tr("How to look"))
        self.words = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        explain(self.words, Money.LOOK_PRICE)
        self.ways.add(LookPlan.CHEAPEST.value, self.tr("Cheapest"))
        self.ways.add(LookPlan.BALANCED.value, self.tr("Balanced"))
        self.ways.add(LookPlan.SOONEST.value, self.tr("Soonest"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.ways)
        column.addWidget(self.words)
        self.ways.selected.connect(self._say)
        self._say(self.plan().value)

    def plan(self) -> LookPlan:
        """What was chosen."""
        return LookPlan(self.ways.current())

    def _say(self, plan: str) -> None:
        seen = expected(LookPlan(plan), Belief(untaught(told=True), _EXAMPLE_S))
        words = self.tr(
            "A job of about a minute: some {looks} looks{cost}, and noticed about {delay} s after it is done."
        )
        cost = "" if self._price is None else f" ({format_usd(_about(seen.price_micro_usdc(self._price)))})"
        looks = self.locale().toString(seen.looks, "f", 1)
        self.words.setText(words.format(looks=looks, cost=cost, delay=round(seen.delay_s)))


def _about(micro_usdc: int) -> int:
    """An expectation is no price: rounded up to a tenth of a cent."""
    return -(-micro_usdc // _TENTH_OF_A_CENT) * _TENTH_OF_A_CENT
