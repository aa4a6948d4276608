"""Exported files: whole, private, and never over what is there."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from app.adapters.files.export import ExportFolder
from app.domain.errors import DiskError, DiskFull, FolderUnwritable

FOLDER = ExportFolder()


async def test_a_file_is_written_whole_into_a_folder_that_may_be_new(tmp_path: Path) -> None:
    saved = await FOLDER.save(tmp_path / "Books", "Gondola Studio", "csv", b"a,b\r\n")
    assert saved == tmp_path / "Books" / "Gondola Studio.csv"
    assert saved.read_bytes() == b"a,b\r\n"
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


async def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "Books"
    first = await FOLDER.save(folder, "Studio", "csv", b"1")
    second = await FOLDER.save(folder, "Studio", "csv", b"2")
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    assert second.name == "Studio (2).csv"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
async def test_only_their_owner_reads_the_books(tmp_path: Path) -> None:
    saved = await FOLDER.save(tmp_path / "Books", "Studio", "json", b"{}")
    assert saved.stat().st_mode & 0o077 == 0


async def test_a_name_that_leads_elsewhere_stays_in_the_folder(tmp_path: Path) -> None:
    saved = await FOLDER.save(tmp_path / "Books", "../../etc/passwd", "csv", b"1")
    assert saved.parent == tmp_path / "Books"


async def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "Books").write_text("")
    with pytest.raises(FolderUnwritable) as raised:
        await FOLDER.save(tmp_path / "Books", "Studio", "csv", b"1")
    assert "audio" not in raised.value.sentence()
    with pytest.raises(FolderUnwritable):
        await FOLDER.save(tmp_path / "not there" / "Books", "Studio", "csv", b"1")


async def test_a_full_disk_is_said_and_nothing_half_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as raised:
        await FOLDER.save(tmp_path / "Books", "Studio", "csv", b"1")
    assert "audio" not in raised.value.sentence()
    assert list((tmp_path / "Books").iterdir()) == []


async def test_what_was_written_is_read_back_and_no_more_than_was_asked_for(tmp_path: Path) -> None:
    files = ExportFolder()
    path = await files.save(tmp_path, "Backup", "json", b"0123456789")
    assert await files.read(path, 100) == b"0123456789"
    assert await files.read(path, 4) == b"01234", "one byte more says that there is more"


async def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="cannot be read"):
        await ExportFolder().read(tmp_path / "gone.json", 100)
