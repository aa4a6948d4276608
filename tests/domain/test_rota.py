"""Whom to ask next: the look that is worth most, and nobody before a look is worth anything."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from app.domain.rota import LATEST_S, PRICES_S, RUNGS, SOONEST_S, Rota, at_once, least_rung, moments
from app.domain.urgency import worth_s
from tests.domain.shapes import lognormal


def rising(first: float, step: float = 10.0) -> tuple[float, ...]:
    return tuple(first + step * rung for rung in range(RUNGS))


def test_nobody_is_asked_before_a_look_is_worth_anything() -> None:
    rota = Rota()
    rota.plan("a", rising(100.0))
    assert rota.pick(99.9) is None
    assert rota.pick(100.0) == "a"
    assert (rota.at("a"), rota.at("b")) == (100.0, None)


def test_the_look_that_is_worth_most_comes_first_and_of_equals_the_one_that_waited() -> None:
    rota = Rota()
    rota.plan("longest", rising(0.0, 1000.0))
    rota.plan("worth most", rising(50.0, 10.0))
    rota.plan("as much, later", rising(55.0, 10.0))
    assert rota.pick(120.0) == "worth most"
    rota.drop("worth most")
    assert rota.pick(120.0) == "as much, later"
    rota.drop("as much, later")
    assert rota.pick(120.0) == "longest"


def test_a_full_minute_raises_the_price() -> None:
    assert least_rung(0.0) == 0
    assert least_rung(0.9) == 2
    rota = Rota()
    rota.plan("a", rising(0.0))
    assert rota.pick(15.0, least_rung(0.9)) is None
    assert rota.next_at(15.0, least_rung(0.9)) == 20.0
    assert rota.pick(20.0, least_rung(0.9)) == "a"


def test_what_is_asked_for_at_once_goes_before_everything() -> None:
    rota = Rota()
    rota.plan("late", rising(0.0))
    rota.plan("now", at_once(60.0))
    assert rota.pick(59.0) == "late"
    assert rota.pick(60.0) == "now"


def test_a_new_plan_replaces_the_old_one_and_a_dropped_job_is_gone() -> None:
    rota = Rota()
    rota.plan("a", at_once(5.0))
    rota.plan("a", at_once(50.0))
    assert rota.pick(10.0) is None
    assert rota.next_at(10.0) == 50.0
    assert rota.drop("a") == at_once(50.0)
    assert rota.drop("a") is None
    assert (rota.pick(60.0), rota.next_at(0.0), len(rota)) == (None, math.inf, 0)


def test_time_that_no_clock_counted_makes_everything_due_sooner() -> None:
    rota = Rota()
    rota.plan("a", at_once(100.0))
    rota.plan("b", at_once(100.0))
    rota.drop("b")
    rota.shift(60.0)
    assert rota.at("a") == 40.0
    assert rota.pick(40.0) == "a"


@given(st.floats(0.0, 500.0), st.floats(15.0, 600.0))
def test_moments_rise_with_the_price_and_keep_their_promises(running_s: float, p80_s: float) -> None:
    belief = lognormal(0.4, p80_s)
    found = moments(belief, running_s, began_at=1000.0)
    assert list(found) == sorted(found)
    assert found[0] >= 1000.0 + running_s + SOONEST_S - 1e-6
    for at, latest_s, price_s in zip(found, LATEST_S, PRICES_S, strict=True):
        assert at <= 1000.0 + running_s + latest_s + 1e-6
        ran_s = at - 1000.0
        if SOONEST_S + 0.01 < ran_s - running_s < latest_s - 0.01:
            assert worth_s(belief, running_s, 1.1 * ran_s - 0.1 * running_s) > 0.5 * price_s


@given(
    st.lists(st.tuples(st.integers(0, 9), st.floats(0, 100), st.floats(0, 9)), max_size=60), st.floats(0, 200)
)
def test_pick_agrees_with_looking_at_every_job(plans: list[tuple[int, float, float]], now: float) -> None:
    rota, known = Rota(), dict[str, tuple[float, ...]]()
    for number, first, step in plans:
        known[str(number)] = rising(first, step)
        rota.plan(str(number), known[str(number)])
    best = max((sum(at <= now for at in when) for when in known.values()), default=0)
    picked = rota.pick(now)
    if not best:
        assert picked is None
    else:
        assert picked is not None
        assert sum(at <= now for at in known[picked]) == best
