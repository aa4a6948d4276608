"""The spending limits as sentences with figures to fill in; what few people need waits behind "More limits"."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.limits import Budget, Limits
from app.gui.dialogs.figure_form import Blank, FigureForm, Unit
from app.gui.explain import Money
from app.gui.models.wording import typed_usd
from app.gui.widgets.buttons import LinkButton

SHORTEST_VALIDITY_S, LONGEST_VALIDITY_S = 30, 3600
_MOST_TOLERANCE_PERCENT, _MOST_TIMES = 1000, 1000
_ABOUT = {
    "paid_item": Money.PAID_EACH,
    "paid_day": Money.PAID_DAY,
    "paid_month": Money.PAID_30,
    "paid_job": Money.JOB_LOOKS,
    "paid_host": Money.PAID_HOST,
    "used_item": Money.USED_EACH,
    "used_day": Money.USED_DAY,
    "used_month": Money.USED_LIMIT_30,
    "used_host": Money.USED_HOST,
    "ask_above": Money.ASK_JOB,
    "ask_look": Money.ASK_LOOK,
    "ask_paid": Money.ASK_PAID,
    "tolerance": Money.TOLERANCE,
    "times": Money.USUAL,
    "validity": Money.VALIDITY,
}


class LimitFields(FigureForm):
    """Shows and reads limits. ``turned`` tells that the further limits were shown or hidden.

    The keys of its fields: ``paid_`` and ``used_`` with ``item``, ``day``, ``month`` and ``host``; ``paid_job``;
    ``ask_above``, ``ask_paid``, ``ask_look``; ``tolerance``, ``times``, ``validity``.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host_follows_day: dict[str, bool] = {}
        self._add_basic()
        self.more_button = LinkButton(self.tr("More limits"), "chevron-right")
        self.more_button.clicked.connect(self._turn)
        self._into.addWidget(self.more_button)
        column = self._into
        self.more = self.begin_part()
        self._add_for_sellers()
        self._add_when_to_ask()
        column.addWidget(self.problem)
        self.show_more(shown=False)
        self.edited.connect(self._part_host_from_day)

    def show_more(self, *, shown: bool) -> None:
        """Show or hide the further limits."""
        self.more.setVisible(shown)
        self.more_button.set_icon("chevron-down" if shown else "chevron-right")
        self.more_button.set_words(self.tr("Hide these limits") if shown else self.tr("More limits"))
        self.turned.emit()

    def show_limits(self, limits: Limits) -> None:
        """Fill in the figures."""
        for prefix, budget in (("paid", limits.paid_in), ("used", limits.used)):
            self._host_follows_day[prefix] = budget.per_host_day_micro_usdc == budget.per_day_micro_usdc
            self._show(f"{prefix}_item", budget.per_item_micro_usdc)
            self._show(f"{prefix}_day", budget.per_day_micro_usdc)
            self._show(f"{prefix}_month", budget.per_month_micro_usdc)
            self._show(f"{prefix}_host", budget.per_host_day_micro_usdc)
        self._show("paid_job", limits.paid_in.per_job_micro_usdc)
        self._show("ask_above", limits.ask_above_used_micro_usdc)
        self._show("ask_paid", limits.ask_above_paid_in_micro_usdc)
        self._show("ask_look", limits.ask_above_look_micro_usdc)
        self.field("tolerance").setText(str(limits.price_tolerance_percent))
        self.field("times").setText(str(limits.outlier_times))
        self.field("validity").setText(str(limits.max_validity_s))

    def read_limits(self, kept: Limits) -> Limits:
        """The limits as filled in, everything else as it was.

        Raises:
            InvalidInput: a figure cannot be used, or a longer time has less than a shorter one.
        """
        self.say()
        paid_in = replace(
            self._budget("paid", kept.paid_in), per_job_micro_usdc=self.optional_amount("paid_job")
        )
        return replace(
            kept,
            paid_in=paid_in,
            used=self._budget("used", kept.used),
            ask_above_used_micro_usdc=self.amount("ask_above"),
            ask_above_paid_in_micro_usdc=self.amount("ask_paid"),
            ask_above_look_micro_usdc=self.amount("ask_look"),
            price_tolerance_percent=self.whole("tolerance", 0, _MOST_TOLERANCE_PERCENT),
            outlier_times=self.whole("times", 1, _MOST_TIMES),
            max_validity_s=self.whole("validity", SHORTEST_VALIDITY_S, LONGEST_VALIDITY_S),
        )

    def say(self, words: str = "", wrong: str = "") -> None:
        """A field that is wrong is never hidden."""
        super().say(words, wrong)
        if wrong and self.more.isAncestorOf(self.field(wrong)):
            self.show_more(shown=True)

    def _turn(self) -> None:
        self.show_more(shown=self.more.isHidden())

    def _add_basic(self) -> None:
        self.add_heading(self.tr("Adding credit and paying"))
        self.add_sentence(
            self.tr("At most {paid_item} at a time, {paid_day} a day, {paid_month} in 30 days."),
            _blank("paid_item"),
            _blank("paid_day"),
            _blank("paid_month"),
        )
        self.add_note(
            self.tr("Digital dollars that leave your wallet. Credit that you add stays yours to use.")
        )
        self.add_heading(self.tr("Jobs, taken from credit"))
        self.add_sentence(
            self.tr("At most {used_item} each, {used_day} a day, {used_month} in 30 days."),
            _blank("used_item"),
            _blank("used_day"),
            _blank("used_month"),
        )
        self.add_sentence(self.tr("Ask me first about a job above {ask_above}"), _blank("ask_above"))

    def _add_for_sellers(self) -> None:
        self.add_note(self.tr("A day is always the last 24 hours, and 30 days are the last 30."))
        self.add_heading(self.tr("Sellers that charge for each look"))
        self.add_sentence(
            self.tr("At most {paid_job} for all looks at one job."), _blank("paid_job", optional=True)
        )
        self.add_sentence(self.tr("Ask me first about a look above {ask_look}"), _blank("ask_look"))
        self.add_note(self.tr("A look asks whether the audio is ready. At Venice looks are free."))
        self.add_heading(self.tr("At one server"))
        self.add_sentence(
            self.tr("Adding credit and paying: at most {paid_host} a day."),
            _blank("paid_host", optional=True),
        )
        self.add_sentence(
            self.tr("Jobs, taken from credit: at most {used_host} a day."), _blank("used_host", optional=True)
        )
        self.add_note(self.tr("Left empty, only the limits above hold."))

    def _add_when_to_ask(self) -> None:
        self.add_heading(self.tr("When to ask"))
        self.add_sentence(self.tr("Ask me first about adding credit above {ask_paid}"), _blank("ask_paid"))
        self.add_note(self.tr("With 0 every time is asked."))
        self.add_sentence(
            self.tr(
                "Ask me first about a price more than {tolerance} % above what was listed, quoted or agreed, or more "
                "than {times} times what is usual for its kind."
            ),
            _blank("tolerance", Unit.WHOLE),
            _blank("times", Unit.WHOLE),
        )
        self.add_heading(self.tr("Signatures"))
        self.add_sentence(
            self.tr("A signature is good for at most {validity} seconds."), _blank("validity", Unit.WHOLE)
        )
        self.add_note(
            self.tr(
                "Until then it can be charged, once. Sellers usually ask for 60 to 300 seconds; with less than they "
                "need they may not deliver."
            )
        )

    def _show(self, key: str, amount: int | None) -> None:
        self.field(key).setText("" if amount is None else typed_usd(amount))

    def _budget(self, prefix: str, kept: Budget) -> Budget:
        budget = replace(
            kept,
            per_item_micro_usdc=self.amount(f"{prefix}_item"),
            per_day_micro_usdc=self.amount(f"{prefix}_day"),
            per_month_micro_usdc=self.amount(f"{prefix}_month"),
            per_host_day_micro_usdc=self.optional_amount(f"{prefix}_host"),
        )
        if self._host_follows_day[prefix]:
            budget = replace(budget, per_host_day_micro_usdc=budget.per_day_micro_usdc)
        item, day, month = (
            budget.per_item_micro_usdc,
            budget.per_day_micro_usdc,
            budget.per_month_micro_usdc,
        )
        if not item <= day <= month:
            wrong = f"{prefix}_day" if day < item else f"{prefix}_month"
            raise self.refusal(self.tr("A longer time cannot allow less than a shorter one."), wrong)
        return budget

    def _part_host_from_day(self, key: str) -> None:
        """A limit at one server that was the day's goes along with it, until it gets a figure of its own."""
        prefix, _, what = key.partition("_")
        if what == "host":
            self._host_follows_day[prefix] = False
        elif what == "day" and self._host_follows_day[prefix]:
            self.field(f"{prefix}_host").setText(self.field(key).text())


def _blank(key: str, unit: Unit = Unit.MONEY, *, optional: bool = False) -> Blank:
    return Blank(key, _ABOUT[key], unit, optional)
