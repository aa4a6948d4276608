"""The same header again: when, how often, until when; and collecting what was paid."""

from __future__ import annotations

import pytest

from app.domain import errors
from app.domain.events import HealthChanged, Part, PaymentChanged
from app.domain.payment import Delivery, PaymentState
from app.services.resend import MOST_COLLECTS, MOST_SENDS
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_host import HOST, lies, settles, then
from tests.services.test_reconcile import state
from tests.services.world import Process, World

S = PaymentState
LOST = then(settles, errors.Unreachable(maybe_delivered=True))
NEVER = then(None, errors.Unreachable(maybe_delivered=False))
FINALITY_S = FINAL_AFTER_BLOCKS * 2.0


async def test_a_lost_answer_is_resent_with_the_same_bytes(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER, NEVER])
    await app.pay()
    app.reconcile()
    await world.until(lambda: len(world.chain.transfers) == 1, within_s=60)
    await world.until(lambda: world.settings.kept.payee_of(HOST) is not None, within_s=60)
    assert await state(app) is S.CONFIRMED
    assert len(world.host.headers) == 3
    assert len(set(world.host.headers)) == 1
    assert len(world.signer.signed) == 1


async def test_resending_goes_on_while_spending_is_paused(world: World, app: Process) -> None:
    world.host.top_ups.append(NEVER)
    await app.pay()
    world.limit(paused=True)
    app.reconcile()
    await world.until(lambda: len(world.host.headers) == 2, within_s=60)


async def test_resending_goes_on_without_a_node(world: World, app: Process) -> None:
    world.host.top_ups.append(NEVER)
    await app.pay()
    world.chain.down = errors.NodeUnreachable()
    app.reconcile()
    await world.until(lambda: len(world.host.headers) == 2, within_s=60)
    assert await state(app) is S.UNKNOWN
    troubles = [event for event in app.heard(HealthChanged) if event.part is Part.NODE]
    assert troubles
    assert not any(event.well for event in troubles)


async def test_after_its_time_nothing_unproved_is_sent_again(world: World, app: Process) -> None:
    world.host.top_ups.append(NEVER)
    await app.pay()
    world.clock.pass_by(301)
    for _ in range(50):
        await app.reconciler.once()
        world.clock.pass_by(10)
    assert len(world.host.headers) == 1


async def test_a_clock_that_was_set_back_sends_nothing_and_still_finds_the_truth(
    world: World, app: Process
) -> None:
    world.host.top_ups.append(NEVER)
    payment = await app.pay()
    before = world.clock.wall
    world.clock.pass_by(2 * FINALITY_S)
    world.chain.ahead_s = (world.clock.wall - before).total_seconds() + 7200
    world.clock.wall = before.replace(hour=before.hour - 2)
    await app.reconciler.once()
    world.clock.steady += 60
    await app.reconciler.once()
    assert len(world.host.headers) == 1
    assert (await app.payments())[0].id == payment.id
    assert await state(app) is S.VOID


async def test_sends_are_few_and_their_pauses_grow(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER] * 100)
    await app.pay()
    app.reconcile()
    await world.passed(299)
    assert len(world.host.headers) == MOST_SENDS
    assert (await app.payments())[0].sends == MOST_SENDS


async def test_what_was_paid_is_collected_with_the_same_header_even_after_its_time(
    world: World, app: Process
) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    world.host.trouble["top_up"] = errors.ServerTrouble()
    app.reconcile()
    await world.passed(400)
    assert await state(app) is S.CONFIRMED
    assert (await app.payments())[0].delivery in {Delivery.PENDING, Delivery.NOT_DELIVERED}
    del world.host.trouble["top_up"]
    await world.passed(3600)
    assert len(set(world.host.headers)) == 1
    assert len(world.chain.transfers) == 1


async def test_a_dead_network_before_the_proof_leaves_sends_for_collecting(
    world: World, app: Process
) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    world.host.trouble["top_up"] = errors.Unreachable(maybe_delivered=False)
    world.chain.down = errors.NodeUnreachable()
    app.reconcile()
    await world.passed(280)
    assert (await app.payments())[0].sends == MOST_SENDS
    del world.host.trouble["top_up"]
    world.chain.down = None
    await world.passed(120)
    collected = (await app.payments())[0]
    assert (collected.state, collected.delivery) == (S.CONFIRMED, Delivery.DELIVERED)


async def test_paid_and_never_acknowledged_is_said_so_in_the_end(world: World, app: Process) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    world.host.trouble["top_up"] = errors.ServerTrouble()
    app.reconcile()
    await world.passed(2 * 3600)
    lost = (await app.payments())[0]
    assert (lost.state, lost.delivery) == (S.FINAL, Delivery.NOT_DELIVERED)
    assert lost.sends == len(world.host.headers) == MOST_SENDS + MOST_COLLECTS
    assert lost.note.startswith("Paid, but the credit is not acknowledged yet")


@pytest.mark.parametrize("proved_state", [S.CONFIRMED, S.FINAL])
async def test_a_forged_transaction_does_not_replace_the_proved_one(
    world: World, app: Process, proved_state: PaymentState
) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    if proved_state is S.FINAL:
        world.clock.pass_by(FINALITY_S + 10)
    await app.reconciler.once()
    assert await state(app) is proved_state
    proved = (await app.payments())[0].transaction
    world.host.top_ups.append(lies())
    app.reconcile()
    await world.passed(30)
    collected = (await app.payments())[0]
    assert collected.delivery is Delivery.DELIVERED
    assert collected.transaction == proved == world.chain.transfers[0].transaction
    told = [event.payment for event in app.heard(PaymentChanged)]
    assert {payment.transaction for payment in told} == {"", proved}


async def test_a_claimed_transaction_is_a_hint_for_an_unknown_payment(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER, lies("0x" + "aa" * 32)])
    await app.pay()
    world.chain.blind = True
    app.reconcile()
    await world.passed(12)
    hinted = (await app.payments())[0]
    assert (hinted.state, hinted.transaction) == (S.UNKNOWN, "0x" + "aa" * 32)
    assert hinted.delivery is Delivery.DELIVERED


async def test_a_transaction_named_in_an_error_is_a_hint_too(world: World, app: Process) -> None:
    pending = errors.SettlementUnknown()
    pending.transaction = "0x" + "cc" * 32
    world.host.top_ups.append(then(None, pending))
    payment = await app.pay()
    assert (payment.state, payment.transaction) == (S.UNKNOWN, pending.transaction)
    await app.reconciler.once()
    world.host.top_ups.append(NEVER)
    world.clock.pass_by(9)
    await app.reconciler.once()
    assert (await app.payments())[0].transaction == pending.transaction
