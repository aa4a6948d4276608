"""The sums under the table and the timeline at the right say what is true, and no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.charge import Charge, ChargeState
from app.domain.estimate import Basis, Typical
from app.domain.job import JobState, JobStep, StepKind
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind
from app.gui.job_actions import Do, offered
from app.gui.models.job_rows import basis_words, progress_words
from app.gui.models.job_story import story
from app.gui.models.job_sums import audio_words, making_words, money_words
from app.gui.models.job_wording import day_words, duration, first_sentence, step_time
from app.gui.widgets.timeline import StepState
from app.services.history import JobRecord
from tests.gui.fakes import NOW, a_job, saved_audio

pytestmark = pytest.mark.usefixtures("qapp")


def a_payment(state: PaymentState, delivery: Delivery = Delivery.DELIVERED) -> Payment:
    return Payment(
        "p",
        "studio",
        PurchaseKind.TOP_UP,
        "/x402/top-up",
        "api.venice.ai",
        "base",
        "0x" + "1" * 40,
        5_000_000,
        NOW,
        state=state,
        delivery=delivery,
    )


def a_charge(state: ChargeState) -> Charge:
    return Charge("c", "studio", "api.venice.ai", "m", "t", 690_000, NOW, "digest", state=state)


def test_one_running_job_is_usually_done_by_its_own_time() -> None:
    lead, more = making_words((a_job(1), a_job(2, state=JobState.CLEANED)), NOW)

    assert lead == "1 in the making"
    assert more.startswith("usually done by ")


def test_several_running_jobs_are_told_by_the_last_estimate_and_the_slow_ones() -> None:
    lead, more = making_words((a_job(1), a_job(2), a_job(3, elapsed_ms=90_000)), NOW)

    assert lead == "3 in the making"
    assert more.startswith("4 of 5 by ")
    assert more.endswith(" · 1 slower than usual")


def test_nothing_running_says_nothing() -> None:
    assert making_words((a_job(1, state=JobState.GONE),), NOW) == ("", "")


def test_nothing_is_owed_only_when_nothing_is_open() -> None:
    calm = money_words(3_120_000, (a_payment(PaymentState.FINAL),), (a_charge(ChargeState.QUEUED),))
    doubtful = money_words(
        0,
        (
            a_payment(PaymentState.UNKNOWN, Delivery.PENDING),
            a_payment(PaymentState.FINAL, Delivery.NOT_DELIVERED),
        ),
        (a_charge(ChargeState.UNKNOWN),),
    )

    assert calm == "$3.12 used today · nothing owed"
    assert doubtful == (
        "$0 used today · 1 payment not settled yet · 1 job not sure to be queued · 1 paid, not delivered"
    )


def test_a_day_is_said_as_shortly_as_it_can_be() -> None:
    now = datetime(2026, 9, 1, 12, tzinfo=UTC).astimezone()
    assert day_words(now, now) == f"{now:%H:%M}"
    assert day_words(now - timedelta(days=40), now) == "23 Jul"
    assert day_words(now - timedelta(days=400), now) == "28 Jul 2025"
    assert step_time(now - timedelta(days=400), now).startswith("28 Jul 2025 ")


def test_all_audio_is_safe_only_when_none_is_missing() -> None:
    assert audio_words({JobState.CLEANED: 1}) == "all audio safe"
    assert audio_words({}) == ""
    mixed = {JobState.CLEANED: 1, JobState.UNVERIFIED: 1, JobState.STOPPED: 1}
    assert audio_words(mixed) == "1 to check · 1 not fetched"
    assert audio_words({JobState.GONE: 2, JobState.CLEANED: 3}, 1) == "1 not saved yet · 2 gone"


STEPS = (
    JobStep("job-1", StepKind.QUOTED, NOW - timedelta(seconds=40), "$0.69"),
    JobStep("job-1", StepKind.QUEUED, NOW - timedelta(seconds=38), "9f2c44778841aa"),
    JobStep("job-1", StepKind.FIRST_SEEN, NOW - timedelta(seconds=36)),
)


def test_a_running_job_tells_what_was_what_is_and_what_comes() -> None:
    told = story(a_job(1), JobRecord(STEPS), NOW + timedelta(seconds=5), NOW)

    assert [step.words for step in told] == [
        "Price asked: $0.69",
        "Queued",
        "Being made",
        "Saved and checked",
        "Removed from the server",
    ]
    assert [step.state for step in told] == [
        StepState.DONE,
        StepState.DONE,
        StepState.NOW,
        StepState.NEXT,
        StepState.NEXT,
    ]
    assert told[1].code == "9f2c44778841aa"
    assert told[2].detail == "3 looks"
    assert told[2].time.startswith("next ")


def test_trouble_shows_in_the_live_line() -> None:
    told = story(
        a_job(1, troubles_in_a_row=2, notice="The server cannot be reached."), JobRecord(STEPS), None, NOW
    )

    assert told[2].state is StepState.TROUBLE


def test_a_saved_job_still_waits_for_the_server_to_remove_its_copy() -> None:
    steps = (*STEPS, JobStep("job-1", StepKind.SAVED, NOW, "/music/episode-1.mp3"))
    told = story(a_job(1, state=JobState.SAVED, audio=saved_audio()), JobRecord(steps), None, NOW)

    assert (told[-2].words, told[-2].state) == ("Saved and checked", StepState.DONE)
    assert (told[-1].words, told[-1].state) == ("Removed from the server", StepState.NEXT)


def test_a_failed_job_says_why_and_promises_nothing_more() -> None:
    steps = (*STEPS, JobStep("job-1", StepKind.FAILED, NOW, "Venice could not make this audio."))
    told = story(a_job(1, state=JobState.FAILED), JobRecord(steps), None, NOW)

    assert told[-1].words == "Venice could not make this audio"
    assert told[-1].state is StepState.FAILED


@pytest.mark.parametrize(
    "changes, first",
    [
        ({}, (Do.LOOK_NOW, Do.STOP)),
        ({"state": JobState.CLEANED, "audio": saved_audio()}, (Do.PLAY, Do.REVEAL)),
        ({"state": JobState.NEEDS_YOU, "notice_code": "unknown_queue_id"}, (Do.CHOOSE_ACCOUNT, Do.RESUME)),
        ({"state": JobState.NEEDS_YOU, "notice_code": "credit_low"}, (Do.ADD_CREDIT, Do.RESUME)),
        ({"state": JobState.FAILED, "suggested_prompt": "Calmer"}, (Do.USE_PROMPT, Do.TRY_AGAIN)),
        ({"state": JobState.STOPPED}, (Do.RESUME,)),
        ({"state": JobState.GONE}, (Do.TRY_AGAIN,)),
    ],
)
def test_a_job_offers_what_makes_sense_now(changes: dict[str, object], first: tuple[Do, ...]) -> None:
    job = a_job(1, **changes)
    file = (Do.FIND_FILE,) if job.audio else ()
    every = (Do.USE_AGAIN, Do.RENAME, Do.COPY_ID, *file, Do.FORGET_PROMPT, Do.GET_HELP, Do.FORGET)
    assert offered(job) == (*first, *every)


def test_a_job_without_texts_has_none_to_forget_and_one_whose_prompt_was_keeps_its_settings() -> None:
    elsewhere, emptied = a_job(1, prompt=""), a_job(1, prompt="", prompt_forgotten=True)
    assert Do.FORGET_PROMPT not in offered(elsewhere)
    assert Do.USE_AGAIN not in offered(elsewhere)
    assert Do.USE_AGAIN in offered(emptied)


def test_lengths_and_first_sentences_are_short() -> None:
    assert [duration(seconds) for seconds in (38, 724, 3723, -1)] == ["0:38", "12:04", "1:02:03", "0:00"]
    assert first_sentence("It costs $0.69 now. You saw less.") == "It costs $0.69 now"


def test_whose_word_the_mark_is_stands_beside_it() -> None:
    seller = basis_words(Typical(60.0, Basis.SERVER, 3), at_a_seller=True)
    venice = basis_words(Typical(60.0, Basis.SERVER, 3), at_a_seller=False)
    own = basis_words(Typical(20.0, Basis.OWN_JOBS, 34), at_a_seller=False)
    assert seller.endswith("says the seller")
    assert venice.endswith("says Venice")
    assert "your last 34" in own


def test_our_own_experience_moves_the_end_that_is_said() -> None:
    job = a_job(1)
    told = progress_words(job, NOW)
    known = progress_words(job, NOW, typical=Typical(600.0, Basis.OWN_JOBS, 20))
    assert told.startswith("usually done by ")
    assert known.startswith("usually done by ")
    assert told != known


def test_when_the_last_of_several_is_done_is_said_where_it_is_known() -> None:
    jobs = (a_job(1), a_job(2))
    _, more = making_words(jobs, NOW, all_by=NOW + timedelta(minutes=9))
    assert more.startswith("all usually done by ")
    _, more = making_words(jobs, NOW, all_by=NOW - timedelta(minutes=9))
    assert more.startswith("4 of 5 by ")
    _, more = making_words(jobs[:1], NOW, all_by=NOW + timedelta(minutes=9))
    assert more.startswith("usually done by ")
