"""The one door through which eth_account comes in: late, on a worker thread, and without its side effect."""

from __future__ import annotations

import sys


def load() -> None:
    """Import what signing needs (0.4 s the first time). Call it before importing anything of eth_account.

    py_ecc, which comes along, raises Python's recursion limit a hundredfold. With that, a few hundred kilobytes
    of nested JSON from a server would overflow the stack of the whole program instead of raising
    RecursionError, so the limit is put back.
    """
    if "py_ecc" in sys.modules:
        _import()
        return
    limit = sys.getrecursionlimit()
    try:
        _import()
    finally:
        sys.setrecursionlimit(limit)


def _import() -> None:
    import eth_account.hdaccount
    import eth_account.messages  # noqa: F401 - only to have them loaded
