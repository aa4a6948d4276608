"""The insights page: what it shows of the records, in words too; choosing, exporting, trouble and nothing yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.charge import ChargeState
from app.domain.durations import Duration, Kind
from app.domain.errors import StoreBroken
from app.domain.events import ChargeChanged, LimitsChanged
from app.domain.insights import Fund
from app.domain.limits import Limits
from app.domain.payment import PaymentState
from app.domain.time_spans import Span
from app.gui.pages.insights import InsightsPage
from app.gui.widgets.chart_fills import Fill
from app.gui.widgets.chart_rows import RowChart
from tests.gui.facts_b import NOW, a_payment
from tests.gui.fakes_b import shown, stage
from tests.gui.insight_scene import DAY, finished, keep, on_screen, opened, taken
from tests.gui.loops import on_qt_loop, turns, until


@on_qt_loop
async def test_a_sum_is_told_with_what_nobody_is_sure_of_and_what_was_given_back(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(
            shell,
            taken(1, 1_230_000),
            taken(2, 40_000, "minimax-music-v2"),
            taken(3, 500_000, state=ChargeState.UNKNOWN),
        )
        page = await opened(shell)
        assert page.money.figure.text() == "$1.77"
        assert page.money.aside.text() == "in the last 30 days · $1.27 used by jobs · $0.50 not sure yet"
        assert [fill for fill, _ in page.money.legend.entries()] == [Fill.SOLID, Fill.STRIPED]
        assert page.money.chart.bars()[-1].words[1:] == ("$1.27 used by jobs", "$0.50 not sure yet")
        assert "$1.27 used by jobs, $0.50 not sure yet" in page.money.chart.accessibleDescription()
        rows = [(row.name, row.figure, row.aside) for row in page.models.chart.rows()]
        assert rows == [("ElevenLabs Music", "$1.73", "2 jobs"), ("MiniMax Music 2", "$0.04", "1 job")]
        assert "98 % of all" in page.models.chart.rows()[0].words
        assert "striped where nobody is sure yet" in page.money.figure.whatsThis()


@on_qt_loop
async def test_credit_and_usdc_are_never_added_together(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        topped = a_payment(1, amount_micro_usdc=10_000_000, created_at=NOW)
        shell.world.store.by_payment = {
            topped.id: topped,
            "unknown": replace(topped, id="unknown", state=PaymentState.UNKNOWN),
        }
        page = await opened(shell)
        assert page.money.figure.text() == "$1.00"
        page.money.funds.select(Fund.USDC.value)
        assert page.money.figure.text() == "20.00 USDC"
        assert "still yours" in page.money.meaning.text()
        assert [fill for fill, _ in page.money.legend.entries()] == [Fill.DOTTED, Fill.STRIPED]
        assert [(row.name, row.aside) for row in page.models.chart.rows()] == [
            ("Added as Venice credit", "added 2 times")
        ]
        assert not on_screen(page, "Test USDC")


@on_qt_loop
async def test_who_only_used_a_test_network_sees_that_and_that_it_is_worth_nothing(
    qapp: QApplication,
) -> None:
    async with stage() as shell:
        made = a_payment(1, amount_micro_usdc=1_000_000, created_at=NOW, network_key="base-sepolia")
        shell.world.store.by_payment = {made.id: made}
        page = await opened(shell)
        assert page.money.funds.current() == Fund.TEST.value
        assert page.money.figure.text() == "1.00 test USDC"
        assert "worth nothing" in page.money.meaning.text()
        assert on_screen(page, "Test USDC")


@on_qt_loop
async def test_choosing_a_model_shows_its_days_and_choosing_it_again_all(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000), taken(2, 40_000, "minimax-music-v2"))
        page = await opened(shell)
        chart = page.models.chart
        chart.pressed.emit(1)
        assert page.money.figure.text() == "$0.04"
        assert page.money.only.accessibleName() == "Only MiniMax Music 2. Show all again"
        assert chart.chosen() == 1
        chart.pressed.emit(1)
        assert (page.money.figure.text(), chart.chosen()) == ("$1.04", -1)
        chart.pressed.emit(0)
        page.money.only.click()
        assert page.money.figure.text() == "$1.04"


@on_qt_loop
async def test_marks_that_are_not_drawn_are_not_explained(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1))
        finished(shell, 2)
        page = await opened(shell)
        assert page.times.hint.isVisible()
        assert "flag" not in page.times.hint.text()


@on_qt_loop
async def test_a_chosen_model_that_is_not_in_another_span_is_let_go(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000), taken(2, 40_000, "old", created_at=NOW - 20 * DAY))
        page = await opened(shell)
        page.models.chart.pressed.emit(1)
        assert page.money.figure.text() == "$0.04"
        page.spans.select(Span.WEEK.value)
        await until(lambda: page.money.figure.text() == "$1.00")
        assert not page.money.only.isVisible()


@on_qt_loop
async def test_times_are_told_from_enough_jobs_and_what_is_missing_is_said(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1))
        finished(shell, 5)
        finished(shell, 2, "minimax-music-v2")
        shell.world.store.took.append(Duration(Kind("elevenlabs-music"), 0, 9_000, None, NOW))
        page = await opened(shell)
        many, few = page.times.chart.rows()
        assert (many.name, many.figure, many.aside) == (
            "ElevenLabs Music",
            "half within 12 s",
            "from only 5 jobs",
        )
        assert many.words[2:] == ("4 of 5 within 13 s", "from only 5 jobs", "5 jobs", "from 10 s to 14 s")
        assert (few.figure, few.aside) == ("", "2 jobs: too few to say")
        assert "a flag where 4 of 5 were" in page.times.hint.text()
        assert page.times.note.text() == "1 more job is not in it: nobody was looking when it was done"


@on_qt_loop
async def test_without_any_record_the_page_teaches_what_will_be_here(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        assert page.empty.isVisible()
        assert not page.export.isVisible()
        page.empty.acted.emit()
        assert shell.went == ["create"]


@on_qt_loop
async def test_a_span_in_which_nothing_was_spent_says_so(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000, created_at=NOW - 90 * DAY))
        page = await opened(shell)
        assert page.money.figure.text() == "$0.00"
        assert page.money.chart.nothing() == "Nothing was spent in the last 30 days."
        assert page.times.chart.nothing() == "No job was finished in this time."
        page.spans.select(Span.ALL.value)
        await until(lambda: page.money.figure.text() == "$1.00")
        assert page.money.aside.text() == "since the beginning"


@on_qt_loop
async def test_records_that_cannot_be_read_are_said_to_be_so_and_tried_again(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        shell.world.figures.trouble = StoreBroken()
        page = InsightsPage(shell)
        shown(shell, page)
        await until(page.trouble.isVisible)
        shell.world.figures.trouble = None
        page.trouble.acted.emit()
        await until(lambda: page.insight is not None)
        assert page.money.isVisible()
        assert shell.shown_errors == []


@on_qt_loop
async def test_money_that_moves_is_seen_without_asking_again(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        page = await opened(shell)
        keep(shell, taken(2, 500_000))
        reads = shell.world.figures.reads
        shell.world.feed.publish(LimitsChanged(Limits()))
        for number in range(20):
            shell.world.feed.publish(ChargeChanged(taken(number, 1)))
        await until(lambda: page.money.figure.text() == "$1.50")
        assert shell.world.figures.reads == reads + 1
        page.hide()
        shell.world.feed.publish(ChargeChanged(taken(2, 1)))
        page.close_page()
        shell.world.feed.publish(ChargeChanged(taken(2, 1)))
        await turns()
        assert shell.world.figures.reads == reads + 1


@on_qt_loop
async def test_asking_while_it_reads_reads_once_more_and_ends_with_the_newest_choice(
    qapp: QApplication,
) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000), taken(2, 2_000_000, created_at=NOW - 20 * DAY))
        page = InsightsPage(shell)
        shown(shell, page)
        for span in (Span.ALL, Span.YEAR, Span.WEEK):
            page.spans.select(span.value)
        await until(lambda: page.insight is not None and page.insight.span is Span.WEEK)
        assert page.money.figure.text() == "$1.00"


@on_qt_loop
async def test_rows_beyond_the_first_few_are_shown_when_asked_for(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, *(taken(number, 1_000 + number, f"model-{number}") for number in range(12)))
        page = await opened(shell)
        assert isinstance(page.models.chart, RowChart)
        assert (page.models.chart.count(), page.models.more.accessibleName()) == (8, "Show 4 more")
        page.models.more.click()
        assert (page.models.chart.count(), page.models.more.accessibleName()) == (12, "Show fewer")
        page.models.chart.pressed.emit(11)
        assert page.models.chart.count() == 12


@on_qt_loop
async def test_jobs_that_were_removed_keep_their_cost(qapp: QApplication) -> None:
    async with stage() as shell:
        made = a_payment(1, created_at=NOW)
        look = replace(made, kind=next(k for k in type(made.kind) if k.value == "poll"), job_id="gone")
        shell.world.store.by_payment = {look.id: look}
        page = await opened(shell)
        assert page.models.chart.rows()[0].name == "Jobs that were removed"
        assert page.models.chart.rows()[0].aside == "1 look"


@on_qt_loop
async def test_at_midnight_today_becomes_another_day_by_itself(qapp: QApplication) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        page = await opened(shell)
        assert page.new_day.isActive()
        assert 0 < page.new_day.interval() <= 25 * 3_600_000 + 1_000
        before = page.money.chart.bars()[-1].label
        shell.world.clock.at += DAY
        page.new_day.timeout.emit()
        await until(lambda: page.money.chart.bars()[-1].label != before)
        page.close_page()
        assert not page.new_day.isActive()


@on_qt_loop
async def test_a_long_history_is_not_added_up_again_and_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage() as shell:
        keep(shell, taken(1, 1_000_000))
        page = await opened(shell)
        quick = page.soon.interval()
        reach = shell.world.figures.reach

        async def slow_reach() -> object:
            shell.world.clock.at += timedelta(seconds=3)
            return await reach()

        monkeypatch.setattr(shell.world.figures, "reach", slow_reach)
        page.refresh()
        await until(lambda: page.soon.interval() == 15_000)
        assert quick < 1_000
