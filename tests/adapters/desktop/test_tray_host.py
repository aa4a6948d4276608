"""Whether there is a tray is heard at once, and believed only from who is asked."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from app.adapters.desktop.choice import system_tray_host
from app.adapters.desktop.null import NullTrayHost
from app.ports.desktop import TrayPresence
from tests.support.patience import PATIENCE_S

if sys.platform == "linux":
    from app.adapters.desktop import session_bus
    from app.adapters.desktop.tray_host import StatusNotifierTray
    from tests.adapters.desktop.fake_server import fake_server
    from tests.support.tray import WATCHER, tray_host

linux_desktop = pytest.mark.linux_desktop
THERE, GONE, UNSAID = TrayPresence.THERE, TrayPresence.GONE, TrayPresence.UNSAID


class Ears:
    """A host that listens, and what it told."""

    def __init__(self, address: str) -> None:
        self.host = StatusNotifierTray(address)
        self._told: asyncio.Queue[TrayPresence] = asyncio.Queue()
        self.host.on_change(self._told.put_nowait)
        self._run = asyncio.ensure_future(self.host.run())

    async def next(self) -> TrayPresence:
        async with asyncio.timeout(PATIENCE_S):
            return await self._told.get()

    async def close(self) -> None:
        self._run.cancel()
        await asyncio.gather(self._run, return_exceptions=True)
        await self.host.close()


@pytest_asyncio.fixture
async def ears(bus: str) -> AsyncIterator[Ears]:
    one = Ears(bus)
    yield one
    await one.close()


@linux_desktop
async def test_a_tray_that_comes_and_goes_is_heard(bus: str, ears: Ears) -> None:
    assert await ears.next() is GONE
    with tray_host(bus):
        assert await ears.next() is THERE
        assert ears.host.presence is THERE
    assert await ears.next() is GONE
    with tray_host(bus):
        assert await ears.next() is THERE


@linux_desktop
async def test_a_watcher_without_a_panel_is_no_tray(bus: str, ears: Ears) -> None:
    assert await ears.next() is GONE
    with tray_host(bus, shows=False) as tray:
        tray.show(shows=True)
        assert await ears.next() is THERE
        tray.show(shows=False)
        assert await ears.next() is GONE


@linux_desktop
async def test_at_login_a_tray_may_come_after_us(bus: str, ears: Ears) -> None:
    assert await ears.next() is GONE
    waiting = asyncio.ensure_future(ears.host.settled(20.0))
    with tray_host(bus):
        assert await waiting is THERE
        assert await ears.host.settled(0.0) is THERE


@linux_desktop
async def test_no_tray_in_time_is_none(ears: Ears) -> None:
    assert await ears.next() is GONE
    assert await ears.host.settled(0.0) is GONE


@linux_desktop
async def test_a_signal_alone_is_not_believed(bus: str, ears: Ears) -> None:
    assert await ears.next() is GONE
    async with fake_server(bus, name="") as liar:
        await liar.say("/StatusNotifierWatcher", WATCHER, "StatusNotifierHostRegistered")
    with tray_host(bus):
        assert await ears.next() is THERE


@linux_desktop
async def test_a_watcher_that_answers_nothing_or_nonsense_is_no_tray(
    bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for broken in (True, False):
        async with fake_server(bus, name=WATCHER, broken=broken):
            ears = Ears(bus)
            assert await ears.next() is GONE
            await ears.close()
    monkeypatch.setattr(session_bus, "ANSWER_WITHIN_S", 0.05)
    async with fake_server(bus, name=WATCHER) as silent:
        monkeypatch.setattr(silent, "_answer", lambda _message: asyncio.sleep(0))
        mute = Ears(bus)
        assert await mute.next() is GONE
        await mute.close()


@linux_desktop
async def test_without_a_bus_nobody_says_and_nobody_waits() -> None:
    host = system_tray_host(platform="linux")
    assert isinstance(host, StatusNotifierTray)
    await host.run()
    assert await host.settled(20.0) is UNSAID
    await host.close()


async def test_elsewhere_the_toolkit_is_asked() -> None:
    host = system_tray_host(platform="darwin")
    assert isinstance(host, NullTrayHost)
    host.on_change(lambda _presence: None)
    await host.run()
    assert await host.settled(20.0) is UNSAID
    await host.close()
