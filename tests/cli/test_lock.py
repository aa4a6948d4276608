"""``lock`` and ``unlock``: one lock for the window and every command over the same home."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.support.desktop import private_bus
from tests.support.program import Ended, Program, ended, program
from tests.support.sandbox import running_sandbox


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose wallet has credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def _plain(cli: Program, command: str, extra: Mapping[str, str] | None = None) -> Ended:
    return ended([sys.executable, "-m", "app", "--home", str(cli.home), command, "--json"], extra)


def test_a_locked_home_pays_queues_and_opens_nothing_for_a_command_either(cli: Program) -> None:
    locked = _plain(cli, "lock")
    assert (locked.code, locked.outcome["outcome"]) == (0, "locked")

    top_up = cli.run("top-up", "--amount", "5", "--approve-up-to", "10")
    queue = cli.run(
        "queue",
        *("--model", "elevenlabs-sound-effects-v2", "--prompt", "Bells in the fog", "--duration", "3"),
        *("--approve-up-to", "10"),
    )
    opened = _plain(cli, "unlock")

    assert [done.code for done in (top_up, queue)] == [3, 3]
    assert top_up.outcome["what"] == "Gondola is locked."
    assert cli.sandbox.state()["chain"]["transfers"] == []
    assert cli.sandbox.state()["requests"].get("audio/queue", 0) == 0
    assert opened.code != 0, "there is no keyring here to ask"
    assert (cli.home / "config" / "locked").exists()
    assert cli.run("balance").code == 0, "looking is free"


@pytest.mark.linux_desktop
def test_the_systems_keyring_opens_it(cli: Program) -> None:
    with private_bus() as environment:
        assert _plain(cli, "lock", environment).code == 0
        opened = _plain(cli, "unlock", environment)
        assert (opened.code, opened.outcome["outcome"]) == (0, "open")
    done = cli.run("top-up", "--amount", "5", "--approve-up-to", "10")
    assert done.code == 0


def test_a_lock_that_cannot_be_written_down_is_not_said_to_hold(cli: Program) -> None:
    cli.home.mkdir(parents=True, exist_ok=True)
    (cli.home / "config").write_text("a file where the folder should be")
    done = _plain(cli, "lock")
    assert done.code != 0
    assert done.outcome["outcome"] != "locked"
