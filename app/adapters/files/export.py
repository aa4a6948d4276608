"""Writes exported files: whole or not at all, and never over what is there."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from app.adapters.files.placing import place
from app.adapters.files.trouble import disk_error
from app.domain.errors import DiskError, DiskFull, FolderUnwritable
from app.domain.file_names import safe_stem

_WORDS: dict[type[DiskError], tuple[str, str]] = {
    DiskFull: ("The disk is full: the file was not saved.", "Make some room, then save it again."),
    FolderUnwritable: ("The file cannot be saved in this folder.", "Choose another folder."),
}


class ExportFolder:
    """``ports.exports.ExportFiles``. Only their owner may read the files: they tell about money."""

    async def save(self, folder: Path, name: str, ending: str, content: bytes) -> Path:
        """Write to a temporary file in the folder, fsync, and give it a name that is free; raises DiskError."""
        return await asyncio.to_thread(_save, folder, safe_stem(name), f".{ending}", content)

    async def read(self, path: Path, most_bytes: int) -> bytes:
        """Read it from the disk; raises DiskError."""
        return await asyncio.to_thread(_read, path, most_bytes)


def _save(folder: Path, stem: str, ending: str, content: bytes) -> Path:
    try:
        folder.mkdir(exist_ok=True)
        # Readable by its owner only, from the first byte on.
        descriptor, temporary = tempfile.mkstemp(prefix=".gondola-", suffix=".export", dir=folder)
    except FileExistsError as error:
        raise _said(NotADirectoryError(20, "A file has the folder's name")) from error
    except OSError as error:
        raise _said(error) from error
    part = Path(temporary)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return place(part, folder, stem, ending)
    except OSError as error:
        raise _said(error) from error
    finally:
        # Placing has moved it; after any trouble nothing half is left.
        part.unlink(missing_ok=True)


def _read(path: Path, most_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most_bytes + 1)
    except OSError as error:
        raise DiskError(
            "The file cannot be read.",
            means="Nothing was changed.",
            do="Choose another file.",
            detail=disk_error(error).detail,
        ) from error


def _said(error: OSError) -> DiskError:
    said = disk_error(error)
    said.what, said.do = _WORDS.get(type(said), ("The file could not be saved.", "Choose another folder."))
    said.means = "Nothing was changed."
    return said
