"""The Python packages that travel along: those that are locked and installed here, and what each asks for."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Collection, Iterable
from importlib.metadata import Distribution, PackageMetadata, distributions
from pathlib import Path

from packageurl import PackageURL
from packaging.requirements import Requirement

from builders.errors import BuildError
from builders.part import Part, Pin, pins, plain

_LONGEST_NAME = 100
"""Characters: what is longer is the text of a licence in the field for its name."""
_SHORT = {"MIT License": "MIT"}
"""As SPDX writes what packages give in words of their own."""
_READ = {"pycryptodome": "BSD-2-Clause AND Unlicense", "segno": "BSD-3-Clause"}
"""Of packages whose own word is for several licences: what their texts are."""
_OF_OTHERS = re.compile(r"(app|_pyi_rth_utils|_sysconfigdata.*)(\..*)?")
"""Modules of nobody's package: Gondola, PyInstaller's own hooks, and what Python found out about its system."""
EXTRA = "serve"
"""The part of the project that the program takes besides what it always needs."""


def travelling(lock: str, folders: Iterable[Path], modules: Collection[str]) -> dict[str, Distribution]:
    """By name, the locked packages of which something is among the frozen modules.

    Raises BuildError for a module that is of no locked package, of Python or of Gondola, and where another version
    than the locked one is installed.
    """
    locked, frozen, accounted = pins(lock), frozenset(modules), set[str]()
    found = {}
    for package in distributions(path=[str(folder) for folder in folders]):
        name = plain(package.name)
        own = modules_of(package) & frozen if name in locked else set()
        if not own:
            continue
        if package.version != locked[name].version:
            raise BuildError(f"{name} {package.version} is installed, and {locked[name].version} locked.")
        found[name] = package
        accounted |= own
    parents = {module.rpartition(".")[0] for module in accounted}
    strange = [
        module
        for module in sorted(frozen - accounted - parents)
        if module.partition(".")[0] not in sys.stdlib_module_names and not _OF_OTHERS.fullmatch(module)
    ]
    if strange:
        raise BuildError(f"Frozen, and of no package that is locked: {', '.join(strange[:10])}.")
    return found


def parts(found: dict[str, Distribution], lock: str, archives: Path, project: Path) -> list[Part]:
    """A part for each package, in order of their names. `archives` says what each was installed from.

    Raises BuildError where an archive is unknown or not one of the lock's, or a licence is missing.
    """
    locked = pins(lock)
    told = json.loads(archives.read_text("utf-8"))
    asked = _asked_for(found, _requirements(project))
    return [
        Part(
            name,
            package.version,
            _licence(name, package),
            address(name, package.version),
            _archive(name, locked[name], told),
            needs=frozenset(address(each, found[each].version) for each in asked[name]),
        )
        for name, package in sorted(found.items())
    ]


def roots(found: dict[str, Distribution], project: Path) -> frozenset[str]:
    """References of what Gondola itself asks for."""
    names = {plain(each.name) for each in _requirements(project) if _applies(each, {""})}
    return frozenset(address(name, found[name].version) for name in names & set(found))


def address(name: str, version: str) -> str:
    """The package URL of a Python package."""
    return str(PackageURL("pypi", name=name, version=version))


def licence_of(told: PackageMetadata) -> str:
    """An expression where the package gives one, its own short word otherwise; a whole text is no name of one."""
    for field in ("License-Expression", "License"):
        word = str(told[field] or "").strip() if field in told else ""
        if word and "\n" not in word and len(word) < _LONGEST_NAME:
            return word
    lines = [str(line) for line in told.get_all("Classifier") or ()]
    kinds = [line.rpartition(" :: ")[2] for line in lines if line.startswith("License ::")]
    return kinds[0] if kinds else ""


def _licence(name: str, package: Distribution) -> str:
    word = licence_of(package.metadata)
    licence = _READ.get(name, _SHORT.get(word, word))
    if not licence:
        raise BuildError(f"{name} names no licence.")
    return licence


def _archive(name: str, pin: Pin, told: dict[str, list[str]]) -> str:
    version, sha256 = told.get(name, ["", ""])
    if version != pin.version or sha256 not in pin.hashes:
        raise BuildError(f"It is not known which of its locked archives {name} was installed from.")
    return sha256


def files_of(package: Distribution) -> list[str]:
    """What it recorded, whether it is there or not; quicker than asking for each."""
    return [line.partition(",")[0] for line in (package.read_text("RECORD") or "").splitlines()]


def modules_of(package: Distribution) -> set[str]:
    """Its modules, as PyInstaller writes them, compiled ones too."""
    found = set()
    for file in files_of(package):
        folder, _, name = file.rpartition("/")
        if name.endswith((".py", ".so", ".pyd")):
            words = [*folder.split("/"), name.partition(".")[0]] if folder else [name.partition(".")[0]]
            found.add(".".join(words[:-1] if words[-1] == "__init__" else words))
    return found


def _requirements(project: Path) -> list[Requirement]:
    told = tomllib.loads(project.read_text("utf-8"))["project"]
    return [Requirement(line) for line in [*told["dependencies"], *told["optional-dependencies"][EXTRA]]]


def _asked_for(found: dict[str, Distribution], first: Iterable[Requirement]) -> dict[str, set[str]]:
    """What each package asks for of those that travel, with the extras by which it is itself asked for."""
    extras: dict[str, set[str]] = {name: {""} for name in found}
    asked: dict[str, set[str]] = {name: set() for name in found}
    open_ends = [each for each in first if _applies(each, {""})]
    seen: set[tuple[str, str]] = set()
    while open_ends:
        wanted = open_ends.pop()
        name = plain(wanted.name)
        fresh = {(name, extra) for extra in ("", *wanted.extras)} - seen
        if name not in found or not fresh:
            continue
        seen |= fresh
        extras[name] |= wanted.extras
        needs = [Requirement(line) for line in found[name].requires or ()]
        needs = [each for each in needs if _applies(each, extras[name])]
        asked[name] |= {plain(each.name) for each in needs if plain(each.name) in found}
        open_ends += needs
    return asked


def _applies(wanted: Requirement, extras: Iterable[str]) -> bool:
    marker = wanted.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras)
