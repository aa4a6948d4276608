"""A frozen folder with the real compiled files of this environment's packages, and the list of parts that it gives."""

from __future__ import annotations

import fnmatch
import json
import shutil
import subprocess
import sys
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from builders import natives, packages, sbom
from builders.part import pins, plain
from devtools import licences
from tests.support.processes import ROOT

LOCK = (ROOT / "packaging" / "locks" / "runtime.txt").read_text("utf-8")
PROJECT = ROOT / "pyproject.toml"
SITE = licences.site_packages(ROOT / ".venv")[0]
MOMENT = 1_700_000_000
"""14 November 2023, 22:13:20 UTC."""
FREEZER = "9.8.7"
SYSTEM = ("libbz2.so.1.0", "liblzma.so.5", "libxcb-cursor.so.0") if sys.platform == "linux" else ()
"""Libraries of the system that dpkg and Qt ask for, so that they are there wherever tests run."""


@cache
def here() -> dict[str, Distribution]:
    """What is installed here of what is locked for running."""
    found = {plain(each.name): each for each in distributions(path=[str(SITE)])}
    return {name: package for name, package in found.items() if name in pins(LOCK)}


@cache
def modules() -> frozenset[str]:
    """Of all of that, and some of those that belong to nobody."""
    found = {"app.domain.money", "ssl", "_pyi_rth_utils.qt"}
    for package in here().values():
        found |= packages.modules_of(package)
    return frozenset(found)


def archives(folder: Path) -> Path:
    """As the set-up of a build leaves it: for each package one of the archives that its lock lets in."""
    told = {name: [pin.version, min(pin.hashes)] for name, pin in pins(LOCK).items()}
    file = folder / "archives.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def frozen(folder: Path) -> Path:
    """With every file of a package that is looked into, at its place, and some libraries of the system."""
    inside = folder / "frozen" / "_internal"
    for name, carried in natives.CARRIES.items():
        patterns = [pattern for native in carried for pattern in native.files]
        for file in packages.files_of(here()[name]) if name in here() else ():
            if any(fnmatch.fnmatch(file, pattern) for pattern in patterns):
                (inside / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(SITE / file, inside / file)
    for library in SYSTEM:
        shutil.copyfile(_on_the_system(library), inside / library)
    return folder / "frozen"


def source(folder: Path) -> sbom.Source:
    """All that a list is read from."""
    return sbom.Source(frozen(folder), modules(), LOCK, SITE, archives(folder), FREEZER)


def written(folder: Path) -> str:
    """The whole list, from a folder of its own."""
    folder.mkdir()
    parts, roots = sbom.listed(source(folder))
    sbom.write(sbom.compose(parts, roots, "1.2.3", MOMENT), folder / "list.json")
    return (folder / "list.json").read_text("utf-8")


def parts_of(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What is on a list, by references."""
    return {each["bom-ref"]: each for each in told["components"]}


def _on_the_system(library: str) -> Path:
    told = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    lines = [line.split(" => ") for line in told.splitlines() if line.split(" ", 1)[0].strip() == library]
    return Path(lines[0][1])
