"""The downloads folder: where audio is written, kept under a free name, and where dead attempts are cleared."""

from __future__ import annotations

import asyncio
import shutil
import sys
import time
from pathlib import Path
from stat import S_ISREG

from app.adapters.files.part import PART_NAME, PartFile, as_part
from app.adapters.files.placing import place, sync_folder
from app.adapters.files.trouble import disk_error
from app.domain.errors import DiskFull
from app.domain.file_names import MOST_BYTES, safe_stem
from app.domain.observation import AudioHead
from app.ports.audio import StoredFile
from app.ports.provider import AudioSink

STALE_AFTER_S = 24 * 3600.0
_SOME_BYTES = 64 * 1024
_LONGEST_ON_WINDOWS, _SHORTEST_NAME = 259, 24
_ENDINGS = len("/ (9999).flac.unverified")
_SUFFIXES = {"mp3": ".mp3", "wav": ".wav", "flac": ".flac"}


class DownloadFolder:
    """Writes audio safely (the port ``AudioFiles``). All disk work happens on worker threads."""

    def __init__(self) -> None:
        self._wanted_bytes = 0

    async def open_sink(self, folder: Path, stem: str, head: AudioHead) -> AudioSink:
        """Start a temporary file in ``folder``, which is created if its parent exists.

        Raises:
            FolderUnwritable: it cannot be created or written.
            DiskFull: there is less room than the answer's declared length.
            DiskError: anything else the disk refused.
        """
        self._wanted_bytes = head.declared_bytes or 0
        return await asyncio.to_thread(_open, folder, stem, head)

    async def require_room(self, folder: Path) -> None:
        """See that a file can be written here, with room for what came last; leaves nothing behind.

        Raises:
            FolderUnwritable, DiskFull, DiskError: as ``open_sink``.
        """
        await asyncio.to_thread(_try_out, folder, self._wanted_bytes)

    async def keep(self, sink: AudioSink, *, verified: bool) -> StoredFile:
        """fsync and give the file its final name; raises DiskError, and the partial file stays then."""
        return await asyncio.to_thread(_keep, as_part(sink), verified)

    async def is_there(self, path: Path, size_bytes: int) -> bool:
        """Whether the file is still on disk with that size; False where that cannot be told."""
        return await asyncio.to_thread(_is_there, path, size_bytes)

    def partial_path(self, sink: AudioSink) -> Path:
        """Where the bytes are now; flushes the last few (at most one batch) first. Raises DiskError."""
        part = as_part(sink)
        part.flush()
        return part.path

    async def sweep(self, folder: Path) -> int:
        """Delete temporary files of runs that died more than a day ago; returns how many. Never raises."""
        return await asyncio.to_thread(_sweep, folder)


def _open(folder: Path, stem: str, head: AudioHead) -> PartFile:
    try:
        _make(folder)
        # Better to say so now than after a download that cannot end well.
        if head.declared_bytes is not None and shutil.disk_usage(folder).free < head.declared_bytes:
            raise DiskFull(detail=f"{head.declared_bytes} bytes are coming")
        return PartFile(
            folder, safe_stem(stem, _room_for_name(folder)), _SUFFIXES.get(head.audio_format, ".audio")
        )
    except FileExistsError as error:
        raise disk_error(NotADirectoryError(20, "A file has the folder's name")) from error
    except OSError as error:
        raise disk_error(error) from error


def _make(folder: Path) -> None:
    """The folder, if its parent is there. A new one is made durable: a power cut would take all in it along."""
    try:
        folder.mkdir()
    except FileExistsError:
        folder.mkdir(exist_ok=True)
    else:
        sync_folder(folder.parent)


def _room_for_name(folder: Path, platform: str = sys.platform) -> int:
    """Bytes that a name may have: Windows counts the whole path, and few systems there allow long ones."""
    if platform != "win32":
        return MOST_BYTES
    return max(_SHORTEST_NAME, min(MOST_BYTES, _LONGEST_ON_WINDOWS - len(str(folder)) - _ENDINGS))


def _try_out(folder: Path, wanted_bytes: int) -> None:
    part = _open(folder, "", AudioHead("", wanted_bytes))
    try:
        part.try_out(_SOME_BYTES)
    finally:
        part.discard()


def _keep(part: PartFile, verified: bool) -> StoredFile:
    ending = part.suffix if verified else f"{part.suffix}.unverified"
    path = part.settle(lambda temporary: place(temporary, part.folder, part.stem, ending))
    return StoredFile(path=path, sha256=part.sha256, size_bytes=part.size_bytes)


def _is_there(path: Path, size_bytes: int) -> bool:
    try:
        about = path.stat()
    except OSError:
        return False
    return S_ISREG(about.st_mode) and about.st_size == size_bytes


def _sweep(folder: Path) -> int:
    # File times are the system's, so they are held against the system's clock.
    oldest = time.time() - STALE_AFTER_S
    swept = 0
    try:
        for path in folder.iterdir():
            if PART_NAME.fullmatch(path.name) and _is_stale(path, oldest):
                path.unlink(missing_ok=True)
                swept += 1
    except OSError:
        # A folder that cannot be read now is swept at another start.
        return swept
    return swept


def _is_stale(path: Path, oldest: float) -> bool:
    about = path.lstat()
    return S_ISREG(about.st_mode) and about.st_mtime < oldest
