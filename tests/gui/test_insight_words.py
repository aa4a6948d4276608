"""The words of the insights: times, counts and days, each as people read it, in German too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.insights import Fund, Sum, Use
from app.domain.time_spans import Span, axis_of
from app.domain.usual_times import ModelTimes
from app.gui.models.insight_words import (
    day_words,
    few_words,
    label_words,
    line_words,
    mark_words,
    money,
    no_times_words,
    records_words,
    round_money,
    sum_words,
    took_words,
    vague_words,
)

pytestmark = pytest.mark.usefixtures("qapp")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "seconds, words",
    [
        (0.4, "0.4 s"),
        (9.96, "10 s"),
        (42.4, "42 s"),
        (59.6, "1 min"),
        (65, "1 min 5 s"),
        (3_600, "1 h"),
        (7_800, "2 h 10 min"),
        (86_400, "1 d"),
        (270_000, "3 d 3 h"),
    ],
)
def test_a_time_is_told_in_two_units_at_most(seconds: float, words: str) -> None:
    assert took_words(seconds) == words


@pytest.mark.parametrize(
    "fund, amount, exact, rounded, mark",
    [
        (Fund.CREDIT, 1_234_567, "$1.234567", "$1.23", "$1.234567"),
        (Fund.CREDIT, 12_345, "$0.012345", "$0.012345", "$0.012345"),
        (Fund.USDC, 1_995_000, "1.995 USDC", "2.00 USDC", "1.995"),
        (Fund.TEST, 5_000_000, "5.00 test USDC", "5.00 test USDC", "5"),
    ],
)
def test_sums_that_are_compared_are_told_to_the_cent_and_exactly_when_pointed_at(
    fund: Fund, amount: int, exact: str, rounded: str, mark: str
) -> None:
    assert money(fund, amount) == exact
    assert round_money(fund, amount) == rounded
    assert mark_words(fund, amount) == mark


def test_records_are_counted_as_what_they_are() -> None:
    assert [records_words(use, 1) for use in Use] == ["1 job", "1 look", "added once"]
    many = ["1,234 jobs", "1,234 looks", "added 1,234 times"]
    assert [records_words(use, 1_234) for use in Use] == many


def test_a_sum_tells_its_parts_and_nothing_says_nothing() -> None:
    assert sum_words(Fund.USDC, Sum(1_000_000, 2_000_000, 3_000_000, 4_000_000)) == (
        "1.00 USDC for looks",
        "2.00 USDC added as Venice credit",
        "3.00 USDC not sure yet",
        "4.00 USDC given back, not counted",
    )
    assert sum_words(Fund.CREDIT, Sum()) == ("Nothing spent",)


def test_jobs_whose_end_nobody_saw_are_told_and_few_are_called_few() -> None:
    assert (vague_words(0), vague_words(1)[:10], vague_words(2_000)[:15]) == (
        "",
        "1 more job",
        "2,000 more jobs",
    )
    assert no_times_words(0) == "No job was finished in this time."
    assert no_times_words(1).startswith("1 job was finished while nobody was looking")
    assert no_times_words(3).startswith("3 jobs were finished while nobody was looking")
    told = [few_words(ModelTimes("a", "", (1.0,) * count)) for count in (1, 4, 5, 19, 20)]
    assert told == [
        "1 job: too few to say",
        "4 jobs: too few to say",
        "from only 5 jobs",
        "from only 19 jobs",
        "",
    ]


def test_days_are_short_under_a_bar_and_whole_when_pointed_at() -> None:
    week, month, year = (axis_of(span, NOW, UTC, None) for span in (Span.WEEK, Span.MONTH, Span.YEAR))
    assert (label_words(week, 6), label_words(month, 29)) == ("Sun 1", "1 Mar")
    assert [label_words(year, place) for place in (0, 1, 9)] == ["Apr 2025", "May", "Jan 2026"]
    assert day_words(week.first_day(6), week.step) == "Sunday, 1 March 2026"
    assert day_words(year.first_day(0), year.step) == "April 2025"
    ages = axis_of(Span.ALL, NOW, UTC, (datetime(2019, 5, 1, tzinfo=UTC), NOW))
    assert (label_words(ages, 0), day_words(ages.first_day(0), ages.step)) == ("2019", "2019")


def test_the_name_of_a_model_is_made_safe_and_a_lost_one_is_said_to_be() -> None:
    assert line_words((Use.JOB, "ace"), "ACE\u202eStep\n2") == "ACEStep 2"
    assert line_words((Use.LOOK, ""), "") == "Jobs that were removed"
    assert line_words((Use.TOP_UP, ""), "") == "Added as Venice credit"


def test_figures_have_the_marks_of_the_language(qapp: QApplication) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    try:
        assert took_words(3.8) == "3,8 s"
        assert records_words(Use.JOB, 1_234) == "1.234 jobs"
        assert money(Fund.USDC, 1_234_500_000) == "1.234,50 USDC"
    finally:
        QLocale.setDefault(before)
