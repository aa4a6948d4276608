"""Turns the sums of the insights into what the charts draw, each point with its figures in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.display import displayable
from app.domain.insights import Cell, Fund, Key, Line, Sum, Use, bars, highest, lines, of_fund, total
from app.domain.scales import money_marks, time_marks
from app.domain.time_spans import Axis
from app.domain.usual_times import ModelTimes, longest_s
from app.gui.language.figures import local_count
from app.gui.models.insight_words import (
    day_words,
    few_words,
    fill_words,
    label_words,
    line_words,
    mark_words,
    money,
    no_times_words,
    nothing_words,
    records_words,
    round_money,
    sum_words,
    times_words,
    took_words,
    vague_words,
    within_words,
)
from app.gui.widgets.chart_bars import Bar
from app.gui.widgets.chart_fills import Fill
from app.gui.widgets.chart_rows import Row
from app.gui.widgets.chart_times import Times
from app.services.insights import Insight

_MOST_MARKS = 4
_MOST_TIMES = 6

NameOf = Callable[[str], str]
"""What a model is called, by its id."""
Parts = tuple[tuple[Fill, int], ...]
Marks = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class BarPicture:
    """What the chart over time shows. ``figure`` is its sum, ``aside`` what else belongs to that, in words."""

    figure: str
    aside: str
    legend: tuple[tuple[Fill, str], ...]
    bars: tuple[Bar, ...]
    marks: Marks
    summary: str
    nothing: str


@dataclass(frozen=True, slots=True)
class RowPicture:
    """What the chart of models shows, with the key of each row."""

    keys: tuple[Key, ...]
    rows: tuple[Row, ...]
    summary: str
    nothing: str


@dataclass(frozen=True, slots=True)
class TimePicture:
    """What the chart of times shows; ``note`` tells of jobs that are not in it."""

    rows: tuple[Times, ...]
    upto_s: float
    marks: Marks
    summary: str
    nothing: str
    note: str


def parts_of(seen: Sum) -> Parts:
    """The parts of a bar, the surest first."""
    return (
        (Fill.SOLID, seen.spent_micro_usdc),
        (Fill.DOTTED, seen.added_micro_usdc),
        (Fill.STRIPED, seen.unsure_micro_usdc),
    )


def bar_picture(insight: Insight, fund: Fund, key: Key | None) -> BarPicture:
    """One fund over time, or one line of it."""
    cells = of_fund(insight.cells, fund, key)
    sums, whole = bars(cells, len(insight.axis)), total(cells)
    best = highest(sums)
    top = sums[best].shown_micro_usdc if best is not None else 0
    marks = tuple((mark, mark_words(fund, mark)) for mark in money_marks(top, _MOST_MARKS)) if top else ()
    return BarPicture(
        figure=round_money(fund, whole.shown_micro_usdc),
        aside=_aside(fund, whole, insight),
        legend=_legend(fund, whole),
        bars=tuple(_bar(insight.axis, place, fund, each) for place, each in enumerate(sums)),
        marks=marks,
        summary=_summary(insight, fund, whole, sums, best),
        nothing=nothing_words(insight.span),
    )


def row_picture(insight: Insight, fund: Fund, name_of: NameOf) -> RowPicture:
    """The lines of one fund, the dearest first."""
    cells: Sequence[Cell] = of_fund(insight.cells, fund)
    made, whole = lines(cells), total(cells)
    rows = tuple(_row(fund, line, whole, name_of) for line in made)
    return RowPicture(
        keys=tuple(line.key for line in made),
        rows=rows,
        summary="; ".join(f"{row.name}: {row.figure}, {row.aside}" for row in rows),
        nothing=nothing_words(insight.span),
    )


def time_picture(times: Sequence[ModelTimes], name_of: NameOf) -> TimePicture:
    """How long jobs took, model by model."""
    seen = [each for each in times if each.seconds]
    upto_s, vague = longest_s(seen), sum(each.vague for each in times)
    rows = tuple(_times(each, name_of) for each in seen)
    marks = tuple((mark, took_words(mark)) for mark in time_marks(upto_s, _MOST_TIMES))
    return TimePicture(
        rows=rows,
        upto_s=upto_s,
        marks=marks,
        summary="; ".join(f"{row.name}: {', '.join(row.words[1:])}" for row in rows),
        nothing=no_times_words(vague),
        note=vague_words(vague) if rows else "",
    )


def _aside(fund: Fund, whole: Sum, insight: Insight) -> str:
    """After the figure: when, and its parts where it has more than one."""
    told = [within_words(insight.span)]
    several = sum(amount > 0 for _, amount in parts_of(whole)) > 1
    if several or (whole.unsure_micro_usdc and not whole.spent_micro_usdc) or whole.given_back_micro_usdc:
        told.extend(sum_words(fund, whole, round_money))
    return " · ".join(told)


def _legend(fund: Fund, whole: Sum) -> tuple[tuple[Fill, str], ...]:
    """Only what is drawn is explained."""
    return tuple((fill, fill_words(fund, fill)) for fill, amount in parts_of(whole) if amount)


def _bar(axis: Axis, place: int, fund: Fund, seen: Sum) -> Bar:
    when = day_words(axis.first_day(place), axis.step)
    return Bar(label_words(axis, place), parts_of(seen), (when, *sum_words(fund, seen)))


def _row(fund: Fund, line: Line, whole: Sum, name_of: NameOf) -> Row:
    use, model = line.key
    seen, name = line.sum, line_words(line.key, name_of(model))
    records = records_words(use, seen.count)
    if not seen.count:
        records = _tr("given back")
    part = _tr("{part} of all").format(part=_percent(seen.shown_micro_usdc, whole.shown_micro_usdc))
    words = (name, *sum_words(fund, seen), records, part)
    return Row(name, round_money(fund, seen.shown_micro_usdc), records, parts_of(seen), words)


def _times(times: ModelTimes, name_of: NameOf) -> Times:
    name = displayable(name_of(times.model), 120)
    if times.seller:
        name = _tr("{model} at {seller}").format(model=name, seller=displayable(times.seller, 80))
    figure, aside = times_words(times)
    shortest, longest = took_words(times.seconds[0]), took_words(times.seconds[-1])
    span = _tr("from {shortest} to {longest}").format(shortest=shortest, longest=longest)
    few = few_words(times) if figure else ""
    said = (
        name,
        *(part for part in (figure, aside, few) if part),
        records_words(Use.JOB, len(times.seconds)),
    )
    return Times(name, figure, few or aside, times.seconds, times.median_s, times.p80_s, (*said, span))


def _summary(insight: Insight, fund: Fund, whole: Sum, sums: Sequence[Sum], best: int | None) -> str:
    """The picture in words."""
    if best is None:
        return nothing_words(insight.span)
    told = ", ".join(sum_words(fund, whole))
    most = _tr("Most: {day}, {sum}").format(
        day=day_words(insight.axis.first_day(best), insight.axis.step),
        sum=money(fund, sums[best].shown_micro_usdc),
    )
    return f"{told}, {within_words(insight.span)}. {most}"


def _percent(part: int, whole: int) -> str:
    """Whole percent; what is there is never told as none."""
    if not whole:
        return _tr("0 %")
    hundredths = max(1 if part else 0, round(part * 100 / whole))
    return _tr("{number} %").format(number=local_count(hundredths))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Insights", text)
