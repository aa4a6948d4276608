"""A shape is bent where jobs surprise it, and left alone where they do not."""

from __future__ import annotations

import math

import pytest

from app.domain.belief import Belief, place
from app.domain.bending import Sighting, bent
from tests.domain.shapes import lognormal_shape


def at(seconds: float) -> float:
    """A place on the grid of a belief with P80 60 s."""
    return place(seconds, 60.0)


def test_without_sightings_nothing_changes() -> None:
    shape = lognormal_shape(0.4)
    assert bent(shape, ()) == shape


def test_jobs_that_fall_evenly_change_little() -> None:
    shape, belief = lognormal_shape(0.4), Belief(lognormal_shape(0.4), 60.0)
    evenly = [belief.quantile_s((i + 0.5) / 64) for i in range(64)]
    after = Belief(bent(shape, [Sighting(at(s), at(s)) for s in evenly]), 60.0)
    for part in (0.1, 0.5, 0.8, 0.95):
        assert after.quantile_s(part) == pytest.approx(belief.quantile_s(part), rel=0.04)


def test_the_more_jobs_surprise_it_the_more_it_bends() -> None:
    shape, parts = lognormal_shape(0.4), []
    for jobs in (0, 8, 80):
        after = Belief(bent(shape, [Sighting(at(25.0), at(27.0))] * jobs), 60.0)
        parts.append(after.done_by(30.0))
    assert parts == sorted(parts)
    assert parts[-1] - parts[0] > 0.4


def test_a_job_that_only_still_runs_is_shared_out_over_what_is_left() -> None:
    shape = lognormal_shape(0.4)
    after = Belief(bent(shape, [Sighting(at(60.0), math.inf, weight=30.0)]), 60.0)
    assert after.done_by(60.0) < 0.4
    unsaid = Belief(bent(shape, [Sighting(-math.inf, math.inf)]), 60.0)
    assert unsaid.done_by(60.0) == pytest.approx(0.8, abs=0.01)
