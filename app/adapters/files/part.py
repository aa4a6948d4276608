"""One file on its way: bytes go to a hidden temporary file beside their future place, hashed as they come."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import secrets
import threading
from collections.abc import Callable
from pathlib import Path

from app.adapters.files.durable import flush_to_disk
from app.adapters.files.trouble import disk_error
from app.domain.errors import DiskError

PART_NAME = re.compile(r"\.gondola-[0-9a-f]{16}\.part")
BATCH_BYTES = 64 * 1024
"""Smaller chunks wait in memory for one trip to a worker thread; few enough bytes to flush in no time."""

_FLAGS = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class PartFile:
    """A partial file (an ``AudioSink``). One task writes; a cancelled write still ends before ``abandon`` acts."""

    def __init__(self, folder: Path, stem: str, suffix: str) -> None:
        """Create the temporary file at once; blocks. Raises OSError."""
        self.folder, self.stem, self.suffix = folder, stem, suffix
        self.path = folder / f".gondola-{secrets.token_hex(8)}.part"
        self.size_bytes = 0
        self._digest = hashlib.sha256()
        self._waiting = bytearray()
        self._lock = threading.Lock()
        self._broken: DiskError | None = None
        self._descriptor: int | None = os.open(self.path, _FLAGS, 0o666)

    @property
    def sha256(self) -> str:
        """Hash of everything that reached the file, lower-case hex."""
        return self._digest.hexdigest()

    async def write(self, chunk: bytes) -> None:
        """Append bytes; raises DiskError. Small chunks are gathered."""
        self._waiting += chunk
        if len(self._waiting) >= BATCH_BYTES:
            await asyncio.to_thread(self.flush)

    async def abandon(self) -> None:
        """Close and delete the temporary file; does nothing once it is kept or gone."""
        await asyncio.to_thread(self.discard)

    def flush(self) -> None:
        """Hand gathered bytes to the system; blocks shortly. Raises DiskError."""
        with self._lock:
            gathered = bytes(self._waiting)
            self._waiting.clear()
            if self._broken is not None:
                raise self._broken
            if self._descriptor is None:
                return
            try:
                self._append(self._descriptor, gathered)
            except OSError as error:
                self._broken = disk_error(error)
                raise self._broken from error

    def try_out(self, count: int) -> None:
        """Write so many bytes down to the disk, to see whether that works; blocks. Raises DiskError."""
        self._waiting += bytes(count)
        self.flush()
        with self._lock:
            try:
                self._close_durably()
            except OSError as error:
                raise disk_error(error) from error

    def settle(self, place: Callable[[Path], Path]) -> Path:
        """Flush, fsync and close, then let ``place`` move the file; blocks. Raises DiskError.

        When moving fails, the temporary file stays for another try or for ``abandon``. After bytes were lost no
        try helps: a second fsync would succeed and prove nothing.
        """
        self.flush()
        with self._lock:
            try:
                self._close_durably()
                return place(self.path)
            except OSError as error:
                raise disk_error(error) from error

    def _close_durably(self) -> None:
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            flush_to_disk(descriptor)
        except OSError as error:
            self._broken = disk_error(error)
            raise
        finally:
            os.close(descriptor)

    def _append(self, descriptor: int, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            count = os.write(descriptor, rest)
            self._digest.update(rest[:count])
            self.size_bytes += count
            rest = rest[count:]

    def discard(self) -> None:
        """As ``abandon``; blocks."""
        with self._lock:
            self._waiting.clear()
            if self._descriptor is not None:
                os.close(self._descriptor)
                self._descriptor = None
            self.path.unlink(missing_ok=True)


def as_part(sink: object) -> PartFile:
    """The sink as the part file that this folder made. Raises DiskError for any other sink."""
    if not isinstance(sink, PartFile):
        raise DiskError(detail=f"{type(sink).__name__} is not a file of this folder")
    return sink
