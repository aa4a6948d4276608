"""Icons as Windows and macOS want them: several PNG pictures behind one small head."""

from __future__ import annotations

import struct
from pathlib import Path

ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def write_ico(pictures: Path, to: Path) -> None:
    """``16.png`` to ``256.png`` of a folder as one ICO file. Raises OSError."""
    images = [(size, (pictures / f"{size}.png").read_bytes()) for size in ICO_SIZES]
    at = 6 + 16 * len(images)
    entries = b""
    for size, image in images:
        # 256 is written as 0: the field has one byte.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), at)
        at += len(image)
    to.write_bytes(struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(image for _, image in images))


def write_icns(pictures: Path, to: Path) -> None:
    """``16.png`` to ``512.png`` of a folder as one ICNS file. Raises OSError."""
    parts = b""
    for size, kind in _ICNS_KINDS.items():
        image = (pictures / f"{size}.png").read_bytes()
        parts += kind + struct.pack(">I", len(image) + 8) + image
    to.write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
