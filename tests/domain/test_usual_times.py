"""How long models take: told from jobs whose end was seen closely, and not from few."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.durations import Duration, Kind
from app.domain.usual_times import FEW, ModelTimes, is_close, longest_s, spread, times_of, within

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


def took(low_s: float, high_s: float, model: str = "a", seller: str = "", size: str = "") -> Duration:
    return Duration(Kind(model, size, seller), low_s, high_s, None, NOON)


@pytest.mark.parametrize(
    "low_s, high_s, close",
    [(0, 5, True), (0, 5.1, False), (50, 100, True), (49, 100, False), (58, 60, True), (10, 3600, False)],
)
def test_an_end_that_was_seen_closely_counts_and_any_other_does_not(
    low_s: float, high_s: float, close: bool
) -> None:
    assert is_close(took(low_s, high_s)) is close


def test_a_model_is_one_row_whatever_the_size_and_each_seller_is_another() -> None:
    seen = times_of(
        [
            took(9, 11),
            took(19, 21, size="64s"),
            took(0, 900),
            took(3, 5, seller="shop.example"),
            took(0, 99, "b"),
        ]
    )
    assert seen == (
        ModelTimes("a", "", (10.0, 20.0), vague=1),
        ModelTimes("a", "shop.example", (4.0,)),
        ModelTimes("b", "", (), vague=1),
    )


def test_few_jobs_make_nothing_usual() -> None:
    few = ModelTimes("a", "", tuple(float(each) for each in range(FEW - 1)))
    assert (few.median_s, few.p80_s) == (None, None)
    enough = ModelTimes("a", "", (1.0, 2.0, 3.0, 4.0, 50.0))
    assert (enough.median_s, enough.p80_s) == (3.0, 4.0)


@given(
    st.lists(st.floats(0.1, 1e6), min_size=1).map(sorted),
    st.sampled_from((0.5, 0.8, 0.95)),
)
def test_at_least_that_part_was_done_by_then_and_less_before(seconds: list[float], part: float) -> None:
    limit = within(seconds, part)
    assert sum(each <= limit for each in seconds) >= part * len(seconds)
    assert sum(each < limit for each in seconds) < part * len(seconds) + 1e-9


def test_one_that_took_for_ever_does_not_squeeze_the_picture() -> None:
    many = ModelTimes("a", "", (*(10.0,) * 99, 86_400.0))
    assert longest_s([many, ModelTimes("b", "", ())]) == pytest.approx(11.0)
    assert longest_s([]) == 0.0


@given(st.lists(st.floats(0, 500)), st.integers(1, 40))
def test_every_job_stands_in_one_piece_of_the_skyline(seconds: list[float], pieces: int) -> None:
    counts = spread(seconds, 100.0, pieces)
    assert (len(counts), sum(counts)) == (pieces, len(seconds))


def test_what_took_longer_stands_in_the_last_piece() -> None:
    assert spread([0.0, 49.0, 50.0, 100.0, 7000.0], 100.0, 4) == (1, 1, 1, 2)
