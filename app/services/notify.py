"""Decides when the desktop rings, and with which words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from app.domain.events import ChargeChanged, Event, JobFinished, NoticeRaised, PaymentChanged
from app.domain.job import AUDIO_SAFE, Job, JobState
from app.domain.money import format_usd
from app.domain.payment import Payment, PaymentState
from app.domain.words import PAYMENT_STATE, payment_title
from app.ports.notifier import Notification, Notifier
from app.services.feed import Feed
from app.services.tasks import TaskOwner

PLAY = ("play", "Play")
REVEAL = ("reveal", "Show in folder")


class Notify:
    """Listens to the feed and rings. ``enabled`` is asked each time."""

    def __init__(
        self, feed: Feed, notifier: Notifier, tasks: TaskOwner, enabled: Callable[[], Awaitable[bool]]
    ) -> None:
        self._notifier = notifier
        self._tasks = tasks
        self._enabled = enabled
        self._told: dict[str, PaymentState] = {}
        self._leave = feed.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._leave()

    def _heard(self, event: Event) -> None:
        match event:
            case JobFinished(job):
                self._ring(_job_words(job))
            case PaymentChanged(payment):
                if self._told.get(payment.id) is not payment.state:
                    self._told[payment.id] = payment.state
                    self._ring(_payment_words(payment))
            case NoticeRaised(_, title, text, job_id):
                self._ring(Notification(title, text, job_id))
            case ChargeChanged() | _:
                return

    def _ring(self, notification: Notification | None) -> None:
        if notification is not None:
            self._tasks.spawn("ring", self._show(notification))

    async def _show(self, notification: Notification) -> None:
        if await self._enabled():
            await self._notifier.show(notification)


def _job_words(job: Job) -> Notification | None:
    if job.state in AUDIO_SAFE and job.audio is not None:
        name = Path(job.audio.path).name
        return Notification(job.title, f"Saved and checked: {name}", job.id, (PLAY, REVEAL))
    if job.state is JobState.UNVERIFIED:
        return Notification(
            job.title, "Saved, but the check failed. The server keeps its copy.", job.id, (REVEAL,)
        )
    if job.state in (JobState.FAILED, JobState.GONE, JobState.NEEDS_YOU):
        return Notification(job.title, job.notice, job.id)
    return None


def _payment_words(payment: Payment) -> Notification | None:
    if payment.state not in (PaymentState.CONFIRMED, PaymentState.UNKNOWN, PaymentState.VOID):
        return None
    title = f"{payment_title(payment)}: {format_usd(payment.amount_micro_usdc)}"
    return Notification(title, PAYMENT_STATE[payment.state])
