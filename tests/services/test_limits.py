"""The person's limits: tightened, paused, saved and shared, and closed when they cannot be read."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.events import LimitsChanged
from app.domain.policy import Limits
from app.services.limits import LimitKeeper, RunLimits
from tests.services.clockwork import settled
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


async def test_nothing_is_spent_before_limits_were_kept(world: World, app: Process) -> None:
    app.limits.hold()
    assert app.limits.held
    assert (await app.limits.current()).paused
    with pytest.raises(errors.PaymentRefused) as refused:
        await app.pay()
    assert refused.value.code == "spending_paused"

    await app.limits.save(replace(await app.limits.current(), max_validity_s=120))
    assert app.limits.held, "one part of the limits may be kept for another reason"
    await app.limits.release()

    kept = await app.limits.current()
    assert (kept.paused, kept.max_validity_s, app.limits.held) == (False, 120, False)
    assert not app.heard(LimitsChanged)[-1].limits.paused
    await app.pay()


async def test_keeping_limits_does_not_end_a_pause_of_the_persons_own(world: World, app: Process) -> None:
    await app.limits.pause(paused=True)
    app.limits.hold()
    await app.limits.save(await app.limits.current())
    await app.limits.release()
    heard = len(app.heard(LimitsChanged))
    await app.limits.release()
    assert (await app.limits.current()).paused
    assert len(app.heard(LimitsChanged)) == heard


async def test_a_receiver_that_is_forgotten_is_asked_about_again(world: World, app: Process) -> None:
    await app.limits.remember_payee(HOST, PAYEE)
    await app.limits.forget_payee(HOST)
    assert world.settings.kept.payee_of(HOST) is None
    assert app.heard(LimitsChanged)[-1].limits.payee_of(HOST) is None


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


async def test_raising_a_limit_asks_the_keyring_and_lowering_one_does_not(world: World, app: Process) -> None:
    limits = await app.limits.current()
    await app.limits.save(replace(limits, ask_above_look_micro_usdc=1))
    assert world.vault.confirmed == 0
    await app.limits.save(replace(limits, ask_above_look_micro_usdc=500_000))
    assert world.vault.confirmed == 1
    assert world.settings.kept.ask_above_look_micro_usdc == 500_000


@pytest.mark.parametrize(
    "wider",
    [
        replace(Limits(), paid_in=replace(Limits().paid_in, per_day_micro_usdc=10**9)),
        Limits().with_host("shop.example"),
        Limits().with_payee("shop.example", PAYEE),
        replace(Limits(), max_validity_s=301),
    ],
    ids=["a cap", "a server", "a receiver", "a validity"],
)
async def test_without_the_keyring_nothing_is_loosened(world: World, app: Process, wider: Limits) -> None:
    world.vault.refuses = errors.KeyringLocked()
    before = world.settings.kept
    with pytest.raises(errors.KeyringLocked):
        await app.limits.save(wider)
    with pytest.raises(errors.KeyringLocked):
        await app.limits.allow_host("shop.example")
    with pytest.raises(errors.KeyringLocked):
        await app.limits.confirm()
    assert world.settings.kept == before


async def test_a_server_is_allowed_once_the_keyring_has_confirmed_it(world: World, app: Process) -> None:
    await app.limits.allow_host("shop.example")
    await app.limits.allow_host("shop.example")
    assert world.settings.kept.allowed_hosts == {HOST, "shop.example"}
    assert world.vault.confirmed == 1
    world.settings.broken = True
    with pytest.raises(errors.SettingsBroken):
        await app.limits.allow_host("other.example")


async def test_a_pause_does_not_wait_for_an_open_prompt_and_outlives_it(world: World, app: Process) -> None:
    world.vault.prompt = asyncio.Event()
    saving = asyncio.ensure_future(app.limits.save(Limits().with_host("shop.example")))
    await asyncio.sleep(0)
    await app.limits.pause(paused=True)
    assert world.settings.kept.paused
    assert "shop.example" not in world.settings.kept.allowed_hosts
    world.vault.prompt.set()
    await saving
    assert world.settings.kept.paused
    assert "shop.example" in world.settings.kept.allowed_hosts


async def test_what_was_tightened_while_the_prompt_was_open_is_confirmed_anew(
    world: World, app: Process
) -> None:
    world.vault.prompt = asyncio.Event()
    saving = asyncio.ensure_future(app.limits.save(Limits().with_host("shop.example")))
    await settled()
    world.limit(max_validity_s=100)
    world.vault.prompt.set()
    await saving
    assert world.vault.confirmed == 2


async def test_unreadable_limits_allowed_nothing_beyond_the_defaults(world: World, app: Process) -> None:
    world.settings.broken = True
    await app.limits.save(Limits())
    assert world.vault.confirmed == 0
    world.settings.broken = True
    await app.limits.save(Limits().with_host("shop.example"))
    assert world.vault.confirmed == 1


async def test_a_command_line_only_tightens(world: World, app: Process) -> None:
    run = RunLimits(most_per_payment_micro_usdc=5, most_per_day_micro_usdc=7)
    now = await LimitKeeper(world.settings, app.feed, world.vault.confirm, run).current()
    assert (now.paid_in.per_item_micro_usdc, now.paid_in.per_day_micro_usdc) == (5, 7)
    wide = RunLimits(most_per_payment_micro_usdc=10**12, most_per_day_micro_usdc=10**12)
    now = await LimitKeeper(world.settings, app.feed, world.vault.confirm, wide).current()
    assert now == world.settings.kept
    asking = RunLimits(ask_always=True)
    now = await LimitKeeper(world.settings, app.feed, world.vault.confirm, asking).current()
    assert now.ask_above_look_micro_usdc == 0
