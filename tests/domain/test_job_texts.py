"""Asking for a job again, and forgetting what it was asked with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from app.domain.catalogue import JobRequest
from app.domain.job import Job, JobState, JobStep, StepKind
from app.domain.job_texts import forgotten, quotes, request_again, title_of

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
REQUEST = JobRequest(
    model="ace-step-15",
    prompt="Rain on a tin roof, far thunder, no music at all",
    title="Rain",
    lyrics="Drip drop drip",
    duration_s=60,
    force_instrumental=True,
    lyrics_optimizer=False,
    loop=True,
    voice="Ava",
    language_code="en",
    speed=Decimal("1.25"),
)
JOB = Job(
    "j1",
    "studio",
    REQUEST.model,
    "q-1",
    title_of(REQUEST),
    NOON,
    prompt=REQUEST.prompt,
    options=REQUEST.options,
    price_micro_usdc=30_000,
    state=JobState.FAILED,
    suggested_prompt="Rain on a tin roof, gently",
    notice="Refused: “far thunder, no music” is not allowed.",
    notice_code="content_refused",
)
STEPS = (
    JobStep("j1", StepKind.QUOTED, NOON, "$0.03"),
    JobStep("j1", StepKind.QUEUED, NOON, "q-1"),
    JobStep("j1", StepKind.FAILED, NOON, "Refused: “Far thunder, no music” is not allowed."),
)


def test_what_a_job_was_asked_with_comes_back_whole() -> None:
    assert request_again(JOB) == REQUEST


def test_a_title_made_from_the_prompt_is_made_anew() -> None:
    untitled = replace(REQUEST, title="")
    job = replace(JOB, title=title_of(untitled))

    assert request_again(job) == untitled


def test_a_job_from_elsewhere_is_asked_again_with_what_is_known() -> None:
    added = Job("j2", "studio", "stable-audio-25", "q-2", "From the site", NOON)

    assert request_again(added) == JobRequest("stable-audio-25", "", "From the site")


def test_forgetting_takes_every_text_and_leaves_money_times_and_options() -> None:
    left, steps = forgotten(JOB, STEPS, NOON)

    assert (left.prompt, left.options.lyrics, left.suggested_prompt, left.notice) == ("", None, "", "")
    assert left.prompt_forgotten
    assert (left.title, left.options.voice, left.options.speed) == ("Rain", "Ava", Decimal("1.25"))
    assert (left.price_micro_usdc, left.state, left.created_at, left.notice_code) == (
        30_000,
        JobState.FAILED,
        NOON,
        "content_refused",
    )
    assert [step.detail for step in steps] == ["$0.03", "q-1", "", ""]
    assert steps[-1] == JobStep("j1", StepKind.PROMPT_FORGOTTEN, NOON)


def test_a_title_made_from_the_prompt_goes_with_it() -> None:
    job = replace(JOB, title=title_of(replace(REQUEST, title="")))

    assert forgotten(job, (), NOON)[0].title == "ace-step-15"


def test_a_notice_that_quotes_nothing_stays() -> None:
    job = replace(JOB, notice="The server could not be reached.")

    assert forgotten(job, (), NOON)[0].notice == "The server could not be reached."


def test_a_quotation_is_three_words_in_a_row_or_a_whole_short_text() -> None:
    assert quotes("It says: FAR, thunder; no.", (REQUEST.prompt,))
    assert not quotes("far and thunder", (REQUEST.prompt,))
    assert quotes("about rain it is", ("Rain!",))
    assert not quotes("about trains", ("Rain!",))
    assert not quotes("anything", ("", "—"))
