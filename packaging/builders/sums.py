"""``SHA256SUMS``: what `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path


def write(files: list[Path], out: Path) -> Path:
    """One line for each file, by name; returns the list."""
    lines = [f"{_digest(file)}  {file.name}\n" for file in sorted(files, key=lambda file: file.name)]
    listing = out / "SHA256SUMS"
    listing.write_text("".join(lines), encoding="utf-8", newline="\n")
    return listing


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
