"""Shapes that tests know all about: exactly lognormal ones, and times drawn from several families."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from statistics import NormalDist

from app.domain.belief import POINTS, REACH, STEP, Belief, Shape, Stratum

NORMAL = NormalDist()
Z80 = NORMAL.inv_cdf(0.8)
Draw = Callable[[Random], float]
"""A job's time as a multiple of the P80 of its kind."""


def lognormal_shape(spread: float) -> Shape:
    """Known exactly: the scale is the P80."""
    cdf = tuple(NORMAL.cdf((i * STEP - REACH) / spread + Z80) for i in range(POINTS))
    return Shape.of((Stratum(1.0, cdf),))


def lognormal(spread: float, p80_s: float = 60.0) -> Belief:
    """The same with a scale."""
    return Belief(lognormal_shape(spread), p80_s)


def lognormal_draw(spread: float) -> Draw:
    """Times that follow it."""
    return lambda chance: math.exp(spread * (chance.gauss(0.0, 1.0) - Z80))


def two_humps(chance: Random) -> float:
    """Six of ten jobs find a warm machine."""
    return (0.4 if chance.random() < 0.6 else 0.95) * math.exp(0.12 * chance.gauss(0.0, 1.0))


def even(chance: Random) -> float:
    """Anywhere between two limits."""
    return chance.uniform(0.6, 1.1)
