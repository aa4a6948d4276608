"""Notifications that are one of a kind, and what comes with a click besides its key."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from app.ports.notifier import Notification
from tests.adapters.desktop.clicks import DONE, Clicks

if sys.platform == "linux":
    from app.adapters.desktop.notifier import DesktopNotifier
    from tests.adapters.desktop.fake_server import fake_server

EVERYTHING = ("actions", "body", "body-markup")

linux_desktop = pytest.mark.linux_desktop


@linux_desktop
async def test_what_is_one_of_a_kind_takes_the_older_ones_place_and_can_be_withdrawn(
    bus: str, notifier: DesktopNotifier
) -> None:
    asked = Notification(title="Sign?", text="", tag="approval", urgent=True)
    async with fake_server(bus, capabilities=EVERYTHING) as server:
        await notifier.withdraw("approval")
        for one in (asked, DONE, asked):
            assert await notifier.show(one)
        await notifier.withdraw("approval")
        await notifier.withdraw("approval")
        calls = [await server.calls.get() for _ in range(7)]
    told = [body for name, body in calls if name == "Notify"]
    assert [(body[1], body[6]["urgency"]) for body in told] == [(0, ("y", 2)), (0, ("y", 1)), (1, ("y", 2))]
    assert calls[-1] == ("CloseNotification", (1,))


@linux_desktop
async def test_another_server_is_not_told_to_replace_what_it_never_showed(
    bus: str, notifier: DesktopNotifier
) -> None:
    asked = Notification(title="Sign?", text="", tag="approval")
    async with fake_server(bus, capabilities=EVERYTHING):
        assert await notifier.show(DONE)
        assert await notifier.show(asked)
    async with fake_server(bus, capabilities=EVERYTHING) as other:
        assert await notifier.show(asked)
        await other.calls.get()
        assert (await other.calls.get())[1][1] == 0
    await notifier.withdraw("approval")


@linux_desktop
async def test_a_click_brings_the_desktops_leave_to_come_forward(bus: str, notifier: DesktopNotifier) -> None:
    clicks = Clicks()
    notifier.on_action(clicks)
    async with fake_server(bus, capabilities=EVERYTHING) as server:
        assert await notifier.show(DONE)
        await server.give_leave(2, "for nobody")
        await server.babble()
        await server.give_leave(1, "token-7")
        await server.click(1, "play")
        assert await clicks.next() == ("play", replace(DONE, token="token-7"))
