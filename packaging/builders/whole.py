"""Whether every compiled part of what is locked travels along.

A compiled part may be asked for by another compiled one alone, which no reading of Python's imports finds. Some
libraries then go on without it, by a slower way that nobody notices.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

from builders.errors import BuildError

_COMPILED = (".so", ".pyd")
_LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==", re.MULTILINE)
_QT = ("PySide6/*", "shiboken6/*")
"""Chosen module by module and plugin by plugin, see trim.py."""
UNUSED: tuple[str, ...] = ()
"""Patterns of compiled parts that nothing here asks for."""


def check(frozen: Path, site_packages: Path, lock: Path) -> None:
    """Raises BuildError where a compiled part of a locked package is in no frozen folder."""
    left = left_behind(frozen / "_internal", site_packages, lock.read_text("utf-8"))
    if left:
        raise BuildError(
            f"Compiled, and not in the frozen folder: {', '.join(left)}. "
            "Name them in gondola.spec (hiddenimports), or in whole.py if nothing uses them."
        )


def left_behind(inside: Path, site_packages: Path, lock: str, unused: Iterable[str] = UNUSED) -> list[str]:
    """The compiled files of the lock's packages that are not at the same place in ``inside``."""
    locked = {_plain(name) for name in _LOCKED.findall(lock)}
    passed_over = (*_QT, *unused)
    left = []
    for package in distributions(path=[str(site_packages)]):
        if _plain(package.name) not in locked:
            continue
        for file in package.files or ():
            name = file.as_posix()
            if not name.endswith(_COMPILED) or any(fnmatch.fnmatch(name, one) for one in passed_over):
                continue
            if not (inside / name).is_file():
                left.append(name)
    return sorted(left)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
