"""Takes every picture in sizes, themes and scales, and lays them out on one page: `python -m tests.pictures FOLDER`."""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pictures.screen import platform_with_screen

_SCALES = ("1", "2")


def main(arguments: list[str]) -> int:
    """Returns the exit code: 0 when every picture was taken."""
    parser = argparse.ArgumentParser(prog="dev.py pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where the pictures go; one is made if not said")
    parser.add_argument("--only", default="", help="only pictures whose names contain this")
    parser.add_argument("--scale", choices=_SCALES, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.scale is not None:
        return _take(asked.folder, asked.only, asked.scale)
    folder = (asked.folder or Path(tempfile.mkdtemp(prefix="gondola-pictures-"))).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        platform = platform_with_screen(Path(home))
        codes = [_start(folder, asked.only, scale, platform) for scale in _SCALES]
    from tests.pictures.contact import write_index

    count = write_index(folder)
    print(f"{count} pictures: {folder / 'index.html'}")  # noqa: T201 - where they are is what was asked for
    return max(codes)


def _start(folder: Path, only: str, scale: str, platform: str) -> int:
    """A process for each scale, which Qt reads once and for all."""
    command = [sys.executable, "-m", "tests.pictures", str(folder), "--scale", scale, "--only", only]
    variables = {**os.environ, "QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": scale}
    return subprocess.call(command, env=variables)


def _take(folder: Path, only: str, scale: str) -> int:
    from app.gui.loop import Loop
    from app.gui.run import application
    from tests.pictures.taking import take_all

    app = application()
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: Loop(app)) as runner:
        return runner.run(take_all(folder, only, twice=scale == "2"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
