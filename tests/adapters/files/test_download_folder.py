"""Downloads appear whole under a free name or not at all, and every trouble of a disk has its words."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
import threading
from pathlib import Path

import pytest

from app.adapters.files.folder import DownloadFolder, _room_for_name
from app.adapters.files.part import BATCH_BYTES
from app.domain.errors import DiskError, FolderUnwritable
from app.domain.observation import AudioHead
from app.ports.provider import AudioSink

MP3 = AudioHead("mp3")
FOLDER = DownloadFolder()


async def saved(folder: Path, data: bytes = b"sound", *, verified: bool = True, stem: str = "Lagoon") -> Path:
    sink = await FOLDER.open_sink(folder, stem, MP3)
    await sink.write(data)
    return (await FOLDER.keep(sink, verified=verified)).path


def parts(folder: Path) -> list[Path]:
    return list(folder.glob(".gondola-*.part"))


def everything_in(folder: Path) -> list[str]:
    """All names but that of the test's own home."""
    return [path.name for path in folder.iterdir() if path.name != "home"]


async def test_bytes_arrive_in_order_hashed_and_counted(tmp_path: Path) -> None:
    chunks = [b"a" * 10, b"b" * (BATCH_BYTES - 10), b"c", b"d" * (3 * BATCH_BYTES), b"", b"e"]
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    for chunk in chunks:
        await sink.write(chunk)
    stored = await FOLDER.keep(sink, verified=True)
    whole = b"".join(chunks)
    assert stored.path == tmp_path / "Lagoon.mp3"
    assert stored.path.read_bytes() == whole
    assert stored.sha256 == hashlib.sha256(whole).hexdigest()
    assert stored.size_bytes == len(whole)
    assert parts(tmp_path) == []


@pytest.mark.parametrize(
    "audio_format, name",
    [("mp3", "Lagoon.mp3"), ("wav", "Lagoon.wav"), ("flac", "Lagoon.flac"), ("../x", "Lagoon.audio")],
)
async def test_the_suffix_follows_the_format(tmp_path: Path, audio_format: str, name: str) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", AudioHead(audio_format))
    assert (await FOLDER.keep(sink, verified=True)).path.name == name


async def test_everything_is_on_disk_for_the_probe_before_it_is_kept(tmp_path: Path) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    await sink.write(b"few")
    assert FOLDER.partial_path(sink).read_bytes() == b"few"
    assert FOLDER.partial_path(sink).parent == tmp_path
    assert not (tmp_path / "Lagoon.mp3").exists()
    await sink.abandon()


async def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Lagoon.mp3").write_bytes(b"mine")
    assert (await saved(tmp_path)).name == "Lagoon (2).mp3"
    assert (await saved(tmp_path)).name == "Lagoon (3).mp3"
    assert (tmp_path / "Lagoon.mp3").read_bytes() == b"mine"


@pytest.mark.parametrize("there", ["LAGOON.MP3", "lagoon.mp3"])
async def test_a_name_that_differs_in_capitals_alone_is_taken_too(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_bytes(b"mine")
    assert (await saved(tmp_path)).name == "Lagoon (2).mp3"


async def test_accents_written_in_two_ways_are_one_name(tmp_path: Path) -> None:
    (tmp_path / "Cafe\u0301.mp3").write_bytes(b"mine")
    assert (await saved(tmp_path, stem="Caf\u00e9")).name == "Caf\u00e9 (2).mp3"


async def test_a_counter_goes_on_from_the_highest_number_in_the_folder(tmp_path: Path) -> None:
    for name in ("002 harbour.wav", "take 007.mp3", "12 Lagoon.mp3"):
        (tmp_path / name).write_bytes(b"mine")
    names = [
        (await saved(tmp_path, bytes([number]), stem="{#} Lagoon " + letter)).name
        for number, letter in enumerate("abc")
    ]
    assert names == ["003 Lagoon a.mp3", "004 Lagoon b.mp3", "005 Lagoon c.mp3"]
    assert (await saved(tmp_path, b"x", stem="Take {#}")).name == "Take 008.mp3"
    assert (await saved(tmp_path, b"x", stem="New {#}")).name == "New 001.mp3"


def test_a_deep_folder_on_windows_leaves_shorter_names() -> None:
    assert _room_for_name(Path("C:/Music"), "win32") == 100
    assert _room_for_name(Path("x" * 200), "win32") == 259 - 200 - len("/ (9999).flac.unverified")
    assert _room_for_name(Path("x" * 300), "win32") == 24
    assert _room_for_name(Path("x" * 300), "linux") == 100


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
async def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "Lagoon.mp3").symlink_to(tmp_path / "elsewhere")
    assert (await saved(tmp_path)).name == "Lagoon (2).mp3"
    assert not (tmp_path / "elsewhere").exists()


async def test_what_failed_a_check_says_so_in_its_name(tmp_path: Path) -> None:
    assert (await saved(tmp_path, verified=False)).name == "Lagoon.mp3.unverified"
    assert (await saved(tmp_path, verified=False)).name == "Lagoon (2).mp3.unverified"


async def test_many_at_once_all_get_names_of_their_own(tmp_path: Path) -> None:
    paths = await asyncio.gather(*(saved(tmp_path, bytes([number])) for number in range(12)))
    assert len(set(paths)) == 12
    assert {path.read_bytes() for path in paths} == {bytes([number]) for number in range(12)}


async def test_a_stem_cannot_leave_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = await saved(folder, stem="../../escape/\u202egp3")
    assert path.parent == folder
    assert path.name == "escape gp3.mp3"


async def test_abandoning_leaves_nothing_and_may_be_repeated(tmp_path: Path) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    await sink.write(b"x" * BATCH_BYTES * 2)
    await sink.abandon()
    await sink.abandon()
    await sink.write(b"late" * BATCH_BYTES)
    assert everything_in(tmp_path) == []


async def test_abandoning_what_was_kept_keeps_it(tmp_path: Path) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    stored = await FOLDER.keep(sink, verified=True)
    await sink.abandon()
    assert stored.path.exists()


async def test_a_write_that_is_cancelled_does_not_disturb_the_clearing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = await FOLDER.open_sink(tmp_path, "Lagoon", MP3)
    writing, go_on = threading.Event(), threading.Event()
    real = os.write

    def slow(descriptor: int, data: bytes) -> int:
        writing.set()
        go_on.wait(10)
        return real(descriptor, data)

    monkeypatch.setattr("app.adapters.files.part.os.write", slow)
    task = asyncio.ensure_future(sink.write(b"x" * BATCH_BYTES))
    await asyncio.to_thread(writing.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await sink.abandon()
    assert everything_in(tmp_path) == []


async def test_the_folder_is_made_when_its_parent_exists(tmp_path: Path) -> None:
    assert (await saved(tmp_path / "Music")).exists()
    with pytest.raises(FolderUnwritable):
        await saved(tmp_path / "gone" / "Music")


async def test_a_file_in_the_folders_place_is_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "Music").write_bytes(b"")
    with pytest.raises(FolderUnwritable):
        await saved(tmp_path / "Music")


async def test_a_folder_that_vanishes_meanwhile_is_said_so(tmp_path: Path) -> None:
    folder = tmp_path / "Music"
    sink = await FOLDER.open_sink(folder, "Lagoon", MP3)
    FOLDER.partial_path(sink).unlink()
    folder.rmdir()
    with pytest.raises(FolderUnwritable):
        await FOLDER.keep(sink, verified=True)
    await sink.abandon()


async def test_a_sink_of_somebody_else_is_refused(tmp_path: Path) -> None:
    class Other:
        async def write(self, chunk: bytes) -> None: ...

        async def abandon(self) -> None: ...

    other: AudioSink = Other()
    with pytest.raises(DiskError):
        FOLDER.partial_path(other)


async def test_only_our_own_old_leftovers_are_swept(tmp_path: Path) -> None:
    ours = tmp_path / ".gondola-0123456789abcdef.part"
    young = tmp_path / ".gondola-fedcba9876543210.part"
    foreign = [
        tmp_path / name for name in (".gondola-x.part", "song.part", ".gondola-0123456789abcdef.part.txt")
    ]
    folder = tmp_path / ".gondola-aaaaaaaaaaaaaaaa.part"
    folder.mkdir()
    for path in (ours, young, *foreign):
        path.write_bytes(b"")
    for path in (ours, folder, *foreign):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert await FOLDER.sweep(tmp_path) == 1
    assert not ours.exists()
    assert young.exists()
    assert folder.exists()
    assert all(path.exists() for path in foreign)


async def test_sweeping_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert await FOLDER.sweep(tmp_path / "gone") == 0


async def test_a_file_is_there_only_whole_and_as_a_file(tmp_path: Path) -> None:
    path = await saved(tmp_path, b"sound")
    assert await FOLDER.is_there(path, 5)
    assert not await FOLDER.is_there(path, 4)
    about = await asyncio.to_thread(tmp_path.stat)
    assert not await FOLDER.is_there(tmp_path, about.st_size)
    assert not await FOLDER.is_there(tmp_path / "gone.mp3", 0)
