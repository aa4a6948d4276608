"""The command behind ``dev.py faults``: what it plays, what it prints, and that it fails when a promise is broken."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import __main__ as command
from tests.faults import lives
from tests.faults.dooms import AT_RANDOM, SCENES, Census, chosen
from tests.faults.kills import Death
from tests.faults.lives import Lives, one_life, story_of
from tests.faults.play import Result
from tests.faults.table import Found, fault_line, late_lines, step_lines, verdict_lines

RESULT = Result("no fault", 2, 1, 1, 1, 1, 1, "saved: Final", "Final", 0, settled=True)
DEATH = Death("two looks", "after SENT", 1, 2, 2, "saved", 10_000, settled=True)


def test_lives_of_a_seed_are_the_same_each_time_and_have_deaths_in_them() -> None:
    assert story_of(7, 3) == story_of(7, 3) != story_of(8, 3)
    played = Lives()
    for number in range(6):
        played.add(one_life(7, number))
    assert (played.played, played.broken) == (6, [])
    assert sum(played.deaths.values()) > 0
    assert played.transfers == played.ends["final"]


def test_a_life_that_breaks_a_promise_is_named_with_its_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def live(*_: object) -> None:
        raise AssertionError("paid twice")

    monkeypatch.setattr(lives, "live", live)
    (line,) = one_life(7, 3).broken
    assert "life 3 of seed 7" in line
    assert "paid twice" in line


def test_every_step_is_killed_at_before_any_is_killed_at_again() -> None:
    moments = ["before SENT", "in SENT", "after SENT"]
    taken = [Census(scene, moments * 2, 1.0) for scene in SCENES[:2]]
    dooms = chosen(taken, 8, random.Random(1))
    assert {doom.step for doom in dooms[:4]} == {*moments, AT_RANDOM}
    at_moments = [(doom.scene.name, doom.step) for doom in dooms if doom.at is not None]
    assert len(set(at_moments)) == len(at_moments)
    assert sum(doom.step == AT_RANDOM for doom in dooms) == 2


def test_a_death_while_payments_are_found_out_about_is_told_with_its_step() -> None:
    late = replace(DEATH, kills=2, late_step="in FINAL, not committed")
    assert list(late_lines([DEATH, late, late])) == [
        "of these, later and while it reconciled: 2 in FINAL, not committed"
    ]
    assert list(late_lines([DEATH])) == []


def test_nothing_broken_is_said_in_the_end() -> None:
    found = Found(1, results=[RESULT], deaths=[DEATH])
    assert list(found.broken()) == []
    lines = list(verdict_lines(found, []))
    assert "2 of 2 (100.0 %)" in lines[0]
    assert lines[-1] == "No promise was broken."


@pytest.mark.parametrize(
    "found",
    [
        Found(1, results=[replace(RESULT, broken=("2 transfers for 1 calls",))]),
        Found(1, deaths=[replace(DEATH, broken=("2 transfers for 1 calls",))]),
        Found(1, lives=Lives(1, broken=["life 0 of seed 1: paid twice"])),
        Found(1, results=[RESULT] * 98 + [replace(RESULT, settled=False)] * 2),
    ],
    ids=["fault", "kill", "life", "less than 99 in 100 decided"],
)
def test_what_is_broken_is_named(found: Found) -> None:
    assert list(found.broken())


def test_a_broken_line_of_the_table_is_marked() -> None:
    assert "BROKEN: twice" in fault_line(replace(RESULT, broken=("twice",)))
    assert "BROKEN" not in fault_line(RESULT)


def test_deaths_are_counted_by_the_step_at_which_they_came() -> None:
    (line,) = step_lines([DEATH, replace(DEATH, kills=3)])
    assert line.split()[:4] == ["after", "SENT", "2", "4"]


def _portions(*portions: Lives) -> Iterator[Lives]:
    yield from portions


@pytest.mark.parametrize("broken", [[], ["life 1 of seed 9: paid twice"]])
def test_the_command_ends_with_one_when_something_is_broken_and_writes_it_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], broken: list[str]
) -> None:
    played = Lives(2, broken=broken)
    played.deaths["after journal.record sent"] = 3
    monkeypatch.setattr(command, "play_lives", lambda count, seed: _portions(played))
    file = tmp_path / "found.json"
    options = ["--no-rows", "--kills", "0", "--model-runs", "2", "--seed", "9", "--json", str(file)]

    assert command.main(options) == len(broken)

    said = capsys.readouterr().out
    assert "2 lives, 3 deaths" in said
    assert "seed: 9" in said
    written = json.loads(file.read_text())
    assert (written["seed"], written["broken"]) == (9, broken)
    assert written["lives"]["deaths"] == {"after journal.record sent": 3}
