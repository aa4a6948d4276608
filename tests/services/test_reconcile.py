"""How the chain alone turns doubt into truth, and how the same bytes are sent again."""

from __future__ import annotations

import itertools

import pytest

from app.domain import errors
from app.domain.events import PaymentChanged
from app.domain.payment import Delivery, PaymentState
from app.services.reconcile import BUSY_S, CALM_S, PASS_S
from app.services.resend import MOST_SENDS
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_host import HOST, PAYEE, denies, lies, settles, then
from tests.services.world import OTHER, TEN, Process, World

S = PaymentState
LOST = then(settles, errors.Unreachable(maybe_delivered=True))
NEVER = then(None, errors.Unreachable(maybe_delivered=False))
FINALITY_S = FINAL_AFTER_BLOCKS * 2.0


async def state(app: Process) -> PaymentState:
    """How the newest payment that was not refused stands in the journal."""
    return next(each.state for each in await app.payments() if each.state is not S.REFUSED)


async def test_a_claim_becomes_proved_and_then_final(world: World, app: Process) -> None:
    payment = await app.pay()
    assert await app.reconciler.once() == 1
    proved = (await app.payments())[0]
    assert (proved.state, proved.depth) == (S.CONFIRMED, 1)
    assert proved.transaction == world.chain.transfers[0].transaction
    assert world.settings.kept.payee_of(HOST) == PAYEE

    world.clock.pass_by(20)
    await app.reconciler.once()
    assert (await app.payments())[0].depth == 11
    world.clock.pass_by(FINALITY_S)
    assert await app.reconciler.once() == 0
    final = (await app.payments())[0]
    assert (final.state, final.depth) == (S.FINAL, 11 + FINAL_AFTER_BLOCKS)
    assert len(await app.store.payments.transitions(payment.id)) == 5
    assert len(world.host.headers) == 1


async def test_what_only_sinks_is_asked_after_less_and_less_and_is_final_in_time(
    world: World, app: Process
) -> None:
    await app.pay()
    app.reconcile()
    await world.passed(4)
    assert await state(app) is S.CONFIRMED

    world.chain.reads = 0
    await world.passed(FINALITY_S - 10)
    assert await state(app) is S.CONFIRMED
    assert 2 < world.chain.reads <= 6 + (FINALITY_S - 10) / CALM_S
    depth = (await app.payments())[0].depth
    assert depth is not None
    assert depth * 2.0 >= FINALITY_S - 10 - CALM_S
    await world.passed(10 + CALM_S)
    assert await state(app) is S.FINAL


async def test_a_payment_that_is_in_doubt_is_followed_closely_beside_one_that_only_sinks(
    world: World, app: Process
) -> None:
    await app.pay()
    app.reconcile()
    await world.passed(60)
    assert await state(app) is S.CONFIRMED
    world.host.top_ups.append(LOST)
    lost = await app.pay(5_000_000)
    await world.passed(2 * BUSY_S)

    found = next(each for each in await app.payments() if each.id == lost.id)
    assert found.state is S.CONFIRMED


async def test_charges_in_doubt_do_not_wait_for_a_payment_that_only_sinks(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    await app.pay()
    app.reconcile()
    await world.passed(4 * CALM_S)
    looked = list[float]()

    async def noted() -> None:
        looked.append(world.clock.monotonic())

    monkeypatch.setattr(app.reconciler._ledger, "once", noted)
    await world.passed(4 * PASS_S + 1)
    assert await state(app) is S.CONFIRMED
    assert 4 <= len(looked) <= 6
    # A beat that comes right after a look is left out: a tenth of a pause, at most.
    assert all(later - sooner <= 1.1 * PASS_S for sooner, later in itertools.pairwise(looked))


async def test_a_block_that_goes_later_is_still_noticed(world: World, app: Process) -> None:
    payment = await app.pay()
    app.reconcile()
    await world.passed(60)
    assert await state(app) is S.CONFIRMED
    world.chain.reorganise()
    await world.passed(CALM_S + BUSY_S)

    steps = await app.store.payments.transitions(payment.id)
    assert any(step.after is S.UNKNOWN and "gone" in step.why for step in steps)
    assert len(world.signer.signed) == 1


async def test_an_unchanged_depth_is_not_news(world: World, app: Process) -> None:
    await app.pay()
    await app.reconciler.once()
    told = len(app.heard(PaymentChanged))
    await app.reconciler.once()
    assert len(app.heard(PaymentChanged)) == told


async def test_a_dead_node_is_asked_once_a_pass_not_once_a_payment(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER, NEVER])
    await app.pay()
    await app.pay(account=OTHER)
    world.clock.pass_by(400)
    world.chain.down = errors.NodeUnreachable()
    world.chain.reads = 0
    await app.reconciler.once()
    assert world.chain.reads == 1
    world.chain.down = errors.NodeMalformed()
    await app.reconciler.once()
    assert world.chain.reads == 5


async def test_void_needs_a_finalized_block_past_its_end(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER] * MOST_SENDS)
    await app.pay()
    app.reconcile()
    await world.passed(300 + FINALITY_S - 20)
    assert await state(app) is S.UNKNOWN
    assert (await app.store.payments.paid_in()).day_micro_usdc == TEN
    await world.passed(40)
    assert await state(app) is S.VOID
    assert (await app.store.payments.paid_in()).day_micro_usdc == 0
    assert len(world.signer.signed) == 1


async def test_a_void_never_signs_again_by_itself(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER] * MOST_SENDS)
    await app.pay()
    app.reconcile()
    await world.passed(300 + FINALITY_S + 60)
    assert await state(app) is S.VOID
    for _ in range(2):  # two days; nothing but the caps goes by the day
        world.clock.pass_by(24 * 3600)
        await world.passed(600)
    assert len(world.signer.signed) == 1
    assert len(world.host.headers) == MOST_SENDS


async def test_a_lie_ends_void(world: World, app: Process) -> None:
    world.host.top_ups.append(lies())
    await app.pay()
    app.reconcile()
    await world.passed(300 + FINALITY_S + 60)
    assert await state(app) is S.VOID
    (line,) = [
        each for each in await app.store.payments.transitions((await app.payments())[0].id) if each.evidence
    ]
    assert line.evidence.startswith("unused at finalized block")


async def test_a_cancelled_authorization_is_void_at_once(world: World, app: Process) -> None:
    world.host.top_ups.append(NEVER)
    payment = await app.pay()
    assert payment.authorization is not None
    world.chain.cancelled.add(payment.authorization.nonce)
    world.host.trouble["top_up"] = errors.Unreachable(maybe_delivered=False)
    world.clock.pass_by(301)
    await app.reconciler.once()
    assert await state(app) is S.VOID
    lines = await app.store.payments.transitions(payment.id)
    assert lines[-1].evidence.startswith("cancelled at")


async def test_a_node_without_logs_still_proves_the_void(world: World, app: Process) -> None:
    world.host.top_ups.extend([NEVER] * MOST_SENDS)
    await app.pay()
    world.chain.no_logs = True
    app.reconcile()
    await world.passed(300 + FINALITY_S + 60)
    assert await state(app) is S.VOID


async def test_a_used_nonce_without_a_proof_stays_unknown(world: World, app: Process) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    world.chain.blind = True
    app.reconcile()
    await world.passed(300 + 2 * FINALITY_S)
    assert await state(app) is S.UNKNOWN
    world.chain.blind = False
    await world.passed(10)
    assert await state(app) is S.FINAL


async def test_a_failed_reading_is_no_verdict(world: World, app: Process) -> None:
    world.host.top_ups.append(LOST)
    await app.pay()
    world.chain.down = errors.NodeMalformed()
    world.host.trouble["top_up"] = errors.Unreachable(maybe_delivered=True)
    app.reconcile()
    await world.passed(300 + 2 * FINALITY_S)
    assert await state(app) is S.UNKNOWN
    world.chain.down = None
    await world.passed(20)
    assert await state(app) is S.FINAL


async def test_success_denied_by_the_server_is_found_on_chain(world: World, app: Process) -> None:
    world.host.top_ups.append(denies)
    payment = await app.pay()
    assert (payment.state, payment.delivery) == (S.UNKNOWN, Delivery.PENDING)
    app.reconcile()
    await world.passed(20)
    assert (await app.payments())[0].delivery is Delivery.DELIVERED
    assert await state(app) is S.CONFIRMED


async def test_a_block_that_is_gone_makes_it_unknown_again(world: World, app: Process) -> None:
    payment = await app.pay()
    await app.reconciler.once()
    world.chain.reorganise()
    await app.reconciler.once()
    unsure = (await app.payments())[0]
    assert (unsure.state, unsure.depth, unsure.block_number) == (S.UNKNOWN, None, None)
    assert payment.authorization is not None
    with pytest.raises(errors.PaymentRefused):
        await app.pay(5_000_000)
    world.chain.settle(payment.authorization)
    await app.reconciler.once()
    assert await state(app) is S.CONFIRMED
    assert len(world.signer.signed) == 1


async def test_a_node_that_fails_does_not_make_a_proved_payment_unknown(world: World, app: Process) -> None:
    await app.pay()
    await app.reconciler.once()
    world.chain.down = errors.NodeUnreachable()
    await app.reconciler.once()
    assert await state(app) is S.CONFIRMED
