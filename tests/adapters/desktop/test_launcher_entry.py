"""The program's place on the dock says how many need the person and how far things are."""

from __future__ import annotations

import asyncio
import sys

import pytest

from app.adapters.desktop.choice import system_dock
from app.adapters.desktop.null import NullDock
from app.ports.desktop import DockMark
from tests.support.patience import PATIENCE_S

if sys.platform == "linux":
    from jeepney import MatchRule, message_bus
    from jeepney.io.asyncio import open_dbus_router

    from app.adapters.desktop.launcher_entry import LauncherEntry

linux_desktop = pytest.mark.linux_desktop
_UPDATE = "com.canonical.Unity.LauncherEntry"


@linux_desktop
async def test_docks_hear_every_mark(bus: str) -> None:
    rule = MatchRule(type="signal", interface=_UPDATE, member="Update")
    entry = LauncherEntry(bus)
    async with open_dbus_router(bus) as dock:
        with dock.filter(rule, bufsize=8) as heard:
            await dock.send_and_get_reply(message_bus.AddMatch(rule))
            for mark in (DockMark(3, 0.5, urgent=True), DockMark(), DockMark(progress=7.0)):
                await entry.show(mark)
            async with asyncio.timeout(PATIENCE_S):
                told = [(await heard.get()).body for _ in range(3)]
    await entry.close()

    assert {body[0] for body in told} == {"application://gondola.desktop"}
    assert [{name: value for name, (_, value) in body[1].items()} for body in told] == [
        {"count": 3, "count-visible": True, "progress": 0.5, "progress-visible": True, "urgent": True},
        {"count": 0, "count-visible": False, "progress": 0.0, "progress-visible": False, "urgent": False},
        {"count": 0, "count-visible": False, "progress": 1.0, "progress-visible": True, "urgent": False},
    ]


@linux_desktop
async def test_no_bus_is_no_error() -> None:
    entry = system_dock(platform="linux")
    await entry.show(DockMark(1))
    await entry.close()


async def test_elsewhere_the_toolkit_does_what_there_is() -> None:
    dock = system_dock(platform="win32")
    assert isinstance(dock, NullDock)
    await dock.show(DockMark(1))
    await dock.close()
