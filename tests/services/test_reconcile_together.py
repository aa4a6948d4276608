"""Reconciling beside other tasks and processes, and with records or settings that fail."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.payment import Delivery, PaymentState
from tests.services.clockwork import settled
from tests.services.fake_chain import FINAL_AFTER_BLOCKS
from tests.services.fake_host import HOST, settles, then
from tests.services.test_reconcile import state
from tests.services.world import Process, World

S = PaymentState
LOST = then(settles, errors.Unreachable(maybe_delivered=True))
NEVER = then(None, errors.Unreachable(maybe_delivered=False))
FINALITY_S = FINAL_AFTER_BLOCKS * 2.0


async def test_a_new_payment_may_be_made_while_an_old_one_is_still_being_followed(
    world: World, app: Process
) -> None:
    await app.pay(5_000_000)
    await app.reconciler.once()
    assert await state(app) is S.CONFIRMED
    lock = f"top-up-acc-1-{HOST}"
    assert app.locks.acquire(lock)
    world.clock.pass_by(10)
    await app.reconciler.once()
    assert (await app.payments())[0].depth == 6
    app.locks.release(lock)
    assert (await app.pay(5_000_000)).state is S.CLAIMED


async def test_limits_that_cannot_be_written_do_not_end_the_reconciling(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    await app.pay()
    world.settings.full = True
    app.reconcile()
    await world.passed(60)
    assert await state(app) is S.CONFIRMED
    assert "Receiver not remembered: disk_full" in caplog.text


async def test_a_journal_that_fails_does_not_end_the_reconciling(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    await app.pay()
    with monkeypatch.context() as broken:
        broken.setattr(app.store.payments, "record", _full)
        app.reconcile()
        await world.passed(10)
        assert "Payment not looked after now: store_error" in caplog.text
        broken.setattr(app.store.payments, "open_payments", _full)
        await world.passed(60)
        assert "Reconciling failed" in caplog.text
    await world.passed(60)
    assert await state(app) is S.CONFIRMED


async def _full(*_args: object) -> None:
    raise errors.StoreError("The disk is full.")


async def test_a_locks_folder_that_cannot_be_used_does_not_end_the_reconciling(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    await app.pay()

    def fails(_name: str) -> bool:
        raise errors.StoreError("no folder")

    with monkeypatch.context() as broken:
        broken.setattr(app.locks, "acquire", fails)
        assert await app.reconciler.once() == 1
    assert "Payment not looked after now" in caplog.text


async def test_two_processes_reconcile_one_payment(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    other = await world.start()
    world.host.top_ups.append(LOST)
    await app.pay()
    app.reconcile()
    other.reconcile()
    await world.passed(2 * 3600)
    assert await state(app) is S.FINAL
    assert len(world.chain.transfers) == len(world.signer.signed) == 1
    assert (await app.payments())[0].delivery is Delivery.DELIVERED


async def test_another_process_that_was_quicker_is_no_trouble(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO)
    await app.pay()
    await app.reconciler.once()
    payments = await app.payments()
    world.clock.pass_by(FINALITY_S + 60)
    stale = replace(payments[0], state=S.CONFIRMED)
    await app.reconciler.once()
    assert await state(app) is S.FINAL

    async def stale_list() -> tuple[object, ...]:
        return (stale,)

    async def stale_one(_payment_id: str) -> object:
        return stale

    with monkeypatch.context() as raced:
        raced.setattr(app.store.payments, "open_payments", stale_list)
        raced.setattr(app.store.payments, "payment", stale_one)
        await app.reconciler.once()
    assert "Another Gondola was quicker" in caplog.text
    assert await state(app) is S.FINAL


async def test_a_payment_that_was_settled_meanwhile_is_left_alone(world: World, app: Process) -> None:
    """The list was read, then another process moved it on, then we looked again under the lock."""
    world.host.top_ups.append(LOST)
    await app.pay()
    other = await world.start()
    payments = app.store.payments.open_payments
    fresh: list[bool] = []

    async def listed_then_moved() -> tuple[object, ...]:
        listed = await payments()
        if not fresh:
            fresh.append(True)
            world.host.top_ups.append(settles)
            await other.reconciler.once()
            other.world.clock.pass_by(FINALITY_S + 30)
            await other.reconciler.once()
        return listed

    app.store.payments.open_payments = listed_then_moved  # type: ignore[assignment,method-assign]
    sent = len(world.host.headers)
    assert await app.reconciler.once() == 0
    assert len(world.host.headers) <= sent + 1
    assert await state(app) is S.FINAL


async def test_waking_looks_again_at_once(world: World, app: Process) -> None:
    app.reconcile()
    await settled()
    reads = world.chain.reads
    await app.pay()
    app.reconciler.wake()
    await settled()
    assert world.chain.reads > reads
    assert await state(app) is S.CONFIRMED
