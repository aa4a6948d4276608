"""Death, cancelling or a failing journal at every single moment of a top-up: the truth is found, paid at most once."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.payment import MAYBE_SENT, Delivery, Payment, PaymentState, SignedHeader
from tests.services.fake_host import FakeHost, TopUpAnswer, settles, then
from tests.services.faults import Fuse, Killed, cancelled_after
from tests.services.world import TEN, Process, World, a_world

S = PaymentState
HEALED = {S.FINAL, S.VOID, S.ABANDONED}
ANSWERS: dict[str, TopUpAnswer] = {
    "honest": settles,
    "answer lost": then(settles, errors.Unreachable(maybe_delivered=True)),
    "never arrives": then(None, errors.Unreachable(maybe_delivered=False)),
}
HALF_AN_HOUR = [10] * 40 + [60] * 25
CALM_PASSES = 3
"""So often nothing may change any more once all is decided."""

pytestmark = pytest.mark.allow_logs


class Witness:
    """Looks into the file of the journal, from outside, whenever a payment header arrives at the host."""

    def __init__(self, world: World) -> None:
        self._file = world.folder / "gondola.db"
        self.seen: list[str] = []
        world.host.witness = self._look

    def _look(self, host: FakeHost, header: SignedHeader) -> None:
        connection = sqlite3.connect(self._file)
        try:
            row = connection.execute(
                "SELECT state, sends FROM payments WHERE header_value = ?", (header.value,)
            ).fetchone()
        finally:
            connection.close()
        assert row is not None, "sent before it was written down"
        assert PaymentState(row[0]) in MAYBE_SENT | {S.CONFIRMED, S.FINAL}
        assert row[1] >= sum(sent.value == header.value for sent in host.headers)
        self.seen.append(row[0])


async def healed(world: World, process: Process | None = None) -> tuple[Process, tuple[Payment, ...]]:
    """Start anew (or go on), let half an hour pass or all be decided, and return what the journal says then."""
    process = process or await world.start()
    payments, calm = await process.payments(), 0
    for pause_s in HALF_AN_HOUR:
        with contextlib.suppress(errors.StoreError):
            await process.reconciler.once()
        world.clock.pass_by(pause_s)
        payments = await process.payments()
        calm = calm + 1 if all(payment.state in HEALED for payment in payments) else 0
        if calm == CALM_PASSES:
            break
    return process, payments


def check_truth(world: World, payments: tuple[Payment, ...]) -> None:
    """What must hold once everything is settled, whatever happened before."""
    assert len(world.signer.signed) <= 1
    assert len(world.chain.transfers) <= 1
    assert len(set(world.host.headers)) <= 1
    assert len(payments) <= 1
    for payment in payments:
        assert payment.state in HEALED
        paid = world.chain.transfer_of(payment.authorization) is not None
        assert paid == (payment.state is S.FINAL)
        if paid:
            assert payment.delivery is Delivery.DELIVERED
            assert world.host.credited == {world.signer.signed[0].nonce: TEN}
    assert len(world.chain.transfers) == sum(payment.state is S.FINAL for payment in payments)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
async def test_death_at_every_moment_of_a_top_up(tmp_path: Path, answer: TopUpAnswer) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            Witness(world)
            world.host.top_ups.append(answer)
            fuse = Fuse(moment, Killed)
            process = await world.start(fuse.wrap)
            with contextlib.suppress(Killed):
                await process.pay()
            went_off = fuse.went_off
            await process.end()
            restarted, payments = await healed(world)
            check_truth(world, payments)
            # What is settled stands in nobody's way.
            world.host.top_ups.clear()
            assert (await restarted.pay(5_000_000)).state in {S.CLAIMED, S.CONFIRMED}
    assert moment > 20


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
async def test_death_at_every_moment_of_reconciling(tmp_path: Path, answer: TopUpAnswer) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 2
        async with a_world(tmp_path / str(moment)) as world:
            Witness(world)
            world.host.top_ups.extend([answer, answer])
            process = await world.start()
            await process.pay()
            await process.end()
            fuse = Fuse(moment, Killed)
            dying = await world.start(fuse.wrap)
            with contextlib.suppress(Killed):
                for _ in range(12):
                    await dying.reconciler.once()
                    world.clock.pass_by(200)
            went_off = fuse.went_off
            await dying.end()
            _, payments = await healed(world)
            check_truth(world, payments)
    assert moment > 20


TROUBLES: dict[str, Callable[[], BaseException]] = {
    "journal": lambda: errors.StoreError("The disk is full."),
    "chain": errors.NodeUnreachable,
    "settings": errors.SettingsBroken,
    "host": lambda: errors.Unreachable(maybe_delivered=True),
}


@pytest.mark.parametrize("port", TROUBLES)
async def test_an_error_at_every_call_of_a_port(tmp_path: Path, port: str) -> None:
    moment, went_off = 0, True
    while went_off:
        moment += 1
        async with a_world(tmp_path / str(moment)) as world:
            Witness(world)
            fuse = Fuse(moment, TROUBLES[port], only=port)
            process = await world.start(fuse.wrap)
            with contextlib.suppress(errors.GondolaError):
                await process.pay()
            went_off = fuse.went_off
            _, payments = await healed(world, process)
            check_truth(world, payments)


async def test_cancelling_at_every_turn_of_a_top_up(tmp_path: Path) -> None:
    turns, ended = 0, False
    while not ended:
        turns += 1
        async with a_world(tmp_path / str(turns)) as world:
            Witness(world)
            process = await world.start()
            ended = await cancelled_after(turns, process.pay())
            _, payments = await healed(world, process)
            check_truth(world, payments)
            assert (await process.pay(5_000_000)).state is S.CLAIMED
    assert turns > 20


async def test_a_payment_that_was_written_as_sent_and_never_left_is_sent_by_the_next_start(
    world: World,
) -> None:
    """SENT means "maybe sent": the same bytes are sent within their time, which is what the person approved."""
    fuse = Fuse(None, Killed)
    app = await world.start(fuse.wrap)
    world.host.gates["top_up"] = gate = asyncio.Event()
    await cancelled_after(200, app.pay())
    await app.end()
    gate.set()
    _, payments = await healed(world)
    check_truth(world, payments)
    assert payments[0].state is S.FINAL


@pytest.mark.parametrize("late_s", [0.0, 400.0])
async def test_a_signature_that_never_left_is_void_without_asking_the_chain(
    world: World, late_s: float
) -> None:
    fuse = Fuse(None, Killed)
    app = await world.start(fuse.wrap)

    def dies() -> None:
        raise Killed

    record = app.store.payments.record

    async def dying(payment: Payment, transition: object) -> None:
        await record(payment, transition)  # type: ignore[arg-type]
        if payment.state is S.SIGNED:
            dies()

    app.store.payments.record = dying  # type: ignore[method-assign]
    with pytest.raises(Killed):
        await app.pay()
    await app.end()
    world.clock.pass_by(late_s)
    world.chain.down = errors.NodeUnreachable()
    restarted = await world.start()
    await restarted.reconciler.once()
    (payment,) = await restarted.payments()
    assert (payment.state, payment.note) == (S.VOID, "never sent")
    assert not world.host.headers
