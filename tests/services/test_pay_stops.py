"""What stops a top-up late: a locked keyring, a pause, broken limits, closing, time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.domain import errors
from app.domain.payment import Payment, PaymentState, Transition
from app.domain.policy import Budget
from app.domain.question import Question
from tests.services.clockwork import settled
from tests.services.fake_host import HOST, PAYEE, settles, then
from tests.services.world import TEN, Process, World

S = PaymentState


async def test_a_key_that_cannot_be_reached_gives_the_reservation_back(world: World, app: Process) -> None:
    world.signer.trouble = errors.KeyringLocked()
    with pytest.raises(errors.KeyringLocked):
        await app.pay()
    (kept,) = await app.payments()
    assert (kept.state, kept.authorization, kept.header) == (S.ABANDONED, None, None)
    assert (await app.store.payments.paid_in()).day_micro_usdc == 0
    world.signer.trouble = None
    assert (await app.pay()).state is S.CLAIMED


async def test_a_pause_while_the_keyring_waits_stops_the_first_send(world: World, app: Process) -> None:
    world.signer.slow = lambda: world.limit(paused=True)
    with pytest.raises(errors.SpendingPaused):
        await app.pay()
    (kept,) = await app.payments()
    assert (kept.state, kept.note) == (S.VOID, "never sent")
    assert not world.host.headers
    assert (await app.store.payments.paid_in()).day_micro_usdc == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"paid_in": Budget(TEN - 1, 2 * TEN, 6 * TEN)},
        {"allowed_hosts": frozenset[str]()},
        {"max_validity_s": 60},
        {"ask_above_paid_in_micro_usdc": TEN - 1},
        {"pinned_payees": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
async def test_limits_that_are_narrowed_while_the_keyring_waits_stop_the_first_send(
    world: World, app: Process, changes: dict[str, object]
) -> None:
    world.limit(ask_above_paid_in_micro_usdc=TEN, pinned_payees=((HOST, PAYEE),))
    world.signer.slow = lambda: world.limit(**changes)
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "limits_narrowed"
    (kept,) = await app.payments()
    assert (kept.state, kept.note) == (S.VOID, "never sent")
    assert not world.host.headers


async def test_limits_that_are_widened_meanwhile_stop_nothing(world: World, app: Process) -> None:
    world.signer.slow = lambda: world.limit(paid_in=Budget(2 * TEN, 4 * TEN, 8 * TEN), outlier_times=20)
    assert (await app.pay()).state is S.CLAIMED


async def test_a_pause_during_the_last_read_of_the_chain_stops_the_signature(
    world: World, app: Process
) -> None:
    world.limit(ask_above_paid_in_micro_usdc=TEN, pinned_payees=((HOST, PAYEE),))
    head = world.chain.head

    async def slow_head() -> Any:  # noqa: ANN401
        world.limit(paused=True)
        return await head()

    world.chain.head = slow_head  # type: ignore[method-assign]
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "spending_paused"
    assert not world.signer.signed


async def test_unreadable_limits_stop_everything_before_the_signature(world: World, app: Process) -> None:
    world.settings.broken = True
    with pytest.raises(errors.SettingsBroken):
        await app.pay()
    assert not world.signer.signed


async def test_limits_that_break_after_the_signature_stop_the_send(world: World, app: Process) -> None:
    def breaks() -> None:
        world.settings.broken = True

    world.signer.slow = breaks
    with pytest.raises(errors.SettingsBroken):
        await app.pay()
    (kept,) = await app.payments()
    assert kept.state is S.VOID
    assert not world.host.headers


@pytest.mark.parametrize("suspended", [False, True])
async def test_a_signature_that_took_too_long_is_not_sent(
    world: World, app: Process, suspended: bool
) -> None:
    steady = world.clock.steady

    def slow() -> None:
        world.clock.pass_by(200)
        if suspended:  # the lid was closed: only wall time went on
            world.clock.steady = steady

    world.signer.slow = slow
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "too_late"
    (kept,) = await app.payments()
    assert kept.state is S.VOID
    assert not world.host.headers


async def test_closing_refuses_new_payments_and_first_sends(world: World, app: Process) -> None:
    world.signer.slow = app.payer.refuse_new
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "closing"
    assert (await app.payments())[0].state is S.VOID
    with pytest.raises(errors.PaymentRefused):
        await app.pay()
    assert len(world.signer.signed) == 1


async def test_a_yes_that_comes_while_closing_signs_nothing(world: World, app: Process) -> None:
    def says(_question: Question) -> bool:
        app.payer.refuse_new()
        return True

    world.person.says = says
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "closing"
    assert not world.signer.signed


async def test_closing_can_wait_for_a_payment_but_not_for_a_question(world: World, app: Process) -> None:
    world.person.gate = asyncio.Event()
    paying = asyncio.ensure_future(app.pay())
    await settled()
    await app.payer.quiet()

    world.host.gates["top_up"] = asyncio.Event()
    world.person.gate.set()
    await settled()
    waiting = asyncio.ensure_future(app.payer.quiet())
    await settled()
    assert not waiting.done()
    world.host.gates["top_up"].set()
    await waiting
    assert (await paying).state is S.CLAIMED


@pytest.mark.allow_logs
@pytest.mark.parametrize("lost", [False, True])
async def test_an_answer_that_cannot_be_written_down_is_a_doubt_and_never_paid_again(
    world: World, app: Process, lost: bool
) -> None:
    if lost:
        world.host.top_ups.append(then(settles, errors.Unreachable(maybe_delivered=True)))
    record = app.store.payments.record

    async def full(payment: Payment, transition: Transition) -> None:
        if transition.before is S.SENT:
            raise errors.StoreError("The disk is full.")
        await record(payment, transition)

    app.store.payments.record = full  # type: ignore[method-assign]
    assert (await app.pay()).state is S.UNKNOWN
    (kept,) = await app.payments()
    assert kept.state is S.SENT
    with pytest.raises(errors.PaymentRefused):
        await app.pay()
    app.store.payments.record = record  # type: ignore[method-assign]
    await app.reconciler.once()
    assert {each.state for each in await app.payments()} == {S.CONFIRMED, S.REFUSED}
    assert len(world.signer.signed) == len(world.chain.transfers) == 1
