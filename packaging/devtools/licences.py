"""`dev.py licences`: gathers the licence of everything that travels with Gondola into one file that ships with it.

It reads the packages of the runtime lock where they are installed. One that this system has no use for keeps what the
file says of it, or is read from a folder with its unpacked wheel.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TypedDict

from devtools import checkout
from devtools.beside import BESIDE, QT
from devtools.checkout import say

FILE = Path("resources") / "licences.json"
TEXTS = Path(__file__).resolve().parents[1] / "licences"
"""Those of libraries that no package brings a text of."""
USAGE = """\
usage: python packaging/dev.py licences [--check] [FOLDER with unpacked wheels]

  (nothing)   gather the licences of everything in the runtime lock
  --check     change nothing; say what is missing or out of date
"""
_LOCKED = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)")
_TEXT = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_WITHOUT_TEXT = dict.fromkeys(("pyside6-addons", "pyside6-essentials", "shiboken6"), QT)
"""Packages that name a licence whose text is known to everybody, and bring no copy of it."""


class Package(TypedDict):
    """One thing that travels along; ``texts`` are keys of the texts."""

    name: str
    version: str
    licence: str
    texts: list[str]


class Licences(TypedDict):
    """The whole file."""

    packages: list[Package]
    texts: dict[str, str]


class UnknownLicenceError(Exception):
    """A package is neither installed here nor in the file, or brings no licence."""


def command(arguments: list[str]) -> int:
    """Gather or check; 0 when the file is as it should be."""
    check = "--check" in arguments
    folders = [Path(each) for each in arguments if not each.startswith("-")]
    if len(folders) > 1 or {each for each in arguments if each.startswith("-")} - {"--check"}:
        say(USAGE)
        return 2
    file = checkout.ROOT / FILE
    try:
        wanted = gathered(checkout.ROOT, kept(file), [*folders, *site_packages(checkout.VENV)])
    except UnknownLicenceError as error:
        say(f"dev.py licences: {error}")
        return 1
    text = json.dumps(wanted, indent=1, ensure_ascii=True) + "\n"
    if check:
        same = file.is_file() and file.read_text(encoding="utf-8") == text
        say("Every licence is there." if same else "resources/licences.json is out of date.")
        return 0 if same else 1
    file.write_text(text, encoding="utf-8", newline="\n")
    say(f"{len(wanted['packages'])} licences, {len(wanted['texts'])} texts.")
    return 0


def site_packages(venv: Path) -> list[Path]:
    """Where an environment keeps its packages; that of the running Python where there is none."""
    found = [*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]
    return found or [Path(each) for each in sys.path if each.endswith("site-packages")]


def locked(root: Path) -> dict[str, str]:
    """Name and version of everything in the runtime lock."""
    lines = (root / checkout.RUNTIME_LOCK.relative_to(checkout.ROOT)).read_text(encoding="utf-8").splitlines()
    found = (_LOCKED.match(line) for line in lines)
    return {each["name"]: each["version"] for each in found if each is not None}


def kept(file: Path) -> Licences:
    """What the file says now."""
    if not file.is_file():
        return {"packages": [], "texts": {}}
    told: Licences = json.loads(file.read_text(encoding="utf-8"))
    return told


def gathered(root: Path, before: Licences, folders: Iterable[Path]) -> Licences:
    """The whole file as it should be. Raises UnknownLicenceError."""
    installed = {_plain(each.name): each for each in distributions(path=[str(each) for each in folders])}
    known = {each["name"]: each for each in before["packages"]}
    texts: dict[str, str] = {}
    packages: list[Package] = []
    for name, version in locked(root).items():
        found = installed.get(_plain(name))
        if found is None or (found.version != version and name in known):
            packages.append(_as_before(name, version, known, before, texts))
            continue
        said = _texts_of(found) or _standard(root, _WITHOUT_TEXT.get(name, ()), before)
        licence = _licence_of(found)
        if not said or not licence:
            raise UnknownLicenceError(f"{name} brings no licence.")
        keys = [_add(texts, text) for text in said]
        packages.append({"name": name, "version": version, "licence": licence, "texts": keys})
    known_texts: Licences = {"packages": [], "texts": {**before["texts"], **texts}}
    beside: list[Package] = []
    for each in BESIDE:
        keys = [_add(texts, text) for text in _standard(root, each.texts, known_texts)]
        beside.append({"name": each.name, "version": "", "licence": each.licence, "texts": keys})
    return {"packages": beside + packages, "texts": dict(sorted(texts.items()))}


def _as_before(
    name: str, version: str, known: dict[str, Package], before: Licences, texts: dict[str, str]
) -> Package:
    if name not in known or known[name]["version"] != version:
        raise UnknownLicenceError(f"{name} {version} is not installed here: give a folder with its wheel.")
    for key in known[name]["texts"]:
        texts[key] = before["texts"][key]
    return known[name]


def _standard(root: Path, names: Iterable[str], before: Licences) -> list[str]:
    """Texts that many share: our own, and those that this system or the file itself has."""
    return [_standard_text(root, name, before) for name in names]


def _standard_text(root: Path, name: str, before: Licences) -> str:
    if name == "Gondola":
        return (root / "LICENSE").read_text(encoding="utf-8")
    stored = TEXTS / f"{name}.txt"
    if stored.is_file():
        return stored.read_text(encoding="utf-8")
    heads = {
        "LGPL-3.0": ("GNU LESSER GENERAL PUBLIC LICENSE", "Version 3,"),
        "GPL-3.0": ("GNU GENERAL PUBLIC LICENSE", "Version 3,"),
        "LGPL-2.1": ("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1,"),
        "Apache-2.0": ("Apache License", "Version 2.0, January 2004"),
        "PSF-2.0": ("A. HISTORY OF THE SOFTWARE", "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"),
    }[name]
    for text in before["texts"].values():
        if text.lstrip().startswith(heads[0]) and heads[1] in text[:4_000]:
            return text
    called = name if name.startswith("Apache") else name.removesuffix(".0")
    shared = Path("/usr/share/common-licenses") / called
    if shared.is_file():
        return shared.read_text(encoding="utf-8")
    raise UnknownLicenceError(f"the text of {name} is not on this computer.")


def _texts_of(package: Distribution) -> list[str]:
    files = [each for each in package.files or () if _is_text(str(each))]
    return [file.read_text(encoding="utf-8") for file in sorted(files, key=str)]


def _is_text(path: str) -> bool:
    folder, _, name = path.replace("\\", "/").rpartition("/")
    return ".dist-info" in folder and _TEXT.match(name) is not None


def _licence_of(package: Distribution) -> str:
    told = package.metadata
    names = [name for name in ("License-Expression", "License") if name in told]
    word = str(told[names[0]]).strip() if names else ""
    if word and "\n" not in word:
        return word
    return next(_of_classifiers(str(each) for each in told.get_all("Classifier") or ()), "")


def _of_classifiers(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith("License ::"):
            yield line.rpartition(" :: ")[2]


def _add(texts: dict[str, str], text: str) -> str:
    """The key of a text, which is kept once however many bring it."""
    whole = "\n".join(line.rstrip() for line in text.replace("\f", "\n").splitlines()).strip("\n") + "\n"
    key = hashlib.sha256(whole.encode()).hexdigest()[:12]
    texts[key] = whole
    return key


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
