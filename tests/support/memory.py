"""Where tests keep their files: in memory where the system has a place for that, as most of them wait for disks alone.

The journal syncs every commit to the disk. What that is good for, no test can see: it matters when the power fails.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ENOUGH_BYTES = 2 * 2**30
"""Containers are often given some 64 MiB, which the run would fill."""


def in_memory(folder: Path = Path("/dev/shm")) -> Path | None:  # noqa: S108 - made for this
    """The folder that lives in memory; None where it is missing or too small, and the usual place has to do."""
    return folder if folder.is_dir() and shutil.disk_usage(folder).free >= ENOUGH_BYTES else None
