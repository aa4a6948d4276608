"""Remembers Python's recursion limit from before eth_account comes in, and puts it back.

py_ecc, which comes along with it, raises the limit a hundredfold. In play the sandbox lives in the program's own
process: there, nested JSON from a server would then overflow the stack instead of raising RecursionError. The
underscore makes this module sort, and so be imported, before all others here.
"""

from __future__ import annotations

import sys

_BEFORE = sys.getrecursionlimit()


def put_back() -> None:
    """Undo what the import did."""
    sys.setrecursionlimit(_BEFORE)
