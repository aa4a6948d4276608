"""Runs the real command line inside this process: the same arguments, JSON lines and exit codes, sooner.

Only the clock is another one: its waits pass faster, and it can be wrong. For what kills, signals and shared files
between processes do, see ``tests/support/program.py``.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.sandbox.payments import read_payment
from app.sandbox.wire_format import decode_header
from tests.support.program import Ended, Program
from tests.support.sandbox import RunningSandbox

MODEL = "elevenlabs-sound-effects-v2"
PROMPT = "Oars dip into black water, slowly"
SPEED = 20.0
TOP_UP = ("top-up", "--amount", "5", "--approve-up-to", "5", "--wait")


class QuickClock:
    """The port ``Clock``: what waits ``SPEED`` seconds is awake after one; wall time is ``ahead_s`` off."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead_s)

    def monotonic(self) -> float:
        return time.monotonic() * SPEED

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / SPEED)


@dataclass(frozen=True, slots=True)
class Inside:
    """One person's Gondola with a home of its own; each command is a start and an end of the program."""

    program: Program
    capsys: pytest.CaptureFixture[str]
    clock: QuickClock
    told: list[str] = field(default_factory=list)

    @property
    def sandbox(self) -> RunningSandbox:
        return self.program.sandbox

    def at(self, api_url: str = "", rpc_url: str = "") -> Inside:
        """The same Gondola with other addresses."""
        return replace(self, program=replace(self.program, api_url=api_url, rpc_url=rpc_url))

    def run(self, command: str, *more: str) -> Ended:
        """One command to its end."""
        self.capsys.readouterr()
        code = main(self.program.arguments(command, *more)[3:])
        said = self.capsys.readouterr()
        self.told.extend((said.out, said.err))
        lines = tuple(json.loads(line) for line in said.out.splitlines() if line.startswith("{"))
        return Ended(code, lines, said.err)

    def top_up(self, wait_s: int = 2) -> Ended:
        """``top-up`` of $5, approved; the wait is in true seconds."""
        return self.run(*TOP_UP, str(wait_s))

    def queue(self, *more: str, model: str = MODEL) -> Ended:
        """``queue``, approved up to a dollar."""
        return self.run("queue", "--model", model, "--prompt", PROMPT, "--approve-up-to", "1", *more)

    def queued(self, *more: str, model: str = MODEL) -> str:
        """Queue a job that must succeed; its queue_id."""
        done = self.queue(*more, model=model)
        assert done.code == 0, done
        return str(done.outcome["queue_id"])

    def watch(self, queue_id: str, out: Path, *, model: str = MODEL) -> Ended:
        """``watch`` into a folder."""
        return self.run("watch", "--model", model, "--queue-id", queue_id, "--out", str(out))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What Gondola's own records say."""
        with closing(sqlite3.connect(self.program.home / "data" / "gondola.sqlite")) as connection:
            return connection.execute(query).fetchall()

    def payment_states(self) -> list[str]:
        """The states of all payments that were ever reserved, oldest first."""
        found = self.rows("SELECT state FROM payments WHERE state != 'refused' ORDER BY rowid")
        return [str(state) for (state,) in found]

    def charge_states(self) -> list[str]:
        """The states of all attempts to queue, oldest first."""
        return [str(state) for (state,) in self.rows("SELECT state FROM charges ORDER BY rowid")]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the other side saw of our money."""

    transfers: list[dict[str, Any]]
    headers: Counter[str]
    nonces: set[str]
    routes: set[str]
    charges: int
    requests: dict[str, int]

    @property
    def signatures(self) -> int:
        """How many different payments were ever shown to anybody."""
        return len(self.headers)


def seen(sandbox: RunningSandbox) -> Seen:
    """Ask the sandbox."""
    state = sandbox.state()
    headers = state["payment_headers_seen"]
    return Seen(
        transfers=state["chain"]["transfers"],
        headers=Counter(each["value"] for each in headers),
        nonces={str(each["nonce"]) for each in headers},
        routes={str(each["route"]) for each in headers},
        charges=state["ledger"]["charges"],
        requests=state["requests"],
    )


def valid_before(header: str) -> int:
    """Until when a payment header is good, Unix seconds."""
    return read_payment(decode_header(header)).authorization.valid_before
