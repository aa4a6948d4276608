"""Sleep as the system tells it: real signals on a real bus, and clocks that say how long it was."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator

import pytest

from app.adapters.desktop import power
from app.adapters.desktop.power import LogindPower, SilentPower, slept_s, system_bus, system_power
from tests.support.desktop import private_bus
from tests.support.patience import PATIENCE_S

if sys.platform == "linux":
    from tests.adapters.desktop import fake_logind

linux_desktop = pytest.mark.linux_desktop


@pytest.fixture
def bus() -> Iterator[str]:
    with private_bus(keyring=False) as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


class Told:
    """What was heard, and can be awaited."""

    def __init__(self) -> None:
        self.seen: asyncio.Queue[bool] = asyncio.Queue()

    async def next(self) -> bool:
        async with asyncio.timeout(PATIENCE_S):
            return await self.seen.get()


@pytest.fixture
async def listening(bus: str) -> AsyncIterator[tuple[LogindPower, Told]]:
    one, told = LogindPower(bus), Told()
    one.on_sleep(told.seen.put_nowait)
    assert await one.start()
    yield one, told
    await one.close()


@linux_desktop
async def test_going_to_sleep_and_waking_are_heard(bus: str, listening: tuple[LogindPower, Told]) -> None:
    _, told = listening
    await fake_logind.say(bus, True, False)
    assert await told.next() is True
    assert await told.next() is False


@linux_desktop
async def test_other_signals_say_nothing_about_sleep(bus: str, listening: tuple[LogindPower, Told]) -> None:
    _, told = listening
    await fake_logind.say_something_else(bus)
    await fake_logind.say(bus, False)
    assert await told.next() is False
    assert told.seen.empty()


@linux_desktop
async def test_a_bus_that_went_away_and_came_back_is_listened_to_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = Told()
    with private_bus(keyring=False) as first:
        one = LogindPower(first["DBUS_SESSION_BUS_ADDRESS"])
        one.on_sleep(told.seen.put_nowait)
        assert await one.start()
    assert not await one.start()
    with private_bus(keyring=False) as second:
        address = second["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setattr(one._bus, "_address", address)
        assert await one.start()
        await fake_logind.say(address, True)
        assert await told.next() is True
        await one.close()
        await one.close()


@linux_desktop
async def test_a_computer_without_a_system_bus_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    chosen = system_power("linux")
    assert not await chosen.start()
    await chosen.close()


def test_the_system_bus_is_where_it_usually_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SYSTEM_BUS_ADDRESS", raising=False)
    assert system_bus() == "unix:path=/run/dbus/system_bus_socket"


async def test_other_systems_are_not_listened_to() -> None:
    chosen = system_power("win32")
    assert isinstance(chosen, SilentPower)
    chosen.on_sleep(lambda _asleep: None)
    assert not await chosen.start()
    await chosen.close()
    assert chosen.slept_s() == pytest.approx(slept_s(), abs=1.0) if sys.platform != "win32" else True


def test_sleep_is_the_difference_of_two_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    clocks = {1: 5000.0, 2: 1400.0}
    monkeypatch.setattr("app.adapters.desktop.power.time.clock_gettime", clocks.__getitem__, raising=False)
    monkeypatch.setattr(power, "_clock_pair", lambda _platform: (1, 2))
    assert slept_s() == 3600.0
    monkeypatch.setattr(power, "_clock_pair", lambda _platform: None)
    assert slept_s() is None


@pytest.mark.parametrize("platform, told", [("linux", sys.platform == "linux"), ("win32", False)])
def test_systems_without_two_such_clocks_tell_nothing(platform: str, told: bool) -> None:
    assert (power._clock_pair(platform) is not None) is told
