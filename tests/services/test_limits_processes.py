"""Limits that several Gondolas change at once: what one of them narrowed, no other one widens by accident."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.domain import errors
from app.services.purchase_locks import LIMITS_LOCK
from tests.services.fake_host import HOST, PAYEE
from tests.services.world import Process, World


async def test_a_pause_is_not_undone_by_another_gondola_that_remembers_a_receiver(
    world: World, app: Process
) -> None:
    other = await world.start()
    both = asyncio.gather(other.limits.remember_payee(HOST, PAYEE), app.limits.pause(paused=True))
    await world.until(both.done)
    await both
    assert world.settings.kept.paused
    assert world.settings.kept.payee_of(HOST) == PAYEE


async def test_a_cap_is_not_raised_again_by_another_gondola_that_remembers_a_receiver(
    world: World, app: Process
) -> None:
    other, limits = await world.start(), await app.limits.current()
    narrow = replace(limits, paid_in=replace(limits.paid_in, per_day_micro_usdc=1))
    both = asyncio.gather(other.limits.remember_payee(HOST, PAYEE), app.limits.save(narrow))
    await world.until(both.done)
    await both
    assert world.settings.kept.paid_in.per_day_micro_usdc == 1
    assert world.settings.kept.payee_of(HOST) == PAYEE


async def test_a_gondola_that_hangs_in_a_change_holds_up_everything_but_a_pause(
    world: World, app: Process
) -> None:
    hanging = await world.start()
    assert hanging.locks.acquire(LIMITS_LOCK)
    going_on = asyncio.ensure_future(app.limits.pause(paused=False))
    await world.until(going_on.done)
    with pytest.raises(errors.AlreadyRunning):
        await going_on
    pausing = asyncio.ensure_future(app.limits.pause(paused=True))
    await world.until(pausing.done)
    await pausing
    assert world.settings.kept.paused
