"""What is told of a job is told anew before it is wrong: by its age, its mark, and what the server still keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.job import Job, JobState
from app.gui.models.job_rows import progress_words
from app.gui.models.job_steps import tell_again_ms
from tests.gui.fakes import NOW, a_job


def made(p80_s: float, elapsed_s: float) -> Job:
    """In the making, seen just now."""
    job = a_job(1, p80_ms=int(p80_s * 1000), elapsed_ms=int(elapsed_s * 1000), seen_at=NOW)
    return replace(job, created_at=NOW - timedelta(seconds=elapsed_s))


def kept(left_s: float, state: JobState = JobState.NEEDS_YOU) -> Job:
    """Not here, and kept at the server for so long."""
    return replace(made(100, 10), state=state, media_until=NOW + timedelta(seconds=left_s))


def test_the_moment_by_which_it_is_usually_done_is_told_no_longer_than_it_is_true() -> None:
    job = made(611.0, 610.0)
    again_ms = tell_again_ms(job, NOW, None)

    assert again_ms == 1_000
    assert "usually done by" in progress_words(job, NOW)
    assert "usually done by" not in progress_words(job, NOW + timedelta(milliseconds=again_ms + 1))


@pytest.mark.parametrize(
    "left_s, again_ms",
    [
        (-1.0, 60_000),
        (0.5, 1_000),
        (90.0, 1_000),
        (120.0, 1_000),
        (130.0, 10_000),
        (500.0, 60_000),
        (9e5, 60_000),
    ],
)
def test_what_is_left_to_save_audio_is_told_in_time(left_s: float, again_ms: int) -> None:
    assert tell_again_ms(kept(left_s), NOW, None) == again_ms


@pytest.mark.parametrize("state", [JobState.SAVED, JobState.CLEANED])
def test_audio_that_is_here_needs_no_countdown(state: JobState) -> None:
    assert tell_again_ms(kept(30.0, state), NOW, None) == 60_000


@given(left_s=st.floats(0.001, 1e6))
def test_the_seconds_of_a_countdown_are_never_old(left_s: float) -> None:
    again_s = tell_again_ms(kept(left_s), NOW, None) / 1000
    told_in_seconds_before_it_is_told_again = left_s - again_s < 119.9

    assert again_s <= 1 or not told_in_seconds_before_it_is_told_again


@given(p80_s=st.floats(1, 1e5), elapsed_s=st.floats(0, 1e5), left_s=st.floats(-1e5, 1e7))
def test_it_is_always_between_a_second_and_a_minute(p80_s: float, elapsed_s: float, left_s: float) -> None:
    job = replace(made(p80_s, elapsed_s), media_until=NOW + timedelta(seconds=left_s))
    assert 1_000 <= tell_again_ms(job, NOW, None) <= 60_000
