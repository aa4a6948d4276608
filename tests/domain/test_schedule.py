"""Polls come when an answer is likely, never faster than the server allows, never not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.schedule import (
    BELIEVED_S,
    FAILED_REQUESTS_KEPT_BELOW,
    FAILED_WINDOW_S,
    IN_FLIGHT_PER_ACCOUNT,
    LATEST_S,
    PAID_LATEST_S,
    PAID_SOONEST_S,
    RETRIEVES_PER_MINUTE,
    SOONEST_S,
    Allowance,
    back_off_s,
    next_look_in_s,
    next_paid_look_in_s,
    paid_look_due_in_s,
)
from tests.domain.things import NOW, a_job

SECONDS = st.floats(0, 100_000, allow_nan=False)
P80S = st.none() | st.integers(-5, 3_600_000)


@given(P80S, SECONDS)
def test_no_job_is_hammered_and_none_is_forgotten(p80_ms: int | None, ran_s: float) -> None:
    assert SOONEST_S <= next_look_in_s(a_job(p80_ms=p80_ms, polls=1), ran_s) <= LATEST_S


def test_a_new_job_is_looked_at_at_once() -> None:
    assert next_look_in_s(a_job(polls=0, p80_ms=20_000), 0.0) == 0.0


def test_looks_are_rare_at_first_closest_around_the_usual_end_and_rare_again() -> None:
    job = a_job(polls=1, p80_ms=40_000)
    assert next_look_in_s(job, 1.0) == pytest.approx(19.0)
    assert next_look_in_s(job, 30.0) == pytest.approx(3.2)
    assert next_look_in_s(job, 100.0) == pytest.approx(15.0)
    assert next_look_in_s(job, 1000.0) == LATEST_S


def test_without_an_estimate_the_pauses_grow_with_the_wait() -> None:
    job = a_job(polls=1)
    assert next_look_in_s(job, 0.0) == SOONEST_S
    assert next_look_in_s(job, 20.0) == pytest.approx(5.0)


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


@given(P80S, SECONDS, st.integers(1, 50))
def test_no_paid_look_comes_soon_and_none_never(p80_ms: int | None, ran_s: float, polls: int) -> None:
    wait_s = next_paid_look_in_s(a_job(p80_ms=p80_ms, polls=polls), ran_s)
    assert PAID_SOONEST_S <= wait_s <= BELIEVED_S


@given(st.integers(1, 3_600_000), st.integers(0, 3), st.floats(0, 1, exclude_max=True))
def test_no_paid_look_comes_before_most_jobs_are_done(p80_ms: int, polls: int, part: float) -> None:
    ran_s = part * p80_ms / 1000
    wait_s = next_paid_look_in_s(a_job(p80_ms=p80_ms, polls=polls), ran_s)
    assert ran_s + wait_s >= p80_ms / 1000 - 1e-6


def test_without_an_estimate_the_first_paid_look_is_taken_at_once_and_the_next_ones_spread_out() -> None:
    assert next_paid_look_in_s(a_job(p80_ms=None, polls=0), 3.0) == 0.0
    assert next_paid_look_in_s(a_job(p80_ms=None, polls=1), 3.0) == PAID_SOONEST_S
    assert next_paid_look_in_s(a_job(p80_ms=None, polls=2), 200.0) == 50.0
    assert next_paid_look_in_s(a_job(p80_ms=None, polls=9), 10**6) == PAID_LATEST_S
    assert next_paid_look_in_s(a_job(p80_ms=10**12, polls=1), 1.0) == BELIEVED_S


def test_a_start_is_no_reason_for_a_paid_look() -> None:
    seen = a_job(p80_ms=60_000, elapsed_ms=10_000, polls=1, seen_at=NOW)
    assert paid_look_due_in_s(seen, NOW) == 50.0
    assert paid_look_due_in_s(seen, NOW + timedelta(seconds=20)) == 30.0
    assert paid_look_due_in_s(seen, NOW + timedelta(hours=1)) == 0.0
    assert paid_look_due_in_s(seen, NOW - timedelta(hours=1)) == 50.0
    assert paid_look_due_in_s(a_job(p80_ms=60_000, polls=0), NOW + timedelta(seconds=15)) == 45.0
    assert paid_look_due_in_s(a_job(polls=0), NOW) == 0.0
