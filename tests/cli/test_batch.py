"""``batch`` as programs use it: real processes, a sandbox on real sockets, JSON lines and exit codes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import Program, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"
THREE = ("Bells far away in the fog", "Rain on a tin roof", "Wind in an old chimney")


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose jobs are quick and whose wallet has credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder of three scripts."""
    folder = tmp_path / "scripts"
    folder.mkdir()
    for number, text in enumerate(THREE):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def queued(cli: Program) -> int:
    return int(cli.sandbox.state()["requests"].get("audio/queue", 0))


def test_a_folder_of_scripts_is_made_saved_and_told_at_its_end(
    cli: Program, scripts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = cli.run(
        "batch", str(scripts), "--model", MODEL, "--duration", "3", "--approve-up-to", "1", "--out", str(out)
    )
    assert done.code == 0, done
    assert (done.outcome["outcome"], done.outcome["jobs"], done.outcome["saved"]) == ("saved", 3, 3)
    assert len(set(done.outcome["files"])) == 3
    assert all(Path(each).is_file() for each in done.outcome["files"])
    assert done.events("priced")[0]["jobs"] == 3
    assert queued(cli) == 3


def test_nothing_is_queued_unasked_and_a_dry_run_only_tells(cli: Program, scripts: Path) -> None:
    dry = cli.run("batch", str(scripts), "--model", MODEL, "--duration", "3", "--dry-run")
    assert (dry.code, dry.outcome["outcome"], dry.outcome["jobs"]) == (0, "priced", 3)
    assert dry.outcome["total"] > 0
    no = cli.run("batch", str(scripts), "--model", MODEL, "--duration", "3")
    assert no.code == 3
    assert queued(cli) == 0


def test_what_was_paid_before_is_left_out_unless_it_is_wished(cli: Program, scripts: Path) -> None:
    words = ("batch", str(scripts), "--model", MODEL, "--duration", "3", "--approve-up-to", "1")
    assert cli.run(*words).code == 0
    again = cli.run(*words)
    assert again.code == 2
    assert again.events("repeats")[0]["count"] == 3
    assert queued(cli) == 3


def test_credit_that_ends_in_the_middle_stops_it_and_the_same_command_goes_on(
    cli: Program, scripts: Path
) -> None:
    cli.sandbox.control("credit", account=cli.sandbox.test_address, amount_micro_usd=-1_995_000)
    words = ("batch", str(scripts), "--model", MODEL, "--duration", "3", "--approve-up-to", "1")
    stopped = cli.run(*words)
    assert stopped.code == 3, stopped
    assert stopped.outcome["waiting"] >= 1
    made, stopped_after = stopped.outcome.get("saved", 0), queued(cli)

    cli.sandbox.control("credit", account=cli.sandbox.test_address, amount_micro_usd=1_900_000)
    done = cli.run(*words)
    assert done.code == 0, done
    assert done.events("earlier")
    assert done.outcome["saved"] == 3
    assert queued(cli) - stopped_after == 3 - made


def test_a_line_that_is_no_use_is_told_and_the_others_are_made(cli: Program, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("prompt", "model"), (THREE[0], MODEL), (THREE[1], "no-such-model")])
    done = cli.run("batch", str(table), "--duration", "3", "--approve-up-to", "1")
    assert "no-such-model" in done.events("left_out")[0]["what"]
    assert (done.code, done.outcome["saved"]) == (0, 1)
