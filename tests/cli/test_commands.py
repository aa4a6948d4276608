"""The command line as programs use it: real processes, a sandbox on real sockets, JSON lines and exit codes."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from tests.support.program import Program, ended, program
from tests.support.sandbox import running_sandbox

MODEL = "elevenlabs-sound-effects-v2"
PROMPT = "Bells ringing far away in the fog"


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program beside a world whose jobs are quick and whose wallet has credit."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def queued(cli: Program) -> str:
    """Queue a job; its queue_id."""
    done = cli.run("queue", "--model", MODEL, "--prompt", PROMPT, "--duration", "3", "--approve-up-to", "1")
    assert done.code == 0, done
    return str(done.outcome["queue_id"])


def test_a_job_is_queued_watched_saved_checked_and_then_removed_from_the_server(
    cli: Program, tmp_path: Path
) -> None:
    queue_id = queued(cli)
    done = cli.run("watch", "--model", MODEL, "--queue-id", queue_id, "--out", str(tmp_path / "out"))
    assert done.code == 0
    assert done.outcome["outcome"] == "saved"
    assert done.outcome["removed_from_server"] is True
    content = Path(done.outcome["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == done.outcome["sha256"]
    assert Path(done.outcome["file"]).parent == tmp_path / "out"


def test_queue_prints_model_queue_id_and_quote(cli: Program) -> None:
    done = cli.run("queue", "--model", MODEL, "--prompt", PROMPT, "--duration", "3", "--approve-up-to", "1")
    assert set(done.outcome) == {"outcome", "model", "queue_id", "quote"}
    assert done.outcome["model"] == MODEL
    assert 0 < done.outcome["quote"] < 1


def test_nothing_is_spent_unasked(cli: Program) -> None:
    queue = cli.run("queue", "--model", MODEL, "--prompt", PROMPT)
    top_up = cli.run("top-up", "--amount", "5")
    assert (queue.code, top_up.code) == (3, 3)
    seen = cli.sandbox.state()
    assert seen["chain"]["transfers"] == []
    assert seen["requests"].get("audio/queue", 0) == 0


def test_approve_up_to_is_a_total_that_is_never_passed(cli: Program) -> None:
    done = cli.run("top-up", "--amount", "6", "--approve-up-to", "5.99")
    assert done.code == 3
    assert cli.sandbox.state()["chain"]["transfers"] == []


def test_a_top_up_is_proved_on_chain(cli: Program) -> None:
    done = cli.run("top-up", "--amount", "5", "--approve-up-to", "5")
    assert done.code == 0
    assert done.outcome["outcome"] == "confirmed"
    (transfer,) = cli.sandbox.state()["chain"]["transfers"]
    assert transfer["transaction"] == done.outcome["transaction"]
    assert transfer["value"] == 5_000_000
    assert transfer["nonce"] == done.outcome["nonce"]
    states = [line["state"] for line in done.events("payment")]
    assert states == ["intended", "signed", "sent", "claimed", "confirmed"]


def test_balance_tells_chain_and_credit(cli: Program) -> None:
    done = cli.run("balance")
    assert done.code == 0
    assert (done.outcome["usdc"], done.outcome["credit"]) == (50.0, 2.0)
    assert done.outcome["address"] == cli.sandbox.test_address


def test_a_limit_above_the_saved_one_is_refused_whatever_was_approved(cli: Program) -> None:
    done = cli.run("top-up", "--amount", "11", "--approve-up-to", "100")
    assert done.code == 3
    assert done.outcome["code"] == "cap_item"
    assert "$10.00" in done.outcome["what"]


def test_a_foreign_queue_id_ends_with_5(cli: Program) -> None:
    done = cli.run("watch", "--model", MODEL, "--queue-id", "11111111-2222-3333-4444-555555555555")
    assert done.code == 5
    assert done.outcome["code"] == "unknown_queue_id"


def test_a_failed_job_ends_with_5_and_says_what_became_of_the_money(cli: Program) -> None:
    cli.sandbox.control("fail-next", refunded=True)
    done = cli.run("watch", "--model", MODEL, "--queue-id", queued(cli))
    assert (done.code, done.outcome["outcome"]) == (5, "failed")
    assert "refunded" in done.outcome["what"]


def test_low_credit_ends_with_3_and_nothing_is_charged(cli: Program) -> None:
    cli.sandbox.control("credit", account=cli.sandbox.test_address, amount_micro_usd=-1_950_000)
    done = cli.run("queue", "--model", MODEL, "--prompt", PROMPT, "--duration", "3", "--approve-up-to", "1")
    assert (done.code, done.outcome["outcome"]) == (3, "credit_low")


def test_no_network_ends_with_6(cli: Program) -> None:
    nowhere = replace(cli, api_url="http://127.0.0.1:9/api/v1", rpc_url="http://127.0.0.1:9/rpc")
    done = nowhere.run("balance")
    assert (done.code, done.outcome["outcome"]) == (6, "network")


@pytest.mark.parametrize("address", ["http://example.com/api/v1", "ftp://127.0.0.1/", "nonsense"])
def test_plain_http_is_for_this_computer_only(cli: Program, address: str) -> None:
    for elsewhere in (replace(cli, api_url=address), replace(cli, rpc_url=address)):
        done = elsewhere.run("balance")
        assert (done.code, done.outcome["outcome"]) == (2, "usage")


@pytest.mark.parametrize(
    "arguments",
    [
        ["watch", "--model", "m"],
        ["top-up", "--amount", "1e3"],
        ["top-up", "--amount", "-5"],
        ["sandbox", "serve", "--port", "70000"],
        ["no-such-command"],
    ],
)
def test_bad_usage_ends_with_2(arguments: list[str]) -> None:
    assert ended([sys.executable, "-m", "app", *arguments]).code == 2


@pytest.mark.parametrize(
    "arguments", [["watch", "--model", "m"], ["top-up", "--amount", "x"], ["no-such-command"]]
)
def test_bad_usage_is_told_to_programs_as_well(arguments: list[str]) -> None:
    done = ended([sys.executable, "-m", "app", *arguments, "--json"])
    assert (done.code, done.outcome["outcome"], len(done.lines)) == (2, "usage", 1)
    assert done.outcome["what"] in done.errors


def test_balance_without_the_key_is_no_trouble_of_the_network(cli: Program) -> None:
    known = cli.run("balance")
    command = [word for word in cli.arguments("balance") if "keystore" not in word]
    at = command.index("--password-file")
    del command[at - 1 : at + 2]
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "", "DISPLAY": "", "XDG_RUNTIME_DIR": str(cli.home / "run")}
    done = ended(command, nowhere)
    assert (done.code, done.outcome["outcome"]) == (2, "usage")
    assert done.outcome["usdc"] == known.outcome["usdc"]


def test_a_wrong_password_ends_with_2_and_is_not_repeated(cli: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("hunter2-not-it\n")
    done = replace(cli, password_file=wrong).run("balance")
    assert done.code == 2
    assert "hunter2-not-it" not in json.dumps(done.lines) + done.errors


def test_an_out_folder_that_cannot_be_made_is_said_at_once(cli: Program, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    queue_id = queued(cli)
    done = cli.run("watch", "--model", MODEL, "--queue-id", queue_id, "--out", str(in_the_way / "out"))
    assert done.code == 2
    again = cli.run("watch", "--model", MODEL, "--queue-id", queue_id, "--out", str(tmp_path / "out"))
    assert again.code == 0


def test_the_demo_does_the_whole_main_job(tmp_path: Path) -> None:
    done = ended([sys.executable, "-m", "app", "demo", "--json", "--out", str(tmp_path / "demo")])
    (story,) = done.lines
    assert done.code == 0
    assert story["job"]["state"] == "cleaned"
    assert story["payments"][0]["transaction"].startswith("0x")
    assert story["payments"][0]["nonce"].startswith("0x")
    assert hashlib.sha256(Path(story["file"]).read_bytes()).hexdigest() == story["sha256"]


def test_the_demo_works_where_qt_cannot_be_imported(tmp_path: Path) -> None:
    blocker = tmp_path / "sitecustomize.py"
    blocker.write_text(
        "import sys\nfor name in ('PySide6', 'shiboken6', 'qasync'):\n    sys.modules[name] = None\n"
    )
    paths = os.pathsep.join((str(tmp_path), str(Path(__file__).resolve().parents[2])))
    done = ended(
        [sys.executable, "-m", "app", "demo", "--json", "--out", str(tmp_path / "demo")],
        {"PYTHONPATH": paths},
    )
    assert done.code == 0
    without = ended([sys.executable, "-c", "import PySide6"], {"PYTHONPATH": paths})
    assert without.code != 0, "the blocker must block"


def test_a_seller_and_a_listing_are_one_or_the_other() -> None:
    job = ("watch", "--model", "m", "--queue-id", "q", "--seller", "https://shop.example/x", "--listing", "f")
    assert ended([sys.executable, "-m", "app", *job]).code == 2


def test_a_seller_is_paid_within_what_was_approved_and_never_above_the_saved_limits(
    cli: Program, tmp_path: Path
) -> None:
    base = f"{cli.sandbox.addresses.seller_url}/v2/audio"
    song = {"model": MODEL, "prompt": PROMPT, "duration_seconds": 3}
    queue_id = httpx.post(f"{base}/queue", json=song, trust_env=False).json()["queue_id"]
    seller = ("--seller", f"{base}/retrieve", "--out", str(tmp_path / "out"))
    job = ("--model", MODEL, "--queue-id", queue_id, *seller)
    unasked = cli.run("watch", *job)
    assert (unasked.code, unasked.outcome["code"]) == (3, "not_approved")
    cli.sandbox.control("seller", price_micro_usdc=11_000_000)
    dear = cli.run(
        "watch", *job, "--approve-up-to", "1000", "--max-per-payment", "1000", "--max-per-day", "1000"
    )
    assert (dear.code, dear.outcome["code"]) == (3, "cap_item")
    cli.sandbox.control("seller", price_micro_usdc=10_000)
    done = cli.run("watch", *job, "--approve-up-to", "0.5")
    assert (done.code, done.outcome["outcome"], done.outcome["paid"] > 0) == (0, "saved", True)
    assert all(each["state"] in ("confirmed", "final") for each in done.outcome["payments"])
