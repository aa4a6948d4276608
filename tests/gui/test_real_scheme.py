"""The real program on a real (virtual) screen turns dark and light with the desktop, while it runs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.gui.theme.tokens import DARK, LIGHT, Token
from tests.gui.test_real_window import environment, xdotool
from tests.support.desktop import picture_of_screen, private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_command, started

pytestmark = pytest.mark.linux_desktop

SCHEME = ("org.freedesktop.appearance", "color-scheme")


def turned(screen: Mapping[str, str], window: str, colour: str, picture: Path) -> bool:
    """Whether the window's ground gets this colour."""
    place = dict(
        line.split("=") for line in xdotool(screen, "getwindowgeometry", "--shell", window).splitlines()
    )
    wanted = QColor(colour).name()
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        picture_of_screen(screen, picture)
        image = QImage(str(picture))
        if QColor(image.pixel(int(place["X"]) + 4, int(place["Y"]) + 4)).name() == wanted:
            return True
    return False


def test_the_window_follows_the_desktop_to_dark_and_back(tmp_path: Path) -> None:
    from tests.support.portal import settings_portal

    shot = tmp_path / "screen.png"
    with (
        virtual_display((1400, 900)) as display,
        private_bus(display=display) as bus,
        window_manager(bus),
        settings_portal(bus["DBUS_SESSION_BUS_ADDRESS"], {SCHEME: ("u", 2)}) as change,
        started(app_command(), environment(bus, tmp_path / "home")),
    ):
        search = ("search", "--sync", "--onlyvisible", "--name", "^Gondola$")
        window = xdotool(bus, *search).splitlines()[0]
        light = turned(bus, window, LIGHT[Token.BACKGROUND], shot)
        change(SCHEME, ("u", 1))
        dark = turned(bus, window, DARK[Token.BACKGROUND], shot)
        change(SCHEME, ("u", 2))
        again = turned(bus, window, LIGHT[Token.BACKGROUND], shot)

    assert (light, dark, again) == (True, True, True)
