"""Python itself, what it and Qt take along of the system's libraries, and the boot loader; who brought which file.

Standard library only, as natives.py.
"""

from __future__ import annotations

import decimal
import os
import platform
import pyexpat
import re
import sqlite3
import ssl
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from builders.errors import BuildError
from builders.natives import binaries
from builders.part import Part
from builders.trim import OF_PYTHON, OF_QT

LICENCES = {
    "libbz2": "bzip2-1.0.6",
    "libcrypto": "Apache-2.0",
    "libexpat": "MIT",
    "libffi": "MIT",
    "liblzma": "Public domain",
    "libsqlite3": "blessing",
    "libssl": "Apache-2.0",
    "libuuid": "BSD-3-Clause",
    **dict.fromkeys(OF_QT, "X11"),
}
"""Of the libraries of the system that travel, see trim.py."""
BOOTLOADER_LICENCE = "GPL-2.0-or-later WITH Bootloader-exception"
PYTHON, SYSTEM, WINDOWS = "python", "system", "windows"
"""Owners of files that are of no package."""
C_RUNTIME = Part("microsoft-c-runtime", "", "Microsoft Distributable Code", within="python")
"""What Windows programs are linked with, and may pass on: it comes with the programs that need it."""
_OF_C_RUNTIME = re.compile(r"(api-ms-win-.*|ucrtbase|(vcruntime|msvcp|concrt)140.*)\.dll", re.IGNORECASE)
_PLACE = re.compile(r"(/usr)?/lib(64)?(/[\w-]+-linux-gnu\w*)?")


def owners(inside: Path, packages: Mapping[str, Iterable[str]]) -> dict[str, list[Path]]:
    """Whose each file of machine code is: a package's, by the files that it recorded, Python's or the system's.

    Raises BuildError for one that is nobody's.
    """
    at = {name: package for package, names in packages.items() for name in names}
    called = {os.path.basename(name): package for name, package in at.items()}
    brought = _names_in(Path(sys.base_prefix)) if sys.platform != "linux" else frozenset()
    found: dict[str, list[Path]] = {}
    strange = []
    for file in binaries(inside):
        owner = at.get(file.relative_to(inside).as_posix()) or called.get(file.name)
        if owner is None and (_is_of_python(file) or file.name in brought):
            owner = PYTHON
        elif owner is None and stem(file) in LICENCES:
            owner = SYSTEM
        elif owner is None and _OF_C_RUNTIME.fullmatch(file.name):
            owner = WINDOWS
        if owner is None:
            strange.append(file.name)
        else:
            found.setdefault(owner, []).append(file)
    if strange:
        raise BuildError(
            f"Nobody knows whose these libraries are: {', '.join(strange)}. See system_parts.py."
        )
    return found


def python_parts(own: Iterable[Part], bootloader: str, files: Iterable[Path] = ()) -> list[Part]:
    """Python, what is built into its files, and what starts the program. `own` are the libraries that it asks for."""
    version = platform.python_version()
    inner = [*_inside_python({part.name for part in own} - {C_RUNTIME.name}, files)]
    needs = frozenset(part.reference for part in [*inner, *own])
    python = Part("python", version, "PSF-2.0", f"pkg:generic/python@{version}", needs=needs)
    return [python, *inner, boot_loader(bootloader)]


def boot_loader(version: str) -> Part:
    """The program that PyInstaller puts before ours; `version` is PyInstaller's own."""
    return Part("pyinstaller", version, BOOTLOADER_LICENCE, f"pkg:pypi/pyinstaller@{version}")


def libraries(files: Iterable[Path]) -> list[tuple[str, Part]]:
    """The system's libraries by their stems, as Debian's packages. Raises BuildError for one of no package."""
    found = []
    for file in files:
        package, version, machine = debian_package(file.name)
        system = platform.freedesktop_os_release()["ID"]
        address = f"pkg:deb/{system}/{package}@{_quoted(version)}?arch={machine}"
        found.append((stem(file), Part(package, version, LICENCES[stem(file)], address)))
    return found


def debian_package(library: str) -> tuple[str, str, str]:
    """Name, version and architecture of the one package that brings a library. Raises BuildError."""
    lines = _dpkg_query("--search", f"*/{library}").splitlines()
    told = [line.rpartition(": ") for line in lines]
    packages = {who for who, _, path in told if _PLACE.fullmatch(os.path.dirname(path))}
    if len(packages) != 1:
        raise BuildError(
            f"It is not known which Debian package {library} came from ({len(packages)} have it)."
        )
    form = "--showformat=${Package} ${Version} ${Architecture}"
    name, version, machine = _dpkg_query("--show", form, packages.pop()).split()
    return name, version, machine


def stem(file: Path) -> str:
    """``libssl`` for ``libssl.so.3``."""
    return file.name.partition(".so")[0]


def is_of_python(name: str) -> bool:
    """Whether a library of the system is taken along for Python, and not for Qt."""
    return name in OF_PYTHON


def _inside_python(beside: set[str], files: Iterable[Path]) -> Iterable[Part]:
    """What is compiled into Python, or lies beside it where its own installer brings everything (not on Debian)."""
    told = {"libmpdec": (decimal.__libmpdec_version__, "BSD-2-Clause")}
    expat = pyexpat.EXPAT_VERSION
    # A copy tells its name; who asks the system for one does not have it.
    if any(expat.encode("ascii") in file.read_bytes() for file in files):
        told["expat"] = (expat.removeprefix("expat_"), "MIT")
    if not beside:
        openssl = ssl.OPENSSL_VERSION.split()[1]
        told |= {"openssl": (openssl, "Apache-2.0"), "sqlite": (sqlite3.sqlite_version, "blessing")}
    for name, (version, licence) in told.items():
        yield Part(name, version, licence, f"pkg:generic/{name}@{version}", within="python")


def with_needs(parts: Iterable[Part], more: Mapping[str, Iterable[Part]]) -> list[Part]:
    """Parts that ask, besides, for those that are told by their names."""
    return [
        replace(part, needs=part.needs | {each.reference for each in more.get(part.name, ())})
        for part in parts
    ]


def _is_of_python(file: Path) -> bool:
    return file.parent.name == "lib-dynload" or file.name.startswith(("libpython", "python3"))


def _names_in(folder: Path) -> frozenset[str]:
    return frozenset(name for _, _, names in os.walk(folder) for name in names)


def _quoted(version: str) -> str:
    return version.replace("+", "%2B")


def _dpkg_query(*words: str) -> str:
    try:
        done = subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise BuildError("dpkg-query is missing: packages for Linux are built on Debian or Ubuntu.") from None
    return done.stdout
