"""Moves a finished file to its name without ever overwriting what is there, and makes the name durable."""

from __future__ import annotations

import errno
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from app.adapters.files.durable import flush_to_disk
from app.adapters.files.trouble import is_held
from app.domain.errors import DiskError
from app.domain.file_names import COUNTER, folded

MOST_NUMBERS = 9999
_PLACING = threading.Lock()
HELD_PAUSES_S = (0.1, 0.3, 0.6, 1.0)
_NO_HARD_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def place(part: Path, folder: Path, stem: str, ending: str) -> Path:
    """Give ``part`` the name ``stem + ending``, numbered `` (2)`` onwards where that is taken; blocks.

    A stem with a ``COUNTER`` in it goes on counting there instead, from the highest number in the folder.

    Raises:
        OSError: the file system refused.
        DiskError: every number is taken.
    """
    with _PLACING:
        taken = {folded(entry.name) for entry in os.scandir(folder)}
        for target in _candidates(folder, stem, ending, taken):
            # Names that differ in capitals only are one name on Windows and macOS, where the folder may go one day.
            if folded(target.name) not in taken and _claim(part, target):
                sync_folder(folder)
                return target
    raise DiskError(detail=f"no free name for {stem}{ending}")


def sync_folder(folder: Path) -> None:
    """fsync a folder, so that a new name in it survives a power cut; Windows and some file systems cannot."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flush_to_disk(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
            raise
    finally:
        os.close(descriptor)


def _candidates(folder: Path, stem: str, ending: str, taken: set[str]) -> Iterator[Path]:
    if COUNTER in stem:
        first = _highest(stem.partition(COUNTER)[0], taken) + 1
        for number in range(first, first + MOST_NUMBERS):
            yield folder / f"{stem.replace(COUNTER, f'{number:03d}')}{ending}"
        return
    yield folder / f"{stem}{ending}"
    for number in range(2, MOST_NUMBERS + 1):
        yield folder / f"{stem} ({number}){ending}"


def _highest(before: str, taken: set[str]) -> int:
    """The highest number that stands in the folder behind the same beginning of a name; 0 where there is none."""
    counted = re.compile(re.escape(folded(before)) + r"([0-9]{3,9})(?![0-9])")
    return max((int(match[1]) for name in taken if (match := counted.match(name))), default=0)


def _claim(part: Path, target: Path) -> bool:
    """Move ``part`` to ``target`` unless something has that name."""
    if sys.platform == "win32":
        return _rename_on_windows(part, target)
    try:
        os.link(part, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return _reserve_and_rename(part, target)
    part.unlink()
    return True


def _reserve_and_rename(part: Path, target: Path) -> bool:
    """Where there are no hard links (FAT, some network disks): take the name first, then rename over it."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        return False
    try:
        part.replace(target)
    except OSError:
        # Nothing of ours is in it, and left there it would look like a recording that is empty.
        target.unlink(missing_ok=True)
        raise
    return True


def _rename_on_windows(part: Path, target: Path) -> bool:
    """On Windows a rename fails when the name is taken, which is all that is needed.

    Scanners open every new file for a moment: that is waited for, a little.
    """
    for pause_s in (*HELD_PAUSES_S, None):
        try:
            part.rename(target)
        except FileExistsError:
            return False
        except OSError as error:
            if pause_s is None or not is_held(error):
                raise
            time.sleep(pause_s)
        else:
            break
    return True
