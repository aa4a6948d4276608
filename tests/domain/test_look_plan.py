"""Looks that cost money: fewer for those who wait, more for those who do not, and the price said beforehand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.belief import Belief
from app.domain.learning import untaught
from app.domain.look_plan import PAID_LATEST_S, PAID_SOONEST_S, Expected, LookPlan, expected, next_look_s
from tests.domain.shapes import lognormal

PLANS = (LookPlan.CHEAPEST, LookPlan.BALANCED, LookPlan.SOONEST)
FIXED_LOOP_LOOKS = 10.8


def test_cheapest_means_less_than_one_and_a_half_looks() -> None:
    cheapest = expected(LookPlan.CHEAPEST, lognormal(0.4))
    assert cheapest.looks <= 1.45
    assert cheapest.delay_s <= 17.0
    assert expected(LookPlan.SOONEST, lognormal(0.4)).looks < FIXED_LOOP_LOOKS / 2


@pytest.mark.parametrize(
    "belief", [lognormal(0.4), lognormal(0.8, 300.0), Belief(untaught(told=True), 120.0)]
)
def test_who_pays_for_more_looks_waits_less(belief: Belief) -> None:
    seen = [expected(plan, belief) for plan in PLANS]
    for cheaper, sooner in itertools.pairwise(seen):
        assert cheaper.looks < sooner.looks
        assert cheaper.delay_s > sooner.delay_s


@given(st.sampled_from(PLANS), st.floats(0.0, 5000.0), st.floats(5.0, 7200.0))
def test_no_look_comes_soon_and_none_never(plan: LookPlan, running_s: float, p80_s: float) -> None:
    wait_s = next_look_s(plan, Belief(untaught(told=True), p80_s), running_s) - running_s
    assert PAID_SOONEST_S - 1e-6 <= wait_s <= PAID_LATEST_S + 1e-6


def test_the_longer_a_job_ran_the_fewer_looks_are_left() -> None:
    belief = lognormal(0.4)
    assert expected(LookPlan.SOONEST, belief, 50.0).looks < expected(LookPlan.SOONEST, belief).looks


def test_a_plan_for_a_job_that_never_ends_comes_to_an_end() -> None:
    assert expected(LookPlan.SOONEST, Belief(untaught(told=False), 3600.0)).looks < 500


def test_the_expected_price_is_rounded_up() -> None:
    assert Expected(1.5, 0.0).price_micro_usdc(10_000) == 15_000
    assert Expected(1.00001, 0.0).price_micro_usdc(1_000) == 1_001
    assert Expected(2.0, 0.0).price_micro_usdc(7) == 14
