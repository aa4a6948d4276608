"""Stretches of time that people look back over, cut into the days, months or years of one place on Earth. Pure."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum
from typing import assert_never

_WEEK_DAYS, _MONTH_DAYS, _YEAR_MONTHS = 7, 30, 12
_MOST_DAYS = 62
_MOST_MONTHS = 36
"""More pieces than that are no picture any more: then they are larger ones."""
_ONE = timedelta(days=1)


class Span(Enum):
    """How far back one looks."""

    WEEK = "week"
    """Today and the six days before."""
    MONTH = "month"
    """Today and the 29 days before."""
    YEAR = "year"
    """This month and the eleven before."""
    ALL = "all"


class Step(Enum):
    """What a span is cut into."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


Reach = tuple[datetime, datetime]
"""When the first and the last thing happened that there is a record of; aware."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A span in pieces: piece ``n`` begins with the local day ``days[n]``, at the moment ``edges[n]`` (UTC).

    Both hold one entry more than there are pieces: where the last one ends.
    """

    step: Step
    days: tuple[date, ...]
    edges: tuple[datetime, ...]

    def __len__(self) -> int:
        return len(self.edges) - 1

    def place(self, moment: datetime) -> int | None:
        """The piece in which an aware moment lies, None where it lies outside."""
        found = bisect_right(self.edges, moment) - 1
        return found if 0 <= found < len(self) else None

    def first_day(self, place: int) -> date:
        """The first local day of a piece."""
        return self.days[place]

    def last_day(self, place: int) -> date:
        """The last local day of a piece."""
        return self.days[place + 1] - _ONE


def axis_of(span: Span, now: datetime, zone: tzinfo, reach: Reach | None, step: Step | None = None) -> Axis:
    """The pieces of a span, as it ends now in that time zone; ``reach`` is what ALL has to hold.

    Days are as long as they are there: 23 or 25 hours where the clocks are changed. A ``step`` of one's own cuts the
    same span into other pieces.
    """
    today = now.astimezone(zone).date()
    begin, end = _days(span, today, zone, reach)
    chosen = step or _usual(span, begin, end)
    days = _cut(begin, end, chosen)
    return Axis(chosen, days, tuple(midnight(day, zone) for day in days))


def midnight(day: date, zone: tzinfo) -> datetime:
    """When a local day begins, in UTC: where midnight is left out by the clocks, the moment they are changed."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def next_midnight(now: datetime, zone: tzinfo) -> datetime:
    """When the next local day begins, in UTC."""
    return midnight(now.astimezone(zone).date() + _ONE, zone)


def _days(span: Span, today: date, zone: tzinfo, reach: Reach | None) -> tuple[date, date]:
    """The first and the last day."""
    match span:
        case Span.WEEK:
            return today - (_WEEK_DAYS - 1) * _ONE, today
        case Span.MONTH:
            return today - (_MONTH_DAYS - 1) * _ONE, today
        case Span.YEAR:
            return _months_before(today, _YEAR_MONTHS - 1), today
        case Span.ALL:
            first, last = reach or (None, None)
            # A clock that ran ahead once left records that lie in what is now the future: they belong to all.
            end = max(today, last.astimezone(zone).date()) if last else today
            begin = first.astimezone(zone).date() if first else today
            return min(begin, today - (_WEEK_DAYS - 1) * _ONE), end
        case _:  # pragma: no cover
            assert_never(span)


def _usual(span: Span, begin: date, end: date) -> Step:
    if span is Span.YEAR:
        return Step.MONTH
    if (end - begin).days < _MOST_DAYS:
        return Step.DAY
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    return Step.MONTH if months <= _MOST_MONTHS else Step.YEAR


def _cut(begin: date, end: date, step: Step) -> tuple[date, ...]:
    """Where the pieces begin, and where the last one ends."""
    day = _start(begin, step)
    days = [day]
    while day <= end:
        day = _next(day, step)
        days.append(day)
    return tuple(days)


def _start(day: date, step: Step) -> date:
    match step:
        case Step.DAY:
            return day
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)
        case _:  # pragma: no cover
            assert_never(step)


def _next(day: date, step: Step) -> date:
    match step:
        case Step.DAY:
            return day + _ONE
        case Step.MONTH:
            return _months_before(day, -1)
        case Step.YEAR:
            return day.replace(year=day.year + 1)
        case _:  # pragma: no cover
            assert_never(step)


def _months_before(day: date, months: int) -> date:
    """The first day of the month so many months ago."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)
