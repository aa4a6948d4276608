"""What the first bytes of a file say of it, read without opening it as a database: SQLite would add files beside it."""

from __future__ import annotations

from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_BYTES = 100
_USER_VERSION = slice(60, 64)
"""Where the version stands (SQLite, "Database File Format")."""


def version_of_file(path: Path) -> int | None:
    """The schema version in its header; 0 for an empty file, None for one that is no database. Raises OSError.

    A log beside the file may hold a later one that is not yet in the header.
    """
    with path.open("rb") as file:
        header = file.read(_BYTES)
    if not header:
        return 0
    if not header.startswith(_MAGIC):
        return None
    return int.from_bytes(header[_USER_VERSION], "big")
