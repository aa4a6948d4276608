"""Round marks for the axes of pictures: amounts of money and lengths of time. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

_TIMES_S = (
    1,
    2,
    5,
    10,
    15,
    20,
    30,
    60,
    120,
    300,
    600,
    900,
    1200,
    1800,
    3600,
    7200,
    10800,
    21600,
    43200,
    86400,
)
_LEAST_MICRO = 1


def money_marks(highest_micro_usdc: int, most: int) -> tuple[int, ...]:
    """At most so many round amounts above nothing, in equal steps; the last one is at or above the highest.

    Micro-USDC. At least one mark, and ``most`` is at least 2.
    """
    for step in _round_amounts():
        marks = max(1, -(-highest_micro_usdc // step))
        if marks <= most:
            return tuple(step * number for number in range(1, marks + 1))
    raise AssertionError("there is always a larger step")  # pragma: no cover


def time_marks(longest_s: float, most: int) -> tuple[int, ...]:
    """At most so many round times up to the longest, in equal steps of seconds; none where there is nothing."""
    step = next((each for each in _TIMES_S if longest_s / each <= most), None)
    if step is None:
        days = count(2)
        step = next(each * _TIMES_S[-1] for each in days if longest_s / (each * _TIMES_S[-1]) <= most)
    return tuple(range(step, int(longest_s) + 1, step))


def _round_amounts() -> Iterator[int]:
    size = _LEAST_MICRO
    while True:
        yield size
        yield 2 * size
        yield 5 * size
        size *= 10
