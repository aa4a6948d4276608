"""Objects of Qt that nobody holds any more are destroyed on the window's thread, whoever makes the objects too many."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.gui.rubbish import Collector
from app.gui.run import run_on


class Loop(QTimer):
    """A timer that holds itself: only collecting lets it go."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.start(60_000)


def on_a_worker() -> list[list[int]]:
    """Enough objects for Python to collect several times, if it may; they are held, as it counts what is left."""
    made: list[list[int]] = []
    worker = threading.Thread(target=lambda: made.extend([number] for number in range(20_000)))
    worker.start()
    worker.join()
    return made


def test_a_worker_destroys_nothing_of_qt(qapp: QApplication) -> None:
    collector = Collector()
    lost = weakref.ref(Loop())

    made = on_a_worker()
    kept = lost() is not None
    collector.look()

    assert len(made) == 20_000
    assert kept
    assert lost() is None
    collector.leave()


def test_everything_is_gone_through_only_now_and_then(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    collector = Collector()
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))

    for counts in ((1, 1, 1), (701, 0, 0), (0, 11, 0), (701, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.look()
    monkeypatch.setattr("app.gui.rubbish._WHOLE_EVERY_MS", 0)
    collector.look()

    assert collected == [0, 1, 1, 2]
    monkeypatch.undo()
    collector.leave()


def test_the_program_runs_so_and_leaves_python_as_it_was(qapp: QApplication) -> None:
    gc.enable()
    seen: list[bool] = []

    async def work() -> int:
        await asyncio.sleep(0)
        seen.append(gc.isenabled())
        return 3

    assert run_on(qapp, work) == 3
    assert seen == [False]
    assert gc.isenabled()
