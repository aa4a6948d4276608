"""Where the files that ship with the program are: icons, the mark, and other data read at run time."""

from __future__ import annotations

import sys
from pathlib import Path

_MARKER = Path("brand") / "gondola.svg"
_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Return the path of one shipped file, for example ``resource_path("icons", "play.svg")``.

    A frozen build is asked first, then a checkout, then the installed package.
    Raises FileNotFoundError when the file is in none of them.
    """
    for root in _roots():
        candidate = root.joinpath(*parts)
        if candidate.exists():
            return candidate
    missing = "/".join(parts)
    raise FileNotFoundError(f"The program's own file {missing} is missing; the installation is incomplete.")


def _roots() -> list[Path]:
    """The folders that really are ours: a stranger's folder called resources has no mark in it."""
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [] if frozen is None else [Path(frozen) / "resources", Path(frozen) / "app" / "_resources"]
    roots += [_PACKAGE.parent / "resources", _PACKAGE / "_resources"]
    return [root for root in roots if (root / _MARKER).is_file()]
