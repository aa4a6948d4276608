"""Marks at axes: round, few, and high enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.scales import money_marks, time_marks


@pytest.mark.parametrize(
    "highest, marks",
    [
        (0, (1,)),
        (3_120_000, (1_000_000, 2_000_000, 3_000_000, 4_000_000)),
        (28_000_000, (10_000_000, 20_000_000, 30_000_000)),
        (40_000, (10_000, 20_000, 30_000, 40_000)),
        (40_001, (20_000, 40_000, 60_000)),
    ],
)
def test_money_has_round_marks_up_to_the_highest(highest: int, marks: tuple[int, ...]) -> None:
    assert money_marks(highest, 4) == marks


@given(st.integers(0, 10**15), st.integers(2, 9))
def test_no_amount_is_above_its_marks_nor_its_marks_too_many(highest: int, most: int) -> None:
    marks = money_marks(highest, most)
    assert 1 <= len(marks) <= most
    assert marks[-1] >= highest
    assert str(marks[0]).rstrip("0") in {"1", "2", "5"}
    assert all(mark == marks[0] * number for number, mark in enumerate(marks, start=1))


@pytest.mark.parametrize(
    "longest_s, marks",
    [
        (0.0, ()),
        (0.5, ()),
        (5.5, (1, 2, 3, 4, 5)),
        (42.0, (10, 20, 30, 40)),
        (90.0, (15, 30, 45, 60, 75, 90)),
        (400_000.0, (86_400, 172_800, 259_200, 345_600)),
        (1_000_000.0, (172_800, 345_600, 518_400, 691_200, 864_000)),
    ],
)
def test_times_have_marks_that_people_count_in(longest_s: float, marks: tuple[int, ...]) -> None:
    assert time_marks(longest_s, 6) == marks
