"""Sleep, a clock that was set, and neither: told apart by three clocks, or by two where the third is missing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.time_jumps import Beat, Jump, jump_between

START = Beat(datetime(2026, 9, 1, 12, 0, tzinfo=UTC), 1000.0, 40.0)


def after(wall_s: float, steady_s: float, slept_s: float | None = None) -> Beat:
    slept = None if slept_s is None else 40.0 + slept_s
    return Beat(START.wall + timedelta(seconds=wall_s), START.steady_s + steady_s, slept)


@pytest.mark.parametrize(
    "then, expected",
    [
        (after(5.0, 5.0, 0.0), Jump(0.0, 0.0)),
        (after(3605.0, 5.0, 3600.0), Jump(3600.0, 0.0)),
        (after(3605.0, 5.0, 0.0), Jump(0.0, 3600.0)),
        (after(-3595.0, 5.0, 0.0), Jump(0.0, -3600.0)),
        (after(605.0, 5.0, 900.0), Jump(900.0, -300.0)),
        (after(5.0, 5.0, -1.0), Jump(0.0, 1.0)),
    ],
)
def test_a_system_that_tells_its_sleep_leaves_no_doubt(then: Beat, expected: Jump) -> None:
    assert jump_between(START, then, 5.0) == expected


@pytest.mark.parametrize(
    "then, slept, moved",
    [
        (after(5.0, 5.0), False, False),
        (after(12.0, 12.0), False, False),
        (after(3605.0, 5.0), True, False),
        (after(3605.0, 3605.0), True, False),
        (after(-3595.0, 5.0), False, True),
        (after(5.0, 65.0), True, True),
    ],
)
def test_without_that_a_clock_that_ran_ahead_is_sleep_and_one_that_ran_back_was_set(
    then: Beat, slept: bool, moved: bool
) -> None:
    seen = jump_between(START, then, 5.0)
    assert (seen.slept, seen.moved) == (slept, moved)


def test_small_steps_are_nothing() -> None:
    seen = jump_between(START, after(6.0, 5.0, 0.5), 5.0)
    assert not seen.slept
    assert not seen.moved
