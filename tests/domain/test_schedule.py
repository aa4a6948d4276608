"""Polls come when an answer is likely, never faster than the server allows, never not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.look_plan import PAID_LATEST_S, PAID_SOONEST_S, LookPlan
from app.domain.schedule import (
    FAILED_REQUESTS_KEPT_BELOW,
    FAILED_WINDOW_S,
    IN_FLIGHT_PER_ACCOUNT,
    RETRIEVES_PER_MINUTE,
    Allowance,
    back_off_s,
    paid_look_due_in_s,
)
from tests.domain.shapes import lognormal
from tests.domain.things import NOW, a_job

SECONDS = st.floats(0, 100_000, allow_nan=False)


@given(st.integers(-3, 500), st.floats(0, 1))
def test_backing_off_stays_between_its_bounds(troubles: int, jitter: float) -> None:
    assert 1.5 <= back_off_s(troubles, jitter) <= 75.0


@given(st.integers(1, 100), st.floats(0, 1))
def test_backing_off_grows(troubles: int, jitter: float) -> None:
    assert back_off_s(troubles + 1, jitter) >= back_off_s(troubles, jitter)


def test_backing_off_doubles_from_two_seconds_to_a_minute() -> None:
    waits = [back_off_s(number, 0.5) for number in range(1, 9)]
    assert waits == [2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]


def test_a_fresh_account_may_ask_now() -> None:
    assert Allowance().wait_s(1000.0) == 0.0


def test_a_block_is_waited_out() -> None:
    assert Allowance(blocked_until=1030.0).wait_s(1000.0) == 30.0
    assert Allowance(blocked_until=999.0).wait_s(1000.0) == 0.0


def test_a_full_set_in_flight_is_waited_for_shortly() -> None:
    assert Allowance(in_flight=IN_FLIGHT_PER_ACCOUNT).wait_s(1000.0) > 0.0
    assert Allowance(in_flight=IN_FLIGHT_PER_ACCOUNT - 1).wait_s(1000.0) == 0.0


@given(st.lists(st.floats(0, 300, allow_nan=False), max_size=400), st.floats(300, 400))
def test_after_the_wait_there_is_room_in_the_minute(stamps: list[float], now: float) -> None:
    allowance = Allowance(recent_retrieves=tuple(stamps))
    at = now + allowance.wait_s(now)
    assert sum(1 for stamp in stamps if at - 60.0 < stamp - 1e-6) < RETRIEVES_PER_MINUTE


def test_asking_whenever_it_is_allowed_never_passes_the_limit_of_a_minute() -> None:
    now = 0.0
    stamps: list[float] = []
    for _ in range(500):
        now += Allowance(recent_retrieves=tuple(stamps)).wait_s(now)
        stamps.append(now)
        now += 0.01
    for end in stamps:
        assert sum(1 for stamp in stamps if end - 60.0 < stamp <= end) <= RETRIEVES_PER_MINUTE


def test_failures_are_kept_well_below_the_block() -> None:
    now = 0.0
    stamps: list[float] = []
    for _ in range(60):
        now += Allowance(recent_failures=tuple(stamps)).wait_s(now)
        stamps.append(now)
    for end in stamps:
        inside = sum(1 for stamp in stamps if end - FAILED_WINDOW_S < stamp <= end)
        assert inside <= FAILED_REQUESTS_KEPT_BELOW


BELIEF = lognormal(0.4, 60.0)


@given(st.sampled_from(LookPlan), SECONDS, SECONDS, st.integers(0, 50))
def test_no_paid_look_comes_soon_after_another_and_none_never(
    plan: LookPlan, running_s: float, ran_more_s: float, polls: int
) -> None:
    seen = a_job(
        running_ms=int(running_s * 1000),
        elapsed_ms=int(running_s * 1000),
        polls=polls,
        seen_at=NOW,
        look_plan=plan,
    )
    wait_s = paid_look_due_in_s(seen, BELIEF, NOW + timedelta(seconds=ran_more_s), told=True)
    assert 0.0 <= wait_s <= PAID_LATEST_S + 1.0
    if polls:
        assert wait_s + ran_more_s >= PAID_SOONEST_S - 1e-3


@pytest.mark.parametrize("behind_s", [1, 3600, 10**7])
def test_a_clock_that_was_set_back_makes_no_paid_look_sooner(behind_s: int) -> None:
    seen = a_job(running_ms=500_000, elapsed_ms=500_000, polls=1, seen_at=NOW)
    assert paid_look_due_in_s(seen, BELIEF, NOW - timedelta(seconds=behind_s), told=True) >= PAID_SOONEST_S


def test_the_first_paid_look_asks_for_the_estimate_where_nobody_told_one() -> None:
    assert paid_look_due_in_s(a_job(polls=0), BELIEF, NOW, told=False) == 0.0
    assert paid_look_due_in_s(a_job(polls=0), BELIEF, NOW, told=True) > 30.0


def test_whoever_would_rather_pay_than_wait_looks_sooner() -> None:
    waits = [
        paid_look_due_in_s(a_job(polls=0, look_plan=plan), BELIEF, NOW, told=True)
        for plan in (LookPlan.SOONEST, LookPlan.BALANCED, LookPlan.CHEAPEST)
    ]
    assert waits == sorted(waits)
    assert waits[0] < 0.7 * waits[-1]


def test_a_start_is_no_reason_for_a_paid_look() -> None:
    seen = a_job(p80_ms=60_000, elapsed_ms=10_000, running_ms=10_000, polls=1, seen_at=NOW)
    first_s = paid_look_due_in_s(seen, BELIEF, NOW, told=True)
    assert first_s > 30.0
    later = NOW + timedelta(seconds=20)
    assert paid_look_due_in_s(seen, BELIEF, later, told=True) == pytest.approx(first_s - 20.0)
    assert paid_look_due_in_s(seen, BELIEF, NOW + timedelta(hours=1), told=True) == 0.0
