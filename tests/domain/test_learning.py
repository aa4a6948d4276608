"""Finished jobs teach when the next one will be done; what was told at first counts less and less."""

from __future__ import annotations

import math
from random import Random

import pytest

from app.domain.belief import Belief
from app.domain.learning import Lessons, Seen, untaught
from tests.domain.shapes import Draw, even, lognormal_draw, two_humps

P80_S = 60.0


def taught(draw: Draw, jobs: int, *, told_s: float = P80_S, seed: int = 1) -> Lessons:
    """After so many jobs of P80 60 s, each noticed up to a tenth late."""
    chance, lessons = Random(seed), Lessons(told=True)
    for _ in range(jobs):
        took_s, gap_s = draw(chance) * P80_S, 1.0 + 0.1 * chance.random() * P80_S
        low_s = max(0.0, took_s - gap_s * chance.random())
        lessons = lessons.learned(Seen.between(low_s, low_s + gap_s, told_s))
    return lessons


def test_before_any_job_the_server_is_taken_at_its_word_with_room_for_error() -> None:
    belief = Belief(untaught(told=True), P80_S)
    assert belief.done_by(P80_S) == pytest.approx(0.8, abs=0.015)
    assert 0.015 < 1 - belief.done_by(2 * P80_S) < 0.1
    assert belief.done_by(P80_S / 8) < 0.02


def test_where_nothing_was_told_nearly_anything_goes() -> None:
    belief = Belief(untaught(told=False), P80_S)
    assert belief.quantile_s(0.1) < 6.0
    assert belief.quantile_s(0.9) > 250.0


@pytest.mark.parametrize("wrong", [0.5, 1.0, 2.0])
def test_a_wrong_word_is_put_right_by_twenty_jobs(wrong: float) -> None:
    told_s = wrong * P80_S
    belief = Belief(taught(lognormal_draw(0.4), 60, told_s=told_s).shape(), told_s)
    assert belief.quantile_s(0.8) == pytest.approx(P80_S, rel=0.15)


@pytest.mark.parametrize("draw", [lognormal_draw(0.2), lognormal_draw(0.8), two_humps, even])
def test_eighty_percent_are_eighty_percent_whatever_the_curve(draw: Draw) -> None:
    chance, hits, asked = Random(7), 0, 0
    for seed in range(12):
        belief = Belief(taught(draw, 20, seed=seed).shape(), P80_S)
        for _ in range(80):
            hits += draw(chance) * P80_S <= belief.quantile_s(0.8)
            asked += 1
    assert 0.72 < hits / asked < 0.88


def test_jobs_that_still_run_count_too_and_slow_ones_make_slow() -> None:
    lessons = taught(lognormal_draw(0.4), 5)
    usual_s = Belief(lessons.shape(), P80_S).quantile_s(0.8)
    slow_s = Belief(lessons.shape([math.log(1.8)] * 6), P80_S).quantile_s(0.8)
    young_s = Belief(lessons.shape([math.log(0.05)] * 6), P80_S).quantile_s(0.8)
    assert slow_s > 1.3 * usual_s
    assert young_s == usual_s


def test_others_of_its_kind_that_run_long_make_a_job_be_expected_later() -> None:
    alone_s = Belief(Lessons(told=True).shape(), P80_S).quantile_s(0.8)
    assert Belief(Lessons(told=True).shape([math.log(3.0)] * 3), P80_S).quantile_s(0.8) > 1.5 * alone_s


def test_one_stray_job_does_not_spoil_the_rest() -> None:
    lessons = taught(lognormal_draw(0.3), 30)
    before_s = Belief(lessons.shape(), P80_S).quantile_s(0.8)
    stray = lessons.learned(Seen.between(3000.0, 3600.0, P80_S))
    assert Belief(stray.shape(), P80_S).quantile_s(0.8) == pytest.approx(before_s, rel=0.1)


def test_a_server_that_became_faster_is_believed_after_a_while() -> None:
    lessons = taught(lognormal_draw(0.3), 60)
    for _ in range(60):
        lessons = lessons.learned(Seen.between(18.0, 20.0, P80_S))
    assert Belief(lessons.shape(), P80_S).quantile_s(0.8) < 40.0


def test_a_job_that_outlived_every_estimate_is_given_ever_more_time() -> None:
    belief = Belief(taught(lognormal_draw(0.3), 40).shape(), P80_S)
    rests = [belief.quantile_s(0.5, after_s) - after_s for after_s in (120.0, 600.0, 3000.0)]
    assert rests == sorted(rests)
    assert rests[-1] > 100.0


def test_a_job_found_done_at_the_first_look_and_one_found_days_later_are_no_harm() -> None:
    lessons = Lessons(told=True).learned(Seen.between(0.0, 5.0, P80_S))
    lessons = lessons.learned(Seen.between(20.0, 1e6, P80_S)).learned(Seen.between(30.0, 30.0, P80_S))
    assert lessons.count == 3
    belief = Belief(lessons.shape(), P80_S)
    assert 0.0 < belief.quantile_s(0.2) < belief.quantile_s(0.8) < 10 * P80_S
