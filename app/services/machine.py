"""What this computer and this installation are, for diagnostics and "About": versions, system, packages."""

from __future__ import annotations

import getpass
import os
import platform
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app import __version__
from app.domain.diagnostics import Facts, Machine

_DESKTOP_WORDS = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "LANG")
"""What the session says about itself; nothing else of the environment is looked at."""


def this_machine(around: Mapping[str, str] = os.environ) -> Machine:
    """Facts that hold for the whole run."""
    program: Facts = (
        ("version", __version__),
        ("python", platform.python_version()),
        ("installed as", _installed_as()),
    )
    system = [
        ("system", f"{platform.system()} {platform.release()}"),
        ("processor", platform.machine() or "unknown"),
    ]
    system += [(name.lower(), around[name]) for name in _DESKTOP_WORDS if around.get(name)]
    return Machine(program, tuple(system), str(Path.home()), _user(around))


def _installed_as() -> str:
    if getattr(sys, "frozen", False):
        return "one program"
    # A package brings its code without the file that it was made by.
    made_by = Path(__file__).resolve().parents[2] / "pyproject.toml"
    return "source code" if made_by.is_file() else "a package"


def versions(names: Iterable[str]) -> Facts:
    """The version of each package that is installed."""
    return tuple((name, _version(name)) for name in names)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _user(around: Mapping[str, str]) -> str:
    known = next((around[name] for name in ("LOGNAME", "USER", "LNAME", "USERNAME") if around.get(name)), "")
    if known:
        return known
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
