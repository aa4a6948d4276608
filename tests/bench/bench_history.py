"""How much slower the jobs page is with a hundred thousand past jobs than with a hundred, in one run.

The real page over the real store in a file; what is measured ends when the rows are painted. The figures of a machine
say little; how many times as long it takes says whether anything grows with their number.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.history_stock import fill
from tests.bench.report import Report

MANY, FEW = 100_000, 100
ROUNDS = 9
MOST_TIMES = 6.0
"""A thousand times as many jobs may make anything so many times as slow, and no more; a busy computer slows both."""

if TYPE_CHECKING:
    from tests.bench.history_page import Bench

Act = Callable[[], Awaitable[None]]


def run(many: int = MANY) -> Report:
    """Measure both in turns, so that whatever else the machine does meets both; hold the ratios to a limit."""
    from qasync import QEventLoop

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.gui.run import application

    with tempfile.TemporaryDirectory(prefix="gondola-bench-") as folder:
        paths = (Path(folder) / "few.db", Path(folder) / "many.db")
        for path, count in zip(paths, (FEW, many), strict=True):
            asyncio.run(fill(path, count))
        app = application()
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            took = runner.run(_measured(*paths))
    report = Report("history: the jobs page, until it is painted")
    report.lines.append(f"{'best of ' + str(ROUNDS):34} {FEW:>8,} jobs {many:>9,} jobs    ratio")
    for name, (before, after) in took.items():
        times = after / max(before, 0.001)
        report.lines.append(f"{name:34} {before:10.1f} ms {after:11.1f} ms {times:8.1f}")
        report.promise(f"{name}: times as long", times, MOST_TIMES)
    return report


async def _measured(few_path: Path, many_path: Path) -> dict[str, tuple[float, float]]:
    from tests.bench.history_page import Bench

    few, many = await Bench.of(few_path), await Bench.of(many_path)
    took: dict[str, tuple[float, float]] = {}
    try:
        for name in _acts(few):
            pairs = [
                (await _once(few, _acts(few)[name]), await _once(many, _acts(many)[name]))
                for _ in range(ROUNDS)
            ]
            took[name] = (min(before for before, _ in pairs), min(after for _, after in pairs))
    finally:
        await few.close()
        await many.close()
    return took


def _acts(bench: Bench) -> dict[str, Act]:
    return {
        "open the page": bench.open_anew,
        "search a rare word": lambda: bench.search("zyzzyva"),
        "search a common word": lambda: bench.search("harbour"),
        "search two beginnings of words": lambda: bench.search("har wa"),
        "show what failed": bench.failed,
        "show one model": bench.one_model,
        "sort by title": bench.by_title,
        "sort by cost": bench.by_cost,
        "scroll to the middle": bench.to_the_middle,
        "scroll to the end": bench.to_the_end,
        "show a job by its number": bench.show_old_job,
        "take in one answer of a server": bench.one_answer,
        "one second passes": bench.one_second,
    }


async def _once(bench: Bench, act: Act) -> float:
    await bench.calm()
    began = time.perf_counter()
    await act()
    return (time.perf_counter() - began) * 1000
