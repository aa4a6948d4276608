"""When a batch is done is said by whoever knows it, and not at all where nobody does."""

from __future__ import annotations

from datetime import timedelta

from app.domain.estimate import Basis, Outlook
from app.gui.models.batch_words import remaining_words
from tests.gui.fakes import NOW


def left(seconds: float, basis: Basis) -> Outlook:
    return Outlook(basis, 20, 0.0, seconds / 2, seconds)


def clock(seconds: float, shape: str) -> str:
    return (NOW + timedelta(seconds=seconds)).astimezone().strftime(shape)


def test_the_servers_word_is_called_that_and_our_own_experience_needs_no_name() -> None:
    by = f"usually all done by {clock(600, '%H:%M')}"
    assert remaining_words(left(600, Basis.SERVER), NOW) == f"{by}, by the server's estimate"
    assert remaining_words(left(600, Basis.OWN_JOBS), NOW) == by


def test_what_lasts_into_another_day_says_which() -> None:
    words = remaining_words(left(90_000, Basis.OWN_JOBS), NOW)
    assert words.endswith(clock(90_000, "%d %b %H:%M"))


def test_where_nobody_knows_nothing_is_said() -> None:
    assert remaining_words(None, NOW) == ""
