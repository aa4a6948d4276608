"""A look is worth more the longer a finish may have gone unnoticed; the best moments are nearly the best there are."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.belief import Belief
from app.domain.learning import untaught
from app.domain.urgency import worth_it_in_s, worth_s
from tests.domain.shapes import lognormal

BELIEF = Belief(untaught(told=True), 60.0)
PRICES = (0.3, 1.0, 3.0, 10.0)
LATEST = (60.0, 120.0, 180.0, 240.0)
AGES = st.floats(0.0, 2000.0)


@given(AGES)
def test_a_job_just_seen_running_is_worth_nothing_and_later_something(age_s: float) -> None:
    assert worth_s(BELIEF, age_s, age_s) == worth_s(BELIEF, age_s, age_s - 1.0) == 0.0
    assert worth_s(BELIEF, age_s, age_s + 120.0) > 0.0


@given(AGES)
def test_dearer_looks_come_later_and_all_within_their_bounds(age_s: float) -> None:
    waits = worth_it_in_s(BELIEF, age_s, PRICES, 2.0, LATEST)
    assert waits == tuple(sorted(waits))
    assert all(2.0 <= wait <= latest for wait, latest in zip(waits, LATEST, strict=True))


@given(AGES)
def test_a_look_comes_when_it_is_worth_its_price(age_s: float) -> None:
    for wait, price, latest in zip(
        worth_it_in_s(BELIEF, age_s, PRICES, 2.0, LATEST), PRICES, LATEST, strict=True
    ):
        if 2.0 < wait < latest:
            assert worth_s(BELIEF, age_s, age_s + wait) == pytest.approx(price, rel=0.25)


def test_looks_are_rare_at_first_closest_around_the_usual_end_and_rare_again() -> None:
    at_s = [0.0]
    while at_s[-1] < 400.0:
        at_s.append(at_s[-1] + worth_it_in_s(BELIEF, at_s[-1], (0.3,), 2.0, (60.0,))[0])
    gaps = {at: after - at for at, after in itertools.pairwise(at_s)}
    around = min(gap for at, gap in gaps.items() if 30 < at < 60)
    assert gaps[0.0] > 3 * around
    assert gaps[max(gaps)] > 2 * around


def test_alone_eight_looks_find_the_end_within_two_seconds() -> None:
    """Known exactly, P80 60 s and spread 0.4: half a fixed five-second loop's looks less, and sooner."""
    truth, looks, delay_s, last = lognormal(0.4), 0.0, 0.0, 0.0
    while truth.done_by(last) < 0.9999:
        at_s = last + worth_it_in_s(truth, last, (0.25,), 2.0, (60.0,))[0]
        gone, slices = truth.done_by(last), 20
        looks += 1 - gone
        wide = (at_s - last) / slices
        delay_s += sum((truth.done_by(last + (i + 0.5) * wide) - gone) * wide for i in range(slices))
        last = at_s
    assert looks < 8.0
    assert delay_s < 2.05
