"""The real program buys looks from the official middleware; what it paid is counted on the real EVM."""

from __future__ import annotations

import asyncio
import json
import secrets
import sys
from pathlib import Path

import pytest
from eth_account import Account

from tests.oracle.conftest import Shops
from tests.support.evm_usdc import PlayUsdc
from tests.support.program import Ended, ended

PRICE = 10_000
PASSWORD = "for this test alone"


def command(folder: Path, seller_url: str, rpc_url: str, key: str, *more: str) -> list[str]:
    """``watch --seller`` with a keystore of this key."""
    folder.mkdir(exist_ok=True)
    keystore, password_file = folder / "wallet.json", folder / "password"
    if not keystore.exists():
        document = Account.encrypt(bytes.fromhex(key), PASSWORD, kdf="pbkdf2", iterations=1000)
        keystore.write_text(json.dumps(document))
        password_file.write_text(PASSWORD)
        password_file.chmod(0o600)
    program = [sys.executable, "-m", "app", "--home", str(folder / "home"), "watch"]
    job = ["--model", "narrator", "--queue-id", "q-1", "--seller", seller_url, "--rpc-url", rpc_url]
    wallet = ["--keystore", str(keystore), "--password-file", str(password_file)]
    # Never asked for a look at this seller; on loopback, so that nothing else could be reached either.
    return [*program, *job, *wallet, "--api-url", "http://127.0.0.1:9/api/v1", "--json", *more]


async def run(arguments: list[str]) -> Ended:
    """The program in a process of its own, while the servers of this one answer it."""
    return await asyncio.to_thread(ended, arguments)


@pytest.mark.parametrize("version", [1, 2])
async def test_two_looks_are_two_transfers_and_the_audio_is_saved(
    tmp_path: Path, shops: Shops, usdc: PlayUsdc, rpc_url: str, version: int
) -> None:
    key = secrets.token_hex(32)
    address = Account.from_key(key).address
    usdc.mint(address, 1_000_000)
    shop = shops[version]
    served = len(shop.till.served)

    done = await run(command(tmp_path, f"{shop.origin}/look", rpc_url, key, "--approve-up-to", "0.05"))

    assert (done.code, done.outcome.get("outcome")) == (0, "saved"), done
    audio = await asyncio.to_thread(Path(done.outcome["file"]).read_bytes)
    assert audio.startswith(b"RIFF")
    assert len(shop.till.served) == served + 2
    assert [transfer.value for transfer in usdc.transfers_from(address)] == [PRICE, PRICE]


async def test_nothing_is_paid_unasked(tmp_path: Path, shops: Shops, usdc: PlayUsdc, rpc_url: str) -> None:
    key = secrets.token_hex(32)
    address = Account.from_key(key).address
    usdc.mint(address, 1_000_000)

    done = await run(command(tmp_path, f"{shops[2].origin}/look", rpc_url, key))

    assert done.code == 3, done
    assert usdc.transfers_from(address) == []


async def test_a_limit_of_the_run_refuses_what_was_approved(
    tmp_path: Path, shops: Shops, usdc: PlayUsdc, rpc_url: str
) -> None:
    key = secrets.token_hex(32)
    address = Account.from_key(key).address
    usdc.mint(address, 1_000_000)
    caps = ("--approve-up-to", "5", "--max-per-payment", "0.009")

    done = await run(command(tmp_path, f"{shops[2].origin}/look", rpc_url, key, *caps))

    assert done.code == 3, done
    assert usdc.transfers_from(address) == []
