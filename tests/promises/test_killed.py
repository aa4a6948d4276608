"""The program is killed (SIGKILL) in the middle of things, and the next start goes on: nothing twice, nothing lost."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import Program, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    with running_sandbox(job_seconds=6.0, spread=0.0, credit_micro_usd=2_000_000, finalized_lag=3) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def wait_for_line(process: subprocess.Popen[str], **wanted: object) -> dict[str, object]:
    """Read the process's JSON lines until one has all these fields."""
    assert process.stdout is not None
    for line in process.stdout:
        found = json.loads(line)
        if all(found.get(name) == value for name, value in wanted.items()):
            return dict(found)
    pytest.fail(f"the program ended without {wanted}")


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_watch_that_was_killed_goes_on_and_saves_the_audio_once(cli: Program, tmp_path: Path) -> None:
    # Long enough not to be over before the program has started, however slow that is.
    cli.sandbox.control("jobs", job_seconds=600.0, spread=0.0)
    queued = cli.run("queue", "--model", MODEL, "--prompt", "Steps on gravel", "--approve-up-to", "1")
    watch = (
        "watch",
        "--model",
        MODEL,
        "--queue-id",
        str(queued.outcome["queue_id"]),
        "--out",
        str(tmp_path / "out"),
    )
    process = cli.start(*watch)
    wait_for_line(process, event="state", state="making")
    kill(process)
    cli.sandbox.control("clock", speed=600.0)
    done = cli.run(*watch)
    assert done.code == 0
    assert done.outcome["removed_from_server"] is True
    assert done.outcome["polls"] > 1, "what was known before the kill is still known"
    assert [path.name for path in (tmp_path / "out").iterdir()] == [Path(done.outcome["file"]).name]
    assert cli.sandbox.state()["ledger"]["charges"] == 1


def test_a_download_that_was_killed_is_fetched_again_and_only_then_deleted(
    cli: Program, tmp_path: Path
) -> None:
    cli.sandbox.control("jobs", job_seconds=0.5, spread=0.0)
    queued = cli.run("queue", "--model", MODEL, "--prompt", "Steps on gravel", "--approve-up-to", "1")
    cli.sandbox.arm("audio/retrieve", "slow_body", count=1, chunk=512, pause_s=0.5)
    watch = (
        "watch",
        "--model",
        MODEL,
        "--queue-id",
        str(queued.outcome["queue_id"]),
        "--out",
        str(tmp_path / "out"),
    )
    process = cli.start(*watch)
    part = _first_part(tmp_path / "out", process)
    assert part.name.endswith(".part")
    kill(process)
    assert cli.sandbox.state()["jobs"][0]["state"] == "done", "the server still has it"
    done = cli.run(*watch)
    assert (done.code, done.outcome["verified"]) == (0, True)


@pytest.mark.parametrize("landing", ["settled", "never"])
def test_a_top_up_that_was_killed_in_flight_is_settled_by_the_chain_and_never_signed_again(
    cli: Program, landing: str
) -> None:
    fault = "settle_later" if landing == "settled" else "settle_lost"
    cli.sandbox.arm("x402/top-up", fault, count=None, seconds=1)
    cli.sandbox.arm("x402/top-up", "delay", count=1, after=1, seconds=30)
    top_up = ("top-up", "--amount", "5", "--approve-up-to", "100", "--wait", "20")
    process = cli.start(*top_up)
    wait_for_line(process, event="payment", state="sent")
    while not cli.sandbox.state()["payment_headers"].get("x402/top-up"):
        pass
    kill(process)
    again = cli.run(*top_up)
    state = cli.sandbox.state()
    assert again.outcome["earlier"] is True
    assert {seen["nonce"] for seen in state["payment_headers_seen"]} == {again.outcome["nonce"]}
    values = {seen["value"] for seen in state["payment_headers_seen"]}
    assert len(values) == 1, "a retry sends the very same bytes"
    if landing == "never":
        assert (again.code, again.outcome["outcome"]) == (4, "unknown")
        assert state["chain"]["transfers"] == []
    else:
        assert (again.code, again.outcome["outcome"]) == (0, "confirmed")
        assert [transfer["nonce"] for transfer in state["chain"]["transfers"]] == [again.outcome["nonce"]]


def _first_part(folder: Path, process: subprocess.Popen[str]) -> Path:
    while process.poll() is None:
        for path in folder.glob(".*.part") if folder.exists() else ():
            return path
    pytest.fail("the program ended before it began to download")
