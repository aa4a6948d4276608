"""Another name, another place of the file, and another download of what was lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain import errors
from app.domain.job import Job, JobState, JobStep, StepKind, advance
from app.domain.job_care import fetched_again, located, may_be_fetched_again, renamed
from app.domain.observation import AudioSaved, SavedAudio, Trouble

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=30)
AUDIO = SavedAudio("/music/rain.mp3", "ab" * 32, 128_000, "mp3", 8.0, verified=True)
JOB = Job(
    "j1",
    "studio",
    "stable-audio-25",
    "q-1",
    "Rain",
    NOON,
    state=JobState.SAVED,
    audio=AUDIO,
    finished_at=NOON + timedelta(seconds=40),
)


def test_a_job_takes_another_name_that_may_be_shown() -> None:
    assert renamed(JOB, "  Thunder\u202e \n far ").title == "Thunder far"
    assert renamed(JOB, " \u200b ") == JOB
    assert len(renamed(JOB, "x" * 500).title) == 120


def test_a_file_that_was_found_is_written_down() -> None:
    moved, steps = located(JOB, "/archive/rain.mp3", LATER)

    assert moved.audio == replace(AUDIO, path="/archive/rain.mp3")
    assert steps == (JobStep("j1", StepKind.LOCATED, LATER, "/archive/rain.mp3"),)
    assert located(moved, "/archive/rain.mp3", LATER) == (moved, ())
    assert located(replace(JOB, audio=None), "/x.mp3", LATER) == (replace(JOB, audio=None), ())


@pytest.mark.parametrize(
    "changes, may",
    [
        ({}, True),
        ({"state": JobState.UNVERIFIED}, True),
        ({"state": JobState.CLEANED}, False),
        ({"state": JobState.GONE}, False),
        ({"audio": None}, False),
        ({"seller_url": "https://shop.example/look"}, False),
    ],
)
def test_only_what_its_server_may_still_have_for_free_is_fetched_again(
    changes: dict[str, object], may: bool
) -> None:
    job = replace(JOB, **changes)  # type: ignore[arg-type]
    again, steps = fetched_again(job, LATER)

    assert may_be_fetched_again(job) is may
    assert again.is_watched is may
    assert [step.kind for step in steps] == ([StepKind.FETCHED_AGAIN] if may else [])


def test_what_was_fetched_again_took_as_long_as_the_first_time() -> None:
    again, _ = fetched_again(JOB, LATER)
    anew = replace(AUDIO, path="/music/rain 2.mp3")

    saved, _ = advance(again, AudioSaved(anew), LATER)

    assert (saved.state, saved.audio, saved.finished_at) == (JobState.SAVED, anew, JOB.finished_at)


def test_a_server_that_has_no_copy_any_more_leaves_what_was_saved() -> None:
    again, _ = fetched_again(JOB, LATER)

    left, steps = advance(again, Trouble(errors.NotFound()), LATER)

    assert (left.state, left.audio) == (JobState.CLEANED, AUDIO)
    assert [step.kind for step in steps] == [StepKind.GONE]


def test_unchecked_audio_whose_copy_is_gone_is_gone() -> None:
    again, _ = fetched_again(
        replace(JOB, state=JobState.UNVERIFIED, audio=replace(AUDIO, verified=False)), LATER
    )

    assert advance(again, Trouble(errors.NotFound()), LATER)[0].state is JobState.GONE
