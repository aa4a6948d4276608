"""The portable archive: a folder to unpack anywhere and start, nothing installed."""

from __future__ import annotations

import tarfile
from pathlib import Path

from builders.product import NAME, Product


def build(folder: Path, product: Product, machine: str, out: Path) -> Path:
    """Pack a frozen folder; returns the archive. Names in order, no owner, one time: the same for every builder."""
    stem = f"{NAME}-{product.version}-linux-{machine}"
    package = out / f"{stem}.tar.xz"

    def even(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = product.moment
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(package, "w:xz", format=tarfile.PAX_FORMAT, preset=6) as archive:
        for path in sorted([folder, *folder.rglob("*")]):
            name = Path(stem) / path.relative_to(folder)
            archive.add(path, arcname=name.as_posix(), recursive=False, filter=even)
    return package
