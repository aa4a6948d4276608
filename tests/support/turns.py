"""Which tests have their turn first."""

from __future__ import annotations

LONGEST = (
    "tests/pictures/",
    "tests/faults/",
    "tests/promises/test_seller_",
    "tests/services/test_crashes_",
    "tests/cli/",
    "tests/promises/",
    "tests/packaging/test_environment",
    "tests/adapters/vault/test_real_keyring",
)
"""Where a file takes longest. One of them started last would keep one process busy while the others have ended."""


def turn(name: str) -> int:
    """The rank of a test by its name (its node ID); those of one rank stay in the order in which they were found."""
    return next((rank for rank, start in enumerate(LONGEST) if name.startswith(start)), len(LONGEST))
