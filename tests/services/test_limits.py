"""The person's limits: tightened, paused, saved and shared, and closed when they cannot be read."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.events import LimitsChanged
from app.domain.policy import Limits
from app.services.limits import LimitKeeper, RunLimits
from tests.services.fake_host import HOST, PAYEE
from tests.services.world import Process, World


async def test_a_pause_is_not_undone_by_a_receiver_being_remembered(world: World, app: Process) -> None:
    await asyncio.gather(
        app.limits.remember_payee(HOST, PAYEE),
        app.limits.pause(paused=True),
        app.limits.remember_payee("other.example", PAYEE),
    )
    assert world.settings.kept.paused
    assert len(world.settings.kept.pinned_payees) == 2


async def test_saving_a_dialog_that_was_open_does_not_end_a_pause(world: World, app: Process) -> None:
    in_the_dialog = await app.limits.current()
    await app.limits.pause(paused=True)
    await app.limits.remember_payee(HOST, PAYEE)
    await app.limits.save(replace(in_the_dialog, max_validity_s=120))
    assert world.settings.kept.paused
    assert world.settings.kept.payee_of(HOST) == PAYEE
    assert world.settings.kept.max_validity_s == 120
    await app.limits.pause(paused=False)
    assert not (await app.limits.current()).paused
    assert [event.limits.paused for event in app.heard(LimitsChanged)] == [True, True, False]


async def test_limits_that_cannot_be_read_can_be_set_again(world: World, app: Process) -> None:
    world.settings.broken = True
    for call in (app.limits.current(), app.limits.pause(paused=True), app.limits.remember_payee(HOST, PAYEE)):
        with pytest.raises(errors.SettingsBroken):
            await call
    await app.limits.save(Limits(paused=True))
    assert (await app.limits.current()).paused


async def test_a_receiver_that_is_remembered_already_is_not_written_again(world: World, app: Process) -> None:
    await app.limits.remember_payee(HOST, PAYEE)
    world.settings.full = True
    await app.limits.remember_payee(HOST, PAYEE.upper().replace("0X", "0x"))


async def test_hosts_of_one_run_are_allowed_and_not_kept(world: World, app: Process) -> None:
    local = frozenset({"127.0.0.1:8402", HOST})
    keeper = LimitKeeper(world.settings, app.feed, world.vault.confirm, RunLimits(local, ask_always=True))
    now = await keeper.current()
    assert now.allowed_hosts == local
    assert (now.ask_above_used_micro_usdc, now.ask_above_paid_in_micro_usdc) == (0, 0)
    await keeper.save(now)
    assert world.settings.kept.allowed_hosts == frozenset({HOST})
