"""Answers after a payment, full disks, restarts: what counts as news, as a loss, or as not known yet."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace
from typing import Any

import pytest

from app.domain import errors
from app.domain.events import PaymentChanged
from app.domain.job import JobState
from app.domain.payment import Delivery, Payment, PaymentState
from app.ports.provider import OpenSink
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_seller import CENT, SHOP_PAYEE, doubt, lies, look_offer, lost, sells, used
from tests.services.test_paid_looks import MAKING, bought, offers
from tests.services.test_paid_looks_doubts import restarted
from tests.services.test_watch import AUDIO, now
from tests.services.world import OTHER, SHOP, WALLET, Process, World, look_job

S, J, D = PaymentState, JobState, Delivery
CUT = errors.Unreachable(maybe_delivered=True)
NEVER = lost(None, errors.Unreachable(maybe_delivered=False))
FINALITY_S = FINAL_AFTER_BLOCKS * 2.0


def one_payment(world: World) -> None:
    """However it went: one signature, one header, one transfer at most."""
    assert len(world.signer.signed) == 1
    assert len(set(world.seller.headers)) == 1
    assert len(world.chain.transfers) <= 1


async def test_a_forged_receipt_proves_nothing_and_the_news_are_kept(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    world.seller.answers.append(lies)
    await bought(world, app, MAKING)
    await world.until(lambda: now(app).polls == 1, within_s=60)
    await world.passed(200)
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.CLAIMED, D.DELIVERED)
    assert len(world.seller.headers) == 1, "what was delivered is not asked for again"
    await world.until(lambda: now(app).state is J.SAVED, within_s=3600)
    assert [each.state for each in await app.payments()][1] is S.VOID


async def test_what_a_seller_says_about_the_job_ends_it_and_the_chain_goes_on_deciding(
    world: World, app: Process
) -> None:
    failed = errors.JobFailed(refunded=None)
    await bought(world, app, failed)
    await world.until(lambda: now(app).state is J.FAILED, within_s=60)
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.UNKNOWN, D.NOT_DELIVERED)
    assert "Payments" in now(app).notice
    await world.passed(300 + FINALITY_S + 60)
    (payment,) = await app.payments()
    assert payment.state is S.VOID
    one_payment(world)


async def test_failed_in_an_answer_that_took_the_money_is_news_that_was_paid_for(
    world: World, app: Process
) -> None:
    world.seller.answers.append(lost(sells, doubt(errors.JobFailed(refunded=False), 200)))
    await bought(world, app, AUDIO)
    await world.until(lambda: now(app).state is J.FAILED, within_s=60)
    await world.passed(30)
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.CONFIRMED, D.DELIVERED)


async def test_a_refusal_is_believed_when_it_was_heard_often_and_no_money_moved(
    world: World, app: Process
) -> None:
    await bought(world, app, errors.UnknownQueueId())
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "unknown_queue_id"
    assert len(world.seller.headers) == 3
    one_payment(world)
    assert not world.chain.transfers


async def test_a_refusal_after_the_money_moved_is_no_word_about_the_job(world: World, app: Process) -> None:
    world.seller.answers.extend([lost(sells, doubt(errors.NotFound(), 404))] + [lost(None, used())] * 20)
    await bought(world, app, AUDIO)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=600)
    assert now(app).notice_code == "paid_not_delivered"
    assert len(world.seller.headers) <= 3, "used before, and proved: asking on is no use"
    one_payment(world)


async def test_a_seller_that_asks_to_wait_after_a_payment_is_left_alone(world: World, app: Process) -> None:
    world.seller.answers.append(lost(None, doubt(errors.RateLimited(retry_after_s=100), 429)))
    await bought(world, app)
    await world.passed(95)
    assert len(world.seller.headers) == 1
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    one_payment(world)


async def test_a_full_disk_leaves_the_look_to_be_collected(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_args: object, **_kwargs: object) -> None:
        raise errors.DiskFull

    world.seller.replays = True
    with monkeypatch.context() as disk:
        disk.setattr(world.files, "keep", full)
        await bought(world, app, AUDIO)
        await world.passed(60)
        assert now(app).notice_code in {"disk_full", "payment_unsettled"}
    await world.until(lambda: now(app).state is J.SAVED, within_s=600)
    one_payment(world)
    await world.passed(5)
    assert (await app.payments())[0].delivery is D.DELIVERED


async def test_records_that_cannot_be_written_do_not_lose_the_audio(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    offers(world, AUDIO)
    await app.watch()
    record = app.store.payments.record

    async def full(payment: object, transition: object) -> None:
        if getattr(payment, "state", None) is S.CLAIMED:
            raise errors.StoreError("The disk is full.")
        await record(payment, transition)  # type: ignore[arg-type]

    monkeypatch.setattr(app.store.payments, "record", full)
    await app.watcher.add(look_job())
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    assert "could not be written down" in caplog.text
    monkeypatch.undo()
    await app.reconciler.once()
    (payment,) = await app.payments()
    assert (payment.state, payment.delivery) == (S.CONFIRMED, D.DELIVERED)


async def test_audio_whose_delivery_could_not_be_written_is_not_paid_for_again(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    offers(world, AUDIO)
    await app.watch()
    note = app.store.payments.note

    async def full(payment: object) -> None:
        raise errors.StoreError("The disk is full.")

    app.store.payments.note = full  # type: ignore[method-assign]
    await app.watcher.add(look_job())
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    assert "delivery could not be written down" in caplog.text
    app.store.payments.note = note  # type: ignore[method-assign]
    again = await restarted(world, app)
    await world.passed(60)
    assert [each.delivery for each in await again.payments()] == [D.DELIVERED]
    one_payment(world)


@pytest.mark.allow_logs
async def test_a_delivery_that_could_not_be_written_down_is_written_down_in_the_same_run(
    world: World, app: Process
) -> None:
    offers(world, AUDIO)
    await app.watch()
    note = app.store.payments.note

    async def full(payment: object) -> None:
        raise errors.StoreError("The disk is full.")

    app.store.payments.note = full  # type: ignore[method-assign]
    await app.watcher.add(look_job())
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    await world.passed(5)
    app.store.payments.note = note  # type: ignore[method-assign]
    await world.passed(60)
    assert [each.delivery for each in await app.payments()] == [D.DELIVERED]
    one_payment(world)


async def test_another_account_does_not_pay_for_a_job_whose_payment_is_open(
    world: World, app: Process
) -> None:
    world.seller.answers.extend([NEVER] * 99)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    await app.watcher.stop("job-q-1")
    await app.watcher.resume("job-q-1", OTHER.id)
    await world.passed(100)
    one_payment(world)


async def test_a_job_that_was_forgotten_and_added_again_goes_on_with_its_payment(
    world: World, app: Process
) -> None:
    world.seller.answers.append(NEVER)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    await app.watcher.forget("job-q-1")
    await app.watcher.add(look_job(id="another"))
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    one_payment(world)
    assert (await app.payments())[0].delivery is D.DELIVERED


async def test_a_price_paid_more_than_once_counts_for_the_job(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    budget = world.settings.kept.paid_in
    world.limit(paid_in=replace(budget, per_job_micro_usdc=2 * CENT))
    world.seller.offers = (look_offer(),)
    await bought(world, app, *[MAKING] * 9)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=3600)
    assert now(app).notice_code == "cap_job"
    assert len(world.chain.transfers) == 2


async def test_what_a_dead_process_left_unsent_is_put_away_by_the_look_itself(
    world: World, app: Process
) -> None:
    offers(world, AUDIO)
    world.signer.gate = asyncio.Event()
    await app.watch()
    await app.watcher.add(look_job())
    await world.until(lambda: len(app.heard(PaymentChanged)) == 1, within_s=10)
    await app.end()
    world.signer.gate = None
    again = await world.start()
    await again.watch()
    await world.until(lambda: now(again).state is J.SAVED, within_s=60)
    assert [each.state for each in await again.payments()][1] is S.ABANDONED
    one_payment(world)


@pytest.mark.parametrize("trouble", [CUT, errors.RateLimited(retry_after_s=30)])
async def test_collecting_waits_for_a_seller_that_cannot_be_asked_without_using_up_its_sends(
    world: World, app: Process, trouble: errors.GondolaError
) -> None:
    world.seller.replays = True
    world.seller.answers.append(lost(sells, CUT))
    await bought(world, app, AUDIO)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    world.seller.trouble["plain"] = trouble
    await world.passed(600)
    assert len(world.seller.headers) == 1
    del world.seller.trouble["plain"]
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)
    one_payment(world)


@pytest.mark.parametrize("free", [False, True], ids=["paid", "fetched again"])
@pytest.mark.parametrize("news", [AUDIO, MAKING], ids=["audio", "still making"])
async def test_a_look_that_is_cancelled_while_its_answer_is_written_down_leaves_no_half_file(
    world: World,
    app: Process,
    news: Any,  # noqa: ANN401
    free: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offers(world, news)
    world.seller.jobs["q-1"] = deque([news])
    world.seller.sign_in = free
    if free:
        world.seller.answers.append(lost(sells, CUT))
        with pytest.raises(errors.PaymentUnsettled):
            await app.looks.look(look_job(), WALLET, a_sink(app))
        await app.reconciler.once()

    async def cut(*_args: object) -> None:
        raise asyncio.CancelledError

    note = "note" if free else "record"
    record = app.store.payments.record

    async def cut_when_answered(payment: Payment, transition: object) -> None:
        if payment.state is S.CLAIMED:
            raise asyncio.CancelledError
        await record(payment, transition)  # type: ignore[arg-type]

    monkeypatch.setattr(app.store.payments, note, cut if free else cut_when_answered)
    with pytest.raises(asyncio.CancelledError):
        await app.looks.look(look_job(), WALLET, a_sink(app))
    assert not list(world.downloads.iterdir())
    one_payment(world)


def a_sink(app: Process) -> OpenSink:
    """Where a look's audio goes."""
    return lambda head: app.library.open_sink(look_job(), head)
