"""How much slower the jobs page is with a hundred thousand past jobs than with a hundred, in one run.

The real page over the real store in a file; what is measured ends when the rows are painted. The figures of a machine
say little; what all those jobs add says whether anything grows with their number.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.bench.history_stock import fill
from tests.bench.report import Report

MANY, FEW = 100_000, 100
ROUNDS = 7
MOST_MORE_MS = 60.0
"""So much may be added by all those jobs: shorter than anybody calls a wait."""

Act = Callable[[], Awaitable[None]]


def run(many: int = MANY) -> Report:
    """Measure both, and hold the difference to what people notice."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="gondola-bench-") as folder:
        few = _measured(Path(folder) / "few.db", FEW)
        more = _measured(Path(folder) / "many.db", many)
    report = Report("history: the jobs page, until it is painted")
    report.lines.append(f"{'median of ' + str(ROUNDS):34} {FEW:>8,} jobs {many:>9,} jobs    ratio")
    for name, before in few.items():
        after = more[name]
        report.lines.append(f"{name:34} {before:10.1f} ms {after:11.1f} ms {after / max(before, 0.001):8.1f}")
        report.promise(f"{name}: added by them, ms", max(0.0, after - before), MOST_MORE_MS)
    return report


def _measured(path: Path, count: int) -> dict[str, float]:
    from qasync import QEventLoop

    from app.gui.run import application

    asyncio.run(fill(path, count))
    app = application()
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(_page(path))


async def _page(path: Path) -> dict[str, float]:
    from tests.bench.history_page import Bench

    bench = await Bench.of(path)
    acts: dict[str, Act] = {
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
    try:
        return {name: await _median(act, bench.calm) for name, act in acts.items()}
    finally:
        await bench.close()


async def _median(act: Act, calm: Act) -> float:
    took: list[float] = []
    for _ in range(ROUNDS):
        await calm()
        began = time.perf_counter()
        await act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)
