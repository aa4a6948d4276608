"""The lock's mark: a small file beside the settings. It is there or it is not; nothing in it is ever read."""

from __future__ import annotations

import asyncio
import errno
import os
from pathlib import Path

from app.adapters.settings.lock_mark import is_marked, mark_in
from app.domain.errors import DiskFull, FolderUnwritable, GondolaError


class LockFile:
    """``ports.lock_mark.LockMark`` over the file ``locked`` in the settings folder."""

    def __init__(self, folder: Path) -> None:
        self._path = mark_in(folder)

    async def is_set(self) -> bool:
        """Whether the file is there; a folder that does not tell counts as locked."""
        return await asyncio.to_thread(is_marked, self._path.parent)

    async def set(self, *, locked: bool) -> None:
        """Make or remove the file. Raises DiskError."""
        await asyncio.to_thread(_make if locked else _remove, self._path)


def _make(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        _sync(path.parent)
    except OSError as error:
        raise _unsaved(path, error) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
        _sync(path.parent)
    except OSError as error:
        raise _unsaved(path, error) from error


def _sync(folder: Path) -> None:
    if os.name != "posix" or not folder.is_dir():
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unsaved(path: Path, error: OSError) -> GondolaError:
    detail = f"{path}: {error.strerror}"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull("The disk is full, so the lock could not be written down.", detail=detail)
    return FolderUnwritable(
        "The lock could not be written down.",
        means="Whether Gondola is locked after the next start is not sure.",
        do="Check that the settings folder exists and belongs to you.",
        detail=detail,
    )
