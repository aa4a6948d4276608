"""The settings folder: two files, each written whole or not at all."""

from __future__ import annotations

import asyncio
import errno
import os
import tempfile
from pathlib import Path

from app.adapters.settings.limits_file import limits_from_json, limits_to_json
from app.adapters.settings.preferences_file import preferences_from_json, preferences_to_json
from app.domain.errors import DiskFull, FolderUnwritable, GondolaError, SettingsBroken
from app.domain.policy import Limits
from app.ports.settings import Preferences

_MOST_BYTES = 1_000_000


class FileSettings:
    """``ports.settings.SettingsStore`` over ``limits.json`` and ``preferences.json`` in one folder.

    Files are read anew each time, so what another process saved is seen at once.
    """

    def __init__(self, folder: Path, default_downloads: Path) -> None:
        self._limits = folder / "limits.json"
        self._preferences = folder / "preferences.json"
        self._downloads = default_downloads
        self._writing = asyncio.Lock()

    async def limits(self) -> Limits:
        """The limits; the small defaults only when there is no file at all. Raises SettingsBroken."""
        content = await asyncio.to_thread(_read_strictly, self._limits)
        return Limits() if content is None else limits_from_json(content)

    async def save_limits(self, limits: Limits) -> None:
        """Write them, durable on return. Raises SettingsBroken or DiskError."""
        await self._write(self._limits, limits_to_json(limits))

    async def preferences(self) -> Preferences:
        """The preferences; defaults where never set or unreadable."""
        content = await asyncio.to_thread(_read_tolerantly, self._preferences)
        return preferences_from_json(content, self._downloads)

    async def save_preferences(self, preferences: Preferences) -> None:
        """Write them. Raises DiskError."""
        await self._write(self._preferences, preferences_to_json(preferences))

    async def _write(self, path: Path, text: str) -> None:
        async with self._writing:
            await asyncio.to_thread(_write_whole, path, text)


def _read_strictly(path: Path) -> bytes | None:
    try:
        content = _read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsBroken(detail=f"{path}: {error.strerror}") from error
    if len(content) > _MOST_BYTES:
        raise SettingsBroken(detail=f"{path}: too large")
    return content


def _read_tolerantly(path: Path) -> bytes:
    try:
        return _read(path)
    except OSError:
        return b""


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)


def _write_whole(path: Path, text: str) -> None:
    """Temporary file (0600), fsync, rename, fsync of the folder."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise _unsaved(path, error) from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unsaved(path: Path, error: OSError) -> GondolaError:
    detail = f"{path}: {error.strerror}"
    means = "What was set before still holds."
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(
            "The disk is full, so the settings were not saved.",
            means=means,
            do="Make some room.",
            detail=detail,
        )
    return FolderUnwritable(
        "The settings could not be saved.",
        means=means,
        do="Check that the settings folder exists and belongs to you.",
        detail=detail,
    )
