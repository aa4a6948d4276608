"""The real program on a real (virtual) screen: it appears, takes keys, plays, and ends in order."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.support.desktop import picture_of_screen, private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_command, app_environment, started

pytestmark = pytest.mark.linux_desktop

_OPENS_WITHIN_S = 5.0
_STRIPES = {"#8a5a00", "#fdf0d5", "#f0b955", "#3d2f12"}


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    with virtual_display((1400, 900)) as display, private_bus(display=display) as bus, window_manager(bus):
        yield bus


def environment(screen: Mapping[str, str], home: Path) -> dict[str, str]:
    asked = {"QT_QPA_PLATFORM": "xcb", "GONDOLA_HOME": str(home), "LC_ALL": "C.UTF-8"}
    return {**app_environment(), **screen, "PYTHONPATH": app_environment()["PYTHONPATH"], **asked}


def xdotool(screen: Mapping[str, str], *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], env=dict(screen), check=True, capture_output=True, text=True, timeout=PATIENCE_S
    )
    return done.stdout.strip()


def edge_colours(screen: Mapping[str, str], window: str, picture: Path) -> set[str]:
    """The colours along the left edge of the window's own area."""
    picture_of_screen(screen, picture)
    place = dict(
        line.split("=") for line in xdotool(screen, "getwindowgeometry", "--shell", window).splitlines()
    )
    image = QImage(str(picture))
    left, top, height = int(place["X"]) + 2, int(place["Y"]), int(place["HEIGHT"])
    return {QColor(image.pixel(left, top + row)).name() for row in range(10, height - 10, 3)}


def test_the_window_appears_plays_and_ends_when_asked_to(screen: dict[str, str], tmp_path: Path) -> None:
    with started(app_command(), environment(screen, tmp_path)) as program:
        window = xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "^Gondola$").splitlines()[0]
        xdotool(screen, "windowactivate", "--sync", window)

        striped: set[str] = set()
        deadline = time.monotonic() + PATIENCE_S
        while not striped & _STRIPES and time.monotonic() < deadline:
            # The first door is the first stop of the Tab key; before it is there, keys do nothing.
            xdotool(screen, "key", "--window", window, "Tab", "space")
            pressed = time.monotonic()
            while not striped & _STRIPES and time.monotonic() < pressed + _OPENS_WITHIN_S:
                striped = edge_colours(screen, window, tmp_path / "screen.png")
        program.send_signal(signal.SIGTERM)

        assert striped & _STRIPES
        assert program.wait(PATIENCE_S) == 0


def test_the_tour_walks_through_the_main_job_and_leaves_its_pictures(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    asked = {**app_environment(QT_QPA_PLATFORM="offscreen"), "GONDOLA_HOME": str(tmp_path / "home")}

    done = subprocess.run(
        app_command("tour", "--out", str(pictures)),
        check=False,
        env=asked,
        capture_output=True,
        text=True,
        timeout=280,
    )

    assert (done.returncode, done.stderr) == (0, "")
    told = [Path(line) for line in done.stdout.splitlines()]
    assert told == sorted(pictures.glob("*.png"))
    assert [path.name.partition("-")[2].removesuffix(".png") for path in told] == [
        "first-screen",
        "wallet",
        "choose-an-amount",
        "sign",
        "proved-on-chain",
        "many-at-once",
        "create",
        "approve",
        "watched",
        "watched-dark",
        "saved",
        "player",
        "payments",
        "payments-dark",
        "wallet",
        "wallet-dark",
        "settings",
        "settings-dark",
    ]
    assert all(QImage(str(path)).width() > 1000 for path in told)
    assert os.listdir(tmp_path / "home")
