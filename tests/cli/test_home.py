"""One folder holds everything of a run that names it: nothing is left in the person's own places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import Program, ended, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose jobs are quick and whose wallet has credit."""
    with running_sandbox(job_seconds=0.5, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


@pytest.mark.parametrize("way", ["option", "variable"])
def test_the_named_folder_holds_records_audio_and_all(cli: Program, tmp_path: Path, way: str) -> None:
    own, named = tmp_path / "own", tmp_path / "named"
    own.mkdir()
    places = {name: str(own) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    xdg = {f"XDG_{name}_HOME": str(own / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    said = {"GONDOLA_HOME": str(named if way == "variable" else own / "not here")}

    def run(*arguments: str) -> None:
        command = cli.arguments(*arguments)
        at = command.index("--home")
        told = ["--home", str(named)] if way == "option" else []
        done = ended([*command[:at], *told, *command[at + 2 :]], {**places, **xdg, **said})
        assert done.code == 0, done
        outcomes.append(done.outcome)

    outcomes: list[dict[str, object]] = []
    run(
        "queue",
        "--model",
        MODEL,
        "--prompt",
        "Bells far away in the fog",
        "--duration",
        "3",
        "--approve-up-to",
        "1",
    )
    run("watch", "--model", MODEL, "--queue-id", str(outcomes[0]["queue_id"]))

    assert Path(str(outcomes[1]["file"])).is_relative_to(named)
    assert [path for path in own.rglob("*") if path.is_file()] == []
