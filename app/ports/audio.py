"""Audio files: where they are written, and whether they really are audio."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.observation import AudioHead
from app.ports.provider import AudioSink


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A whole file on disk, fsynced and renamed into place."""

    path: Path
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What decoding said: ``duration_s`` of decodable sound, or the problem in words.

    ``vouched`` says that the file or the server told how long it should be, and that it is.
    """

    ok: bool
    duration_s: float | None = None
    problem: str = ""
    vouched: bool = True


class AudioFiles(Protocol):
    """Writes audio safely: temporary file in the target folder, fsync, rename, never over an existing file."""

    async def open_sink(self, folder: Path, stem: str, head: AudioHead) -> AudioSink:
        """Start a temporary file; raises DiskError (FolderUnwritable, DiskFull)."""
        ...

    async def require_room(self, folder: Path) -> None:
        """See that a file can be written in a folder, with room for what did not fit last; raises DiskError."""
        ...

    async def keep(self, sink: AudioSink, *, verified: bool) -> StoredFile:
        """fsync and rename into place (``.unverified`` appended when not verified); raises DiskError."""
        ...

    async def is_there(self, path: Path, size_bytes: int) -> bool:
        """Whether the file is still on disk with that size."""
        ...

    def partial_path(self, sink: AudioSink) -> Path:
        """Where the bytes are now, for probing before they are kept."""
        ...


class AudioFinder(Protocol):
    """Finds saved files that somebody moved, and removes saved files that nobody wants any more."""

    async def sha256(self, path: Path) -> str:
        """The hash of a file's bytes, as hex; raises DiskError."""
        ...

    async def of_size(self, folders: Iterable[Path], size_bytes: int) -> tuple[Path, ...]:
        """The files of exactly this size right in these folders; one that cannot be read has none."""
        ...

    async def remove(self, path: Path, size_bytes: int, sha256: str) -> bool:
        """Delete a file if it is there with that content; False where it is not, or cannot be deleted."""
        ...


class AudioProbe(Protocol):
    """Decides whether a file is whole, decodable audio."""

    async def probe(self, path: Path, head: AudioHead) -> ProbeResult:
        """Check the container's own length, decode it all, and compare with what the headers promised."""
        ...

    async def peaks(self, path: Path, count: int) -> tuple[float, ...]:
        """``count`` peak levels 0..1 for drawing a waveform."""
        ...
