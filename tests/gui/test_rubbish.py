"""Objects of Qt that nobody holds any more are destroyed on the window's thread, whoever makes the objects too many."""

from __future__ import annotations

import asyncio
import gc
import os
import platform
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.gui import rubbish
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


def started() -> Collector:
    """One that has seen a calm moment, whatever was made before; nothing is left out yet."""
    gc.collect()
    collector = Collector()
    collector.look()
    gc.unfreeze()
    return collector


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
    collector = started()
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


def test_it_looks_again_when_as_much_as_python_would_collect_is_made_once_more(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = Collector()
    waits = [collector.looks_again_ms]
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for there, left in ((90_000, 0), (2_800, 0), (700, 700), (1_400, 0), (100, 100), (100, 100), (90, 90)):
        counts = iter(((there, 0, 0), (left, 0, 0)))
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: next(counts))
        collector.look()
        waits.append(collector.looks_again_ms)

    assert waits == [4_000, 125, 125, 250, 500, 7_000, 8_000, 8_000]
    monkeypatch.undo()
    collector.leave()


def test_what_outlived_a_going_through_is_left_out_of_the_next_but_not_for_ever(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = started()
    monkeypatch.setattr("app.gui.rubbish._WHOLE_EVERY_MS", 0)
    lost = Loop()
    gone = weakref.ref(lost)

    _whole(collector, monkeypatch)
    frozen = gc.get_freeze_count()
    del lost
    _whole(collector, monkeypatch)
    passed_over = gone() is not None
    monkeypatch.setattr("app.gui.rubbish._ALL_EVERY_MS", 0)
    _whole(collector, monkeypatch)

    assert frozen > 1_000
    assert passed_over
    assert gone() is None
    collector.leave()
    assert gc.get_freeze_count() == 0


def test_what_is_there_after_the_start_is_left_out_at_its_first_calm_moment(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = Collector()
    gc.unfreeze()
    frozen: list[int] = []
    for made in (9_000, 100):
        monkeypatch.setattr(gc, "get_count", lambda made=made: (made, 0, 0))
        collector.look()
        frozen.append(gc.get_freeze_count())

    assert frozen[0] == 0
    assert frozen[1] > 1_000
    collector.leave()


def test_memory_that_is_free_goes_back_to_the_system_after_the_start_and_each_going_through(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(rubbish, "give_back", lambda: given.append("back"))
    collector = started()
    after_the_start = len(given)
    collector.look()
    at_rest = len(given)
    monkeypatch.setattr("app.gui.rubbish._WHOLE_EVERY_MS", 0)
    _whole(collector, monkeypatch)

    assert (after_the_start, at_rest, len(given)) == (1, 1, 2)
    collector.leave()


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library keeps no free memory")
def test_giving_back_makes_the_program_smaller() -> None:
    held = [bytearray(2_000) for _ in range(30_000)]
    last = held[-1]
    del held
    before = _resident_mib()
    rubbish.give_back()

    assert before - _resident_mib() > 20
    assert len(last) == 2_000


def _resident_mib() -> float:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20


def _whole(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as now:
        now.setattr(gc, "get_count", lambda: (0, 0, 11))
        collector.look()


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
