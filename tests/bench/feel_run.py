"""Both programs as processes on a screen of their own, with all that a desktop has, and their figures from /proc."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.feel_home import Stock, filled_home, pretend_venice
from tests.bench.feel_screen import Screen, screen
from tests.support.desktop import private_bus, window_manager
from tests.support.processes import app_command, app_environment, started

LOOK_S = 0.004
PATIENCE_S = 60.0
_KIB = 1024
_MEMORY = ("Rss:", "Pss:")


class NothingShownError(Exception):
    """A window showed no rows in all that time; the picture of the screen tells what it showed."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A screen, an environment in which programs appear on it, and the two programs."""

    screen: Screen
    environment: Mapping[str, str]
    bare: tuple[str, ...]
    ours: tuple[str, ...]
    venice: Mapping[str, str]

    @contextmanager
    def shown(self, command: tuple[str, ...]) -> Iterator[tuple[int, float]]:
        """Start one; yields its process id and the seconds until its rows were on the screen, then ends it."""
        while self.screen.shows_rows():
            time.sleep(LOOK_S)
        began = time.perf_counter()
        with started(command, self.environment) as process:
            while not self.screen.shows_rows():
                if time.perf_counter() - began > PATIENCE_S:
                    picture = Path(tempfile.gettempdir()) / "gondola-bench-nothing-shown.png"
                    self.screen.save(picture)
                    raise NothingShownError(f"{command[-1]}: see {picture}")
                time.sleep(LOOK_S)
            yield process.pid, time.perf_counter() - began


@contextmanager
def desk(stock: Stock) -> Iterator[Desk]:
    """Everything for both: a keyring, a window manager, a pretend Venice, and a home with so much in it."""
    with (
        tempfile.TemporaryDirectory(prefix="gondola-bench-") as folder,
        screen() as shown,
        private_bus(display=shown.display) as bus,
        window_manager(bus),
        pretend_venice(limits=stock.live == 0) as venice,
    ):
        home = Path(folder) / "home"
        filled_home(home, bus, venice, stock)
        environment = {**app_environment(), **bus, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        # Programs are started as they are used: with their modules compiled.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        bare = (sys.executable, "-m", "tests.bench.feel_bare", str(stock.saved + stock.live))
        yield Desk(shown, environment, bare, tuple(app_command("--home", str(home))), venice)


def memory_mib(process: int) -> tuple[float, float]:
    """What a process holds in memory: all (RSS), and its share where others hold it too (PSS)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    held = {words[0]: int(words[1]) for line in lines if (words := line.split())[0] in _MEMORY}
    return held["Rss:"] / _KIB, held["Pss:"] / _KIB


def cpu_s(process: int) -> float:
    """What a process used of processors since it began, all its threads together (clock_getcpuclockid(3))."""
    return time.clock_gettime(~process << 3 | 2)


def rest(seconds: float) -> None:
    """Let a program be."""
    time.sleep(seconds)
