"""What importing the signing library may not do to the rest of the program."""

from __future__ import annotations

import subprocess
import sys

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
    for use in ("warm_up()", "new_phrase()", f"import_private_key('w1', '{'11' * 32}')"):
        assert _run(use) == "refused"


def test_a_limit_that_somebody_else_chose_is_left_alone() -> None:
    first = "import eth_account; sys.setrecursionlimit(1234)"
    assert _run("warm_up()", first, limit="1234") == ""
