"""When the desktop rings, and with which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.charge import Charge
from app.domain.events import ChargeChanged, HealthChanged, JobFinished, NoticeRaised, Part, PaymentChanged
from app.domain.job import JobState
from app.domain.observation import SavedAudio
from app.domain.payment import Payment, PaymentState, PurchaseKind
from app.ports.notifier import Notification
from app.services.feed import Feed
from app.services.notify import PLAY, REVEAL, Notify
from app.services.tasks import TaskOwner
from tests.services.clockwork import START, settled
from tests.services.fakes import FakeNotifier
from tests.services.world import HOST, TEN, job

AUDIO = SavedAudio("/music/Harbour.mp3", "", 1, "mp3", 6.0, verified=True)
PAYMENT = Payment("p-1", "acc-1", PurchaseKind.TOP_UP, "", HOST, "base", "0x", TEN, START)


class Desk:
    """A feed with a notifier behind it."""

    def __init__(self) -> None:
        self.feed, self.tasks, self.notifier, self.on = Feed(), TaskOwner(), FakeNotifier(), True
        self.notify = Notify(self.feed, self.notifier, self.tasks, self._enabled)

    async def _enabled(self) -> bool:
        return self.on

    async def ring(self, event: object) -> list[Notification]:
        """What is shown after this event."""
        self.feed.publish(event)  # type: ignore[arg-type]
        await settled()
        return self.notifier.shown


@pytest.mark.parametrize(
    "state,text",
    [
        (JobState.SAVED, "Saved and checked: Harbour.mp3"),
        (JobState.CLEANED, "Saved and checked: Harbour.mp3"),
        (JobState.UNVERIFIED, "Saved, but the check failed. The server keeps its copy."),
        (JobState.FAILED, "why"),
        (JobState.GONE, "why"),
        (JobState.NEEDS_YOU, "why"),
    ],
)
async def test_a_job_that_ended_rings(state: JobState, text: str) -> None:
    desk = Desk()
    (shown,) = await desk.ring(JobFinished(job(state=state, notice="why", audio=AUDIO)))
    assert (shown.title, shown.text, shown.job_id) == ("Song q-1", text, "job-q-1")
    expected = {
        JobState.SAVED: (PLAY, REVEAL),
        JobState.CLEANED: (PLAY, REVEAL),
        JobState.UNVERIFIED: (REVEAL,),
    }
    assert shown.actions == expected.get(state, ())


async def test_a_job_that_the_person_stopped_does_not_ring() -> None:
    assert not await Desk().ring(JobFinished(job(state=JobState.STOPPED)))


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
    assert [shown.text for shown in desk.notifier.shown] == [
        "Not sure yet — nothing new will be paid",
        "Proved on chain",
    ]
    assert desk.notifier.shown[0].title == "Credit at Venice: $10.00"


async def test_notices_ring_and_other_events_do_not() -> None:
    desk = Desk()
    charge = Charge("c", "acc-1", HOST, "m", "t", 1, START, "")
    assert not await desk.ring(ChargeChanged(charge))
    assert not await desk.ring(HealthChanged(Part.API, well=True, words=""))
    assert await desk.ring(NoticeRaised("attention", "Title", "Text", "j")) == [
        Notification("Title", "Text", "j")
    ]


async def test_silence_is_respected() -> None:
    desk = Desk()
    desk.on = False
    assert not await desk.ring(NoticeRaised("attention", "Title", "Text"))
    desk.on = True
    desk.notify.close()
    assert not await desk.ring(NoticeRaised("attention", "Title", "Text"))
