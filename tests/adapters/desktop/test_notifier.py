"""Notifications reach a real server, their actions come back, and a desktop without one is no trouble."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from app.adapters.desktop.choice import system_notifier
from app.adapters.desktop.null import NullNotifier
from app.ports.notifier import Notification
from tests.adapters.desktop.clicks import DONE, Clicks
from tests.support.desktop import notification_daemon, private_bus, virtual_display
from tests.support.processes import started

if sys.platform == "linux":
    from app.adapters.desktop import session_bus
    from app.adapters.desktop.notifier import DesktopNotifier
    from tests.adapters.desktop.fake_server import fake_server

EVERYTHING = ("actions", "body", "body-markup")

linux_desktop = pytest.mark.linux_desktop


@linux_desktop
async def test_a_real_desktop_shows_it_and_a_click_comes_back() -> None:
    with (
        virtual_display() as display,
        private_bus(keyring=False, display=display) as environment,
        notification_daemon(environment) as notifications,
    ):
        notifier = DesktopNotifier(address=environment["DBUS_SESSION_BUS_ADDRESS"])
        clicks = Clicks()
        notifier.on_action(clicks)
        try:
            assert await notifier.start()
            assert await notifier.show(DONE)
            shown = await asyncio.to_thread(notifications.next)
            assert (shown.app_name, shown.summary, shown.body) == ("Gondola", DONE.title, DONE.text)
            assert shown.actions == ("default", "Open", "play", "Play", "reveal", "Show in folder")
            await asyncio.to_thread(notifications.act)
            assert await clicks.next() == ("default", DONE)
        finally:
            await notifier.close()


@linux_desktop
async def test_the_action_that_was_clicked_arrives_with_its_own_notification(
    bus: str, notifier: DesktopNotifier
) -> None:
    other = Notification(title="Another", text="")
    clicks = Clicks()
    notifier.on_action(clicks)
    async with fake_server(bus, capabilities=EVERYTHING) as server:
        assert await notifier.show(DONE)
        assert await notifier.show(other)
        await server.click(2, "default")
        assert await clicks.next() == ("default", other)
        await server.click(1, "reveal")
        assert await clicks.next() == ("reveal", DONE)
        await server.click(99, "play")
        await server.click(1, "play")
        assert await clicks.next() == ("play", DONE)


@linux_desktop
async def test_a_click_told_by_somebody_else_is_not_believed(bus: str, notifier: DesktopNotifier) -> None:
    clicks = Clicks()
    notifier.on_action(clicks)
    async with fake_server(bus, capabilities=EVERYTHING) as server, fake_server(bus, name="") as liar:
        assert await notifier.show(DONE)
        await liar.click(1, "play")
        # Anything the liar said has been heard once its connection has had another signal through.
        assert await notifier.show(DONE)
        await server.click(2, "reveal")
        assert await clicks.next() == ("reveal", DONE)
        assert clicks.seen.empty()


@linux_desktop
async def test_text_is_made_safe_for_servers_that_read_markup(bus: str, notifier: DesktopNotifier) -> None:
    evil = Notification(title="a <b>\u202e title", text='<img src="x"> & <a href="y">\u0007\nnext')
    async with fake_server(bus, capabilities=("body-markup",)) as server:
        assert await notifier.show(evil)
        await server.calls.get()
        _, (_, _, _, title, text, actions, hints, _) = await server.calls.get()
    assert title == "a <b> title"
    assert text == '&lt;img src="x"&gt; &amp; &lt;a href="y"&gt;\nnext'
    assert actions == []
    assert hints["desktop-entry"] == ("s", "gondola")


@linux_desktop
async def test_plain_servers_get_plain_text(bus: str, notifier: DesktopNotifier) -> None:
    async with fake_server(bus, capabilities=("body",)) as server:
        assert await notifier.show(Notification(title="t", text="1 < 2 & 3"))
        await server.calls.get()
        assert (await server.calls.get())[1][4] == "1 < 2 & 3"


@linux_desktop
async def test_an_own_meaning_of_a_click_on_the_body_is_kept(bus: str, notifier: DesktopNotifier) -> None:
    async with fake_server(bus, capabilities=("actions",)) as server:
        assert await notifier.show(Notification(title="t", text="", actions=(("default", "Listen"),)))
        await server.calls.get()
        assert (await server.calls.get())[1][5] == ["default", "Listen"]


@linux_desktop
async def test_only_the_newest_are_remembered(
    bus: str, notifier: DesktopNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.adapters.desktop.notifier._REMEMBERED", 1)
    clicks = Clicks()
    notifier.on_action(clicks)
    async with fake_server(bus, capabilities=EVERYTHING) as server:
        assert await notifier.show(DONE)
        assert await notifier.show(DONE)
        await server.click(1, "play")
        await server.click(2, "reveal")
        assert await clicks.next() == ("reveal", DONE)


@linux_desktop
async def test_a_desktop_without_a_notification_server_is_no_error(notifier: DesktopNotifier) -> None:
    assert await notifier.start()
    assert not await notifier.show(DONE)


@linux_desktop
async def test_a_server_that_refuses_or_never_answers_is_no_error(
    bus: str, notifier: DesktopNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with fake_server(bus, broken=True):
        assert not await notifier.show(DONE)
    monkeypatch.setattr(session_bus, "ANSWER_WITHIN_S", 0.05)
    async with fake_server(bus) as server:
        monkeypatch.setattr(server, "_answer", lambda message: asyncio.sleep(0))
        assert not await notifier.show(DONE)


@linux_desktop
async def test_no_bus_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notifier = DesktopNotifier()
    assert not await notifier.start()
    assert not await notifier.show(DONE)
    await notifier.close()
    for address in (f"unix:path={tmp_path}/none", "tcp:host=127.0.0.1,port=1", "nonsense", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert not await notifier.start()
        assert not await notifier.show(DONE)


@linux_desktop
@pytest.mark.parametrize("said", [b"REJECTED\r\n", b"", b"OK 1234\r\n"])
async def test_what_speaks_no_bus_at_the_address_of_one_is_no_error(said: bytes) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(said)
        writer.close()

    # Found without a variable, where session buses usually are.
    path = os.path.join(os.environ["XDG_RUNTIME_DIR"], "bus")
    async with await asyncio.start_unix_server(answer, path):
        assert not await DesktopNotifier().start()


@linux_desktop
async def test_a_bus_that_never_says_hello_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(b"OK 1234\r\n")
        await reader.read()
        writer.close()

    monkeypatch.setattr(session_bus, "CONNECT_WITHIN_S", 0.05)
    path = os.path.join(os.environ["XDG_RUNTIME_DIR"], "bus")
    async with await asyncio.start_unix_server(answer, path):
        notifier = DesktopNotifier(address=f"unix:path={path}")
        assert not await notifier.start()
        assert not await notifier.show(DONE)


@linux_desktop
async def test_after_a_lost_bus_the_next_notification_finds_the_new_one(tmp_path: Path) -> None:
    path = os.path.join(os.environ["XDG_RUNTIME_DIR"], "own-bus")
    address = f"unix:path={path}"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"]
    notifier = DesktopNotifier(address=address)
    clicks = Clicks()
    notifier.on_action(clicks)
    for _ in range(2):
        with started(command, os.environ) as daemon:
            assert daemon.stdout is not None
            await asyncio.to_thread(daemon.stdout.readline)
            async with fake_server(address, capabilities=EVERYTHING) as server:
                assert await notifier.show(DONE)
                await server.click(1, "play")
                assert await clicks.next() == ("play", DONE)
        assert not await notifier.show(DONE)
    await notifier.close()
    await notifier.close()


async def test_elsewhere_nothing_is_shown_and_nothing_fails() -> None:
    notifier = system_notifier(platform="darwin")
    notifier.on_action(lambda key, notification: None)
    assert isinstance(notifier, NullNotifier)
    assert not await notifier.start()
    assert not await notifier.show(DONE)
    await notifier.close()


@linux_desktop
def test_linux_gets_the_real_one() -> None:
    assert isinstance(system_notifier(platform="linux"), DesktopNotifier)
