"""`payments` and `reconcile` as programs use them: real processes, a sandbox on real sockets, JSON lines."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.program import REPO, Program, environment, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose wallet has some credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def queue(cli: Program) -> int:
    """Try to queue one cheap job; the exit code."""
    arguments = ("--model", MODEL, "--prompt", "Bells far away in the fog", "--duration", "3")
    return cli.run("queue", *arguments, "--approve-up-to", "1").code


def test_an_empty_journal_is_listed_and_has_nothing_to_reconcile(cli: Program) -> None:
    listed, settled = cli.run("payments"), cli.run("reconcile")
    assert (listed.code, settled.code) == (0, 0)
    assert listed.lines == ({"outcome": "listed", "payments": 0, "charges": 0},)
    assert settled.lines == ({"outcome": "settled", "undecided": []},)


def test_payments_and_uses_of_credit_are_listed_without_what_could_settle_them(cli: Program) -> None:
    assert cli.run("top-up", "--amount", "5", "--approve-up-to", "5").code == 0
    assert queue(cli) == 0
    done = cli.run("payments")
    assert done.code == 0
    (payment,), (charge,) = done.events("payment"), done.events("charge")
    (transfer,) = cli.sandbox.state()["chain"]["transfers"]
    assert payment["transaction"] == transfer["transaction"]
    assert payment["nonce"] == transfer["nonce"]
    assert (payment["state"], payment["amount"], payment["delivery"]) == ("confirmed", 5.0, "delivered")
    assert (charge["state"], charge["model"]) == ("queued", MODEL)
    assert charge["queue_id"]
    assert done.outcome == {"outcome": "listed", "payments": 1, "charges": 1}
    printed = json.dumps(done.lines)
    assert "signature" not in printed.lower()
    assert "header" not in printed.lower()


def test_a_top_up_whose_answer_was_lost_is_settled_by_the_chain(cli: Program) -> None:
    cli.sandbox.arm("x402/top-up", "drop", after=1, count=None)
    cli.sandbox.arm("rpc/eth_getLogs", "rpc_error", count=None)
    left = cli.run("top-up", "--amount", "5", "--approve-up-to", "5", "--wait", "2")
    assert (left.code, left.outcome["outcome"]) == (4, "unknown")
    blind = cli.run("reconcile")
    assert (blind.code, blind.outcome["outcome"]) == (6, "network")
    assert blind.outcome["undecided"] == [left.outcome["payment_id"]]
    cli.sandbox.clear_faults()
    done = cli.run("reconcile", "--wait", "60")
    assert done.code == 0
    assert done.outcome == {"outcome": "settled", "undecided": []}
    assert "confirmed" in [line["state"] for line in done.events("payment")]
    assert len(cli.sandbox.state()["chain"]["transfers"]) == 1


def test_what_nobody_can_know_ends_with_4_and_what_cannot_be_asked_with_6(cli: Program) -> None:
    cli.sandbox.arm("audio/queue", "drop", processed=False)
    assert queue(cli) == 4
    unknown = cli.run("reconcile", "--wait", "3")
    assert (unknown.code, unknown.outcome["outcome"]) == (4, "unknown")
    (charge,) = cli.run("payments").events("charge")
    assert unknown.outcome["undecided"] == [charge["charge_id"]]
    assert charge["state"] == "unknown"
    offline = replace(cli, api_url=f"{NOWHERE}/api/v1").run("reconcile")
    assert (offline.code, offline.outcome["outcome"]) == (6, "network")
    assert "Venice's ledger" in offline.outcome["what"]


def test_a_lost_answer_is_found_in_the_ledger(cli: Program) -> None:
    cli.sandbox.arm("audio/queue", "drop")
    assert queue(cli) == 4
    done = cli.run("reconcile", "--wait", "30")
    assert done.code == 0
    assert [line["state"] for line in done.events("charge")][-1] == "lost"


def test_without_json_both_speak_in_words(cli: Program) -> None:
    arguments = [each for each in cli.arguments("payments") if each != "--json"]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=REPO, env=environment(), check=False)
    assert done.stdout == "Nothing was paid and no credit was used yet.\n"
