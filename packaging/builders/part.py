"""One thing that travels along, before it is put into the words of any list. Standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, order=True)
class Part:
    """`version`, `address` (a package URL) and `sha256` are empty where nothing tells them.

    `sha256` is that of the archive that a package came as. `within` is the name of the part whose files hold this one,
    and `needs` are the references of those that it asks for, or holds.
    """

    name: str
    version: str
    licence: str
    address: str = ""
    sha256: str = ""
    within: str = ""
    needs: frozenset[str] = frozenset()

    @property
    def reference(self) -> str:
        """What other parts call it; no two parts of a list have one in common."""
        if self.address:
            return self.address
        return f"{self.within}/{self.name}" if self.within else f"{self.name}@{self.version}"


@dataclass(frozen=True)
class Pin:
    """What a lock says of one package: its version, and the archives (SHA-256) that are let in."""

    version: str
    hashes: frozenset[str]


def pins(lock: str) -> dict[str, Pin]:
    """What a lock pins, by name."""
    return {found[1]: Pin(found[2], frozenset(_HASH.findall(found[3]))) for found in _LOCKED.finditer(lock)}


def plain(name: str) -> str:
    """The name of a package as locks and package URLs write it."""
    return re.sub(r"[-_.]+", "-", name).lower()
