"""Beside the window on a real desktop: a notification's buttons, and the tray as the desktop sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from tests.desktop.test_first_use import first_day
from tests.support.desktop import notification_daemon, private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S

pytestmark = pytest.mark.linux_desktop


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    with virtual_display((1360, 860)) as display, private_bus(display=display) as bus, window_manager(bus):
        yield bus


def test_the_buttons_of_a_notification_show_the_file_and_play_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    from tests.support.bus import file_manager

    with (
        notification_daemon(screen) as notifications,
        file_manager(screen["DBUS_SESSION_BUS_ADDRESS"]) as shown,
        first_day(screen, tmp_path / "home", "follow-a-notification") as day,
    ):
        day.told("behind")
        saved = notifications.next(PATIENCE_S)
        notifications.choose("Show in folder")
        file = Path(unquote(urlparse(shown.get(timeout=PATIENCE_S)).path))
        there = file.is_file()
        notifications.choose("Play")
        playing = day.told("playing")
        day.ends()
    assert saved.summary.startswith("Play money · ")
    assert saved.actions == ("default", "Open", "play", "Play", "reveal", "Show in folder")
    assert there
    assert file.name in saved.body
    assert playing["title"] in saved.summary


def test_the_desktop_sees_the_state_and_steers_by_the_menu(screen: dict[str, str], tmp_path: Path) -> None:
    from tests.support.tray import tray_host

    with (
        tray_host(screen["DBUS_SESSION_BUS_ADDRESS"]) as tray,
        first_day(screen, tmp_path / "home", "play") as day,
    ):
        day.told("playing")
        item = tray.item()
        making, ring, menu = item.title(), item.picture(), [entry.label for entry in item.menu()]
        item.press("Pause spending")
        day.told("paused")
        paused, bars = item.says("spending paused"), item.picture()
        item.press("Quit")
        day.ends()
    assert making == "Gondola · play money · 1 in the making"
    assert menu[0] == "Open Gondola"
    assert menu[1].startswith("Episode 12 — intro — ")
    assert menu[2].endswith("credit")
    assert menu[3:] == ["Pause spending", "Lock now", "Quit"]
    assert paused
    assert ring != bars
