"""Those who look now and then look together."""

from __future__ import annotations

import pytest

from app.services.beats import to_next_beat_s
from tests.services.clockwork import FakeClock


@pytest.mark.parametrize(
    "steady, left",
    [
        (0.0, 15.0),
        (1000.0, 5.0),
        (1004.9, 15.1),
        (1005.0, 15.0),
        (1005.1, 14.9),
        (1012.5, 7.5),
        (1018.6, 16.4),
    ],
)
def test_a_look_comes_at_the_next_beat_that_is_not_almost_now(steady: float, left: float) -> None:
    clock = FakeClock()
    clock.steady = steady
    assert to_next_beat_s(clock, 15.0) == pytest.approx(left)


def test_whoever_looks_half_as_often_looks_at_the_same_moments() -> None:
    clock = FakeClock()
    clock.steady = 1_003.2
    often, seldom = (clock.steady + to_next_beat_s(clock, every) for every in (15.0, 30.0))
    assert (seldom - often) % 15.0 == pytest.approx(0.0)
