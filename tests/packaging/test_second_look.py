"""Tests that failed beside others and pass alone are named; whatever fails again, crashed, or is many has failed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from devtools.second_look import Round, shaky
from tests.support.processes import ROOT

ONCE = """
import os, pathlib

def fails_once(name):
    mark = pathlib.Path(__file__).with_name(name + ".seen")
    if not mark.exists():
        mark.touch()
        assert False, "the first time"

def crashes_once(name):
    mark = pathlib.Path(__file__).with_name(name + ".seen")
    if not mark.exists():
        mark.touch()
        os._exit(9)

"""


@dataclass
class Trial:
    """A folder with tests in it, run by pytest as the checks run theirs."""

    folder: Path
    asked: list[str] = field(default_factory=list)

    def round(self) -> Round:
        return Round("tests", self.folder / "cache")

    def run(self, tests: str, *options: str) -> int:
        (self.folder / "test_it.py").write_text(ONCE + tests, encoding="utf-8")
        return self.pytest("test_it.py", *options, *self.round().options())

    def ask(self, test: str) -> int:
        self.asked.append(test)
        return self.pytest(test, "-p", "no:cacheprovider")

    def shaky(self, code: int) -> list[str]:
        return list(shaky(self.round(), code, self.ask))

    def pytest(self, *words: str) -> int:
        command = [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", ".", *words]
        plugin = ["-p", "tests.support.crashes"]
        variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        variables["PYTHONPATH"] = str(ROOT)
        return subprocess.run(
            [*command, *plugin], cwd=self.folder, env=variables, check=False, capture_output=True
        ).returncode


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path)


def test_who_passes_alone_is_named(trial: Trial) -> None:
    code = trial.run(
        "def test_a(): fails_once('a')\ndef test_b(): fails_once('b')\ndef test_c(): pass\n", "-n", "2"
    )

    assert trial.shaky(code) == ["test_it.py::test_a", "test_it.py::test_b"]
    assert trial.asked == ["test_it.py::test_a", "test_it.py::test_b"], "each in a process of its own"


def test_who_fails_again_has_failed_and_so_have_all(trial: Trial) -> None:
    code = trial.run("def test_a(): fails_once('a')\ndef test_b(): assert False\n")

    assert trial.shaky(code) == []


def test_more_than_a_few_are_not_asked_again(trial: Trial) -> None:
    code = trial.run("".join(f"def test_{number}(): fails_once('{number}')\n" for number in range(4)))

    assert (trial.shaky(code), trial.asked) == ([], [])


def test_a_test_that_took_its_process_with_it_is_not_asked_again(trial: Trial) -> None:
    code = trial.run("def test_a(): crashes_once('a')\n", "-n", "1", "--max-worker-restart", "2")

    assert code not in {0, 1}
    assert (trial.shaky(code), trial.asked) == ([], [])


def test_a_run_that_passed_or_was_ended_is_not_asked_about(trial: Trial) -> None:
    trial.run("def test_a(): fails_once('a')\n")

    assert [trial.shaky(code) for code in (0, 2, 5, 124, -9)] == [[]] * 5
    assert trial.asked == []


def test_what_an_earlier_run_left_says_nothing_of_this_one(trial: Trial) -> None:
    code = trial.run("def test_a(): fails_once('a')\n")
    trial.round().forget()

    assert (trial.shaky(code), trial.asked) == ([], [])


@pytest.mark.parametrize("noted", ["", "{", "[]", "7", "{}"])
def test_what_pytest_noted_and_cannot_be_read_names_nobody(trial: Trial, noted: str) -> None:
    place = trial.folder / "cache" / "v" / "cache" / "lastfailed"
    place.parent.mkdir(parents=True)
    place.write_text(noted, encoding="utf-8")

    assert (trial.shaky(1), trial.asked) == ([], [])


def test_a_parameter_with_odd_signs_is_asked_by_its_very_name(trial: Trial) -> None:
    code = trial.run(
        "import pytest\n@pytest.mark.parametrize('word', ['a b', 'ü/::', 'plain'])\n"
        "def test_a(word): fails_once('x' if word == 'plain' else str(len(word)))\n"
    )

    assert len(trial.shaky(code)) == 3
