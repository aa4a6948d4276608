"""A batch is done with its last job: later than any single one, and its jobs are not strangers to each other."""

from __future__ import annotations

from random import Random

import pytest

from app.domain.belief import Belief
from app.domain.estimate import NOT_KNOWN, Basis, Typical
from app.domain.estimate_batch import Going, batch_outlook
from app.domain.learning import Lessons, Seen, untaught
from tests.domain.shapes import lognormal, lognormal_draw

TOLD = Typical(60.0, Basis.SERVER, 0)
OWN = Typical(58.0, Basis.OWN_JOBS, 31)


def going(belief: Belief, ran_s: float = 0.0, typical: Typical = TOLD) -> Going:
    """A job that was looked at just now."""
    return Going(belief, typical, ran_s, ran_s)


def test_nothing_is_claimed_for_no_job_or_where_nobody_knows() -> None:
    assert batch_outlook(()) is None
    assert batch_outlook((going(lognormal(0.4)), going(lognormal(0.4), typical=NOT_KNOWN))) is None


def test_one_job_is_a_batch_of_one() -> None:
    belief = lognormal(0.4)
    seen = batch_outlook((Going(belief, TOLD, 20.0, 30.0),))
    assert seen is not None
    assert seen.median_s == pytest.approx(belief.quantile_s(0.5, 20.0) - 30.0, rel=0.05)
    assert seen.p80_s == pytest.approx(belief.quantile_s(0.8, 20.0) - 30.0, rel=0.05)
    gone, now = belief.done_by(20.0), belief.done_by(30.0)
    assert seen.finished == pytest.approx((now - gone) / (1 - gone), abs=0.02)


def test_independent_jobs_multiply() -> None:
    belief = lognormal(0.4)
    seen = batch_outlook([going(belief)] * 20)
    assert seen is not None
    assert seen.p80_s == pytest.approx(belief.quantile_s(0.8 ** (1 / 20)), rel=0.02)
    assert seen.median_s == pytest.approx(belief.quantile_s(0.5 ** (1 / 20)), rel=0.02)


def test_the_last_of_many_takes_longer_and_the_longest_kind_decides() -> None:
    short, long_ = lognormal(0.4, 15.0), lognormal(0.4, 300.0)
    few, many = batch_outlook([going(short)] * 2), batch_outlook([going(short)] * 200)
    mixed, alone = batch_outlook([going(short)] * 5 + [going(long_)]), batch_outlook([going(long_)])
    assert few is not None
    assert many is not None
    assert mixed is not None
    assert alone is not None
    assert few.p80_s < many.p80_s
    assert mixed.p80_s == pytest.approx(alone.p80_s, rel=0.02)


def test_jobs_to_come_wait_for_their_turn() -> None:
    belief = lognormal(0.4)
    now, later = batch_outlook([going(belief)]), batch_outlook([going(belief), going(belief, -500.0)])
    assert now is not None
    assert later is not None
    assert later.p80_s == pytest.approx(now.p80_s + 500.0, rel=0.05)
    assert later.finished == 0.0


def test_an_old_batch_may_be_done_already() -> None:
    seen = batch_outlook([Going(lognormal(0.2), TOLD, 20.0, 600.0)] * 3)
    assert seen is not None
    assert (seen.median_s, seen.p80_s) == (0.0, 0.0)
    assert seen.finished > 0.99


def test_the_weakest_word_is_the_batchs_word() -> None:
    own, told = going(lognormal(0.4), typical=OWN), going(lognormal(0.4), typical=TOLD)
    both, alone = batch_outlook([own, told]), batch_outlook([own, own])
    assert both is not None
    assert alone is not None
    assert (both.basis, both.jobs) == (Basis.SERVER, 0)
    assert (alone.basis, alone.jobs) == (Basis.OWN_JOBS, 31)


def test_jobs_that_are_late_together_make_the_rest_late() -> None:
    shared = Belief(untaught(told=True), 60.0)
    fresh = batch_outlook([going(shared)] * 10)
    beside_late = batch_outlook([going(shared)] * 10 + [going(shared, 100.0)] * 10)
    assert fresh is not None
    assert beside_late is not None
    assert beside_late.p80_s > fresh.p80_s + 10.0


def test_hundreds_of_jobs_of_all_ages_are_one_batch() -> None:
    shared = Belief(untaught(told=True), 60.0)
    seen = batch_outlook([going(shared, 1.5 * count - 200.0) for count in range(300)])
    assert seen is not None
    assert 240.0 < seen.median_s < seen.p80_s < 1500.0, "some of hundreds follow no rule"


def test_eighty_percent_of_batches_are_done_in_time() -> None:
    chance, draw, hits, rounds = Random(3), lognormal_draw(0.4), 0, 40
    for _ in range(rounds):
        lessons = Lessons(told=True)
        for _ in range(20):
            took_s = draw(chance) * 60.0
            lessons = lessons.learned(Seen.between(max(0.0, took_s - 2.0), took_s + 2.0, 60.0))
        seen = batch_outlook([going(Belief(lessons.shape(), 60.0), typical=OWN)] * 15)
        assert seen is not None
        hits += max(draw(chance) * 60.0 for _ in range(15)) <= seen.p80_s
    assert 0.6 < hits / rounds < 0.95
