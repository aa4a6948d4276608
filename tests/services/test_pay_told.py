"""A top-up that a command made is told to its end: until then the same command given again must find it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.payment import Payment
from app.services.pay import HEARD_TRIES
from tests.services.world import TEN, WALLET, Process, World


async def made_by_a_command(app: Process) -> Payment:
    return await app.payer.top_up(WALLET, TEN, told=False)


async def test_what_a_window_buys_is_told_at_once(app: Process) -> None:
    assert (await app.pay()).told


async def test_what_a_command_buys_is_untold_until_it_was_heard(app: Process) -> None:
    payment = await made_by_a_command(app)
    assert not payment.told
    await app.reconciler.once()
    (proved,) = await app.payments()
    assert not proved.told, "the chain's word is not yet anybody's knowledge"

    await app.payer.heard(payment.id)

    assert await app.payments() == (replace(proved, told=True),)


async def test_a_stale_copy_does_not_make_it_untold_again(app: Process) -> None:
    payment = await made_by_a_command(app)
    await app.payer.heard(payment.id)
    await app.store.payments.note(replace(payment, depth=3))
    (stored,) = await app.payments()
    assert (stored.told, stored.depth) == (True, 3)


async def test_hearing_of_what_nobody_made_or_of_what_was_heard_writes_nothing(app: Process) -> None:
    payment = await made_by_a_command(app)
    await app.payer.heard(payment.id)
    before = await app.payments()
    await app.payer.heard(payment.id)
    await app.payer.heard("another")
    assert await app.payments() == before


@pytest.mark.parametrize("times", [HEARD_TRIES - 1, HEARD_TRIES])
async def test_a_payment_that_moves_meanwhile_is_read_again_a_few_times(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    payment = await made_by_a_command(app)
    left = [errors.AlreadyRunning()] * times
    journal = type(app.store.payments)
    original = journal.note

    async def note(self: object, noted: Payment) -> None:
        if left:
            raise left.pop()
        await original(app.store.payments, noted)

    monkeypatch.setattr(journal, "note", note)
    if times < HEARD_TRIES:
        await app.payer.heard(payment.id)
    else:
        with pytest.raises(errors.AlreadyRunning):
            await app.payer.heard(payment.id)
    monkeypatch.undo()
    (stored,) = await app.payments()
    assert stored.told is (times < HEARD_TRIES)
