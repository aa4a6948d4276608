"""Which tests have their turn first, and which are about whole programs: their coverage is not measured."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WHOLE_PROGRAMS = (
    "tests/pictures/",
    "tests/faults/",
    "tests/promises/",
    "tests/oracle/",
    "tests/services/test_crashes_looking",
)
"""Lives of everything at once. A line that only they reach counts as untested. Measuring would make them take twice as
long: Python 3.11 calls the measurement for every line of every library, too.
"""

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


def is_of_whole_programs(name: str) -> bool:
    """Whether a test's coverage says nothing, by its name."""
    return name.startswith(WHOLE_PROGRAMS)


@contextmanager
def unmeasured() -> Iterator[None]:
    """Coverage looks away, in this thread and in those that start meanwhile; what else traces goes on."""
    ours, later = sys.gettrace(), threading.gettrace()
    if type(ours).__module__.partition(".")[0] != "coverage":
        yield
        return
    _trace(None, None)
    try:
        yield
    finally:
        _trace(ours, later)


def _trace(ours: Any, later: Any) -> None:  # noqa: ANN401 - each library has its own
    # Not by pausing pytest-cov: in the processes of xdist it has two measurements, and the other one would go on.
    sys.settrace(ours)
    threading.settrace(later)
