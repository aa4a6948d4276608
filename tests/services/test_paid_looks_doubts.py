"""When the answer to a paid look is lost, late or nothing: the same bytes again, never a second payment, and an end."""

from __future__ import annotations

import itertools

import pytest

from app.domain import errors
from app.domain.job import JobState
from app.domain.payment import Delivery, Payment, PaymentState
from app.services.resend import MOST_COLLECTS, MOST_SENDS
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_seller import lost, sells, takes
from tests.services.test_paid_looks import bought
from tests.services.test_watch import AUDIO, now
from tests.services.world import Process, World, look_job

S, J, D = PaymentState, JobState, Delivery
CUT = errors.Unreachable(maybe_delivered=True)
NEVER = lost(None, errors.Unreachable(maybe_delivered=False))
FINALITY_S = FINAL_AFTER_BLOCKS * 2.0


def one_payment(world: World) -> None:
    """However it went: one signature, one header, one transfer at most."""
    assert len(world.signer.signed) == 1
    assert len(set(world.seller.headers)) == 1
    assert len(world.chain.transfers) <= 1


async def test_a_payment_that_never_arrived_is_sent_again_with_the_same_bytes(
    world: World, app: Process
) -> None:
    world.seller.answers.extend([NEVER, NEVER])
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    assert len(world.seller.headers) == 3
    one_payment(world)
    assert len(world.chain.transfers) == 1


async def test_the_next_start_sends_the_same_bytes_without_a_pause(world: World, app: Process) -> None:
    world.seller.answers.append(NEVER)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    await app.end()
    again = await world.start()
    again.reconcile()
    await again.watch()
    await world.until(lambda: now(again).state is J.SAVED, within_s=60)
    assert len(world.seller.headers) == 2
    one_payment(world)


async def test_a_lost_answer_is_given_again_by_a_seller_that_can(world: World, app: Process) -> None:
    world.seller.replays = True
    world.seller.answers.append(lost(sells, CUT))
    await bought(world, app, AUDIO)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    one_payment(world)
    assert len(world.chain.transfers) == 1


async def test_a_wallet_that_paid_fetches_again_for_free_where_it_may(world: World, app: Process) -> None:
    world.seller.sign_in = True
    world.seller.answers.append(lost(sells, CUT))
    await bought(world, app, AUDIO)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    one_payment(world)
    await world.passed(5)
    assert (await app.payments())[0].delivery is D.DELIVERED


async def test_paid_and_not_delivered_stops_the_job_and_its_receiver_until_the_person_goes_on(
    world: World, app: Process
) -> None:
    world.seller.answers.extend([takes] * 99)
    await bought(world, app)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=3600)
    assert now(app).notice_code == "paid_not_delivered"
    (loss,) = await app.payments()
    assert (loss.state in {S.CONFIRMED, S.FINAL}, loss.delivery) == (True, D.NOT_DELIVERED)
    assert loss.sends == len(world.seller.headers) == MOST_SENDS + MOST_COLLECTS
    one_payment(world)
    world.seller.answers.clear()

    world.seller.jobs["q-2"] = world.seller.jobs["q-1"]
    await app.watcher.add(look_job("q-2"))
    await world.until(lambda: now(app, "q-2").state is J.NEEDS_YOU, within_s=60)
    assert now(app, "q-2").notice_code == "undelivered"
    await app.watcher.resume("job-q-1")
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    one_payment(world)

    assert await app.looks.losses(now(app, "q-2")) == (loss,) == await app.looks.losses(now(app))
    again = await restarted(world, app)
    await again.looks.forgive(loss.id)
    assert await again.looks.losses(now(app)) == ()
    await again.watcher.resume("job-q-1")
    await again.watcher.resume("job-q-2")
    await world.until(lambda: now(again, "q-1").state is now(again, "q-2").state is J.SAVED, within_s=600)
    assert len(world.chain.transfers) == 3


async def restarted(world: World, app: Process) -> Process:
    """Another process after this one, following payments and watching."""
    await app.end()
    again = await world.start()
    again.reconcile()
    await again.watch()
    return again


async def test_what_is_no_loss_is_not_forgiven(world: World, app: Process) -> None:
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    for payment_id in ("no such payment", (await app.payments())[0].id):
        with pytest.raises(errors.InvalidInput):
            await app.looks.forgive(payment_id)


@pytest.mark.parametrize("times, forgiven", [(2, True), (3, False)])
async def test_going_on_is_not_lost_to_a_depth_that_is_noted_meanwhile(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch, times: int, forgiven: bool
) -> None:
    world.seller.answers.extend([takes] * 99)
    await bought(world, app)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=3600)
    (loss,) = await app.payments()
    note, failures = app.store.payments.note, iter([errors.AlreadyRunning()] * times)

    async def busy(payment: Payment) -> None:
        for error in failures:
            raise error
        await note(payment)

    monkeypatch.setattr(app.store.payments, "note", busy)
    if not forgiven:
        with pytest.raises(errors.AlreadyRunning):
            await app.looks.forgive(loss.id)
    else:
        await app.looks.forgive(loss.id)
    assert (await app.payments())[0].forgiven is forgiven


async def test_a_payment_that_nobody_took_expires_and_is_not_signed_anew_by_itself(
    world: World, app: Process
) -> None:
    world.seller.answers.extend([NEVER] * 99)
    await bought(world, app)
    await world.passed(300 + FINALITY_S - 60)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "payment_unsettled")
    assert len(world.seller.headers) == MOST_SENDS
    await world.passed(600)
    assert (now(app).state, now(app).notice_code) == (J.NEEDS_YOU, "payment_expired")
    assert (await app.payments())[0].state is S.VOID
    await world.passed(3600)
    one_payment(world)
    world.seller.answers.clear()
    again = await restarted(world, app)
    assert len(world.signer.signed) == 1, "a start is nobody's wish"
    await again.watcher.resume("job-q-1")
    await world.until(lambda: now(again).state is J.SAVED, within_s=60)
    assert len(world.chain.transfers) == 1
    assert len(world.signer.signed) == 2


async def test_pauses_between_sends_grow_and_the_last_seconds_are_left_alone(
    world: World, app: Process
) -> None:
    world.seller.answers.extend([NEVER] * 99)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 4, within_s=300)
    at = [when for kind, when in world.seller.calls if kind == "paid"]
    pauses = [later - sooner for sooner, later in itertools.pairwise(at)]
    assert pauses == sorted(pauses)
    world.clock.pass_by(300 - 5.9 - (at[-1] - at[0]))
    await world.passed(100)
    assert len(world.seller.headers) == 4


async def test_after_its_time_nothing_unproved_is_sent_again(world: World, app: Process) -> None:
    world.seller.answers.append(NEVER)
    await bought(world, app, AUDIO)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    world.clock.pass_by(301)
    await world.passed(600)
    assert len(world.seller.headers) == 1
    assert now(app).notice_code == "payment_unsettled"


async def test_what_was_taken_is_collected_with_the_same_bytes_even_after_its_time(
    world: World, app: Process
) -> None:
    def goes_down(_header: object) -> None:
        world.chain.down = errors.NodeUnreachable()

    world.seller.replays, world.seller.witness = True, goes_down
    world.seller.answers.append(lost(sells, CUT))
    await bought(world, app, AUDIO)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)
    world.clock.pass_by(301)
    await world.passed(30)
    assert len(world.seller.headers) == 1
    world.chain.down, world.seller.witness = None, None
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)
    assert len(world.seller.headers) == 2
    one_payment(world)
