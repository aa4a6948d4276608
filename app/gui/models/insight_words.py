"""The words of the insights page: sums, spans and times as people read them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain import money as money_text
from app.domain.display import displayable
from app.domain.insights import Fund, Key, Sum, Use
from app.domain.money import MICRO
from app.domain.time_spans import Axis, Span, Step
from app.domain.usual_times import FEW, SOME, ModelTimes
from app.gui.language.figures import format_usd, format_usdc, local_count, local_figure
from app.gui.models.wording import short_usd
from app.gui.widgets.chart_fills import Fill

_LONGEST_NAME = 120
_CENT = MICRO // 100
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86400


def money(fund: Fund, amount_micro_usdc: int) -> str:
    """``$3.12`` of credit, ``3.12 USDC`` of the wallet."""
    match fund:
        case Fund.CREDIT:
            return format_usd(amount_micro_usdc)
        case Fund.USDC:
            return _tr("{sum} USDC").format(sum=format_usdc(amount_micro_usdc))
        case Fund.TEST:
            return _tr("{sum} test USDC").format(sum=format_usdc(amount_micro_usdc))
        case _:  # pragma: no cover
            assert_never(fund)


def round_money(fund: Fund, amount_micro_usdc: int) -> str:
    """The same to the cent from a dollar on: for sums that are compared. Pointing at them tells all of it."""
    if amount_micro_usdc >= MICRO:
        amount_micro_usdc = (amount_micro_usdc + _CENT // 2) // _CENT * _CENT
    return money(fund, amount_micro_usdc)


def mark_words(fund: Fund, amount_micro_usdc: int) -> str:
    """What stands at the axis: without empty cents, and without a currency where the title says it."""
    if fund is Fund.CREDIT:
        return short_usd(amount_micro_usdc)
    return local_figure(money_text.format_usdc(amount_micro_usdc).removesuffix(".00"))


def fund_words(fund: Fund) -> str:
    """What a fund is called."""
    return {
        Fund.CREDIT: _tr("Venice credit"),
        Fund.USDC: _tr("USDC"),
        Fund.TEST: _tr("Test USDC"),
    }[fund]


def fund_meaning(fund: Fund) -> str:
    """What its sums are of, and what they are not added to."""
    return {
        Fund.CREDIT: _tr(
            "Credit that jobs used. Buying credit is counted under USDC; the two are never added together."
        ),
        Fund.USDC: _tr(
            "USDC that left your wallets. What became Venice credit is still yours to use; jobs that use it are counted"
            " under Venice credit."
        ),
        Fund.TEST: _tr("USDC of a test network. It is worth nothing."),
    }[fund]


def fill_words(fund: Fund, fill: Fill) -> str:
    """What a fill stands for."""
    if fill is Fill.STRIPED:
        return _tr("Not sure yet")
    if fill is Fill.DOTTED:
        return _tr("Added as Venice credit")
    return _tr("Used by jobs") if fund is Fund.CREDIT else _tr("Paid for looks")


def span_words(span: Span) -> str:
    """What a span is called on its chip."""
    return {
        Span.WEEK: _tr("7 days"),
        Span.MONTH: _tr("30 days"),
        Span.YEAR: _tr("12 months"),
        Span.ALL: _tr("All"),
    }[span]


def within_words(span: Span) -> str:
    """When, in a sentence's own line under a sum."""
    return {
        Span.WEEK: _tr("in the last 7 days"),
        Span.MONTH: _tr("in the last 30 days"),
        Span.YEAR: _tr("in the last 12 months"),
        Span.ALL: _tr("since the beginning"),
    }[span]


def nothing_words(span: Span) -> str:
    """Instead of a picture."""
    return {
        Span.WEEK: _tr("Nothing was spent in the last 7 days."),
        Span.MONTH: _tr("Nothing was spent in the last 30 days."),
        Span.YEAR: _tr("Nothing was spent in the last 12 months."),
        Span.ALL: _tr("Nothing was spent yet."),
    }[span]


def line_words(key: Key, model_name: str) -> str:
    """What a line of the sums is called."""
    use, model = key
    if use is Use.TOP_UP:
        return _tr("Added as Venice credit")
    return displayable(model_name or model, _LONGEST_NAME) or _tr("Jobs that were removed")


def records_words(use: Use, count: int) -> str:
    """``12 jobs``, ``1 look``."""
    many = local_count(count)
    match use:
        case Use.JOB:
            return _tr("1 job") if count == 1 else _tr("{count} jobs").format(count=many)
        case Use.LOOK:
            return _tr("1 look") if count == 1 else _tr("{count} looks").format(count=many)
        case Use.TOP_UP:
            return _tr("added once") if count == 1 else _tr("added {count} times").format(count=many)
        case _:  # pragma: no cover
            assert_never(use)


def sum_words(fund: Fund, seen: Sum, of: Callable[[Fund, int], str] = money) -> tuple[str, ...]:
    """A sum part by part, a line each; one line that says nothing was spent where that is so."""
    parts = (
        (_tr("{sum} used by jobs") if fund is Fund.CREDIT else _tr("{sum} for looks"), seen.spent_micro_usdc),
        (_tr("{sum} added as Venice credit"), seen.added_micro_usdc),
        (_tr("{sum} not sure yet"), seen.unsure_micro_usdc),
        (_tr("{sum} given back, not counted"), seen.given_back_micro_usdc),
    )
    told = tuple(words.format(sum=of(fund, amount)) for words, amount in parts if amount)
    return told or (_tr("Nothing spent"),)


def day_words(day: date, step: Step) -> str:
    """A piece of time in full."""
    form = {
        Step.DAY: _tr("dddd, d MMMM yyyy"),
        Step.MONTH: _tr("MMMM yyyy"),
        Step.YEAR: _tr("yyyy"),
    }[step]
    return QLocale().toString(_qdate(day), form)


def label_words(axis: Axis, place: int) -> str:
    """The same, short, under a bar."""
    day = axis.first_day(place)
    form = {Step.DAY: _tr("d MMM"), Step.MONTH: _tr("MMM"), Step.YEAR: _tr("yyyy")}[axis.step]
    if axis.step is Step.DAY and len(axis) <= 7:
        form = _tr("ddd d")
    if axis.step is Step.MONTH and (place == 0 or day.month == 1):
        form = _tr("MMM yyyy")
    return QLocale().toString(_qdate(day), form)


def took_words(seconds: float) -> str:
    """``42 s``, ``1 min 5 s``, ``2 h 10 min``, ``3 d 4 h``; below ten seconds with a tenth."""
    if seconds < 10:
        return _tr("{seconds} s").format(seconds=QLocale().toString(float(round(seconds, 1)), "g", 2))
    whole = round(seconds)
    if whole < _MINUTE_S:
        return _tr("{seconds} s").format(seconds=whole)
    if whole < _HOUR_S:
        return _both(whole, _MINUTE_S, 1, _tr("{large} min {small} s"), _tr("{large} min"))
    if whole < _DAY_S:
        return _both(whole, _HOUR_S, _MINUTE_S, _tr("{large} h {small} min"), _tr("{large} h"))
    return _both(whole, _DAY_S, _HOUR_S, _tr("{large} d {small} h"), _tr("{large} d"))


def times_words(times: ModelTimes) -> tuple[str, str]:
    """The figure and the aside of a model's times."""
    if times.median_s is None or times.p80_s is None:
        return "", few_words(times)
    half = _tr("half within {time}").format(time=took_words(times.median_s))
    return half, _tr("4 of 5 within {time}").format(time=took_words(times.p80_s))


def no_times_words(vague: int) -> str:
    """Instead of a picture of times; ``vague`` jobs were done, and nobody saw closely when."""
    if not vague:
        return _tr("No job was finished in this time.")
    if vague == 1:
        return _tr("1 job was finished while nobody was looking, so how long it took is not known.")
    words = _tr("{count} jobs were finished while nobody was looking, so how long they took is not known.")
    return words.format(count=local_count(vague))


def few_words(times: ModelTimes) -> str:
    """Said where there are too few jobs to call anything usual."""
    many = len(times.seconds)
    if many == 1:
        return _tr("1 job: too few to say")
    if many < FEW:
        return _tr("{count} jobs: too few to say").format(count=many)
    return _tr("from only {count} jobs").format(count=many) if many < SOME else ""


def vague_words(count: int) -> str:
    """Jobs that are left out of the times."""
    if not count:
        return ""
    if count == 1:
        return _tr("1 more job is not in it: nobody was looking when it was done")
    words = _tr("{count} more jobs are not in it: nobody was looking when they were done")
    return words.format(count=local_count(count))


def _both(seconds: int, large_s: int, small_s: int, both: str, one: str) -> str:
    rest = seconds % large_s // small_s
    return (both if rest else one).format(large=seconds // large_s, small=rest)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Insights", text)
