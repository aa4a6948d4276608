"""The real program on a Wayland desktop: its window is shown and painted there, and the main job is done in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.support.desktop import private_bus
from tests.support.processes import app_command, app_environment
from tests.support.wayland import compositor

pytestmark = pytest.mark.linux_desktop

_LONGEST_S = 400.0


def test_the_main_job_is_done_in_a_window_that_a_wayland_desktop_shows(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    with private_bus() as bus, compositor(bus) as desktop:
        asked = {"GONDOLA_HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"}
        environment = {**app_environment(), **desktop, **asked}
        environment.pop("DISPLAY", None)
        done = subprocess.run(
            app_command("tour", "--out", str(pictures)),
            check=False,
            env=environment,
            capture_output=True,
            timeout=_LONGEST_S,
        )

    # What the program and the desktop tell each other goes to the log of errors.
    assert done.returncode == 0, done.stderr[-2000:]
    assert {path.suffix for path in pictures.iterdir()} == {".png"}
    for told in (
        rb'set_title\("',
        rb'set_app_id\("gondola"\)',
        rb"\.attach\(wl_buffer",
        rb"wl_callback[@#]\d+\.done",
    ):
        assert re.search(told, done.stderr)
