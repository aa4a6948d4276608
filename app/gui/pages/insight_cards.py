"""The cards of the insights page: money over time, money by model, time by model."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.insights import Fund, Key
from app.gui.explain import Money, explain
from app.gui.language.figures import local_count
from app.gui.models.insight_points import BarPicture, RowPicture, TimePicture
from app.gui.models.insight_words import fund_meaning, fund_words
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chart_bars import BarChart
from app.gui.widgets.chart_fills import Legend
from app.gui.widgets.chart_rows import RowChart
from app.gui.widgets.chart_times import TimeChart
from app.gui.widgets.chips import ChipRow, Tag
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card
from app.gui.widgets.what_is_this import WhatIsThis

_FEW_ROWS = 8
Seen = TypeVar("Seen")


class MoneyCard(Card):
    """Spending over time. ``fund_chosen(value)`` from its chips, ``all_wanted`` when one model is let go again."""

    fund_chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self, *, play_money: bool, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, parent=parent)
        self.title = Text(self.tr("Spending"), Role.HEADING)
        self.funds = ChipRow(self.tr("Spent from"))
        self.only = SecondaryButton("", "cross")
        self.only.hide()
        self.figure = Text("", Role.DISPLAY)
        self.aside = Text("", token=Token.MUTED, wrap=True)
        self.meaning = Text("", Role.SMALL, Token.MUTED, wrap=True)
        self.legend = Legend()
        self.chart = BarChart(self.tr("Spending over time"))
        self.about = WhatIsThis(Money.SPENT)
        for shown in (self.figure, self.aside, self.chart):
            explain(shown, Money.SPENT)
        self._play = Tag(self.tr("Play money"), attention=True)
        self._play.setVisible(play_money)
        for fund in (Fund.CREDIT, Fund.USDC, Fund.TEST):
            self.funds.add(fund.value, fund_words(fund)).setVisible(fund is not Fund.TEST)
        self.funds.selected.connect(self.fund_chosen)
        self.only.clicked.connect(self.all_wanted)
        self._lay_out()

    def show_picture(self, picture: BarPicture, fund: Fund, only: str) -> None:
        """Show it; ``only`` names the one model that it is of, empty for all."""
        self.figure.setText(picture.figure)
        self.aside.setText(picture.aside)
        self.meaning.setText(fund_meaning(fund))
        self.only.setVisible(bool(only))
        if only:
            words = self.tr("Only {name}").format(name=only)
            shown = self.only.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, px(260))
            self.only.set_words(shown)
            self.only.setAccessibleName(self.tr("{words}. Show all again").format(words=words))
            self.only.setToolTip(self.tr("Show all again"))
        self.legend.show_entries(picture.legend)
        self.chart.show_bars(picture.bars, picture.marks, picture.summary, picture.nothing)

    def offer_test(self, *, offered: bool) -> None:
        """The test network's chip is there only for those who used one."""
        self.funds.chip(Fund.TEST.value).setVisible(offered)
        self.funds.adjustSize()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for part in (self.title, self.about, self._play):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.funds)
        self.body.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.figure)
        line.addWidget(self.aside, 1)
        line.addWidget(self.only)
        self.body.addLayout(line)
        self.body.addWidget(self.meaning)
        self.body.addSpacing(px(4))
        self.body.addWidget(self.legend)
        self.body.addWidget(self.chart, 1)


class ModelCard(Card):
    """What each model cost. ``chosen(key)`` when one is pressed, None when the chosen one is pressed again."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, parent=parent)
        self.title = Text(self.tr("Spending by model"), Role.HEADING)
        self.hint = Text(self.tr("Choose a model to see its days above."), Role.SMALL, Token.MUTED, wrap=True)
        self.chart = RowChart(self.tr("Spending by model"))
        explain(self.chart, Money.SPENT)
        self.more = MoreButton()
        self._picture = RowPicture((), (), "", "")
        self._key: Key | None = None
        self.chart.pressed.connect(self._press)
        self.more.clicked.connect(self._show)
        for part in (self.title, self.hint, self.chart, self.more):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_picture(self, picture: RowPicture, key: Key | None) -> None:
        """Show it, with one row marked."""
        self._picture, self._key = picture, key
        self.hint.setVisible(len(picture.rows) > 1)
        self._show()

    def _show(self) -> None:
        rows = self.more.cut(self._picture.rows)
        keys = self._picture.keys
        marked = keys.index(self._key) if self._key in keys else -1
        self.chart.show_rows(rows, self._picture.summary, self._picture.nothing, marked)

    def _press(self, place: int) -> None:
        key = self._picture.keys[place]
        self.chosen.emit(None if key == self._key else key)


class TimeCard(Card):
    """How long each model takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, parent=parent)
        self.title = Text(self.tr("Time by model"), Role.HEADING)
        self.hint = Text("", Role.SMALL, Token.MUTED, wrap=True)
        self.chart = TimeChart(self.tr("Time by model"))
        self.more = MoreButton()
        self.note = Text("", Role.SMALL, Token.MUTED, wrap=True)
        self._picture = TimePicture((), 1.0, (), "", "", "")
        self.more.clicked.connect(self._show)
        for part in (self.title, self.hint, self.chart, self.more, self.note):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_picture(self, picture: TimePicture) -> None:
        """Show it."""
        self._picture = picture
        marked = any(row.median_s is not None for row in picture.rows)
        self.hint.setText(self._marked_words() if marked else self._plain_words())
        self.hint.setVisible(bool(picture.rows))
        self.note.setText(picture.note)
        self.note.setVisible(bool(picture.note))
        self._show()

    def _show(self) -> None:
        seen = self._picture
        self.chart.show_times(self.more.cut(seen.rows), seen.upto_s, seen.marks, seen.summary, seen.nothing)

    def _plain_words(self) -> str:
        return self.tr("The newest jobs of each model, from the order until they were done.")

    def _marked_words(self) -> str:
        return self.tr(
            "The newest jobs of each model, from the order until they were done."
            " A line where half were done, a flag where 4 of 5 were."
        )


class MoreButton(SecondaryButton):
    """Rows beyond the first few are shown when asked for, and put away again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._all = False
        self.clicked.connect(self._turn)

    def cut(self, rows: tuple[Seen, ...]) -> tuple[Seen, ...]:
        """As many of these rows as are to be seen now."""
        more = len(rows) - _FEW_ROWS
        self.setVisible(more > 1)
        if more <= 1:
            return rows
        words = self.tr("Show {count} more").format(count=local_count(more))
        self.set_words(self.tr("Show fewer") if self._all else words)
        return rows if self._all else rows[:_FEW_ROWS]

    def _turn(self) -> None:
        self._all = not self._all


class Shelf(QWidget):
    """Two cards beside each other, or under one another where there is little room."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(left, 1)
        self._row.addWidget(right, 1)

    def set_narrow(self, narrow: bool) -> None:
        """Stack them."""
        way = QVBoxLayout.Direction.TopToBottom if narrow else QVBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
