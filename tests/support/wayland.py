"""A Wayland desktop for tests: Weston without a screen, and what a program tells it and hears from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support.desktop import DesktopMissingError, program
from tests.support.processes import started

_SOCKET = "gondola-wayland"


@contextmanager
def compositor(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yields the environment for programs of this desktop, in which there is no X11."""
    folder = Path(environment["XDG_RUNTIME_DIR"])
    command = [program("weston"), "--backend=headless-backend.so", f"--socket={_SOCKET}"]
    with started(
        [*command, "--no-config", "--idle-time=0", "--width=1400", "--height=900"], environment
    ) as weston:
        assert weston.stdout is not None
        # It starts its own programs once its socket is there, and tells of each.
        if not any(b"launching" in line for line in weston.stdout) or not (folder / _SOCKET).exists():
            raise DesktopMissingError("weston did not start")
        asked = {"WAYLAND_DISPLAY": _SOCKET, "QT_QPA_PLATFORM": "wayland", "WAYLAND_DEBUG": "1"}
        yield {name: value for name, value in environment.items() if name != "DISPLAY"} | asked
