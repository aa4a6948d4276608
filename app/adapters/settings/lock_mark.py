"""Where the lock's mark lies and whether it is there; needed before anything is shown, so it stays light."""

from __future__ import annotations

import errno
from pathlib import Path

_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR})


def mark_in(folder: Path) -> Path:
    """The mark in a settings folder."""
    return folder / "locked"


def is_marked(folder: Path) -> bool:
    """Whether the mark is there; a folder that does not tell counts as locked. Looks at the disk."""
    try:
        mark_in(folder).lstat()
    except OSError as error:
        return error.errno not in _NOT_THERE
    return True
