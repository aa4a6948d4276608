"""`packaging/dev.py` as a person meets it: usage, old Pythons, and what `run` does with its arguments."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import dev
import pytest

from devtools import checkout, checks, coverage_gate, interpreters, launch
from tests.support.processes import ROOT

DEV = str(ROOT / "packaging" / "dev.py")


def _dev(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, DEV, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_command_it_tells_its_usage_and_fails() -> None:
    done = _dev()
    assert done.returncode == 2
    assert done.stdout.startswith("usage: ")


def test_help_is_no_failure() -> None:
    assert _dev("--help").returncode == 0


def test_an_unknown_command_is_named() -> None:
    done = _dev("frobnicate")
    assert done.returncode == 2
    assert "unknown command: frobnicate" in done.stderr


@pytest.mark.parametrize(
    "version,fits", [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False)]
)
def test_supported_pythons_are_3_11_to_3_13(version: tuple[int, int], fits: bool) -> None:
    assert interpreters.fits(version) is fits


def test_an_unfit_python_hands_over_to_a_fit_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interpreters, "fits", lambda version: False)
    monkeypatch.setattr(interpreters, "find", lambda: [sys.executable])
    assert dev.main(["frobnicate"]) == 2
    assert "unknown command: frobnicate" in capfd.readouterr().err


def test_an_unfit_python_alone_says_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interpreters, "fits", lambda version: False)
    monkeypatch.setattr(interpreters, "find", lambda: None)
    assert dev.main(["run"]) == 2
    assert "needs Python 3.11, 3.12 or 3.13" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_name_on_the_path_that_is_no_python_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\necho 'no such version' >&2\nexit 127\n", encoding="utf-8")
    shim.chmod(0o755)
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if name != "python3.13":
        (tmp_path / name).symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert interpreters.find() == (None if name == "python3.13" else [name])


@pytest.mark.parametrize(
    "arguments,home,command",
    [
        ([], [], None),
        (["--home", "there"], ["--home", "there"], None),
        (["--home=there"], ["--home=there"], None),
        (["demo", "--json"], [], "demo"),
        (["--home", "there", "demo"], ["--home", "there"], "demo"),
        (["--play-money"], [], None),
    ],
)
def test_run_knows_which_arguments_need_a_window(
    arguments: list[str], home: list[str], command: str | None
) -> None:
    assert launch.home_of(arguments) == home
    assert launch.command_of(arguments) == command


@pytest.mark.parametrize("name,there", [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_a_display_is_told_by_its_variables(monkeypatch: pytest.MonkeyPatch, name: str, there: bool) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(name, ":0")
    assert launch.has_display() is there


def test_a_check_that_never_ends_is_ended_and_fails(capfd: pytest.CaptureFixture[str]) -> None:
    endless: list[str | Path] = [sys.executable, "-c", "import threading; threading.Event().wait()"]
    outcome = checks._run("endless", endless, 0.5)
    assert (outcome.verdict, "exit code 124" in outcome.note) == ("FAILED", True)
    assert "ended after" in capfd.readouterr().out


def test_the_summary_names_what_failed() -> None:
    table = checks.summary(
        [
            checks.Outcome("ruff check", "passed", "1 s"),
            checks.Outcome("mypy --strict", "FAILED", "3 s, exit code 1"),
            checks.Outcome("coverage", "not judged", "only some tests were asked for"),
        ]
    )
    assert table.splitlines()[1:] == [
        "== summary ==",
        "  ruff check     passed      1 s",
        "  mypy --strict  FAILED      3 s, exit code 1",
        "  coverage       not judged  only some tests were asked for",
        "Failed: mypy --strict",
    ]


def test_the_summary_names_who_passed_only_alone() -> None:
    table = checks.summary([checks.Outcome("tests", "passed", "9 s, 1 shaky", ("tests/test_a.py::test_b",))])
    assert table.splitlines()[2:] == [
        "  tests  passed      9 s, 1 shaky",
        "Shaky, failed beside others and passed alone: tests/test_a.py::test_b",
        "Every check that ran was passed.",
    ]


def test_windows_are_tested_in_a_round_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: dict[str, list[str]] = {}

    def ran(name: str, command: list[str | Path], _longest_s: float | None = None) -> int:
        rounds[name] = [str(word) for word in command]
        return 0

    monkeypatch.setattr(checks, "_call", ran)
    monkeypatch.setattr(checks, "_check_rules", lambda: checks.Outcome("project rules", "passed", ""))
    monkeypatch.setattr(coverage_gate, "judge", lambda _file: [])
    monkeypatch.setattr(checks, "COVERAGE_JSON", Path("no such file"))

    names = [outcome.name for outcome in checks._run_checks([])]

    assert names[-4:] == ["project rules", "tests", "window tests", "coverage"]
    assert {"--ignore=tests/gui", "--ignore=tests/desktop", "-n"} <= set(rounds["tests"])
    assert {"tests/desktop", "tests/gui"} <= set(rounds["window tests"])
    assert {"-n", "loadfile", "--cov-append"} <= set(rounds["window tests"])
    assert [name for name, words in rounds.items() if any("json:" in word for word in words)] == [
        "window tests"
    ], "what both reached is told once, at the end"


@pytest.mark.parametrize(
    "alone, verdict, shaky", [(0, "passed", ("tests/test_a.py::test_b",)), (1, "FAILED", ())]
)
def test_a_test_that_failed_beside_others_is_asked_again_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, alone: int, verdict: str, shaky: tuple[str, ...]
) -> None:
    asked: list[list[str]] = []

    def ran(_name: str, command: list[str | Path], _longest_s: float | None = None) -> int:
        cache = next(word for word in map(str, command) if word.startswith("cache_dir=")).partition("=")[2]
        (noted := Path(cache) / "v" / "cache" / "lastfailed").parent.mkdir(parents=True)
        noted.write_text('{"tests/test_a.py::test_b": true}', encoding="utf-8")
        return 1

    def again(command: list[str | Path], *_more: object) -> int:
        asked.append([str(word) for word in command])
        return alone

    monkeypatch.setattr(checks, "BUILD", tmp_path)
    monkeypatch.setattr(checks, "_call", ran)
    monkeypatch.setattr(checkout, "call", again)

    outcome = checks._run_tests([])[1]

    assert (outcome.verdict, outcome.shaky) == (verdict, shaky)
    assert asked[1][-1] == "tests/test_a.py::test_b"
    assert "--cov-append" in asked[1]
    assert "-n" not in asked[1]


def test_checks_keep_compiled_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")

    assert not {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"} & set(checks._environment())
