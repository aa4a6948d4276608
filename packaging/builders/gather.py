"""`gather.py PARTS FOLDER NOTES`: what every system built in one folder, one list of sums, and what is unsigned."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import sums

_LINUX = "The files for Linux carry no signature of their own: check them with SHA256SUMS.\n"
_SIGNED = "The files for Windows and macOS are signed.\n"
_UNSIGNED = """\
**Unsigned:** {names}. Nobody vouches for these files, and Windows or macOS will say so when they are opened. Check them
with SHA256SUMS.
"""


def gather(parts: Path, folder: Path, notes: Path) -> None:
    """Copy every file of every part. Raises ValueError where two parts have a file of one name."""
    folder.mkdir()
    files = []
    for part in sorted(path for path in parts.rglob("*") if path.is_file() and path.name != "SHA256SUMS"):
        to = folder / part.name
        if to.exists():
            raise ValueError(f"Two parts have a file {part.name}.")
        files.append(Path(shutil.copyfile(part, to)))
    sums.write(files, folder)
    unsigned = sorted(file.name for file in files if "-unsigned" in file.name)
    told = _UNSIGNED.format(names=", ".join(f"`{name}`" for name in unsigned)) if unsigned else _SIGNED
    notes.write_text(f"{told}\n{_LINUX}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    gather(*(Path(word) for word in sys.argv[1:4]))
