"""The clock is judged by what servers and blocks say, and the words tell what it means."""

from __future__ import annotations

import pytest

from app.domain.clock_check import amount_words, clock_seen


def test_nothing_compared_is_nothing_said() -> None:
    assert clock_seen(None, None) is None


@pytest.mark.parametrize(
    "host, block",
    [
        (0.0, None),
        (5.0, None),
        (-5.0, None),
        (None, -4.0),
        (None, -19.0),
        (None, 4.0),
        (3.0, -80.0),
        (-1.0, 60.0),
    ],
)
def test_up_to_five_seconds_are_right(host: float | None, block: float | None) -> None:
    seen = clock_seen(host, block)
    assert seen is not None
    assert (seen.well, seen.words) == (True, "This computer’s clock is right.")


@pytest.mark.parametrize(
    "host, block, words, grave",
    [
        (6.0, None, "6 s behind", False),
        (-12.0, None, "12 s ahead", False),
        (47.0, 44.0, "47 s behind", True),
        (-90.0, -94.0, "90 s ahead", True),
        (None, 12.0, "12 s behind", False),
        (None, -60.0, "45 s ahead", True),
        (200.0, 180.0, "3 min behind", True),
    ],
)
def test_more_is_said_with_what_it_means(
    host: float | None, block: float | None, words: str, grave: bool
) -> None:
    seen = clock_seen(host, block)
    assert seen is not None
    assert not seen.well
    assert words in seen.words
    assert seen.grave is grave
    assert ("Nothing can be paid" in seen.words) is (abs(host or 0) > 120)


def test_a_server_alone_with_its_time_is_the_one_that_is_wrong() -> None:
    seen = clock_seen(7200.0, -3.0)
    assert seen is not None
    assert seen.well
    assert "Venice’s own is 2 h off" in seen.words


@pytest.mark.parametrize(
    "seconds, words", [(7.4, "7 s"), (119, "119 s"), (130, "2 min"), (7300, "2 h"), (400_000, "5 days")]
)
def test_amounts_read_well(seconds: float, words: str) -> None:
    assert amount_words(seconds) == words
