"""What is called saved outlives a power cut: file, name and folder are brought down to the disk, in this order."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from app.adapters.files import durable
from app.adapters.files.folder import DownloadFolder
from app.domain.errors import DiskError
from app.domain.observation import AudioHead

FOLDER = DownloadFolder()


async def saved(folder: Path) -> Path:
    sink = await FOLDER.open_sink(folder, "Lagoon", AudioHead("mp3"))
    await sink.write(b"sound")
    return (await FOLDER.keep(sink, verified=True)).path


def inodes(*paths: Path) -> list[int]:
    return [path.stat().st_ino for path in paths]


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not synced there")
async def test_a_new_folder_is_made_durable_before_anything_in_it_is_called_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    folder = tmp_path / "Audio"
    first = await saved(folder)
    assert synced == inodes(tmp_path, first, folder)
    synced.clear()
    second = await saved(folder)
    assert synced == inodes(second, folder)


@pytest.mark.parametrize("refusal, fatal", [(None, False), (errno.ENOTSUP, False), (errno.EIO, True)])
async def test_where_fsync_stops_at_the_drives_own_cache_more_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: int | None, fatal: bool
) -> None:
    asked: list[int] = []

    def fcntl(_: int, command: int) -> int:
        asked.append(command)
        if refusal is not None:
            raise OSError(refusal, os.strerror(refusal))
        return 0

    monkeypatch.setattr(durable, "fcntl", fcntl)
    monkeypatch.setattr(durable, "F_FULLFSYNC", 51)
    if fatal:
        with pytest.raises(DiskError):
            await saved(tmp_path)
    else:
        assert (await saved(tmp_path)).read_bytes() == b"sound"
    assert set(asked) == {51}


@pytest.mark.skipif(sys.platform == "win32", reason="hard links are not used there")
async def test_a_name_that_was_taken_for_nothing_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links here")

    def ill(*_: object) -> Path:
        raise OSError(errno.EIO, "ill")

    monkeypatch.setattr("app.adapters.files.placing.os.link", no_links)
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", AudioHead("mp3"))
    await sink.write(b"sound")
    with monkeypatch.context() as trouble:
        trouble.setattr(Path, "replace", ill)
        with pytest.raises(DiskError):
            await FOLDER.keep(sink, verified=True)
    assert not (tmp_path / "Lagoon.mp3").exists(), "an empty file would look like a recording"
    assert (await FOLDER.keep(sink, verified=True)).path == tmp_path / "Lagoon.mp3"
