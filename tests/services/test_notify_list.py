"""Questions that nobody sees, the list of what was told, and what a locked screen or play money changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.errors import StoreError
from app.domain.events import (
    JobFinished,
    NoticeRaised,
    PaymentChanged,
)
from app.domain.job import JobState
from app.domain.notice import NoticeKind
from app.domain.payment import Payment, PaymentState, PurchaseKind
from app.domain.question import BatchQuestion, LookQuestion, Question, QueueQuestion, TopUpQuestion
from app.services.notify import APPROVAL_TAG
from tests.services.clockwork import START
from tests.services.notify_desk import Desk
from tests.services.world import HOST, TEN, WALLET, job

PAYMENT = Payment("p-1", "acc-1", PurchaseKind.TOP_UP, "", HOST, "base", "0x", TEN, START)


@pytest.mark.parametrize(
    "question, title",
    [
        (
            TopUpQuestion(WALLET, HOST, "0x", 0, False, TEN, None, "Base", False, 300, START, 0, 0, ()),
            "Add $10.00 of credit?",
        ),
        (
            QueueQuestion(WALLET, HOST, "m", "Rain", 690_000, None, 0, 0, ()),
            "Create “Rain” for $0.69?",
        ),
        (
            BatchQuestion(WALLET, HOST, "Book", 1_200, 1, ("m",), 12_000_000, 690_000, None, 0, 0, ()),
            "Create 1,200 jobs (“Book”) for $12.00?",
        ),
        (
            LookQuestion(
                WALLET,
                HOST,
                "u",
                "Rain",
                "0x",
                0,
                False,
                80_000,
                None,
                "Base",
                False,
                300,
                START,
                0,
                None,
                0,
                0,
                (),
            ),
            "Pay $0.08 for a look at “Rain”?",
        ),
    ],
)
async def test_a_question_nobody_sees_rings_until_it_is_over(question: Question, title: str) -> None:
    desk = Desk()

    assert await desk.notify.approval_needed(question)
    await desk.notify.approval_over()

    (shown,) = desk.notifier.shown
    assert (shown.title, shown.text) == (title, "Gondola waits for your answer. No answer means no.")
    assert (shown.kind, shown.tag, shown.urgent) == (NoticeKind.APPROVAL, APPROVAL_TAG, True)
    assert desk.notifier.withdrawn == [APPROVAL_TAG]


async def test_each_kind_can_be_silent_and_is_in_the_list_all_the_same() -> None:
    desk = Desk()
    desk.quiet.add(NoticeKind.NEWS)

    await desk.ring(NoticeRaised("info", "Title", "Text"), JobFinished(job(state=JobState.GONE)))

    assert [shown.title for shown in desk.notifier.shown] == ["Song q-1"]
    assert await desk.titles() == ["Song q-1", "Title"]


@pytest.mark.parametrize(
    "level, kind", [("info", NoticeKind.NEWS), ("attention", NoticeKind.ALERT), ("bad", NoticeKind.ALERT)]
)
async def test_what_is_not_as_it_should_be_is_no_mere_news(level: str, kind: NoticeKind) -> None:
    desk = Desk()
    await desk.ring(NoticeRaised(level, "USDC was spent elsewhere", "Text"))

    assert [shown.kind for shown in desk.notifier.shown] == [kind]


async def test_a_batch_and_settings_are_what_their_notices_lead_to_from_the_desktop_and_from_the_list() -> (
    None
):
    desk = Desk()
    stopped, trust = (
        NoticeRaised("attention", "A batch stopped", "Text", batch_id="b-1"),
        NoticeRaised("attention", "Certificates", "Text", in_settings=True),
    )
    shown = await desk.ring(stopped, trust)
    kept = await desk.notify.recent()

    assert [(each.batch_id, each.in_settings) for each in shown] == [("b-1", False), ("", True)]
    assert [(each.batch_id, each.in_settings) for each in kept] == [("", True), ("b-1", False)]


async def test_the_list_counts_what_nobody_has_looked_at() -> None:
    desk = Desk()
    await desk.ring(NoticeRaised("info", "One", ""), NoticeRaised("info", "Two", ""))
    await desk.notify.mark_read()
    await desk.ring(NoticeRaised("info", "Three", ""))
    unread = await desk.notify.unread()
    await desk.notify.clear()

    assert unread == 1
    assert desk.counted == [1, 2, 0, 1, 0]
    assert await desk.titles() == []


@pytest.mark.allow_logs
async def test_a_list_that_cannot_be_kept_does_not_keep_the_desktop_from_ringing() -> None:
    desk = Desk()
    desk.store.trouble = StoreError()

    assert await desk.ring(NoticeRaised("info", "One", ""))
    assert desk.counted == []


async def test_a_locked_screen_sees_no_sums_and_the_list_keeps_them() -> None:
    locked = True
    desk = Desk(sums_hidden=lambda: locked)
    assert desk.notify.sums_hidden() is locked
    (shown,) = await desk.ring(PaymentChanged(replace(PAYMENT, state=PaymentState.CONFIRMED)))
    assert shown.title == "Credit at Venice: $•••"
    assert await desk.titles() == ["Credit at Venice: $10.00"]


async def test_play_money_is_called_so_outside_the_window() -> None:
    (shown,) = await Desk(play_money=True).ring(
        PaymentChanged(replace(PAYMENT, state=PaymentState.CONFIRMED))
    )
    assert shown.title == "Play money · Credit at Venice: $10.00"


async def test_after_the_end_nothing_is_told() -> None:
    desk = Desk()
    desk.notify.close()
    assert not await desk.ring(NoticeRaised("attention", "Title", "Text"))
