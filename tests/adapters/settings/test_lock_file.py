"""The lock's mark on a disk: there or not, over every end of a program, and set where it cannot be told."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from app.adapters.settings.lock_file import LockFile
from app.domain.errors import DiskFull, FolderUnwritable


async def test_a_folder_that_was_never_made_is_not_locked(tmp_path: Path) -> None:
    assert not await LockFile(tmp_path / "none" / "yet").is_set()


async def test_it_is_set_and_taken_away_for_every_process(tmp_path: Path) -> None:
    ours, theirs = LockFile(tmp_path / "config"), LockFile(tmp_path / "config")
    await ours.set(locked=True)
    await ours.set(locked=True)
    assert await theirs.is_set()
    await theirs.set(locked=False)
    await theirs.set(locked=False)
    assert not await ours.is_set()


async def test_taking_away_what_was_never_set_makes_no_folder(tmp_path: Path) -> None:
    await LockFile(tmp_path / "config").set(locked=False)
    assert not (tmp_path / "config").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
async def test_it_is_the_persons_own(tmp_path: Path) -> None:
    await LockFile(tmp_path / "config").set(locked=True)
    assert stat.S_IMODE((tmp_path / "config" / "locked").stat().st_mode) == 0o600


async def test_where_it_cannot_be_told_it_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_path: Path) -> object:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refused)
    assert await LockFile(tmp_path).is_set()


async def test_a_link_to_nowhere_is_a_mark_too(tmp_path: Path) -> None:
    (tmp_path / "locked").symlink_to(tmp_path / "gone")
    assert await LockFile(tmp_path).is_set()
    await LockFile(tmp_path).set(locked=False)
    assert not await LockFile(tmp_path).is_set()


async def test_a_full_disk_and_a_folder_that_is_a_file_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderUnwritable):
        await LockFile(tmp_path / "file").set(locked=True)

    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(DiskFull):
        await LockFile(tmp_path).set(locked=True)


async def test_a_mark_that_cannot_be_taken_away_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await LockFile(tmp_path).set(locked=True)

    def refused(_path: Path, *, missing_ok: bool = False) -> None:
        raise OSError(errno.EACCES, f"Permission denied ({missing_ok})")

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(FolderUnwritable):
        await LockFile(tmp_path).set(locked=False)
    assert await LockFile(tmp_path).is_set()
