"""What importing the signing library may not do to the rest of the program."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.processes import app_environment

_NESTED = """
import asyncio, json, sys
from app.adapters.vault.vaults import MemoryVault
before = sys.getrecursionlimit()
{first}
vault = MemoryVault()
asyncio.run(vault.{use})
assert "py_ecc" in sys.modules
assert sys.getrecursionlimit() == {limit}, sys.getrecursionlimit()
try:
    json.loads("[" * 500_000) if {limit} == before else None
except RecursionError:
    print("refused")
"""


def _run(use: str, first: str = "", limit: str = "before") -> str:
    code = _NESTED.format(use=use, first=first, limit=limit)
    done = subprocess.run(
        [sys.executable, "-c", code], env=app_environment(), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_deeply_nested_json_is_still_an_error_and_no_crash_once_the_vault_is_in_use() -> None:
    for use in ("new_phrase()", f"import_private_key('w1', '{'11' * 32}')"):
        assert _run(use) == "refused"


def test_a_limit_that_somebody_else_chose_is_left_alone() -> None:
    first = "import eth_account; sys.setrecursionlimit(1234)"
    assert _run("new_phrase()", first, limit="1234") == ""


_ELSEWHERE = """
import asyncio, sys, threading
from datetime import UTC, datetime
from app.adapters.sign_in_header import sign_in_header
from app.adapters.vault.vaults import MemoryVault
from app.adapters.x402.scheme import Exact3009Scheme
from app.domain.account import Account, AccountKind
from app.domain.networks import NETWORKS
from app.domain.payment import Authorization

class Seen:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("eth_"):
            places.add(threading.current_thread() is threading.main_thread())

places = set()
sys.meta_path.insert(0, Seen())

async def use():
    vault, now = MemoryVault(), datetime.now(UTC)
    address = await vault.import_private_key("w1", "11" * 32) if {has_key} else "0x" + "12" * 20
    account = Account("w1", AccountKind.WALLET, "Mine", now, address=address)
    if {has_key}:
        await sign_in_header(vault, account, "a.example", "https://a.example/", now)
    spelled = await vault.checksummed(address)
    Exact3009Scheme().typed_data(Authorization(spelled, spelled, 1, 0, 1, "0x" + "00" * 32), NETWORKS["base"])

asyncio.run(use())
print(places, sorted({"eth_account", "eth_utils"} & set(sys.modules)))
"""


@pytest.mark.parametrize("has_key", [True, False])
def test_what_signing_needs_is_never_imported_on_the_window_s_thread(*, has_key: bool) -> None:
    code = _ELSEWHERE.replace("{has_key}", str(has_key))
    done = subprocess.run(
        [sys.executable, "-c", code], env=app_environment(), capture_output=True, text=True, check=False
    )
    # Whoever brings a key needs all of it; spelling an address does without the large ones (10 MiB, 0.4 s).
    held = "['eth_account', 'eth_utils']" if has_key else "[]"
    assert (done.stdout.strip(), done.returncode) == (f"{{False}} {held}", 0), done.stderr
