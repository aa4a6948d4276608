"""Keys of a real keyboard on a real (virtual) screen: help comes and goes, and the way out works over a sheet."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gui.test_real_window import environment, xdotool
from tests.support.desktop import private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_command, started

pytestmark = pytest.mark.linux_desktop

SHEET = "^Keyboard shortcuts$"


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    with virtual_display((1400, 900)) as display, private_bus(display=display) as bus, window_manager(bus):
        yield bus


def is_open(screen: dict[str, str]) -> bool:
    """Whether the sheet of shortcuts is on the screen."""
    search = ["xdotool", "search", "--onlyvisible", "--name", SHEET]
    done = subprocess.run(search, env=screen, check=False, capture_output=True, timeout=PATIENCE_S)
    return bool(done.stdout.strip())


def press(screen: dict[str, str], key: str, *, opens: bool) -> bool:
    """Press a key until the sheet is there, or gone; before there is a window, keys do nothing."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        xdotool(screen, "key", key)
        pressed = time.monotonic()
        while time.monotonic() < pressed + 3.0:
            if is_open(screen) is opens:
                return True
    return False


def test_help_comes_by_f1_and_by_a_question_mark_and_ctrl_q_ends_over_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    with started(app_command(), environment(screen, tmp_path)) as program:
        window = xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "^Gondola$").splitlines()[0]
        xdotool(screen, "windowactivate", "--sync", window)

        came = press(screen, "F1", opens=True)
        went = press(screen, "Escape", opens=False)
        again = press(screen, "question", opens=True)
        xdotool(screen, "key", "--delay", "200", "ctrl+q")

        assert (came, went, again) == (True, True, True)
        assert program.wait(PATIENCE_S) == 0
