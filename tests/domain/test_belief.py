"""A belief about how long jobs take: what part is done by when, exactly enough to plan with, beyond its table too."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.belief import POINTS, Belief, Shape, Stratum, place_of, table_at
from app.domain.learning import untaught
from tests.domain.shapes import NORMAL, Z80, lognormal

TIMES = st.floats(1e-6, 1e9, allow_nan=False)
SPREADS = st.sampled_from([0.2, 0.4, 0.8])


@given(SPREADS, st.floats(1.0, 1000.0))
def test_the_table_is_as_good_as_the_formula(spread: float, at_s: float) -> None:
    exact = NORMAL.cdf(math.log(at_s / 60.0) / spread + Z80)
    assert lognormal(spread).done_by(at_s) == pytest.approx(exact, abs=2e-3)


@given(TIMES, TIMES)
def test_more_is_done_later_and_never_quite_all(one: float, other: float) -> None:
    belief = Belief(untaught(told=True), 60.0)
    early, late = (belief.both(at) for at in sorted((one, other)))
    assert 0.0 <= early[0] <= late[0] < 1.0
    assert early[1] >= 0.0
    assert late[1] >= 0.0


@given(st.floats(0.01, 0.99), st.floats(0.0, 300.0))
def test_a_quantile_is_where_that_part_of_what_still_runs_is_done(part: float, after_s: float) -> None:
    belief = Belief(untaught(told=True), 60.0)
    at_s = belief.quantile_s(part, after_s)
    gone = belief.done_by(after_s)
    assert at_s >= after_s
    assert (belief.done_by(at_s) - gone) / (1 - gone) == pytest.approx(part, abs=1e-6)


@given(st.floats(1e-12, 1 - 1e-9))
def test_a_table_and_its_inverse_undo_each_other(wanted: float) -> None:
    cdf = untaught(told=True).cdf
    assert table_at(cdf, place_of(cdf, wanted)) == pytest.approx(wanted, abs=1e-9)


def test_slopes_add_up_to_what_gets_done() -> None:
    belief = Belief(untaught(told=True), 60.0)
    steps = [0.1 + 0.1 * i for i in range(6000)]
    grown = sum(belief.both(at + 0.05)[1] * 0.1 for at in steps)
    assert grown == pytest.approx(belief.done_by(600.1) - belief.done_by(0.1), abs=2e-3)


def test_nothing_is_done_before_it_began() -> None:
    assert lognormal(0.4).both(0.0) == lognormal(0.4).both(-5.0) == (0.0, 0.0)
    assert lognormal(0.4).quantile_s(0.0) > 0.0


def test_beyond_the_table_half_are_left_after_twice_the_time() -> None:
    belief = Belief(untaught(told=True), 60.0)
    left = [1 - belief.done_by(at_s) for at_s in (4000.0, 8000.0)]
    assert left[1] == pytest.approx(left[0] / 2)


def test_a_table_that_begins_with_nothing_has_an_inverse_too() -> None:
    cdf = (0.0,) * (POINTS - 1) + (1.0,)
    assert place_of(cdf, 0.0) == 0.0
    assert place_of(cdf, 0.5) == pytest.approx(POINTS - 1.5)
    assert Shape.of((Stratum(1.0, cdf),)).density[-1] > 0.0
