"""An address that is only watched, on the command line: its balance is told, and nothing else is done for it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adapters.clock.system import SystemClock
from app.adapters.store.store import sqlite_stores
from app.domain.account import Account, AccountKind
from tests.support.program import Ended, Program, ended, program
from tests.support.sandbox import running_sandbox

SEEN = Account(
    "seen-1",
    AccountKind.WATCHED,
    "Treasury",
    datetime(2026, 9, 14, tzinfo=UTC),
    address="0x2670B922ef37C7Df47158725C0CC407b5382293F",
)


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Program]:
    """A program whose home knows a watched address and nothing else."""
    with running_sandbox(job_seconds=1.0, spread=0.0, credit_micro_usd=2_000_000) as sandbox:
        yield program(sandbox, tmp_path / "cli")


def _with_keyring(cli: Program, command: str, *more: str) -> Ended:
    """Without a keystore file: the account is one of the saved ones."""
    where = cli.sandbox.addresses
    return ended(
        [
            *(sys.executable, "-m", "app", "--home", str(cli.home), command, "--json"),
            *("--api-url", where.api_url, "--rpc-url", where.rpc_url, "--account", "Treasury"),
            *more,
        ]
    )


def test_it_pays_queues_and_polls_nothing(cli: Program) -> None:
    assert _with_keyring(cli, "balance").code != 0, "it is not here yet"
    asyncio.run(_remember(cli.home))

    held = _with_keyring(cli, "balance")
    top_up = _with_keyring(cli, "top-up", "--amount", "5", "--approve-up-to", "10")
    queue = _with_keyring(
        cli,
        "queue",
        *("--model", "elevenlabs-sound-effects-v2", "--prompt", "Bells in the fog", "--duration", "3"),
        *("--approve-up-to", "10"),
    )

    assert (held.code, held.outcome["usdc"], held.outcome["network"]) == (0, 0, "base")
    assert [done.outcome["code"] for done in (top_up, queue)] == ["only_watched"] * 2
    watched = _with_keyring(
        cli,
        "watch",
        *("--model", "elevenlabs-sound-effects-v2", "--queue-id", "11111111-2222-4333-8444-555555555555"),
    )
    assert watched.code != 0
    assert watched.outcome["code"] == "only_watched"
    assert cli.sandbox.state()["requests"].get("audio/retrieve", 0) == 0
    assert cli.sandbox.state()["chain"]["transfers"] == []
    assert cli.sandbox.state()["requests"].get("audio/queue", 0) == 0


async def _remember(home: Path) -> None:
    stores = sqlite_stores(home / "data" / "gondola.sqlite", SystemClock())
    try:
        await stores.accounts.save_account(SEEN)
    finally:
        await stores.close()
