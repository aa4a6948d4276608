"""Turns what the operating system says about a file into words a person understands."""

from __future__ import annotations

import errno

from app.domain.errors import DiskError, DiskFull, FileBusy, FolderUnwritable

_FULL = {errno.ENOSPC, errno.EDQUOT}
_BUSY = {errno.EBUSY, errno.ETXTBSY, errno.EDEADLK}
_HELD_ON_WINDOWS = {32, 33}
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: Python calls both a missing permission."""
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
    """The error of ours that says the same: DiskFull, FileBusy, FolderUnwritable, or a plain DiskError."""
    detail = f"{errno.errorcode.get(error.errno or 0, 'error')}: {error.strerror or error}"
    if is_held(error):
        return FileBusy(detail=detail)
    if error.errno in _FULL:
        return DiskFull(detail=detail)
    if error.errno in _UNWRITABLE:
        return FolderUnwritable(detail=detail)
    if error.errno == errno.ENAMETOOLONG:
        return FolderUnwritable(
            "The name of the file, with its folder, is longer than this disk takes.",
            do="Choose a folder with a shorter path, or a shorter name, in Settings; we try again by ourselves.",
            detail=detail,
        )
    return DiskError(detail=detail)


def is_held(error: OSError) -> bool:
    """Whether another program holds the file, so that a moment's patience may be all that is needed."""
    return error.errno in _BUSY or getattr(error, "winerror", None) in _HELD_ON_WINDOWS
