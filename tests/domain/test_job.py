"""One observation moves a job one step, and only what a repeat cannot mend stops it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain import errors
from app.domain.errors import GondolaError
from app.domain.job import (
    AUDIO_SAFE,
    ENDED,
    WATCHED,
    Job,
    JobState,
    StepKind,
    advance,
    cleaned,
    resumed,
    stopped,
    vouched,
)
from app.domain.listing import seller_job_id
from app.domain.observation import AudioSaved, StillMaking, Trouble
from tests.domain.things import LATER, NOW, a_job, an_audio

J = JobState
STATES = list(JobState)


def after_trouble(error: GondolaError, job: Job | None = None) -> tuple[Job, list[StepKind]]:
    moved, steps = advance(job or a_job(), Trouble(error), LATER)
    return moved, [step.kind for step in steps]


def test_the_first_answer_begins_the_making() -> None:
    job, steps = advance(a_job(J.WAITING), StillMaking(p80_ms=20_000, elapsed_ms=500), LATER)
    assert (job.state, job.p80_ms, job.elapsed_ms, job.seen_at, job.polls) == (
        J.MAKING,
        20_000,
        500,
        LATER,
        1,
    )
    assert [step.kind for step in steps] == [StepKind.FIRST_SEEN]
    again, more = advance(job, StillMaking(p80_ms=None, elapsed_ms=900), LATER)
    assert (again.p80_ms, again.elapsed_ms, again.polls, more) == (20_000, 900, 2, ())


def test_an_answer_ends_a_run_of_troubles() -> None:
    troubled, _ = after_trouble(errors.Unreachable(maybe_delivered=False))
    assert troubled.troubles_in_a_row == 1
    assert troubled.notice
    well, _ = advance(troubled, StillMaking(p80_ms=0, elapsed_ms=None), LATER)
    assert (well.troubles_in_a_row, well.notice, well.notice_code) == (0, "", "")


def test_saved_audio_ends_the_job() -> None:
    job, steps = advance(a_job(), AudioSaved(an_audio()), LATER)
    assert (job.state, job.finished_at, job.audio) == (J.SAVED, LATER, an_audio())
    assert [step.kind for step in steps] == [StepKind.SAVED]


def test_audio_that_failed_its_check_is_kept_and_said_so() -> None:
    audio = an_audio(verified=False, problem="The file ends before its sound does.")
    job, steps = advance(a_job(), AudioSaved(audio), LATER)
    assert (job.state, job.notice, job.notice_code) == (J.UNVERIFIED, audio.problem, "unverified")
    assert [step.kind for step in steps] == [StepKind.KEPT_UNVERIFIED]


@pytest.mark.parametrize("state", STATES)
def test_paid_audio_that_arrives_is_never_thrown_away(state: J) -> None:
    assert advance(a_job(state), AudioSaved(an_audio()), LATER)[0].state is J.SAVED


@pytest.mark.parametrize("state", [state for state in STATES if state not in WATCHED])
def test_nothing_but_audio_moves_a_job_that_is_not_watched(state: J) -> None:
    for seen in (StillMaking(p80_ms=1, elapsed_ms=1), Trouble(errors.NotFound())):
        job, steps = advance(a_job(state), seen, LATER)
        assert (job.state, steps) == (state, ())


@pytest.mark.parametrize(
    "error",
    [
        errors.Unreachable(maybe_delivered=True),
        errors.RateLimited(retry_after_s=3),
        errors.ServerTrouble(),
        errors.MalformedAnswer(),
        errors.AnswerTooLarge(),
        errors.DiskFull(),
        errors.FolderUnwritable(),
        errors.KeyringLocked(),
    ],
)
def test_what_may_pass_is_waited_for(error: GondolaError) -> None:
    job, steps = after_trouble(error)
    assert (job.state, job.notice_code, job.notice, steps) == (J.MAKING, error.code, error.sentence(), [])
    assert after_trouble(error, job)[0].troubles_in_a_row == 2


@pytest.mark.parametrize(
    "error, state, step",
    [
        (errors.JobFailed(refunded=True), J.FAILED, StepKind.FAILED),
        (errors.ContentRefused(suggested_prompt="softer"), J.FAILED, StepKind.FAILED),
        (errors.NotFound(), J.GONE, StepKind.GONE),
        (errors.UnknownQueueId(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.BadRequest(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.SignInRefused(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.KeyRefused(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.NotAllowed(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.CredentialsNeeded(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.CreditLow(balance_micro_usdc=1), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.SecretMissing(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
        (errors.RedirectRefused(), J.NEEDS_YOU, StepKind.NEEDS_YOU),
    ],
)
def test_what_a_repeat_cannot_mend_stops_the_asking(error: GondolaError, state: J, step: StepKind) -> None:
    job, steps = after_trouble(error)
    assert (job.state, steps, job.is_watched) == (state, [step], False)
    assert job.finished_at == (LATER if state in ENDED else None)


def test_the_end_keeps_what_the_server_offered() -> None:
    assert after_trouble(errors.JobFailed(refunded=False))[0].refunded is False
    assert after_trouble(errors.ContentRefused(refunded=True))[0].refunded is True
    assert after_trouble(errors.ContentRefused(suggested_prompt="softer"))[0].suggested_prompt == "softer"


def test_a_refund_told_before_is_not_forgotten() -> None:
    assert after_trouble(errors.NotFound(), a_job(refunded=True))[0].refunded is True


@pytest.mark.parametrize("state", STATES)
def test_only_saved_audio_is_ever_cleaned_from_the_server(state: J) -> None:
    job, steps = cleaned(a_job(state), LATER)
    if state is J.SAVED:
        assert (job.state, [step.kind for step in steps]) == (J.CLEANED, [StepKind.CLEANED])
    else:
        assert (job.state, steps) == (state, ())


@pytest.mark.parametrize("state", STATES)
def test_stopping_stops_what_still_runs_or_waits_for_the_person(state: J) -> None:
    job, steps = stopped(a_job(state, notice="n"), LATER)
    if state in WATCHED or state is J.NEEDS_YOU:
        assert (job.state, job.notice, [step.kind for step in steps]) == (J.STOPPED, "", [StepKind.STOPPED])
    else:
        assert (job.state, steps) == (state, ())


@pytest.mark.parametrize("state", STATES)
def test_watching_again_begins_where_it_was(state: J) -> None:
    ill = a_job(state, notice="n", notice_code="c", troubles_in_a_row=4, finished_at=NOW)
    job, steps = resumed(ill, LATER, "account-2")
    if state in WATCHED | AUDIO_SAFE:
        assert (job, steps) == (ill, ())
        return
    assert (job.state, job.account_id, job.notice, job.troubles_in_a_row) == (J.WAITING, "account-2", "", 0)
    assert job.finished_at is None
    assert [step.kind for step in steps] == [StepKind.RESUMED]
    assert resumed(a_job(state, p80_ms=5), LATER)[0].state is J.MAKING
    assert resumed(a_job(state), LATER)[0].account_id == "account-1"


def test_audio_that_failed_its_check_can_be_fetched_again() -> None:
    kept = a_job(J.UNVERIFIED, audio=an_audio(verified=False))
    assert resumed(kept, LATER)[0].is_watched


def test_the_sets_of_states_do_not_contradict_one_another() -> None:
    assert not WATCHED & (AUDIO_SAFE | ENDED)
    assert {state for state in STATES if a_job(state).is_watched} == WATCHED


def test_a_payment_that_is_not_decided_asks_nobody_and_only_says_why() -> None:
    job = a_job(polls=3, troubles_in_a_row=2)
    moved, steps = advance(job, Trouble(errors.PaymentUnsettled()), LATER)
    assert (moved.state, moved.polls, moved.troubles_in_a_row, moved.seen_at, steps) == (
        job.state,
        3,
        2,
        job.seen_at,
        (),
    )
    assert (moved.notice_code, moved.notice.startswith("Not sure yet")) == ("payment_unsettled", True)
    stopped_one = a_job(J.STOPPED)
    assert advance(stopped_one, Trouble(errors.PaymentUnsettled()), LATER) == (stopped_one, ())


@pytest.mark.parametrize(
    "error, code",
    [
        (errors.PaymentRefused(("Too much.",), code="cap_day"), "cap_day"),
        (errors.NotApproved(), "not_approved"),
        (errors.PaymentExpired(), "payment_expired"),
        (errors.PaidNotDelivered(), "paid_not_delivered"),
    ],
)
def test_what_only_the_person_can_mend_about_a_payment_stops_the_looking(
    error: errors.GondolaError, code: str
) -> None:
    moved, _ = advance(a_job(), Trouble(error), LATER)
    assert (moved.state, moved.notice_code) == (J.NEEDS_YOU, code)


@pytest.mark.parametrize("error", [errors.SpendingPaused(), errors.Closing()])
def test_a_no_for_now_is_waited_out(error: errors.GondolaError) -> None:
    assert advance(a_job(), Trouble(error), LATER)[0].state is J.MAKING


def test_until_when_the_server_keeps_the_audio_is_remembered_where_it_makes_sense() -> None:
    until = LATER + timedelta(hours=24)
    told, _ = advance(a_job(), StillMaking(None, None, until), LATER)
    assert told.media_until == until
    full, _ = advance(told, Trouble(errors.DiskFull(), keeps_until=until + timedelta(1)), LATER)
    assert full.media_until == until + timedelta(1)
    assert advance(told, StillMaking(None, None), LATER)[0].media_until == until
    for odd in (LATER + timedelta(days=36_500), LATER - timedelta(days=36_500)):
        assert advance(a_job(), StillMaking(None, None, odd), LATER)[0].media_until is None


def test_a_second_look_vouches_for_audio_that_is_there() -> None:
    assert vouched(a_job()) == (a_job(), ())
    done, steps = vouched(a_job(J.SAVED, audio=an_audio(vouched=False)))
    assert done.audio == an_audio()
    assert steps == ()


def test_a_pause_and_a_full_disk_wait_without_a_look() -> None:
    paused, steps = advance(a_job(polls=3), Trouble(errors.SpendingPaused()), LATER)
    assert (paused.polls, paused.notice_code, paused.troubles_in_a_row, steps) == (
        3,
        "spending_paused",
        0,
        (),
    )
    full, _ = advance(a_job(polls=3), Trouble(errors.DiskFull(), asked=False), LATER)
    assert (full.polls, full.notice_code, full.troubles_in_a_row) == (3, "disk_full", 1)


def test_a_job_at_a_seller_has_one_id_wherever_it_is_added() -> None:
    place = seller_job_id("account", "model", "queue", "https://shop.example/look")
    assert place == seller_job_id("account", "model", "queue", "https://shop.example/look")
    others = {
        seller_job_id("another", "model", "queue", "https://shop.example/look"),
        seller_job_id("account", "another", "queue", "https://shop.example/look"),
        seller_job_id("account", "model", "another", "https://shop.example/look"),
        seller_job_id("account", "model", "queue", "https://shop.example/another"),
    }
    assert len(others | {place}) == 5
