"""Which shared libraries a frozen folder asks of the system, read from the files themselves."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from builders.errors import BuildError

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


@dataclass(frozen=True)
class Needs:
    """``libraries`` as their sonames; ``glibc`` is the newest version of it that anything was linked with."""

    libraries: tuple[str, ...]
    glibc: str


@dataclass(frozen=True)
class Table:
    """``packages`` tells for each library what brings it on Debian; ``optional`` are patterns of files.

    ``besides`` are packages that bring no library and are needed all the same.
    """

    packages: dict[str, str]
    optional: tuple[str, ...]
    besides: tuple[str, ...] = ()


def read_table(path: Path) -> Table:
    """The list of libraries that is kept by hand. Raises OSError, tomllib.TOMLDecodeError."""
    table = tomllib.loads(path.read_text("utf-8"))
    return Table(dict(table["needed"]), tuple(table["optional"]), tuple(table["besides"]))


def of_folder(folder: Path, optional: tuple[str, ...]) -> Needs:
    """What the program and its libraries in this folder need from outside it; optional files are not asked."""
    files = [file for file in sorted(folder.rglob("*")) if _is_elf(file)]
    inside = {file.name for file in folder.rglob("*") if ".so" in file.name}
    wanted: set[str] = set()
    newest = (0, 0)
    for file in files:
        if any(fnmatch.fnmatch(str(file), f"*/{pattern}") for pattern in optional):
            continue
        told = _readelf("--dynamic", "--version-info", file)
        wanted |= set(_NEEDED.findall(told))
        newest = max([newest, *((int(major), int(minor)) for major, minor in _GLIBC.findall(told))])
    return Needs(tuple(sorted(wanted - inside)), f"{newest[0]}.{newest[1]}")


def debian_depends(needs: Needs, table: Table) -> list[str]:
    """Debian's Depends, each package once. Raises BuildError when the list is not true of the folder."""
    unknown = sorted(set(needs.libraries) - set(table.packages))
    idle = sorted(set(table.packages) - set(needs.libraries))
    if unknown:
        raise BuildError(f"Not named in libraries.toml, and yet asked for: {', '.join(unknown)}")
    if idle:
        raise BuildError(f"Named in libraries.toml, and asked for by nothing: {', '.join(idle)}")
    packages = {table.packages[library] for library in needs.libraries} - {"libc6"}
    return [f"libc6 (>= {needs.glibc})", *sorted({*packages, *table.besides})]


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _readelf(*words: str | Path) -> str:
    """Raises BuildError where the tool is missing or cannot read the file."""
    try:
        done = subprocess.run(["readelf", "--wide", *words], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise BuildError("readelf is missing: install binutils.") from None
    if done.returncode != 0:
        raise BuildError(done.stderr.strip())
    return done.stdout
