"""The insights page: what days and models cost, and how long models take, as pictures that can be taken along."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import GondolaError, StoreError
from app.domain.events import ChargeChanged, Event, JobFinished, JobForgotten, JobsForgotten, PaymentChanged
from app.domain.insights import Fund, Key
from app.domain.time_spans import Span, next_midnight
from app.gui.dialogs.export_books import local_zone
from app.gui.dialogs.export_insights import InsightsExportSheet
from app.gui.dialogs.forms import ScrollBody, centred
from app.gui.language.figures import local_time
from app.gui.language.told import told
from app.gui.models.insight_points import bar_picture, row_picture, time_picture
from app.gui.models.insight_words import fund_meaning, fund_words, line_words, span_words
from app.gui.pages.insight_cards import ModelCard, MoneyCard, Shelf, TimeCard
from app.gui.pages.insight_poster import Panel, Poster, bar_height
from app.gui.pages.page import Page
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import EmptyState
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.status import StatusDot
from app.services.insights import Insight

_SETTLE_MS = 400
_BUSY_MS = 250
_REST = 5
"""So many times as long as a reading took nothing is read by itself: years of records must not keep a core busy."""
_NARROW, _WIDEST = 860, 2200


class InsightsPage(Page):
    """Reads sums when it is shown and soon after money moved or a job ended; never the records themselves."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.insight: Insight | None = None
        self._names: dict[str, str] = {}
        self._fund, self._key = Fund.CREDIT, None  # type: tuple[Fund, Key | None]
        self._fund_is_theirs = False
        self._reading: asyncio.Task[object] | None = None
        self._again = False
        self.spans = ChipRow(self.tr("How far back"))
        self.export = SecondaryButton(self.tr("Export…"), "download")
        self.money = MoneyCard(play_money=shell.gondola.play_money)
        self.models, self.times = ModelCard(), TimeCard()
        self.shelf = Shelf(self.models, self.times)
        self.empty = EmptyState("insights", "", "")
        self.trouble = EmptyState("warning", "", "")
        self.busy = StatusDot(self.tr("Adding up your records…"), Shape.RING)
        self.soon, self._slow = self._timer(_SETTLE_MS), self._timer(_BUSY_MS)
        self.new_day = self._timer(0)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the sums; what is on screen stays until they are there."""
        if self._reading is not None:
            self._again = True
            return
        if self.insight is None:
            self._slow.start()
        self.shell.run("insights", self._read())
        self.shell.run("insights-models", self._read_names())

    def hear(self, event: Event) -> None:
        """Once for a burst of events, and only while somebody looks."""
        wanted = PaymentChanged | ChargeChanged | JobFinished | JobForgotten | JobsForgotten
        if isinstance(event, wanted) and self.isVisible() and not self.soon.isActive():
            self.soon.start()

    def close_page(self) -> None:
        """Nothing is read any more."""
        for timer in (self.soon, self._slow, self.new_day):
            timer.stop()
        super().close_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Little room stacks the cards."""
        super().resizeEvent(event)
        self.shelf.set_narrow(self.width() < px(_NARROW))

    def _connect(self) -> None:
        self.spans.selected.connect(lambda _key: self.refresh())
        self.export.clicked.connect(lambda: self.shell.run("insights-export", self._export()))
        self.money.fund_chosen.connect(self._choose_fund)
        self.money.all_wanted.connect(lambda: self._choose_key(None))
        self.models.chosen.connect(self._choose_key)
        self.empty.acted.connect(lambda: self.shell.go("create"))
        self.trouble.acted.connect(self.refresh)
        self.soon.timeout.connect(self.refresh)
        self.new_day.timeout.connect(lambda: self.refresh() if self.isVisible() else None)
        self._slow.timeout.connect(lambda: self._stack.setCurrentWidget(self._busy_room))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, px(16), 0, 0)
        page.setSpacing(px(12))
        self._bar = QWidget()
        top = QHBoxLayout(self._bar)
        top.setContentsMargins(px(18), 0, px(18), 0)
        for span in Span:
            self.spans.add(span.value, span_words(span))
        self.spans.select(Span.MONTH.value)
        top.addWidget(self.spans)
        top.addStretch(1)
        top.addWidget(self.export)
        page.addWidget(centred(self._bar, _WIDEST))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), 0, px(18), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.money, 1)
        column.addWidget(self.shelf)
        self._charts = ScrollBody(centred(content, _WIDEST))
        self._busy_room = QWidget()
        room = QVBoxLayout(self._busy_room)
        line = QHBoxLayout()
        for stretch in (room, line):
            stretch.addStretch(1)
        line.addWidget(self.busy)
        line.addStretch(1)
        room.addLayout(line)
        room.addStretch(1)
        self._stack = QStackedWidget()
        self._nothing_yet = QWidget()
        for part in (self._nothing_yet, self._busy_room, self._charts, self.empty, self.trouble):
            self._stack.addWidget(part)
        page.addWidget(self._stack, 1)
        self.export.setEnabled(False)

    def _timer(self, pause_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        return timer

    async def _read(self) -> None:
        self._reading = asyncio.current_task()
        try:
            span, clock = Span(self.spans.current()), self.shell.gondola.clock
            began = clock.monotonic()
            insight = await self.shell.gondola.insights.read(span, local_zone())
            self.soon.setInterval(max(_SETTLE_MS, round((clock.monotonic() - began) * 1000 * _REST)))
        except StoreError as error:
            self._say_trouble(error)
        else:
            if self.is_open():
                self._take(insight)
        finally:
            self._reading = None
            if self.is_open():
                self._slow.stop()
                again, self._again = self._again, False
                if again:
                    self.refresh()

    async def _read_names(self) -> None:
        """What models are called; without an answer their ids do."""
        try:
            models = await self.shell.gondola.catalogue.models()
        except GondolaError:
            return
        names = {model.id: model.name for model in models}
        if self.is_open() and names != self._names:
            self._names = names
            self._show()

    def _take(self, insight: Insight) -> None:
        self.insight = insight
        # "Today" is another day then, whether or not anything happens.
        until = next_midnight(insight.made_at, insight.zone) - insight.made_at
        self.new_day.start(until // timedelta(milliseconds=1) + _SETTLE_MS)
        funds = {cell.fund for cell in insight.cells}
        self.money.offer_test(offered=Fund.TEST in funds or self._fund is Fund.TEST)
        if not self._fund_is_theirs and funds and self._fund not in funds:
            # Who only ever paid for looks finds them at once.
            self._fund = next(fund for fund in Fund if fund in funds)
            self.money.funds.blockSignals(True)
            self.money.funds.select(self._fund.value)
            self.money.funds.blockSignals(False)
        self._show()

    def _show(self) -> None:
        insight = self.insight
        if insight is None:
            return
        self.export.setEnabled(insight.ever)
        self._bar.setVisible(insight.ever)
        if not insight.ever:
            self._say_empty()
            return
        rows = row_picture(insight, self._fund, self._name_of)
        if self._key not in rows.keys:
            self._key = None
        only = "" if self._key is None else line_words(self._key, self._name_of(self._key[1]))
        self.money.show_picture(bar_picture(insight, self._fund, self._key), self._fund, only)
        self.models.show_picture(rows, self._key)
        self.times.show_picture(time_picture(insight.times, self._name_of))
        self._stack.setCurrentWidget(self._charts)

    def _say_empty(self) -> None:
        self.empty.say(
            self.tr("Nothing to see yet"),
            self.tr(
                "Once your first job is paid for, this page shows what each day and each model cost,"
                " and how long models take."
            ),
            self.tr("Create your first sound"),
        )
        self._stack.setCurrentWidget(self.empty)

    def _say_trouble(self, error: StoreError) -> None:
        if self.is_open():
            self.insight = None
            self.export.setEnabled(False)
            self.trouble.say(
                told(error.what), told(f"{error.means} {error.do}".strip()), self.tr("Try again")
            )
            self._stack.setCurrentWidget(self.trouble)

    def _choose_fund(self, value: str) -> None:
        self._fund, self._key, self._fund_is_theirs = Fund(value), None, True
        self._show()

    def _choose_key(self, key: Key | None) -> None:
        self._key = key
        self._show()

    def _name_of(self, model: str) -> str:
        return self._names.get(model, model)

    async def _export(self) -> None:
        insight, gondola = self.insight, self.shell.gondola
        if insight is None:
            return
        await gondola.lock.require_open()
        folder = (await gondola.settings.preferences()).downloads
        sheet = InsightsExportSheet(
            self.shell, insight, self.poster(insight).drawn, self._names, folder, self
        )
        path = await sheet.ask()
        if path is not None:
            self.shell.toast(self.tr("Saved as {name}").format(name=path.name))
            await gondola.opener.reveal(path)

    def poster(self, insight: Insight) -> Poster:
        """What is on the page as one picture."""
        money = self.money
        title = self.tr("Spent from {fund}").format(fund=fund_words(self._fund))
        only = (money.only.accessibleName(),) if self._key is not None else ()
        panels = (
            Panel(
                money.figure.text(),
                (money.aside.text(), *only, fund_meaning(self._fund)),
                money.chart,
                bar_height(),
                money.legend,
            ),
            Panel(self.models.title.text(), (), self.models.chart, self.models.chart.natural_height()),
            Panel(
                self.times.title.text(),
                (self.times.hint.text(), self.times.note.text()),
                self.times.chart,
                self.times.chart.natural_height(),
            ),
        )
        when = local_time(insight.made_at, "d MMM yyyy HH:mm")
        foot = self.tr("Made with Gondola, {time}").format(time=when)
        return Poster(title, foot, panels, play_money=self.shell.gondola.play_money)
