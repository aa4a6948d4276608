"""What the command line may ask of the window, also when a file manager writes it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.cli.options import build_parser
from app.cli.window import handover, with_command
from app.domain.errors import InvalidInput
from app.domain.handover import Handover


def asked(*words: str) -> Handover:
    return handover(build_parser().parse_args(with_command(words)))


def test_no_words_ask_for_nothing_but_the_window() -> None:
    assert asked() == Handover()
    assert asked("--home", "somewhere") == Handover()
    assert asked("window", "--hidden") == Handover(hidden=True)


def test_files_are_handed_over_by_their_whole_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a listing.json").write_text("{}")
    here = str(tmp_path / "a listing.json")

    assert asked("window", "a listing.json").files == (here,)
    assert asked("a listing.json", here).files == (here, here)
    assert asked("--home", "elsewhere", "./a listing.json").files == (here,)
    assert asked("--home=elsewhere", here).files == (here,)


def test_a_command_stays_one_whatever_files_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").write_text("")
    assert with_command(["demo"]) == ["demo"]
    assert with_command(["no/such/file"]) == ["no/such/file"]


def test_a_job_may_be_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "XDG_ACTIVATION_TOKEN", "leave-1")
    assert asked("window", "--add-job", " ace-step-15 ", "9f2c") == Handover(
        add_job=("ace-step-15", "9f2c"), token="leave-1"
    )
    with pytest.raises(InvalidInput):
        asked("window", "--add-job", "ace-step-15", "two words")
