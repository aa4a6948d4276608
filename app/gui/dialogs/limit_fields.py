"""The spending limits as sentences with figures to fill in; shared by the first start and Settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import InvalidAmount, InvalidInput
from app.domain.limits import Budget, Limits
from app.domain.money import parse_typed_usd
from app.gui.models.wording import typed_usd
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.fields import LineField
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import Text

_FIELD_WIDTH = 74


class LimitFields(QWidget):
    """``At most [10] at a time, [20] a day, [60] in 30 days.`` Emits ``edited`` when a person types."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._fields: dict[str, LineField] = {}
        at_most, a_day = self.tr("At most"), self.tr("a day,")
        month = self.tr("in 30 days.")
        column.addWidget(Text(self.tr("Adding credit"), Role.STRONG))
        column.addWidget(
            self._sentence(
                at_most, "paid_item", self.tr("at a time,"), "paid_day", a_day, "paid_month", month
            )
        )
        column.addWidget(
            Text(
                self.tr(
                    "Credit that you add stays yours to use. Adding is always asked, whatever the amount."
                ),
                Role.SMALL,
                Token.MUTED,
                wrap=True,
            )
        )
        column.addSpacing(px(10))
        column.addWidget(Text(self.tr("Jobs, taken from credit"), Role.STRONG))
        column.addWidget(
            self._sentence(at_most, "used_item", self.tr("each,"), "used_day", a_day, "used_month", month)
        )
        column.addWidget(self._sentence(self.tr("Ask me first about a job above"), "ask_above"))
        self.problem = Text(role=Role.SMALL, token=Token.BAD, wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)

    def show_limits(self, limits: Limits) -> None:
        """Fill in the figures."""
        for key, amount in {
            "paid_item": limits.paid_in.per_item_micro_usdc,
            "paid_day": limits.paid_in.per_day_micro_usdc,
            "paid_month": limits.paid_in.per_month_micro_usdc,
            "used_item": limits.used.per_item_micro_usdc,
            "used_day": limits.used.per_day_micro_usdc,
            "used_month": limits.used.per_month_micro_usdc,
            "ask_above": limits.ask_above_used_micro_usdc,
        }.items():
            self._fields[key].setText(typed_usd(amount))

    def read_limits(self, kept: Limits) -> Limits:
        """The limits as filled in, everything else as it was.

        Raises:
            InvalidInput: a figure is no amount, or a longer time has less than a shorter one.
        """
        self._say("", ())
        paid_in, used = self._budget("paid", kept.paid_in), self._budget("used", kept.used)
        for prefix, budget in (("paid", paid_in), ("used", used)):
            self._check_order(prefix, budget)
        return replace(kept, paid_in=paid_in, used=used, ask_above_used_micro_usdc=self._amount("ask_above"))

    def field(self, key: str) -> LineField:
        """One of the fields: ``paid_item``, ``paid_day``, ``paid_month``, ``used_…``, ``ask_above``."""
        return self._fields[key]

    def _sentence(self, *parts: str) -> QWidget:
        """Words and fields by turns, wrapping where the window is narrow."""
        holder = QWidget()
        row = FlowLayout(holder, gap=7)
        words = " ".join(part for index, part in enumerate(parts) if index % 2 == 0)
        for index, part in enumerate(parts):
            row.addWidget(self._money_field(part, words) if index % 2 else Text(part))
        return holder

    def _money_field(self, key: str, words: str) -> QWidget:
        field = LineField(words)
        field.setFixedWidth(px(_FIELD_WIDTH))
        field.textEdited.connect(lambda _text: self._edited())
        dollar = Text("$", token=Token.MUTED, parent=field)
        dollar.move(px(10), (field.sizeHint().height() - dollar.sizeHint().height()) // 2)
        field.setTextMargins(px(10), 0, 0, 0)
        self._fields[key] = field
        return field

    def _edited(self) -> None:
        self._say("", ())
        self.edited.emit()

    def _budget(self, prefix: str, kept: Budget) -> Budget:
        """The three caps shown; a separate cap for one server follows the day's, which is the one that is seen."""
        day = self._amount(f"{prefix}_day")
        return replace(
            kept,
            per_item_micro_usdc=self._amount(f"{prefix}_item"),
            per_day_micro_usdc=day,
            per_month_micro_usdc=self._amount(f"{prefix}_month"),
            per_host_day_micro_usdc=None if kept.per_host_day_micro_usdc is None else day,
        )

    def _amount(self, key: str) -> int:
        try:
            return parse_typed_usd(self._fields[key].text())
        except InvalidAmount as error:
            self._say(self.tr("Type dollars, like 5 or 0.25."), (key,))
            raise InvalidInput(
                self.problem.text(), means=self.tr("Your limits are as before."), do=""
            ) from error

    def _check_order(self, prefix: str, budget: Budget) -> None:
        item, day, month = budget.per_item_micro_usdc, budget.per_day_micro_usdc, budget.per_month_micro_usdc
        if item <= day <= month:
            return
        wrong = f"{prefix}_day" if day < item else f"{prefix}_month"
        self._say(self.tr("A longer time cannot allow less than a shorter one."), (wrong,))
        raise InvalidInput(self.problem.text(), means=self.tr("Your limits are as before."), do="")

    def _say(self, words: str, wrong: tuple[str, ...]) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for key, field in self._fields.items():
            field.set_wrong(words if key in wrong else "")
