"""A good citizen on a real desktop: the tray, a second start, and what a kill leaves behind."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.desktop.test_first_use import first_day
from tests.support.desktop import notification_daemon, panel, private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_command, app_environment, started

pytestmark = pytest.mark.linux_desktop

_SIZE = (1360, 860)
_LISTING = Path(__file__).parents[1] / "data" / "listings" / "audio-status.json"


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    with virtual_display(_SIZE) as display, private_bus(display=display) as bus, window_manager(bus):
        yield bus


def xdotool(screen: Mapping[str, str], *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], env=dict(screen), check=True, capture_output=True, text=True, timeout=PATIENCE_S
    )
    return done.stdout.strip()


def close_window(screen: Mapping[str, str]) -> None:
    """Press the cross, as the window manager does for Alt+F4."""
    window = xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "^Gondola$").splitlines()[0]
    xdotool(screen, "windowactivate", "--sync", window, "key", "alt+F4")


def click_on_the_mark(screen: Mapping[str, str]) -> None:
    """At the right end of the panel along the lower edge, where the only icon is."""
    xdotool(screen, "mousemove", str(_SIZE[0] - 14), str(_SIZE[1] - 14), "click", "1")


def environment(screen: Mapping[str, str], home: Path) -> dict[str, str]:
    return {**app_environment(), **screen, "QT_QPA_PLATFORM": "xcb", "GONDOLA_HOME": str(home)}


def start_again(screen: Mapping[str, str], home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What a second click on the program's icon, or on a file, does."""
    return subprocess.run(
        app_command(*words),
        env=environment(screen, home),
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )


def test_the_window_goes_into_the_tray_and_comes_back_also_when_the_tray_goes(
    screen: dict[str, str], tmp_path: Path
) -> None:
    with (
        notification_daemon(screen) as notifications,
        panel(screen) as tray,
        first_day(screen, tmp_path / "home", "live-in-the-tray") as day,
    ):
        day.told("ready")
        close_window(screen)
        day.told("hidden")
        said = notifications.next(PATIENCE_S)
        click_on_the_mark(screen)
        day.told("back")
        close_window(screen)
        day.told("hidden")
        tray.terminate()
        day.told("back")
        day.ends()
    assert (said.summary, said.actions) == ("Gondola goes on here", ("default", "Open"))


def test_a_second_start_raises_the_first_and_hands_over_what_it_was_given(
    screen: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with first_day(screen, home, "hear-of-a-listing") as day:
        day.told("behind")
        second = start_again(screen, home, "window", str(_LISTING), "--add-job", "ace-step-15", "9f2c-41aa")
        listing = day.told("listing")
        job = day.told("job")
        day.ends()
    assert (second.returncode, second.stderr) == (0, "")
    assert any("$10" in words for words in listing["words"])
    assert {"ace-step-15", "9f2c-41aa"} <= set(job["fields"])


def test_a_start_after_a_kill_is_a_first_one(screen: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "home"
    with started(app_command(), environment(screen, home)) as killed:
        xdotool(screen, "search", "--sync", "--onlyvisible", "--name", "^Gondola$")
        assert start_again(screen, home).returncode == 0
        killed.kill()
        killed.wait()
    left = list(Path(screen["XDG_RUNTIME_DIR"]).glob("gondola-*.sock"))
    with first_day(screen, home, "hear-a-knock") as day:
        day.told("behind")
        again = start_again(screen, home)
        day.told("back")
        day.ends()
    assert len(left) == 1
    assert again.returncode == 0
