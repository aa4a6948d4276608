"""Copies that buy the same look at once, and kills while a payment is under way: real processes, one transfer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.promises.inside import seen
from tests.promises.shopping import SONG
from tests.promises.test_processes import all_ended, until
from tests.support.program import Program, program
from tests.support.sandbox import running_sandbox


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    with running_sandbox(
        job_seconds=0.0, spread=0.0, finalized_lag=3, seller_payment_identifier="required"
    ) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def look(cli: Program, out: Path) -> tuple[str, ...]:
    """The command line that buys a look at a new job."""
    base = f"{cli.sandbox.addresses.seller_url}/v2/audio"
    queue_id = httpx.post(f"{base}/queue", json=SONG, trust_env=False).json()["queue_id"]
    job = ("--model", str(SONG["model"]), "--queue-id", str(queue_id), "--seller", f"{base}/retrieve")
    return ("watch", *job, "--approve-up-to", "1", "--out", str(out))


def test_copies_that_look_at_the_same_job_at_once_pay_once(cli: Program, tmp_path: Path) -> None:
    command = look(cli, tmp_path / "out")
    endings = all_ended([cli.start(*command) for _ in range(2)])
    saw = seen(cli.sandbox)
    assert [code for code, _ in endings] == [0, 0], endings
    assert (saw.signatures, len(saw.transfers)) == (1, 1)


@pytest.mark.parametrize("settle", ["", "settle_later"])
def test_a_look_that_was_killed_in_flight_is_collected_and_never_signed_again(
    cli: Program, tmp_path: Path, settle: str
) -> None:
    command = look(cli, tmp_path / "out")
    if settle:
        cli.sandbox.arm("seller", settle, seconds=1)
    cli.sandbox.arm("seller/v2/audio/retrieve", "delay", after=1, seconds=20)
    process = cli.start(*command)
    until(lambda: seen(cli.sandbox).headers, process)
    process.kill()
    process.communicate()
    time.sleep(0.2)
    done = cli.run(*command)
    saw = seen(cli.sandbox)
    # A seller that gave the settlement up remembers no answer, though the money landed.
    expected = (5, "not_delivered") if settle else (0, "saved")
    assert (done.code, done.outcome["outcome"]) == expected, done
    assert (saw.signatures, len(saw.transfers)) == (1, 1)
