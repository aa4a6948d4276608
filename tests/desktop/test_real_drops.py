"""Files dragged between the real window and another program's, with a real mouse: scripts in, sound out."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl

from tests.desktop.test_first_use import FirstDay, first_day
from tests.support.desktop import private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_environment

pytestmark = pytest.mark.linux_desktop

_DROPPER, _MANAGER = (Path(__file__).with_name(f"file_{name}.py") for name in ("dropper", "manager"))
_LISTING = Path(__file__).parents[1] / "data" / "listings" / "audio-status.json"
_STEPS = 16
_WELCOME = ["Drop here to make jobs of it", "Nothing is charged before you say so."]
_KINDS = "Gondola takes scripts (.txt, .md), lists (.csv, .json), listings and folders."


@dataclass(frozen=True, slots=True)
class Desk:
    """The window, the file manager beside it, and the hand that holds the mouse."""

    screen: Mapping[str, str]
    person: FirstDay
    manager: FirstDay
    pile: subprocess.Popen[bytes]

    def mouse(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)],
            env=dict(self.screen),
            check=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )

    def drag(self, start: Sequence[int], end: Sequence[int]) -> None:
        """Press at one place and move to another, the button held."""
        self.mouse("mousemove", "--sync", *start)
        self.mouse("mousedown", 1)
        for step in range(1, _STEPS + 1):
            at = (come + (go - come) * step // _STEPS for come, go in zip(start, end, strict=True))
            self.mouse("mousemove", "--sync", *at)

    def told_while_moving(self, who: FirstDay, event: str) -> dict[str, Any]:
        """What this is told while the hand is not quite still: a window that was in the way may be gone only now."""
        deadline, step = time.monotonic() + PATIENCE_S, 3
        while not who.has_spoken() and time.monotonic() < deadline:
            self.mouse("mousemove_relative", "--sync", "--", step, step)
            step = -step
        return who.told(event)

    def let_go(self) -> None:
        self.mouse("mouseup", 1)

    def lift(self, *files: Path) -> Sequence[int]:
        """Where these files can be taken from."""
        assert self.pile.stdin is not None
        self.pile.stdin.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        self.pile.stdin.flush()
        at: Sequence[int] = self.manager.told("ready")["at"]
        return at

    def hold(self, *files: Path) -> tuple[list[str], str]:
        """Drag files to where the person says: what the window says above them, and what it said last at its foot."""
        self.drag(self.lift(*files), self.person.told("here")["at"])
        words = self.told_while_moving(self.person, "held")["words"]
        return words, self.told_while_moving(self.person, "answered")["said"]

    def bring(self, *files: Path) -> list[str]:
        """The same, and let go there; what the window said above them."""
        words, _ = self.hold(*files)
        self.let_go()
        return words

    def put_down(self) -> str:
        """What the file manager believes was done with its files."""
        return str(self.manager.told("put down")["how"])


@contextmanager
def desk(folder: Path, way: str) -> Iterator[Desk]:
    with (
        virtual_display((1600, 900)) as display,
        private_bus(display=display) as screen,
        window_manager(screen),
        subprocess.Popen(
            [sys.executable, _MANAGER],
            env={**app_environment(), **screen, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as pile,
    ):
        try:
            with first_day(screen, folder / "gondola", way, user=_DROPPER) as person:
                yield Desk(screen, person, FirstDay(pile), pile)
        finally:
            pile.terminate()


def script(folder: Path, name: str, words: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(words, encoding="utf-8")
    return file


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def titles(told: dict[str, Any]) -> str:
    return " | ".join(str(cell) for row in told["cells"] for cell in row)


def test_scripts_are_dropped_on_any_page_and_listed_with_what_is_wrong_among_them(tmp_path: Path) -> None:
    desktop = tmp_path / "desktop"
    rain = script(desktop, "rain.md", "Rain on a roof.")
    table = script(desktop, "sounds.csv", "prompt,title\nWind in a chimney.,Chimney\nSea at night.,Sea\n")
    sound = script(desktop, "song.mp3", "no script")
    folder = script(desktop / "more", "bells.txt", "Bells far away.").parent
    late = script(desktop, "late.txt", "Steps in the snow.")
    before = contents(desktop)

    with desk(tmp_path, "take-scripts") as held:
        words = [held.bring(rain)]
        first, how = held.person.told("listed"), [held.put_down()]
        words.append(held.bring(table, sound, folder, desktop / "never-was.txt"))
        second = held.person.told("listed")
        how.append(held.put_down())
        words.append(held.bring(late))
        third = held.person.told("listed")
        how.append(held.put_down())
        held.person.ends()

    assert words == [_WELCOME] * 3
    assert how == ["CopyAction"] * 3
    assert "rain" in titles(first)
    assert all(name in titles(second) for name in ("rain", "Chimney", "Sea", "bells"))
    assert "song.mp3" in titles(second)
    assert "never-was.txt" in titles(second)
    assert "late" in titles(third)
    assert contents(desktop) == before


def test_a_listing_is_asked_about_wherever_it_is_dropped_and_is_no_text(tmp_path: Path) -> None:
    listing = script(tmp_path / "desktop", "audio-status.x402.json", _LISTING.read_text("utf-8"))

    with desk(tmp_path, "take-a-listing") as held:
        for _ in ("the jobs", "many at once"):
            assert held.bring(listing) == _WELCOME
            assert any("$10" in words for words in held.person.told("listing")["words"])
            assert held.put_down() == "CopyAction"
            assert held.person.told("field")["text"] == ""
        held.person.ends()

    assert listing.read_text("utf-8") == _LISTING.read_text("utf-8")


def test_files_of_another_kind_and_files_that_are_gone_are_turned_down_in_words(tmp_path: Path) -> None:
    desktop = tmp_path / "desktop"
    sounds = [script(desktop, name, "no script") for name in ("song.mp3", "photo.png")]
    gone = script(desktop, "gone.json", "Steps in the snow.")

    with desk(tmp_path, "turn-down") as held:
        words, said_while_held = held.hold(*sounds)
        held.let_go()
        said = held.person.told("said")
        how = held.put_down()
        held.hold(gone)
        gone.unlink()
        held.let_go()
        of_the_gone = held.person.told("said")["words"]
        held.person.ends()

    assert words == ["Nothing can be made of this here", _KINDS]
    assert said_while_held == ""
    assert said["words"] == f"Nothing was made of song.mp3 and 1 more: {_KINDS}"
    assert said["jobs"]
    assert how == "IgnoreAction"
    assert of_the_gone == "gone.json: It cannot be opened: No such file or directory."
    assert contents(desktop) == {"song.mp3": b"no script", "photo.png": b"no script"}


def test_saved_sound_is_dragged_out_as_a_copy_and_stays(tmp_path: Path) -> None:
    with desk(tmp_path, "give-audio") as held:
        away = held.lift()
        job = held.person.told("here")
        held.drag(job["at"], away)
        held.told_while_moving(held.manager, "above")
        held.told_while_moving(held.manager, "known to be welcome")
        held.let_go()
        got = held.manager.told("got")
        on_its_way = held.person.told("on its way")
        left = hashlib.sha256(Path(job["file"]).read_bytes()).hexdigest()

    assert got["urls"] == [QUrl.fromLocalFile(job["file"]).toString()]
    assert (got["how"], got["may"]) == ("CopyAction", "CopyAction")
    assert not on_its_way["veiled"]
    assert left == job["digest"]
