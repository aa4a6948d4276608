"""Saved files that were moved, known again by their size and hash; and saved files that nobody wants any more."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

from app.adapters.files.trouble import disk_error
from app.domain.errors import DiskError

_MOST_LOOKED_AT = 50_000
"""A folder with more files than this is somebody's archive; looking through all of it would take too long."""


class FileFinder:
    """``ports.audio.AudioFinder``. All disk work happens on worker threads."""

    async def sha256(self, path: Path) -> str:
        """The hash of a file's bytes, as hex; raises DiskError."""
        return await asyncio.to_thread(_sha256, path)

    async def of_size(self, folders: Iterable[Path], size_bytes: int) -> tuple[Path, ...]:
        """The files of exactly this size right in these folders; one that cannot be read has none."""
        places = tuple(dict.fromkeys(folders))
        return await asyncio.to_thread(_of_size, places, size_bytes)

    async def remove(self, path: Path, size_bytes: int, sha256: str) -> bool:
        """Delete a file if it is there with that content; False where it is not, or cannot be deleted."""
        return await asyncio.to_thread(_remove, path, size_bytes, sha256)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise disk_error(error) from error


def _of_size(folders: tuple[Path, ...], size_bytes: int) -> tuple[Path, ...]:
    found: list[Path] = []
    for folder in folders:
        try:
            for count, path in enumerate(folder.iterdir()):
                if count >= _MOST_LOOKED_AT:
                    break
                if _has_size(path, size_bytes):
                    found.append(path)
        except OSError:
            continue
    return tuple(sorted(found))


def _has_size(path: Path, size_bytes: int) -> bool:
    try:
        about = path.lstat()
    except OSError:
        return False
    return S_ISREG(about.st_mode) and about.st_size == size_bytes


def _remove(path: Path, size_bytes: int, sha256: str) -> bool:
    try:
        if not _has_size(path, size_bytes) or _sha256(path) != sha256:
            return False
        path.unlink()
    except (OSError, DiskError):
        return False
    return True
