"""`python -m tests.installed --deb FILE`: the package on a bare system, installed, used, upgraded and removed.

Needs root, for a system in a folder. Prints a line for each step and ends with 0 only if all were passed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jeepney.wrappers import DBusErrorResponse

from tests.installed import bare_root, outside, parts_list, steps, walk
from tests.installed.bare_root import BareRoot, RootError

# What a desktop brings to start programs from their entries, and no more.
_OF_A_DESKTOP = ("libglib2.0-bin", "desktop-file-utils", "shared-mime-info")


def main(arguments: list[str]) -> int:
    """Make the system, take every step; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py test-installed")
    parser.add_argument("--deb", type=Path, required=True, help="the package")
    parser.add_argument("--pictures", type=Path, default=Path("gondola-installed"), help="where pictures go")
    parser.add_argument("--root", type=Path, help="a folder with a bare system from an earlier run")
    parser.add_argument("--suite", choices=bare_root.SUITES, default=bare_root.SUITES[0], help="which system")
    parser.add_argument("--mirror", help="where its packages come from (for Ubuntu; else as this machine's)")
    asked = parser.parse_args(arguments)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gondola-installed-") as work:
        folder = asked.root or Path(work) / "system"
        try:
            if not (folder / "etc").is_dir():
                print("Making a bare system", flush=True)
                bare_root.make(folder, asked.suite, asked.mirror)
            return _try(asked.deb, folder, asked.pictures.absolute())
        except RootError as error:
            print(error)
            return 1


def _try(package: Path, folder: Path, pictures: Path) -> int:
    with walk.desktop(pictures) as desktop:
        root = BareRoot(folder, shared=desktop.home)
        root.run("apt-get", "update", "-q")
        root.run("apt-get", "install", "-y", "--no-install-recommends", *_OF_A_DESKTOP)
        older = f"gondola_{steps.OLDER}.deb"
        shutil.copyfile(package, root.path(f"/tmp/{package.name}"))  # noqa: S108
        steps.as_older(package, root.path(f"/tmp/{older}"))  # noqa: S108
        before = frozenset(outside.files_of(root))
        trial = steps.Trial(root, desktop, package.name, older, pictures / "program.log", before)
        failed = 0
        taken: list[tuple[str, Callable[[], str]]] = [
            ("the list of parts beside it is valid, and its own", partial(parts_list.check, package)),
            *trial.steps(),
        ]
        for name, step in taken:
            started = time.monotonic()
            try:
                seen, passed = step(), True
            except (
                steps.StepError,
                RootError,
                AssertionError,
                DBusErrorResponse,
                TimeoutError,
                OSError,
            ) as error:
                seen, passed = str(error), False
            failed += not passed
            spent = time.monotonic() - started
            print(f"{'passed' if passed else 'FAILED'}  {name} ({spent:.0f} s)\n        {seen}", flush=True)
    print(f"{failed} of {len(taken)} steps failed" if failed else "Every step was passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
