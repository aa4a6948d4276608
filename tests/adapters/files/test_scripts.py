"""What a person brings for a batch is read in their order, within bounds, and nothing is passed over in silence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.adapters.files import scripts
from app.adapters.files.scripts import ScriptFiles
from app.domain.batch_reading import Blocks
from app.domain.batch_rows import Reading
from app.domain.catalogue import AudioModel, JobRequest, Pricing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty one."""
    made = tmp_path / "Book"
    made.mkdir()
    return made


def said(reading: Reading) -> list[str]:
    return [problem.sentence() for problem in reading.problems]


def titles(reading: Reading) -> list[str]:
    return [row.request.title for row in reading.rows]


async def test_a_folder_of_scripts_is_read_as_people_count(folder: Path) -> None:
    for name in ("Chapter 10.txt", "chapter 2.MD", "Chapter 1.markdown", "Epilogue.txt"):
        (folder / name).write_text("It was dark and the water was still.", "utf-8")
    read = await ScriptFiles().read([folder])
    assert titles(read) == ["Chapter 1", "chapter 2", "Chapter 10", "Epilogue"]
    assert not read.problems


async def test_what_else_lies_in_a_folder_is_named_and_harms_nothing(folder: Path) -> None:
    (folder / "a.txt").write_text("It was dark.", "utf-8")
    (folder / ".DS_Store").write_bytes(b"\0")
    for name in ("cover.png", "notes.docx", "song.mp3"):
        (folder / name).write_bytes(b"x")
    (folder / "Part 2.txt").mkdir()
    read = await ScriptFiles().read([folder])
    assert titles(read) == ["a"]
    assert said(read) == [
        "Book: Only scripts and lists are read from a folder; passed over: cover.png, notes.docx, "
        "Part 2.txt and 1 more."
    ]
    assert not read.problems[0].leaves_out


async def test_lists_in_a_folder_are_read_too_in_their_place(folder: Path) -> None:
    (folder / "1 opening.txt").write_text("It was dark.", "utf-8")
    (folder / "2 sounds.csv").write_text("prompt,title\nA bell.,Bell\nAn oar.,Oar\n", "utf-8")
    (folder / "3 end.json").write_text('[{"prompt": "Noon.", "title": "Noon"}]', "utf-8")
    (folder / "settings.json").write_text('{"window": {"wide": true}}', "utf-8")
    read = await ScriptFiles().read([folder])
    assert titles(read) == ["1 opening", "Bell", "Oar", "Noon"]
    assert {problem.source for problem in read.problems} == {"settings.json"}


async def test_a_folder_without_scripts_says_so(folder: Path) -> None:
    read = await ScriptFiles().read([folder])
    assert said(read)[0].endswith(
        "There is nothing to read in this folder: no script (.txt, .md) and no list (.csv, .json)."
    )
    assert read.problems[0].leaves_out


async def test_files_are_read_in_the_order_in_which_they_were_given(folder: Path) -> None:
    (folder / "b.txt").write_text("It was dark.", "utf-8")
    (folder / "a.csv").write_text("prompt,title\nIt grew light.,Two\n", "utf-8")
    (folder / "c.json").write_text('[{"prompt": "Noon.", "title": "Three"}]', "utf-8")
    read = await ScriptFiles().read([folder / "b.txt", folder / "a.csv", folder / "c.json"])
    assert titles(read) == ["b", "Two", "Three"]


async def test_what_cannot_be_read_is_named_and_the_rest_still_counts(folder: Path) -> None:
    (folder / "song.mp3").write_bytes(b"ID3")
    (folder / "a.txt").write_text("It was dark.", "utf-8")
    (folder / "latin.txt").write_bytes(b"caf\xe9")
    read = await ScriptFiles().read(
        [
            folder / "gone.txt",
            folder / "song.mp3",
            folder / "latin.txt",
            folder / "a.txt",
            Path("a\0b.txt"),
        ]
    )
    assert titles(read) == ["a"]
    assert said(read) == [
        "gone.txt: It cannot be opened: No such file or directory.",
        "song.mp3: It is of a kind that is not read here (.txt, .md, .markdown, .csv, .tsv, .json, .jsonl, "
        ".ndjson are).",
        "latin.txt, line 1: From here on it is not readable text. Save the file as UTF-8.",
        "ab.txt: It cannot be opened: no such name.",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes and modes")
async def test_pipes_and_closed_doors_do_not_hold_anything_up(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to(folder.parent / "nowhere")
    (folder / "real.txt").write_text("It was dark.", "utf-8")
    read = await ScriptFiles().read([folder, folder / "pipe.txt"])
    assert titles(read) == ["real"]
    assert said(read) == [
        "dangling.txt: It cannot be opened: No such file or directory.",
        "pipe.txt: It is not a file.",
        "pipe.txt: It is not a file.",
    ]


async def test_a_file_that_vanishes_between_two_looks_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = folder / "a.txt"
    script.write_text("It was dark.", "utf-8")

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert said(await ScriptFiles().read([script])) == ["a.txt: It cannot be opened: Permission denied."]
    monkeypatch.setattr(Path, "iterdir", refuse_folder)
    assert said(await ScriptFiles().read([folder]))[0].endswith("It cannot be opened: Permission denied.")


def refuse_folder(self: Path) -> None:
    raise PermissionError(13, "Permission denied")


async def test_no_more_is_read_than_there_are_bounds_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripts, "MOST_BYTES", 100)
    monkeypatch.setattr(scripts, "MOST_BYTES_TOGETHER", 150)
    monkeypatch.setattr(scripts, "MOST_FILES", 3)
    for name, size in (
        ("1.txt", 101),
        ("2.txt", 90),
        ("3.txt", 70),
        ("4.txt", 20),
        ("5.txt", 20),
        ("6.txt", 1),
    ):
        (folder / name).write_bytes(b"x" * size)
    read = await ScriptFiles().read([folder])
    assert titles(read) == ["2", "4", "5"]
    assert [problem.source for problem in read.problems] == ["1.txt", "3.txt", "6.txt"]
    assert "longer than" in read.problems[0].words
    assert "together are the most" in read.problems[1].words
    assert "files at once are the most" in read.problems[2].words


async def test_pasted_text_is_read_and_planned_off_the_loop() -> None:
    reader = ScriptFiles()
    read = await reader.read_pasted("Water on wood\nRain\nTin roof at night", Blocks.LINES)
    assert len(read.rows) == 3
    model = AudioModel("music", "Music", Pricing(190_000))
    read = read.plus(await reader.read([Path("gone.txt")]))
    made = await reader.plan(read, [model], JobRequest("music", ""))
    assert [entry.request.prompt for entry in made.entries] == ["Water on wood", "Tin roof at night"]
    assert [problem.sentence() for problem in made.problems] == [
        "gone.txt: It cannot be opened: No such file or directory.",
        "Line 2: The prompt needs at least 10 characters.",
    ]
