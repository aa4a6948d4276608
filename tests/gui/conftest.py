"""What holds for every test of the window: rubbish is cleared away on its own thread, as the program does it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest

_WHOLE_EVERY = 25
_tests = count(1)


@pytest.fixture(autouse=True)
def rubbish_on_the_main_thread() -> Iterator[None]:
    """A worker that happens to collect would destroy timers of Qt from an earlier test on its own thread."""
    gc.disable()
    yield
    gc.collect(2 if next(_tests) % _WHOLE_EVERY == 0 else 1)
    gc.enable()
