"""Light or dark, as the desktop portal says it and changes its mind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.adapters.desktop.choice import system_scheme
from app.adapters.desktop.null import NullScheme
from tests.support.desktop import private_bus
from tests.support.patience import PATIENCE_S

pytestmark = pytest.mark.linux_desktop

SCHEME = ("org.freedesktop.appearance", "color-scheme")


class Ear:
    """Keeps what it is told, and lets one wait for it."""

    def __init__(self) -> None:
        self.heard: list[bool | None] = []
        self._more = asyncio.Event()

    def tell(self, dark: bool | None) -> None:
        self.heard.append(dark)
        self._more.set()

    async def count(self, count: int) -> list[bool | None]:
        async with asyncio.timeout(PATIENCE_S):
            while len(self.heard) < count:
                self._more.clear()
                await self._more.wait()
        return self.heard


async def test_the_portal_is_followed_whatever_it_changes_to() -> None:
    from app.adapters.desktop.scheme import PortalScheme
    from tests.support.portal import settings_portal

    with private_bus(keyring=False) as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        with settings_portal(address, {SCHEME: ("u", 1)}) as change:
            scheme, ear = PortalScheme(address), Ear()
            scheme.on_change(ear.tell)
            running = asyncio.create_task(scheme.run())
            await ear.count(1)
            change(("org.gnome.desktop.interface", "clock-format"), ("s", "24h"))
            for number, said in enumerate((2, 0, 1, 7), 2):
                change(SCHEME, ("u", said))
                await ear.count(number)
            running.cancel()
            await scheme.close()

    assert ear.heard == [True, False, None, True, None]


async def test_without_a_portal_nobody_is_told_and_without_a_bus_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.adapters.desktop.scheme import PortalScheme

    ear, looked = Ear(), Ear()
    monkeypatch.setattr(PortalScheme, "_tell", lambda _self, dark: looked.tell(dark))
    with private_bus(keyring=False) as environment:
        scheme = PortalScheme(environment["DBUS_SESSION_BUS_ADDRESS"])
        scheme.on_change(ear.tell)
        running = asyncio.create_task(scheme.run())
        found = await looked.count(1)
        waits = not running.done()
        running.cancel()
        await scheme.close()
    nobody = PortalScheme(f"unix:path={tmp_path}/nobody")
    await nobody.run()
    await nobody.close()

    assert waits
    assert (found, ear.heard) == ([None], [])


async def test_elsewhere_the_toolkit_alone_says_it() -> None:
    ear = Ear()
    for platform in ("win32", "darwin"):
        scheme = system_scheme(platform)
        assert isinstance(scheme, NullScheme)
        scheme.on_change(ear.tell)
        await scheme.run()
        await scheme.close()
    assert not isinstance(system_scheme("linux"), NullScheme)
    assert ear.heard == []
