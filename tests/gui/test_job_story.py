"""A job's timeline with its money: what was used, what was paid and how that is proved, and the file's hash."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.charge import Charge, ChargeState
from app.domain.job import JobState, JobStep, StepKind
from app.domain.payment import Delivery, PaymentState, PurchaseKind
from app.gui.models.job_story import story
from app.gui.widgets.timeline import StepState
from app.services.history import JobRecord
from tests.gui.facts_b import a_payment
from tests.gui.fakes import NOW, STUDIO, a_job, saved_audio

pytestmark = pytest.mark.usefixtures("qapp")

JOB = a_job(1, state=JobState.CLEANED, audio=saved_audio())
STEPS = (
    JobStep("job-1", StepKind.QUOTED, NOW - timedelta(seconds=40), "$0.69"),
    JobStep("job-1", StepKind.QUEUED, NOW - timedelta(seconds=38), "9f2c44778841aa"),
    JobStep("job-1", StepKind.SAVED, NOW - timedelta(seconds=2), "/music/episode-1.mp3"),
    JobStep("job-1", StepKind.CLEANED, NOW),
)
CHARGE = Charge(
    "charge-1",
    STUDIO.id,
    "api.venice.ai",
    "elevenlabs-music",
    "Episode 1",
    690_000,
    NOW - timedelta(seconds=39),
    "d1",
    state=ChargeState.QUEUED,
    job_id="job-1",
    sent_at=NOW - timedelta(seconds=39),
)
LOOK = replace(
    a_payment(1, job_id="job-1", kind=PurchaseKind.POLL, amount_micro_usdc=80_000),
    created_at=NOW - timedelta(seconds=20),
)


def test_price_money_file_and_end_stand_in_their_order_with_their_proofs() -> None:
    told = story(JOB, JobRecord(STEPS, (LOOK,), (CHARGE,)), None, NOW)

    assert [step.words for step in told] == [
        "Price asked: $0.69",
        "Taken from credit: $0.69",
        "Queued",
        "Paid for a look: $0.08",
        "Saved and checked",
        "Removed from the server",
    ]
    assert [step.code for step in told] == ["", "", "9f2c44778841aa", LOOK.transaction, "ab" * 32, ""]
    assert all(step.time and step.state is StepState.DONE for step in told)


@pytest.mark.parametrize(
    "state, delivery, words, shape",
    [
        (PaymentState.UNKNOWN, Delivery.PENDING, "Not sure yet", StepState.TROUBLE),
        (PaymentState.CLAIMED, Delivery.PENDING, "Seller says paid", StepState.TROUBLE),
        (PaymentState.VOID, Delivery.PENDING, "Expired", StepState.DONE),
        (PaymentState.FINAL, Delivery.DELIVERED, "Paid for a look", StepState.DONE),
        (PaymentState.FINAL, Delivery.NOT_DELIVERED, "not delivered", StepState.TROUBLE),
    ],
)
def test_a_payment_says_what_is_known_of_it(
    state: PaymentState, delivery: Delivery, words: str, shape: StepState
) -> None:
    look = replace(LOOK, state=state, delivery=delivery)
    (step,) = story(JOB, JobRecord(payments=(look,)), None, NOW)

    assert words in step.words
    assert "$0.08" in step.words
    assert step.state is shape


def test_a_payment_that_was_never_signed_is_not_told() -> None:
    assert story(JOB, JobRecord(payments=(replace(LOOK, authorization=None),)), None, NOW) == ()


@pytest.mark.parametrize(
    "state, shape", [(ChargeState.UNKNOWN, StepState.TROUBLE), (ChargeState.REJECTED, StepState.DONE)]
)
def test_a_use_of_credit_that_is_not_sure_is_said(state: ChargeState, shape: StepState) -> None:
    (step,) = story(JOB, JobRecord(charges=(replace(CHARGE, state=state, sent_at=None),)), None, NOW)

    assert step.words.startswith("$0.69: ")
    assert step.state is shape


def test_the_hash_stands_beside_the_last_saving_alone() -> None:
    again = (*STEPS[:3], JobStep("job-1", StepKind.SAVED, NOW - timedelta(seconds=1), "/music/again.mp3"))
    told = story(JOB, JobRecord(again), None, NOW)

    assert [step.code for step in told if step.words == "Saved and checked"] == ["", "ab" * 32]


@pytest.mark.parametrize("polls, words", [(0, "no look yet"), (1, "1 look"), (3, "3 looks")])
def test_a_job_that_is_made_tells_how_often_it_was_looked_at(polls: int, words: str) -> None:
    job = replace(a_job(1, state=JobState.MAKING), polls=polls)

    assert [step.detail for step in story(job, JobRecord(), None, NOW) if step.state is StepState.NOW] == [
        words
    ]
