"""Decides what is told and when the desktop rings. Everything told is kept in a list; what may ring is asked first."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain.errors import StoreError
from app.domain.events import (
    BalancesChanged,
    BatchFinished,
    Event,
    FundsArrived,
    JobFinished,
    NoticeRaised,
    NoticesChanged,
    PaymentChanged,
)
from app.domain.job import Job, JobState
from app.domain.notice import Notice, NoticeKind, without_sums
from app.domain.payment import Payment, PaymentState
from app.domain.question import Question
from app.ports.clock import Clock
from app.ports.notices import NoticeStore
from app.ports.notifier import Notification, Notifier
from app.services import notice_words
from app.services.feed import Feed
from app.services.tasks import TaskOwner

_log = logging.getLogger(__name__)

PLAY = ("play", "Play")
REVEAL = ("reveal", "Show in folder")
APPROVAL_TAG = "approval"
"""There is one question at a time, so one notification about it."""

Actions = tuple[tuple[str, str], ...]


def _in_no_batch(_job_id: str) -> str:
    return ""


def _open() -> bool:
    return False


async def _no_look() -> None:
    """Where nobody else can hide them."""


@dataclass(frozen=True, slots=True)
class NotifyTools:
    """What telling needs. ``rings`` is asked each time whether a kind may ring.

    ``batch_of`` names the batch a job belongs to, or nothing: its jobs are told as one. ``sums_hidden`` says whether
    notifications must hide sums now (a locked screen), and ``look`` sees first whether another process wants that;
    ``play_money`` marks each of them as play.
    """

    feed: Feed
    notifier: Notifier
    tasks: TaskOwner
    store: NoticeStore
    clock: Clock
    rings: Callable[[NoticeKind], Awaitable[bool]]
    batch_of: Callable[[str], str] = _in_no_batch
    sums_hidden: Callable[[], bool] = _open
    look: Callable[[], Awaitable[object]] = _no_look
    play_money: bool = False


class Notify:
    """Listens to the feed, keeps what is worth telling, and rings."""

    def __init__(self, tools: NotifyTools) -> None:
        self._t = tools
        self._told: dict[str, PaymentState] = {}
        self._low: dict[str, bool] = {}
        self._waiting: set[str] = set()
        self._leave = tools.feed.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._leave()

    def sums_hidden(self) -> bool:
        """Whether sums are to be hidden right now, in notifications as in the list: somebody else may be looking."""
        return self._t.sums_hidden()

    async def tell(self, notice: Notice, actions: Actions = ()) -> bool:
        """Keep a notice and ring for it; True if the desktop accepted it. What was told before is not told again."""
        try:
            kept = await self._t.store.add(notice)
        except StoreError as error:
            # Hearing of it matters more than finding it in the list.
            _log.warning("A notice could not be kept: %s", error.code)
            kept = notice
        if kept is None:
            return False
        await self._count()
        return await self._ring(kept, actions)

    async def approval_needed(self, question: Question) -> bool:
        """A question waits that nobody sees: ring until ``approval_over``. False: meet the person another way."""
        return await self.tell(notice_words.of_question(question, self._t.clock.now()))

    async def approval_over(self) -> None:
        """The question was answered, or lapsed: nothing waits any more."""
        await self._t.notifier.withdraw(APPROVAL_TAG)

    async def recent(self) -> tuple[Notice, ...]:
        """Everything that was told and is still kept, newest first."""
        return await self._t.store.notices()

    async def unread(self) -> int:
        """How many of them nobody has looked at."""
        return await self._t.store.unread()

    async def mark_read(self) -> None:
        """The person has looked at them."""
        await self._t.store.mark_read()
        await self._count()

    async def clear(self) -> None:
        """The person does not need the list any more."""
        await self._t.store.clear()
        await self._count()

    def _heard(self, event: Event) -> None:
        match event:
            case JobFinished(job):
                self._job(job)
            case BatchFinished():
                self._waiting.discard(event.batch_id)
                self._spawn(notice_words.of_batch(event, self._t.clock.now()))
            case PaymentChanged(payment):
                self._payment(payment)
            case BalancesChanged():
                self._balances(event)
            case FundsArrived():
                self._spawn(notice_words.of_arrival(event, self._t.clock.now()))
            case NoticeRaised():
                self._spawn(notice_words.of_news(event, self._t.clock.now()))
            case _:
                return

    def _job(self, job: Job) -> None:
        now, batch_id = self._t.clock.now(), self._t.batch_of(job.id)
        if not batch_id:
            notice = notice_words.of_job(job, now)
        elif batch_id in self._waiting:
            return
        else:
            notice = notice_words.of_job_in_batch(job, batch_id, now)
            if notice is not None:
                self._waiting.add(batch_id)
        self._spawn(notice, _actions(job))

    def _payment(self, payment: Payment) -> None:
        """A proved payment is told again with every block that covers it; the list knows what earlier runs told."""
        if self._told.get(payment.id) is not payment.state:
            self._told[payment.id] = payment.state
            self._spawn(notice_words.of_payment(payment, self._t.clock.now()))

    def _balances(self, event: BalancesChanged) -> None:
        """Only becoming low rings: a new account has nothing yet, and the window says so by itself."""
        if event.credit is None:
            return
        low = notice_words.is_low(event.credit)
        before, self._low[event.account_id] = self._low.get(event.account_id, True), low
        if low and not before:
            self._spawn(notice_words.of_credit(event.account_id, event.credit, self._t.clock.now()))

    def _spawn(self, notice: Notice | None, actions: Actions = ()) -> None:
        if notice is not None:
            self._t.tasks.spawn("tell", self.tell(notice, actions))

    async def _ring(self, notice: Notice, actions: Actions) -> bool:
        if not await self._t.rings(notice.kind):
            return False
        await self._t.look()
        seen = without_sums(notice) if self._t.sums_hidden() else notice
        approval = notice.kind is NoticeKind.APPROVAL
        return await self._t.notifier.show(
            Notification(
                title=f"Play money · {seen.title}" if self._t.play_money else seen.title,
                text=seen.text,
                job_id=seen.job_id,
                actions=actions,
                kind=seen.kind,
                batch_id=seen.batch_id,
                tag=APPROVAL_TAG if approval else "",
                urgent=approval,
                account_id=seen.account_id,
                in_settings=seen.in_settings,
            )
        )

    async def _count(self) -> None:
        try:
            unread = await self._t.store.unread()
        except StoreError as error:
            _log.warning("The notices could not be counted: %s", error.code)
            return
        self._t.feed.publish(NoticesChanged(unread))


def _actions(job: Job) -> Actions:
    if job.audio is None:
        return ()
    return (REVEAL,) if job.state is JobState.UNVERIFIED else (PLAY, REVEAL)
