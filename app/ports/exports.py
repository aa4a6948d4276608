"""Where exported books, pictures and backups are written."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class ExportFiles(Protocol):
    """Writes whole files and never over an existing one."""

    async def save(self, folder: Path, name: str, ending: str, content: bytes) -> Path:
        """Write ``name.ending`` into a folder, numbered where that is taken; durable on return.

        Raises:
            DiskError: FolderUnwritable, DiskFull, or anything else the disk refused; nothing half is left.
        """
        ...

    async def read(self, path: Path, most_bytes: int) -> bytes:
        """What a file holds, as far as one byte more than ``most_bytes``; raises DiskError."""
        ...
