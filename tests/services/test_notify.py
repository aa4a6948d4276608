"""What is told, when the desktop rings, and with which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.charge import Charge
from app.domain.events import (
    BalancesChanged,
    BatchFinished,
    ChargeChanged,
    HealthChanged,
    JobFinished,
    NoticeRaised,
    Part,
    PaymentChanged,
)
from app.domain.job import JobState
from app.domain.notice import NoticeKind
from app.domain.observation import Balance, SavedAudio
from app.domain.payment import Payment, PaymentState, PurchaseKind
from app.ports.notifier import Notification
from app.services.notify import PLAY, REVEAL
from tests.services.clockwork import START
from tests.services.notify_desk import Desk
from tests.services.world import HOST, TEN, job

AUDIO = SavedAudio("/music/Harbour.mp3", "", 1, "mp3", 6.0, verified=True)
PAYMENT = Payment("p-1", "acc-1", PurchaseKind.TOP_UP, "", HOST, "base", "0x", TEN, START)
CREDIT = Balance(
    "acc-1",
    2_000_000,
    can_consume=True,
    minimum_top_up_micro_usdc=0,
    suggested_top_up_micro_usdc=0,
    seen_at=START,
)


def credit(micro_usdc: int, account_id: str = "acc-1", *, usable: bool = True) -> BalancesChanged:
    return BalancesChanged(
        account_id, None, replace(CREDIT, credit_micro_usdc=micro_usdc, can_consume=usable)
    )


@pytest.mark.parametrize(
    "state,text,kind",
    [
        (JobState.SAVED, "Saved and checked: Harbour.mp3", NoticeKind.DONE),
        (JobState.CLEANED, "Saved and checked: Harbour.mp3", NoticeKind.DONE),
        (
            JobState.UNVERIFIED,
            "Saved, but the check failed. The server keeps its copy.",
            NoticeKind.WAITS,
        ),
        (JobState.FAILED, "why", NoticeKind.FAILED),
        (JobState.GONE, "why", NoticeKind.FAILED),
        (JobState.NEEDS_YOU, "why", NoticeKind.WAITS),
    ],
)
async def test_a_job_that_ended_rings(state: JobState, text: str, kind: NoticeKind) -> None:
    desk = Desk()
    audio = AUDIO if text.startswith("Saved") else None
    (shown,) = await desk.ring(JobFinished(job(state=state, notice="why", audio=audio)))
    assert (shown.title, shown.text, shown.job_id, shown.kind) == ("Song q-1", text, "job-q-1", kind)
    expected = {
        JobState.SAVED: (PLAY, REVEAL),
        JobState.CLEANED: (PLAY, REVEAL),
        JobState.UNVERIFIED: (REVEAL,),
    }
    assert shown.actions == expected.get(state, ())


async def test_a_job_that_the_person_stopped_does_not_ring() -> None:
    assert not await Desk().ring(JobFinished(job(state=JobState.STOPPED)))


async def test_titles_from_elsewhere_are_made_fit_to_show() -> None:
    (shown,) = await Desk().ring(JobFinished(job(title="a\u202eb\n" * 200, state=JobState.GONE)))
    assert shown.title.startswith("ab ab")
    assert len(shown.title) == 120


async def test_a_payment_rings_once_for_each_thing_worth_knowing() -> None:
    desk = Desk()
    for state in (
        PaymentState.SENT,
        PaymentState.UNKNOWN,
        PaymentState.UNKNOWN,
        PaymentState.CONFIRMED,
        PaymentState.CONFIRMED,
        PaymentState.FINAL,
    ):
        await desk.ring(PaymentChanged(replace(PAYMENT, state=state)))
    assert [(shown.text, shown.kind) for shown in desk.notifier.shown] == [
        ("Not sure yet — nothing new will be paid", NoticeKind.UNSURE),
        ("Proved on chain", NoticeKind.PAID),
    ]
    assert desk.notifier.shown[0].title == "Credit at Venice: $10.00"


async def test_a_payment_that_an_earlier_run_told_of_is_not_told_again() -> None:
    desk = Desk()
    await desk.ring(PaymentChanged(replace(PAYMENT, state=PaymentState.CONFIRMED)))

    desk.start()
    await desk.ring(PaymentChanged(replace(PAYMENT, state=PaymentState.CONFIRMED, depth=9)))
    await desk.ring(PaymentChanged(replace(PAYMENT, state=PaymentState.VOID)))

    assert [shown.text for shown in desk.notifier.shown] == ["Proved on chain", "Expired — nothing was paid"]


async def test_a_batch_is_told_as_one() -> None:
    desk = Desk(batch_of=lambda job_id: "b-1" if job_id != "job-q-9" else "")
    for number in range(3):
        await desk.ring(JobFinished(job(f"q-{number}", state=JobState.SAVED, audio=AUDIO)))
    await desk.ring(JobFinished(job("q-9", state=JobState.SAVED, audio=AUDIO)))
    before = [shown.title for shown in desk.notifier.shown]

    await desk.ring(BatchFinished("b-1", "Chapters 1–40", 1_039, 1, "job-q-0"))

    assert before == ["Song q-9"]
    shown = desk.notifier.shown[-1]
    assert (shown.title, shown.text) == ("Chapters 1–40", "1,039 saved and checked, 1 without audio")
    assert (shown.batch_id, shown.job_id, shown.kind) == ("b-1", "job-q-0", NoticeKind.BATCH)


@pytest.mark.parametrize("saved, failed, text", [(0, 2, "2 without audio"), (2, 0, "2 saved and checked")])
async def test_a_batch_says_only_what_there_was(saved: int, failed: int, text: str) -> None:
    (shown,) = await Desk().ring(BatchFinished("b-1", "Chapters", saved, failed))
    assert shown.text == text


async def test_a_batch_that_waits_for_the_person_says_so_once_until_it_is_through() -> None:
    desk = Desk(batch_of=lambda _job_id: "b-1")
    stuck = [
        JobFinished(job(f"q-{number}", state=JobState.NEEDS_YOU, notice="Too little credit."))
        for number in range(3)
    ]

    await desk.ring(*stuck)
    once = [shown.title for shown in desk.notifier.shown]
    await desk.ring(BatchFinished("b-1", "Chapters", 1, 2), stuck[0])

    assert once == ["A batch waits for you: Song q-0"]
    assert [shown.title for shown in desk.notifier.shown] == [*once, "Chapters", *once]


async def test_credit_that_becomes_low_rings_once_and_again_after_a_top_up() -> None:
    desk = Desk()
    await desk.ring(
        credit(2_000_000), credit(499_999), credit(310_000), credit(5_000_000), credit(0, usable=False)
    )
    assert [(shown.title, shown.text) for shown in desk.notifier.shown] == [
        ("Venice credit runs low: $0.499999", "Add some before the next job."),
        ("Venice credit runs low: $0.00", "Nothing new can be made until you add some."),
    ]
    assert {shown.kind for shown in desk.notifier.shown} == {NoticeKind.CREDIT}
    assert {shown.account_id for shown in desk.notifier.shown} == {"acc-1"}


async def test_credit_that_was_never_there_does_not_ring() -> None:
    desk = Desk()
    await desk.ring(credit(0, usable=False), BalancesChanged("acc-1", 5, None), credit(0, usable=False))
    await desk.ring(credit(9_000_000, "acc-2"), BalancesChanged("acc-2", 5, None), credit(8_000_000, "acc-2"))
    assert not desk.notifier.shown


async def test_notices_ring_and_other_events_do_not() -> None:
    desk = Desk()
    charge = Charge("c", "acc-1", HOST, "m", "t", 1, START, "")
    assert not await desk.ring(ChargeChanged(charge))
    assert not await desk.ring(HealthChanged(Part.API, well=True, words=""))
    assert await desk.ring(NoticeRaised("attention", "Title", "Text", "j")) == [
        Notification("Title", "Text", "j", kind=NoticeKind.ALERT)
    ]
