"""Named locks between processes: one file each, locked by the operating system, free again when a holder dies."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import threading
from pathlib import Path

from app.domain.errors import StoreError

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_PLAIN = re.compile(r"[^a-z0-9]+")
_READABLE = 40


class FileLocks:
    """``ports.stores.Locks`` with files in one folder. A name held here is refused to this process as well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, int] = {}
        self._guard = threading.Lock()

    def acquire(self, name: str) -> bool:
        """Take a named lock without waiting; False when another process (or task) holds it.

        Raises:
            StoreError: the folder cannot be written, so nobody could tell.
        """
        with self._guard:
            if name in self._held:
                return False
            descriptor = self._lock(name)
            if descriptor is None:
                return False
            self._held[name] = descriptor
            return True

    def release(self, name: str) -> None:
        """Give it back; a name that is not held is no error. The empty file stays."""
        with self._guard:
            descriptor = self._held.pop(name, None)
            if descriptor is not None:
                os.close(descriptor)

    def _lock(self, name: str) -> int | None:
        """A descriptor that holds the lock, or None when somebody else does."""
        path = self._folder / file_name(name)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                taken = _try_lock(descriptor)
            except BaseException:
                os.close(descriptor)
                raise
        except OSError as error:
            raise StoreError(
                "Gondola cannot make sure that it is alone.",
                do="Check that its data folder exists and belongs to you.",
                detail=f"{path}: {error.strerror}",
            ) from error
        if not taken:
            os.close(descriptor)
            return None
        return descriptor


def file_name(name: str) -> str:
    """A file name for any lock name: readable, bounded, and different for different names."""
    readable = _PLAIN.sub("-", name.lower()).strip("-")[:_READABLE]
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{readable}-{digest}.lock" if readable else f"{digest}.lock"
