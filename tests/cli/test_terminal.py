"""At a terminal a person is asked, in words, before anything is spent; only a yes is one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import REPO, Program, environment, program
from tests.support.sandbox import running_sandbox

pytestmark = pytest.mark.linux_desktop

QUEUE = (
    "queue",
    "--model",
    "elevenlabs-sound-effects-v2",
    "--prompt",
    "Bells far away in the fog",
    "--duration",
    "3",
)
TOP_UP = ("top-up", "--amount", "5")


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose wallet has credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def asked(cli: Program, arguments: tuple[str, ...], answer: str) -> tuple[int, str]:
    """The exit code, and what was asked, of a command whose person types this answer."""
    import pty

    person, terminal = pty.openpty()
    command = [each for each in cli.arguments(*arguments) if each != "--json"]
    try:
        os.write(person, answer.encode())
        done = subprocess.run(
            command,
            stdin=terminal,
            capture_output=True,
            text=True,
            cwd=REPO,
            env=environment(),
            check=False,
            timeout=120,
        )
    finally:
        os.close(person)
        os.close(terminal)
    return done.returncode, done.stderr


@pytest.mark.parametrize("answer, code", [("y\n", 0), ("yes\n", 0), ("\n", 3), ("no\n", 3), ("\x04", 3)])
def test_only_a_yes_spends_credit(cli: Program, answer: str, code: int) -> None:
    ended, question = asked(cli, QUEUE, answer)
    assert ended == code
    assert "of credit? " in question
    assert cli.sandbox.state()["requests"].get("audio/queue", 0) == (code == 0)


def test_a_signature_is_asked_for_with_amount_receiver_and_host(cli: Program) -> None:
    ended, question = asked(cli, TOP_UP, "n\n")
    assert ended == 3
    for words in ("Sign $5.00 in USDC on Base to 0x", "as credit at 127.0.0.1", "once, or not at all"):
        assert words in question
    assert cli.sandbox.state()["chain"]["transfers"] == []
