"""A disk that is full, ill or odd: every trouble has its words, and nothing half is ever kept."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR

import pytest

from app.adapters.files import placing
from app.adapters.files.folder import DownloadFolder
from app.adapters.files.part import BATCH_BYTES, PartFile
from app.domain.errors import DiskError, DiskFull, FileBusy, FolderUnwritable
from app.domain.observation import AudioHead

MP3 = AudioHead("mp3")
FOLDER = DownloadFolder()


async def saved(folder: Path, data: bytes = b"sound") -> Path:
    sink = await FOLDER.open_sink(folder, "Lagoon", MP3)
    await sink.write(data)
    return (await FOLDER.keep(sink, verified=True)).path


def everything_in(folder: Path) -> list[str]:
    """All names but that of the test's own home."""
    return [path.name for path in folder.iterdir() if path.name != "home"]


async def test_more_than_fits_is_refused_before_it_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        await FOLDER.open_sink(tmp_path, "Lagoon", AudioHead("mp3", declared_bytes=2**62))
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", AudioHead("mp3", declared_bytes=5))
    await sink.abandon()
    assert everything_in(tmp_path) == []


@pytest.mark.linux_desktop
async def test_a_disk_that_fills_up_says_so_and_leaves_nothing_behind(tmp_path: Path) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    # /dev/full is the kernel's own full disk: it takes the place of the file behind the sink.
    full = os.open("/dev/full", os.O_WRONLY)
    assert isinstance(sink, PartFile)
    assert sink._descriptor is not None
    os.dup2(full, sink._descriptor)
    os.close(full)
    with pytest.raises(DiskFull) as raised:
        await sink.write(b"x" * BATCH_BYTES)
    assert "ENOSPC" in raised.value.detail
    # What was lost once is never kept, not even when there is room again.
    with pytest.raises(DiskFull):
        FOLDER.partial_path(sink)
    with pytest.raises(DiskFull):
        await FOLDER.keep(sink, verified=True)
    await sink.abandon()
    assert everything_in(tmp_path) == []


@pytest.mark.parametrize(
    "number, expected",
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, FolderUnwritable),
        (errno.EROFS, FolderUnwritable),
        (errno.EIO, DiskError),
        (errno.EBUSY, FileBusy),
        (errno.ENAMETOOLONG, FolderUnwritable),
    ],
)
async def test_every_trouble_has_its_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[DiskError]
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    monkeypatch.setattr("app.adapters.files.part.os.fsync", refuse)
    with pytest.raises(DiskError) as raised:
        await FOLDER.keep(sink, verified=True)
    assert type(raised.value) is expected
    assert errno.errorcode[number] in raised.value.detail
    monkeypatch.undo()
    # The system may have dropped the bytes: it must not look as if a second try had saved them.
    with pytest.raises(expected):
        await FOLDER.keep(sink, verified=True)
    await sink.abandon()
    assert everything_in(tmp_path) == []


async def test_a_name_that_could_not_be_given_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        raise OSError(errno.EIO, "ill")

    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    await sink.write(b"sound")
    with monkeypatch.context() as ill:
        ill.setattr(placing, "_claim", refuse)
        with pytest.raises(DiskError):
            await FOLDER.keep(sink, verified=True)
    assert (await FOLDER.keep(sink, verified=True)).path.read_bytes() == b"sound"


async def test_renaming_as_windows_does_it_gives_way_to_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(self: Path, target: Path) -> Path:
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists")
        return self.replace(target)

    monkeypatch.setattr(placing, "_claim", placing._rename_on_windows)
    monkeypatch.setattr(Path, "rename", rename)
    assert (await saved(tmp_path)).name == "Lagoon.mp3"
    assert (await saved(tmp_path)).name == "Lagoon (2).mp3"


@pytest.mark.skipif(sys.platform == "win32", reason="hard links are not used there")
async def test_a_disk_without_hard_links_is_no_excuse_to_overwrite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr("app.adapters.files.placing.os.link", refuse)
    (tmp_path / "Lagoon.mp3").write_bytes(b"mine")
    path = await saved(tmp_path, b"new")
    assert path.name == "Lagoon (2).mp3"
    assert path.read_bytes() == b"new"
    assert (tmp_path / "Lagoon.mp3").read_bytes() == b"mine"
    assert sorted(everything_in(tmp_path)) == ["Lagoon (2).mp3", "Lagoon.mp3"]


@pytest.mark.parametrize("pauses, kept", [(2, True), (99, False)])
async def test_a_scanner_that_holds_a_new_file_is_waited_for_a_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: int, kept: bool
) -> None:
    waited: list[float] = []

    def rename(self: Path, target: Path) -> Path:
        if len(waited) < pauses:
            held = PermissionError(errno.EACCES, "held")
            held.winerror = 32  # type: ignore[attr-defined]
            raise held
        return self.replace(target)

    monkeypatch.setattr(placing, "_claim", placing._rename_on_windows)
    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr("app.adapters.files.placing.time.sleep", waited.append)
    if kept:
        assert (await saved(tmp_path)).read_bytes() == b"sound"
    else:
        with pytest.raises(FileBusy) as raised:
            await saved(tmp_path)
        assert "try again by ourselves" in raised.value.do
    assert waited == [0.1, 0.3, 0.6, 1.0][:pauses]


async def test_a_right_that_is_missing_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(placing, "_claim", placing._rename_on_windows)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(FolderUnwritable):
        await saved(tmp_path)


async def test_room_is_looked_for_without_leaving_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DownloadFolder()
    await folder.require_room(tmp_path)
    assert everything_in(tmp_path) == []
    with pytest.raises(DiskFull):
        await folder.open_sink(tmp_path, "Lagoon", AudioHead("mp3", declared_bytes=2**62))
    with pytest.raises(DiskFull):
        await folder.require_room(tmp_path)

    def ill(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("app.adapters.files.part.os.fsync", ill)
    with pytest.raises(DiskFull):
        await DownloadFolder().require_room(tmp_path)
    assert everything_in(tmp_path) == []


async def test_names_run_out_at_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "MOST_NUMBERS", 2)
    await saved(tmp_path)
    await saved(tmp_path)
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    with pytest.raises(DiskError):
        await FOLDER.keep(sink, verified=True)
    await sink.abandon()


@pytest.mark.parametrize("number, fatal", [(errno.EINVAL, False), (errno.EIO, True)])
@pytest.mark.skipif(sys.platform == "win32", reason="folders are not synced there")
async def test_a_folder_that_cannot_be_synced_matters_only_when_the_disk_is_ill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fatal: bool
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("app.adapters.files.placing.os.fsync", _only_folders(refuse))
    if fatal:
        with pytest.raises(DiskError):
            await saved(tmp_path)
    else:
        assert (await saved(tmp_path)).exists()


def _only_folders(refuse: Callable[[int], None]) -> Callable[[int], None]:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if S_ISDIR(os.fstat(descriptor).st_mode):
            refuse(descriptor)
        real(descriptor)

    return fsync
