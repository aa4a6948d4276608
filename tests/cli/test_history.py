"""`history` as programs use it: real processes over one file, what they find, and what they forget."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import REPO, Program, environment, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"
PROMPTS = ("Bells far away in the fog", "A copper kettle begins to sing")


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose wallet has some credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def made(cli: Program, prompt: str, title: str) -> dict[str, object]:
    """A job that was queued, watched, saved and cleaned up; its last line."""
    arguments = ("--model", MODEL, "--prompt", prompt, "--title", title, "--duration", "3")
    queued = cli.run("queue", *arguments, "--approve-up-to", "1")
    assert queued.code == 0
    done = cli.run("watch", "--model", MODEL, "--queue-id", str(queued.outcome["queue_id"]))
    assert done.code == 0
    return done.outcome


def titles(cli: Program, *arguments: str) -> list[object]:
    done = cli.run("history", *arguments)
    assert done.code == 0
    assert done.outcome["jobs"] == len(done.events("job"))
    return [line["title"] for line in done.events("job")]


def test_past_jobs_are_found_shown_renamed_and_forgotten(cli: Program) -> None:
    assert titles(cli) == []
    first, _ = made(cli, PROMPTS[0], "Fog"), made(cli, PROMPTS[1], "Kettle")

    assert titles(cli) == ["Kettle", "Fog"]
    assert titles(cli, "--sort", "oldest", "--limit", "1") == ["Fog"]
    assert titles(cli, "BELLS", "fo") == ["Fog"]
    assert titles(cli, "--state", "failed") == []
    assert titles(cli, "--model", MODEL, "--since", "2020-01-01", "--until", "2020-01-02") == []

    shown = cli.run("history", "--show", str(first["queue_id"]))
    (job,) = shown.events("job")
    assert (job["prompt"], job["sha256"], job["file"]) == (PROMPTS[0], first["sha256"], first["file"])
    kinds = [step["kind"] for step in shown.events("step")]
    assert kinds[:3] == ["quoted", "approved", "queued"]
    assert kinds[-2:] == ["saved", "cleaned"]
    (charge,) = shown.events("charge")
    assert (charge["state"], charge["job_id"]) == ("queued", job["job_id"])

    assert cli.run("history", "--rename", str(job["job_id"]), "Fog bells").outcome["title"] == "Fog bells"
    refused = cli.run("history", "--forget-prompt", str(job["job_id"]))
    assert (refused.code, refused.outcome["outcome"]) == (2, "usage")
    assert cli.run("history", "--forget-prompt", str(job["job_id"]), "--yes").code == 0
    (left,) = cli.run("history", "--show", str(job["job_id"])).events("job")
    assert (left["title"], left["prompt"], left["prompt_forgotten"]) == ("Fog bells", None, True)
    for path in (cli.home).rglob("*.sqlite*"):
        assert PROMPTS[0].encode() not in path.read_bytes()

    assert cli.run("history", "--forget", str(job["job_id"]), "--yes").code == 0
    assert titles(cli) == ["Kettle"]
    assert cli.run("history", "--show", str(job["job_id"])).code == 2
    wiped = cli.run("history", "--wipe", "--files", "--yes").outcome
    assert (wiped["jobs"], wiped["files"], wiped["files_left"]) == (1, 1, 0)
    assert titles(cli) == []
    assert Path(str(first["file"])).exists(), "of a job that was only forgotten"
    assert len(cli.run("payments").events("charge")) == 2, "money records stay"


def test_a_wipe_leaves_a_job_that_is_still_being_made(cli: Program) -> None:
    arguments = ("--model", MODEL, "--prompt", PROMPTS[0], "--duration", "3", "--approve-up-to", "1")
    assert cli.run("queue", *arguments).code == 0

    assert cli.run("history", "--wipe", "--yes").outcome["jobs"] == 0
    assert len(titles(cli)) == 1


@pytest.mark.parametrize(
    "wrong",
    [("--since", "yesterday"), ("--limit", "-1"), ("--sort", "colour"), ("--of", "Nobody"), ("--show", "x")],
)
def test_a_choice_that_is_none_is_said(cli: Program, wrong: tuple[str, str]) -> None:
    assert cli.run("history", *wrong).code == 2


def test_people_read_lines_without_json(cli: Program) -> None:
    made(cli, PROMPTS[0], "Fog")
    arguments = [each for each in cli.arguments("history") if each != "--json"]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=REPO, env=environment(), check=False)
    (line,) = done.stdout.splitlines()
    assert "Fog" in line
    assert "UTC" in line
    assert MODEL in line
