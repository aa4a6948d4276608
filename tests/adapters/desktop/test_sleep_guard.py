"""The computer is kept awake by what each system has for it, and let go in any case."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from app.adapters.desktop.choice import system_sleep_guard
from app.adapters.desktop.null import NullSleepGuard
from app.adapters.desktop.sleep_elsewhere import CommandSleepGuard, StateSleepGuard
from tests.support.processes import app_environment, started

if sys.platform == "linux":
    from app.adapters.desktop.sleep_linux import LinuxSleepGuard
    from tests.adapters.desktop.fake_server import fake_server
    from tests.support.logind import logind

linux_desktop = pytest.mark.linux_desktop
WHY = "Audio is being downloaded"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"

_HOLD = """
import asyncio, sys
from app.adapters.desktop.sleep_linux import LinuxSleepGuard

print(asyncio.run(LinuxSleepGuard().hold("Audio")), flush=True)
sys.stdin.read()
"""


@pytest_asyncio.fixture
async def guard(bus: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LinuxSleepGuard]:
    """A guard whose session and system are one private bus."""
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus)
    one = LinuxSleepGuard(bus)
    yield one
    await one.close()


@linux_desktop
async def test_logind_keeps_it_awake_until_the_lock_is_let_go_of(bus: str, guard: LinuxSleepGuard) -> None:
    with logind(bus) as served:
        assert await guard.hold(WHY)
        assert await guard.hold(WHY)
        asked = served.asked.get()
        await guard.release()
        assert await asyncio.to_thread(served.released)
        await guard.release()
        assert served.asked.empty()
    assert asked == ("Inhibit", "sleep:idle", "Gondola", WHY, "block")


@linux_desktop
async def test_a_program_that_is_killed_keeps_nothing_awake(bus: str) -> None:
    environment = app_environment(DBUS_SYSTEM_BUS_ADDRESS=bus)
    with logind(bus) as served:
        with started([sys.executable, "-c", _HOLD], environment) as process:
            assert process.stdout is not None
            assert await asyncio.to_thread(process.stdout.readline) == b"True\n"
            process.kill()
        assert await asyncio.to_thread(served.released)


@linux_desktop
@pytest.mark.parametrize("refuses", [True, False])
async def test_where_logind_does_not_the_screen_saver_is_asked(
    bus: str, guard: LinuxSleepGuard, refuses: bool
) -> None:
    async with fake_server(bus, name=SCREEN_SAVER) as saver:
        if refuses:
            with logind(bus, refuses=True):
                assert await guard.hold(WHY)
        else:
            assert await guard.hold(WHY)
        assert await guard.hold(WHY)
        await guard.release()
        calls = [await saver.calls.get() for _ in range(2)]
        assert saver.calls.empty()
    assert calls == [("Inhibit", ("Gondola", WHY)), ("UnInhibit", (7,))]


@linux_desktop
async def test_a_screen_saver_that_is_gone_at_the_end_is_no_trouble(bus: str, guard: LinuxSleepGuard) -> None:
    async with fake_server(bus, name=SCREEN_SAVER):
        assert await guard.hold(WHY)
    await guard.release()


@linux_desktop
async def test_where_nothing_can_be_kept_awake_that_is_said(guard: LinuxSleepGuard) -> None:
    assert not await guard.hold(WHY)
    await guard.release()


@linux_desktop
async def test_without_any_bus_that_is_said_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    guard = system_sleep_guard(platform="linux")
    assert not await guard.hold(WHY)
    await guard.close()


async def test_a_helper_keeps_it_awake_while_it_runs() -> None:
    guard = CommandSleepGuard((sys.executable, "-c", "import time; time.sleep(60)"))
    assert await guard.hold(WHY)
    helper = guard._helper
    assert helper is not None
    assert await guard.hold(WHY)
    assert guard._helper is helper
    assert helper.poll() is None
    await guard.close()
    assert helper.poll() is not None
    await guard.release()


async def test_a_helper_that_ended_is_started_again_and_one_that_is_missing_is_said() -> None:
    guard = CommandSleepGuard((sys.executable, "-c", ""))
    assert await guard.hold(WHY)
    first = guard._helper
    assert first is not None
    await asyncio.to_thread(first.wait)
    assert await guard.hold(WHY)
    assert guard._helper is not first
    await guard.release()
    assert not await CommandSleepGuard(("no-such-helper",)).hold(WHY)


async def test_windows_is_told_in_flags() -> None:
    told: list[int] = []

    def set_state(flags: int) -> int:
        told.append(flags)
        return 1

    guard = StateSleepGuard(set_state)
    assert await guard.hold(WHY)
    await guard.close()
    assert told == [0x80000001, 0x80000000]
    assert not await StateSleepGuard(lambda _flags: 0).hold(WHY)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the real call")
async def test_each_system_has_its_own() -> None:
    assert isinstance(system_sleep_guard(platform="darwin"), CommandSleepGuard)
    windows = system_sleep_guard(platform="win32")
    assert isinstance(windows, StateSleepGuard)
    assert not await windows.hold(WHY)
    nothing = system_sleep_guard(platform="plan9")
    assert isinstance(nothing, NullSleepGuard)
    assert not await nothing.hold(WHY)
    await nothing.release()
    await nothing.close()
