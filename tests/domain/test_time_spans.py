"""Looking back: spans in the days, months or years of a time zone, with days of 23 and 25 hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.time_spans import Axis, Reach, Span, Step, axis_of, midnight, next_midnight

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 22, 30, tzinfo=UTC)
ZONES = st.sampled_from(
    [
        UTC,
        timezone(timedelta(hours=5, minutes=45)),
        BERLIN,
        ZoneInfo("America/New_York"),
        ZoneInfo("America/Havana"),
        ZoneInfo("Australia/Lord_Howe"),
        ZoneInfo("Asia/Beirut"),
        ZoneInfo("Africa/Cairo"),
        ZoneInfo("Pacific/Apia"),
        ZoneInfo("Pacific/Kiritimati"),
    ]
)
BEGAN = datetime(2019, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=16 * 365)).map(lambda since: BEGAN + since)


def axis(span: Span, reach: Reach | None = None, step: Step | None = None) -> Axis:
    return axis_of(span, NOW, BERLIN, reach, step)


def test_a_week_is_today_and_the_six_days_before_where_one_lives() -> None:
    seen = axis(Span.WEEK)
    assert (seen.step, len(seen)) == (Step.DAY, 7)
    # In Berlin it is 23:30 on the 26th.
    assert (seen.first_day(0), seen.last_day(6)) == (date(2026, 11, 20), date(2026, 11, 26))
    assert seen.edges[0] == datetime(2026, 11, 19, 23, tzinfo=UTC)


def test_a_month_is_thirty_days_and_a_year_is_twelve_calendar_months() -> None:
    assert len(axis(Span.MONTH)) == 30
    year = axis(Span.YEAR)
    assert (year.step, len(year)) == (Step.MONTH, 12)
    assert (year.first_day(0), year.last_day(0)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert year.last_day(11) == date(2026, 11, 30)


@pytest.mark.parametrize(
    "first, step, pieces",
    [
        (None, Step.DAY, 7),
        (NOW, Step.DAY, 7),
        (datetime(2026, 9, 26, 12, tzinfo=UTC), Step.DAY, 62),
        (datetime(2026, 9, 25, 12, tzinfo=UTC), Step.MONTH, 3),
        (datetime(2023, 12, 24, tzinfo=UTC), Step.MONTH, 36),
        (datetime(2023, 11, 24, tzinfo=UTC), Step.YEAR, 4),
    ],
)
def test_all_is_cut_into_as_many_pieces_as_make_a_picture(
    first: datetime | None, step: Step, pieces: int
) -> None:
    seen = axis(Span.ALL, None if first is None else (first, NOW))
    assert (seen.step, len(seen)) == (step, pieces)


def test_all_reaches_what_a_clock_that_ran_ahead_left_in_the_future() -> None:
    ahead = NOW + timedelta(days=3)
    seen = axis(Span.ALL, (NOW, ahead))
    assert seen.place(ahead) == len(seen) - 1
    assert axis(Span.WEEK, (NOW, ahead)).place(ahead) is None


def test_a_span_can_be_cut_into_other_pieces() -> None:
    days = axis(Span.YEAR, None, Step.DAY)
    assert days.first_day(0) == date(2025, 12, 1)
    assert days.last_day(len(days) - 1) == date(2026, 11, 26)
    years = axis(Span.YEAR, None, Step.YEAR)
    assert [years.first_day(place).year for place in range(len(years))] == [2025, 2026]


def test_the_day_on_which_the_clocks_go_back_has_25_hours_and_the_one_in_spring_23() -> None:
    for day, hours in ((date(2026, 10, 25), 25), (date(2026, 3, 29), 23), (date(2026, 6, 1), 24)):
        length = midnight(day + timedelta(days=1), BERLIN) - midnight(day, BERLIN)
        assert length == timedelta(hours=hours)


def test_a_day_without_a_midnight_begins_when_the_clocks_are_changed() -> None:
    beirut = ZoneInfo("Asia/Beirut")
    # On 29 March 2026 it is 01:00 right after 23:59.
    begin = midnight(date(2026, 3, 29), beirut)
    assert begin.astimezone(beirut).hour == 1
    assert (begin - timedelta(microseconds=1)).astimezone(beirut).date() == date(2026, 3, 28)


@given(
    now=MOMENTS, zone=ZONES, span=st.sampled_from(Span), ago=st.timedeltas(timedelta(0), timedelta(days=900))
)
def test_every_moment_lies_in_the_piece_that_its_local_day_belongs_to(
    now: datetime, zone: ZoneInfo, span: Span, ago: timedelta
) -> None:
    moment = now - ago
    seen = axis_of(span, now, zone, (moment, now))
    place, day = seen.place(moment), moment.astimezone(zone).date()
    assert list(seen.edges) == sorted(seen.edges)
    if place is None:
        assert span is not Span.ALL
        assert day < seen.first_day(0)
    else:
        assert seen.first_day(place) <= day <= seen.last_day(place)
    assert seen.place(now) == len(seen) - 1


@given(now=MOMENTS, zone=ZONES)
def test_the_next_day_begins_within_a_day_or_so_and_not_before(now: datetime, zone: ZoneInfo) -> None:
    begin = next_midnight(now, zone)
    assert timedelta(0) < begin - now <= timedelta(hours=26)
    assert begin.astimezone(zone).date() == now.astimezone(zone).date() + timedelta(days=1)


@given(now=MOMENTS, zone=ZONES, span=st.sampled_from(Span), step=st.sampled_from([None, *Step]))
def test_pieces_follow_one_another_without_a_gap(
    now: datetime, zone: ZoneInfo, span: Span, step: Step | None
) -> None:
    seen = axis_of(span, now, zone, None, step)
    for place in range(len(seen) - 1):
        assert seen.last_day(place) + timedelta(days=1) == seen.first_day(place + 1)
