"""Turns what the operating system says about a file into words a person understands."""

from __future__ import annotations

import errno

from app.domain.errors import DiskError, DiskFull, FolderUnwritable

_FULL = {errno.ENOSPC, errno.EDQUOT}
_UNWRITABLE = {
    errno.EACCES,
    errno.EISDIR,
    errno.ELOOP,
    errno.ENODEV,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EPERM,
    errno.EROFS,
}


def disk_error(error: OSError) -> DiskError:
    """The error of ours that says the same: DiskFull, FolderUnwritable, or a plain DiskError."""
    detail = f"{errno.errorcode.get(error.errno or 0, 'error')}: {error.strerror or error}"
    if error.errno in _FULL:
        return DiskFull(detail=detail)
    if error.errno in _UNWRITABLE:
        return FolderUnwritable(detail=detail)
    return DiskError(detail=detail)
