"""Brings what was written down to the disk itself."""

from __future__ import annotations

import errno
import os

try:
    from fcntl import F_FULLFSYNC, fcntl  # type: ignore[attr-defined,unused-ignore]
except ImportError:
    fcntl, F_FULLFSYNC = None, 0  # type: ignore[assignment,unused-ignore]

_NOT_KNOWN = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY, errno.ENODEV}


def flush_to_disk(descriptor: int) -> None:
    """fsync, and on macOS, where that leaves data in the drive's own cache, past it; blocks. Raises OSError."""
    os.fsync(descriptor)
    if fcntl is None:
        return
    try:
        fcntl(descriptor, F_FULLFSYNC)
    except OSError as error:
        # Network disks do not know it: with them fsync is all there is.
        if error.errno not in _NOT_KNOWN:
            raise
