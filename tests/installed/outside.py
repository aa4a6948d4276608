"""What is done from outside the bare system: looks at its files and at what runs in it, a server that nobody knows."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.installed.bare_root import BareRoot
from tests.support.tls import authority, tls_server

# What changes by nature: lists, caches and logs of the package tools, links of the loader, what is not on a disk.
_NOT_OURS = ("dev/", "etc/ld.so.cache", "proc/", "run/", "tmp/", "var/cache/", "var/lib/", "var/log/")
_PROGRAM = "/usr/lib/gondola/gondola"
_PATIENCE_S = 20.0


@dataclass(frozen=True, slots=True)
class Company:
    """A server on this port, whose authority the system does not know yet."""

    root: BareRoot
    port: int
    certificate: Path

    def is_believed(self) -> None:
        """As whoever looks after a computer makes it believe an authority."""
        shutil.copyfile(self.certificate, self.root.path("/usr/local/share/ca-certificates/company.crt"))
        self.root.run("update-ca-certificates")


@contextmanager
def company(root: BareRoot) -> Iterator[Company]:
    """Such a server; afterwards the system knows as little of it as before."""
    with tempfile.TemporaryDirectory(prefix="gondola-company-") as folder:
        known_to_nobody = authority(Path(folder))
        with tls_server(known_to_nobody.server_context("localhost")) as port:
            try:
                yield Company(root, port, known_to_nobody.file)
            finally:
                root.path("/usr/local/share/ca-certificates/company.crt").unlink(missing_ok=True)
                root.run("update-ca-certificates", "--fresh")


def mapped(part: str) -> set[str]:
    """The names of the libraries with this in their path that the installed program has loaded, where it runs now."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str((process / "exe").readlink()).endswith(_PROGRAM):
                lines = (process / "maps").read_text("utf-8").splitlines()
                found |= {line.rpartition("/")[2] for line in lines if part in line}
    return found


def files_of(root: BareRoot) -> set[str]:
    """Every file and folder of the system that a package could have brought."""
    names = (path.relative_to(root.folder).as_posix() for path in root.folder.rglob("*"))
    return {name for name in names if not name.startswith(_NOT_OURS)}


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    """The files of a folder that fit, byte by byte."""
    return {path.name: path.read_bytes() for path in folder.glob(pattern) if path.is_file()}


def as_if_newer(records: Path, version: int) -> bytes:
    """Give a database a version that no program knows; returns what it was before."""
    with closing(sqlite3.connect(records, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = records.read_bytes()
        connection.execute(f"PRAGMA user_version = {version}")
    return before


def wait_for(file: Path) -> None:
    """Until there is such a file. Raises TimeoutError."""
    deadline = time.monotonic() + _PATIENCE_S
    while not file.is_file():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{file} was not written")
        time.sleep(0.1)
