"""The lock: by hand and by itself, opened by the keyring alone, shared by processes, and kept over the end of one."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import errors
from app.domain.events import LockChanged, PreferencesChanged
from app.services.app_lock import BEAT_S, always_open
from tests.services.clockwork import settled
from tests.services.world import Process, World


def _told(app: Process) -> list[bool]:
    return [event.locked for event in app.heard(LockChanged)]


def _after(world: World, minutes: int) -> None:
    world.settings.chosen = replace(world.settings.chosen, lock_after_min=minutes)


async def test_it_is_locked_at_once_and_opened_by_the_keyring(world: World, app: Process) -> None:
    assert not app.lock.locked
    assert await app.lock.lock()
    assert app.lock.locked
    assert world.mark.locked
    with pytest.raises(errors.Locked):
        await app.lock.require_open()
    assert world.vault.confirmed == 0

    await app.lock.unlock()
    await app.lock.require_open()
    assert world.vault.confirmed == 1
    assert _told(app) == [True, False]


async def test_a_keyring_that_says_no_keeps_it_locked(world: World, app: Process) -> None:
    await app.lock.lock()
    world.vault.refuses = errors.KeyringLocked()
    with pytest.raises(errors.KeyringLocked):
        await app.lock.unlock()
    assert await app.lock.is_locked()
    assert _told(app) == [True]


async def test_opening_what_is_open_asks_nobody(world: World, app: Process) -> None:
    await app.lock.unlock()
    assert world.vault.confirmed == 0


async def test_two_presses_ask_the_keyring_once(world: World, app: Process) -> None:
    await app.lock.lock()
    world.vault.prompt = asyncio.Event()
    both = asyncio.gather(app.lock.unlock(), app.lock.unlock())
    await settled()
    world.vault.prompt.set()
    await both
    assert world.vault.confirmed == 1


@pytest.mark.parametrize("written_first", [False, True])
async def test_a_look_from_before_it_was_locked_does_not_show_it_open_again(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch, written_first: bool
) -> None:
    seen, goes_on = asyncio.Event(), asyncio.Event()

    async def slow() -> bool:
        locked = world.mark.locked
        if not seen.is_set():
            seen.set()
            await goes_on.wait()
        return locked

    monkeypatch.setattr(world.mark, "is_set", slow)
    look = asyncio.ensure_future(app.lock.is_locked())
    await seen.wait()
    locking = asyncio.ensure_future(app.lock.lock())
    if written_first:
        await locking
    goes_on.set()
    assert await look
    await locking
    assert app.lock.locked
    assert _told(app) == [True]


async def test_a_look_from_before_it_was_opened_does_not_show_it_locked_again(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    await app.lock.lock()
    looks, goes_on = itertools.count(1), asyncio.Event()

    async def slow() -> bool:
        locked = world.mark.locked
        if next(looks) == 1:
            await goes_on.wait()
        return locked

    monkeypatch.setattr(world.mark, "is_set", slow)
    look = asyncio.ensure_future(app.lock.is_locked())
    await settled()
    await app.lock.unlock()
    goes_on.set()
    assert not await look
    assert _told(app) == [True, False]


async def test_ending_the_program_does_not_open_it(world: World, app: Process) -> None:
    await app.lock.lock()
    await app.end()
    next_run = await world.start()
    assert await next_run.lock.is_locked()
    assert (await next_run.limits.current()).locked
    assert _told(next_run) == [True]


async def test_another_process_heeds_it_and_may_open_it(world: World, app: Process) -> None:
    other = await world.start()
    await app.lock.lock()
    assert (await other.limits.current()).locked
    await other.lock.unlock()
    await app.lock.look()
    assert _told(app) == [True, False]


async def test_a_lock_that_cannot_be_written_down_holds_for_this_run(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    world.mark.full = True
    assert not await app.lock.lock()
    assert await app.lock.is_locked()
    with pytest.raises(errors.DiskFull):
        await app.lock.unlock()
    assert await app.lock.is_locked()
    world.mark.full = False
    await app.lock.unlock()
    assert not await app.lock.is_locked()
    assert "The lock holds for this run only" in caplog.text


async def test_it_locks_itself_when_nobody_touched_it_for_as_long_as_was_chosen(
    world: World, app: Process
) -> None:
    _after(world, 5)
    app.tasks.spawn("lock", app.lock.run())
    await world.passed(290)
    app.lock.touched()
    await world.passed(290)
    assert not app.lock.locked
    assert app.lock.after_min == 5
    await world.passed(2 * BEAT_S)
    assert app.lock.locked


async def test_it_is_locked_after_a_night_in_which_the_computer_slept(world: World, app: Process) -> None:
    _after(world, 5)
    app.tasks.spawn("lock", app.lock.run())
    await world.passed(BEAT_S)
    world.clock.wall += timedelta(hours=8)
    await world.passed(BEAT_S)
    assert app.lock.locked


async def test_the_first_touch_after_such_a_night_comes_too_late(world: World, app: Process) -> None:
    _after(world, 5)
    await app.lock.look()
    world.clock.wall += timedelta(hours=8)
    app.lock.touched()
    assert app.lock.locked, "whoever opens the lid and moves the mouse is not taken for the owner"
    refused = await app.limits.current()
    assert refused.locked
    await app.lock.look()
    assert world.mark.locked
    await app.lock.unlock()
    assert _told(app) == [True, False]


async def test_a_clock_that_was_set_back_keeps_nothing_open(world: World, app: Process) -> None:
    _after(world, 5)
    await app.lock.look()
    world.clock.wall -= timedelta(days=2)
    await world.passed(301)
    app.lock.touched()
    await app.lock.look()
    assert world.mark.locked


async def test_a_lock_that_fell_by_itself_and_cannot_be_written_down_yet_is_written_later(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    _after(world, 5)
    await app.lock.look()
    world.mark.full = True
    await world.passed(301)
    await app.lock.look()
    assert not world.mark.locked
    world.mark.full = False
    await app.lock.look()
    assert world.mark.locked
    caplog.clear()


async def test_by_itself_it_never_locks_unless_that_was_chosen(world: World, app: Process) -> None:
    app.tasks.spawn("lock", app.lock.run())
    await world.passed(48 * 3600)
    assert not app.lock.locked


async def test_another_choice_holds_from_the_next_look(world: World, app: Process) -> None:
    await app.lock.look()
    await world.passed(3600)
    _after(world, 15)
    app.feed.publish(PreferencesChanged(frozenset({"theme"})))
    await app.lock.look()
    assert not app.lock.locked
    app.feed.publish(PreferencesChanged(frozenset({"lock_after_min"})))
    await app.lock.look()
    assert app.lock.locked


async def test_opening_it_counts_as_a_touch(world: World, app: Process) -> None:
    _after(world, 5)
    await app.lock.look()
    await world.passed(600)
    await app.lock.look()
    await app.lock.unlock()
    await app.lock.look()
    assert not app.lock.locked


async def test_a_look_that_fails_is_taken_again(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    async def broken() -> bool:
        looks.append(1)
        raise RuntimeError("a defect")

    monkeypatch.setattr(world.mark, "is_set", broken)
    app.tasks.spawn("lock", app.lock.run())
    await world.passed(3 * BEAT_S)
    assert len(looks) > 1
    assert "Looking at the lock failed" in caplog.text
    caplog.clear()


async def test_once_closed_it_hears_nothing(world: World, app: Process) -> None:
    await app.lock.look()
    app.lock.close()
    _after(world, 5)
    app.feed.publish(PreferencesChanged(frozenset({"lock_after_min"})))
    await app.lock.look()
    assert app.lock.after_min == 0


async def test_where_there_is_no_lock_nothing_is_refused() -> None:
    await always_open()
