"""More choices than the chips: state, model, account, time and order. They stand in a row that comes when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.finding import Sorting
from app.domain.job import JobState
from app.domain.job_words import JOB_STATE
from app.gui.models.job_wording import said
from app.gui.theme.fonts import px
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.fields import DayField, Select
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import Text
from app.gui.widgets.spoken import caption_unseen


class Span(Enum):
    """From when on jobs are shown."""

    ALWAYS = "always"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DAYS = "days"


_BACK = {Span.WEEK: 7, Span.MONTH: 30, Span.YEAR: 365}


class JobFilters(QWidget):
    """``changed`` is emitted when anything else is chosen, ``cleared`` when everything is to be shown again."""

    changed = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filter and order"))
        self.state, self.model = Select(self.tr("State")), Select(self.tr("Model"))
        self.account, self.span = Select(self.tr("Account")), Select(self.tr("Time"))
        self.sorting = Select(self.tr("Order"))
        self.first, self.last = DayField(self.tr("From")), DayField(self.tr("To"))
        self.clear_button = LinkButton(self.tr("Show all"), "cross")
        self._days = QWidget()
        self._fill()
        self._lay_out()
        for choice in (self.state, self.model, self.account, self.span, self.sorting):
            choice.currentIndexChanged.connect(lambda _at: self._changed())
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _day: self._changed())
        self.clear_button.clicked.connect(self.cleared)
        self._changed()

    def states(self) -> frozenset[JobState]:
        """The states that fit."""
        chosen = self.state.currentData()
        if chosen is None:
            return frozenset(JobState)
        # Several states may have the same word, and are one choice then.
        return frozenset(state for state, word in JOB_STATE.items() if word == chosen)

    def model_id(self) -> str:
        """The model that fits, empty for any."""
        return str(self.model.currentData() or "")

    def account_id(self) -> str:
        """The account that fits, empty for any."""
        return str(self.account.currentData() or "")

    def order(self) -> Sorting:
        """In what order they are shown."""
        return Sorting(self.sorting.currentData())

    def times(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        """From when on and until when, on this computer's calendar."""
        match Span(self.span.currentData()):
            case Span.ALWAYS:
                return None, None
            case Span.TODAY:
                return _midnight(QDate.currentDate()), None
            case Span.DAYS:
                return _midnight(self.first.date()), _midnight(self.last.date().addDays(1))
            case span:
                return now - timedelta(days=_BACK[span]), None

    def sort_by(self, sorting: Sorting) -> None:
        """Choose an order from the program."""
        self.sorting.setCurrentIndex(self.sorting.findData(sorting.value))

    def sort_by_name(self, name: str) -> None:
        """The same by the name of an order; one that is none changes nothing."""
        if self.sorting.findData(name) >= 0:
            self.sorting.setCurrentIndex(self.sorting.findData(name))

    def offer_models(self, ids: Iterable[str], names: Mapping[str, str]) -> None:
        """Offer these models; the chosen one stays chosen."""
        _refill(self.model, ((model, displayable(names.get(model, model), 60)) for model in ids))

    def offer_accounts(self, accounts: Iterable[Account]) -> None:
        """Offer these accounts; the chosen one stays chosen."""
        _refill(self.account, ((account.id, displayable(account.name, 60)) for account in accounts))

    def clear(self) -> None:
        """Leave nothing out any more; the order stays."""
        for choice in (self.state, self.model, self.account, self.span):
            choice.setCurrentIndex(0)

    def _fill(self) -> None:
        for choice, words in (
            (self.state, self.tr("Any state")),
            (self.model, self.tr("Any model")),
            (self.account, self.tr("Any account")),
        ):
            choice.addItem(words, None)
        for word in dict.fromkeys(JOB_STATE.values()):
            self.state.addItem(said(word), word)
        for span, words in (
            (Span.ALWAYS, self.tr("Any time")),
            (Span.TODAY, self.tr("Today")),
            (Span.WEEK, self.tr("Last 7 days")),
            (Span.MONTH, self.tr("Last 30 days")),
            (Span.YEAR, self.tr("Last 365 days")),
            (Span.DAYS, self.tr("These days…")),
        ):
            self.span.addItem(words, span.value)
        for sorting, words in (
            (Sorting.NEWEST, self.tr("Newest first")),
            (Sorting.OLDEST, self.tr("Oldest first")),
            (Sorting.TITLE, self.tr("By title")),
            (Sorting.DEAREST, self.tr("Highest cost first")),
            (Sorting.LONGEST, self.tr("Longest in the making first")),
        ):
            self.sorting.addItem(words, sorting.value)

    def _lay_out(self) -> None:
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(px(6))
        between = Text(self.tr("to"))
        for part in (self.first, between, self.last):
            days.addWidget(part)
        row = FlowLayout(self, gap=8)
        for widget in (
            self.state,
            self.model,
            self.account,
            self.span,
            self._days,
            self.sorting,
            self.clear_button,
        ):
            row.addWidget(widget)
        for choice in (self.state, self.model, self.account, self.span, self.sorting):
            caption_unseen(choice)

    def _changed(self) -> None:
        self._days.setVisible(self.span.currentData() == Span.DAYS.value)
        chosen = any(
            choice.currentIndex() > 0 for choice in (self.state, self.model, self.account, self.span)
        )
        self.clear_button.setVisible(chosen)
        self.changed.emit()


def _refill(choice: Select, entries: Iterable[tuple[str, str]]) -> None:
    chosen = choice.currentData()
    choice.blockSignals(True)
    while choice.count() > 1:
        choice.removeItem(1)
    for key, words in entries:
        choice.addItem(words, key)
    choice.setCurrentIndex(max(0, choice.findData(chosen)) if chosen is not None else 0)
    choice.blockSignals(False)


def _midnight(day: QDate) -> datetime:
    """The beginning of a day on this computer's clock, as an aware time."""
    at = QDateTime(day, QTime(0, 0))
    return datetime.fromtimestamp(at.toSecsSinceEpoch()).astimezone()
