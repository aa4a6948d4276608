"""What holds for every test of the window: it speaks English from the start, and rubbish is cleared away on its own
thread, both as the program does it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.language.catalogue import Language, speak

_WHOLE_EVERY = 25
_tests = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of real windows first: they take longest, and other workers would wait at the end for who has them."""
    items.sort(key=lambda item: item.get_closest_marker("linux_desktop") is None)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """English has its plurals, whichever test of a language ran before this one, or none."""
    speak(Language.ENGLISH)
    return qapp


@pytest.fixture(autouse=True)
def rubbish_on_the_main_thread() -> Iterator[None]:
    """A worker that happens to collect would destroy timers of Qt from an earlier test on its own thread."""
    gc.disable()
    yield
    gc.collect(2 if next(_tests) % _WHOLE_EVERY == 0 else 1)
    gc.enable()
