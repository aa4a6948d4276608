"""Several copies at once, kills and signals between two steps, and what lies on the disk afterwards: real processes."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.adapters.settings.limits_file import limits_to_json
from app.domain.policy import Budget, Limits
from tests.promises.inside import MODEL, PROMPT, seen
from tests.support.program import Program, program
from tests.support.sandbox import running_sandbox

LONGEST_S = 60.0
APPROVED = ("--approve-up-to", "100")
TOP_UP = ("top-up", "--amount", "5", *APPROVED)


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    with running_sandbox(job_seconds=0.0, spread=0.0, credit_micro_usd=2_000_000, finalized_lag=3) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def until(true: Callable[[], object], process: subprocess.Popen[str]) -> None:
    """Wait for something to become so while a program runs."""
    deadline = time.monotonic() + LONGEST_S
    while not true():
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            said, _ = process.communicate()
            pytest.fail(f"it never came; the program ended with {process.returncode}: {said}")
        time.sleep(0.02)


def all_ended(processes: list[subprocess.Popen[str]]) -> list[tuple[int, dict[str, object]]]:
    """Exit code and last line of each."""
    endings = []
    for process in processes:
        out, _ = process.communicate(timeout=LONGEST_S)
        lines = [line for line in out.splitlines() if line.startswith("{")]
        endings.append((process.returncode, json.loads(lines[-1]) if lines else {}))
    return endings


def test_copies_that_top_up_at_once_sign_once(cli: Program) -> None:
    cli.sandbox.control("money", settle_s=2)
    endings = all_ended([cli.start(*TOP_UP, "--wait", "15") for _ in range(2)])
    saw = seen(cli.sandbox)
    # A copy that comes late finds the open one and follows it; one that comes at the same time is sent away.
    nonces = {end.get("nonce") for code, end in endings if code == 0}
    assert {code for code, _ in endings} <= {0, 3}, endings
    assert nonces == saw.nonces
    assert (saw.signatures, len(saw.transfers)) == (1, 1)


def test_copies_that_queue_at_once_never_pass_a_limit_together(cli: Program) -> None:
    cap = 25_000
    folder = cli.home / "config"
    folder.mkdir(parents=True)
    (folder / "limits.json").write_text(limits_to_json(Limits(used=Budget(cap, cap, cap))))
    models = (MODEL, "sonilo-v1-1-sound-effects", "sonilo-v1-1-music")
    started = [
        cli.start("queue", "--model", model, "--prompt", PROMPT, "--duration", "5", *APPROVED)
        for model in models
    ]
    endings = all_ended(started)
    queued = [end for code, end in endings if code == 0]
    assert queued, endings
    assert {code for code, _ in endings} == {0, 3}, endings
    assert sum(float(str(end["quote"])) for end in queued) * 1e6 <= cap
    assert cli.sandbox.state()["ledger"]["charged_micro_usd"] <= cap


def test_copies_that_queue_the_same_model_at_once_are_charged_for_what_they_say(cli: Program) -> None:
    cli.sandbox.arm("audio/queue", "delay", count=None, seconds=0.5)
    endings = all_ended(
        [cli.start("queue", "--model", MODEL, "--prompt", PROMPT, *APPROVED) for _ in range(2)]
    )
    queued = {str(end["queue_id"]) for code, end in endings if code == 0}
    assert {code for code, _ in endings} <= {0, 3}, endings
    assert len(queued) == seen(cli.sandbox).charges >= 1
    assert {str(job["queue_id"]) for job in cli.sandbox.state()["jobs"]} == queued


def test_a_kill_between_saved_and_removed_loses_nothing_and_fetches_nothing_twice(
    cli: Program, tmp_path: Path
) -> None:
    queued = cli.run("queue", "--model", MODEL, "--prompt", PROMPT, *APPROVED)
    cli.sandbox.arm("audio/complete", "hang", seconds=60)
    out = tmp_path / "out"
    watch = ("watch", "--model", MODEL, "--queue-id", str(queued.outcome["queue_id"]), "--out", str(out))
    process = cli.start(*watch)
    until(lambda: cli.sandbox.state()["requests"].get("audio/complete"), process)
    process.kill()
    process.communicate()
    (saved,) = out.iterdir()
    done = cli.run(*watch)
    assert (done.code, done.outcome["removed_from_server"]) == (0, True)
    assert [Path(done.outcome["file"])] == [saved] == list(out.iterdir())
    assert cli.sandbox.state()["jobs"][0]["downloads"] == 1


@pytest.mark.linux_desktop
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_a_top_up_settles_leaves_it_to_the_next_run(cli: Program, number: int) -> None:
    cli.sandbox.control("money", settle_s=1.5)
    process = cli.start(*TOP_UP)
    until(lambda: cli.sandbox.state()["payment_headers"].get("x402/top-up"), process)
    process.send_signal(number)
    process.communicate(timeout=LONGEST_S)
    assert process.returncode != 0
    again = cli.run(*TOP_UP)
    assert (again.code, again.outcome["earlier"]) == (0, True), again
    assert len(seen(cli.sandbox).transfers) == seen(cli.sandbox).signatures == 1


@pytest.mark.linux_desktop
def test_a_job_that_is_being_queued_is_not_lost_by_ctrl_c(cli: Program) -> None:
    cli.sandbox.arm("audio/queue", "delay", seconds=1.5)
    process = cli.start("queue", "--model", MODEL, "--prompt", PROMPT, *APPROVED)
    until(lambda: cli.sandbox.state()["jobs"], process)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=LONGEST_S)
    (job,) = cli.sandbox.state()["jobs"]
    known = cli.run("history")
    assert process.returncode == 130, said
    assert [each["queue_id"] for each in known.events("job")] == [job["queue_id"]], (said, known)


def test_a_reader_that_goes_away_does_not_make_a_payment_double(cli: Program) -> None:
    process = cli.start(*TOP_UP)
    assert process.stdout is not None
    process.stdout.close()
    process.wait(timeout=LONGEST_S)
    again = cli.run(*TOP_UP)
    saw = seen(cli.sandbox)
    assert (process.returncode, again.code) == (0, 0), "it went on to its end, unheard"
    assert len(saw.transfers) == saw.signatures == 2, "each command paid once"
