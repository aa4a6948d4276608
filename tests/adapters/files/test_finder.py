"""Saved files are known again by what is in them, and nothing else is ever deleted for them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.adapters.files.finder import FileFinder
from app.domain.errors import DiskError

SOUND = b"ID3 some sound"
HASH = hashlib.sha256(SOUND).hexdigest()
FINDER = FileFinder()


def sound(path: Path, content: bytes = SOUND) -> Path:
    path.write_bytes(content)
    return path


async def test_a_file_is_known_by_its_hash(tmp_path: Path) -> None:
    assert await FINDER.sha256(sound(tmp_path / "a.mp3")) == HASH


async def test_a_file_that_is_not_there_has_no_hash(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        await FINDER.sha256(tmp_path / "gone.mp3")


async def test_files_of_a_size_are_found_right_in_the_folders(tmp_path: Path) -> None:
    wanted = sound(tmp_path / "renamed.mp3")
    sound(tmp_path / "longer.mp3", SOUND + b"!")
    (tmp_path / "folder").mkdir()
    sound(tmp_path / "folder" / "deeper.mp3")
    (tmp_path / "link.mp3").symlink_to(wanted)

    assert await FINDER.of_size((tmp_path, tmp_path, tmp_path / "no such folder"), len(SOUND)) == (wanted,)


async def test_a_folder_with_too_many_files_is_looked_through_only_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        sound(tmp_path / f"{number}.mp3")
    monkeypatch.setattr("app.adapters.files.finder._MOST_LOOKED_AT", 2)

    assert len(await FINDER.of_size((tmp_path,), len(SOUND))) == 2


async def test_a_file_that_goes_while_one_looks_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound(tmp_path / "a.mp3")

    def gone(_path: Path) -> object:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "lstat", gone)
    assert await FINDER.of_size((tmp_path,), len(SOUND)) == ()


async def test_only_the_very_file_is_deleted(tmp_path: Path) -> None:
    saved, other = sound(tmp_path / "a.mp3"), sound(tmp_path / "b.mp3", SOUND[::-1])
    shorter = sound(tmp_path / "c.mp3", b"ID3")

    assert await FINDER.remove(saved, len(SOUND), HASH)
    assert not await FINDER.remove(saved, len(SOUND), HASH), "it is gone"
    assert not await FINDER.remove(other, len(SOUND), HASH), "as long, but another sound"
    assert not await FINDER.remove(shorter, len(SOUND), HASH)
    assert (saved.exists(), other.exists(), shorter.exists()) == (False, True, True)


async def test_a_file_that_cannot_be_deleted_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = sound(tmp_path / "a.mp3")

    def busy(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", busy)
    assert not await FINDER.remove(saved, len(SOUND), HASH)
