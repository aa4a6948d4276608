"""Ten thousand jobs: how long painting takes while they are scrolled, sorted and filtered, beside a bare table's.

The real page over the real store in a file, and a bare table over a sorting and filtering proxy, in one process and in
turns. Each is as large as the other's window leaves it; a paint is a whole repaint of what is in sight.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.bench.history_stock import fill
from tests.bench.report import Report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from tests.bench.history_page import Bench

ROWS = 10_000
ROUNDS, STEPS = 5, 40
MOST_TIMES = 2.0
_STEP_PX = 137
_ACTS = ("scroll", "sort", "filter")


def run(rows: int = ROWS) -> Report:
    """The 99th percentile of paints in each round, ours against the bare one's; the median of the rounds."""
    from qasync import QEventLoop

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.gui.run import application

    with tempfile.TemporaryDirectory(prefix="gondola-bench-") as folder:
        path = Path(folder) / "jobs.db"
        asyncio.run(fill(path, rows))
        app = application()
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            found = runner.run(_measured(path, rows))
    report = Report(f"table: {rows:,} jobs, the 99th percentile of paints, median of {ROUNDS} rounds")
    report.lines.append(f"{'':12} {'bare':>10} {'Gondola':>10} {'ratio':>8}")
    for act in _ACTS:
        bare, ours = (median(each[act][which] for each in found) for which in (0, 1))
        times = median(each[act][1] / each[act][0] for each in found)
        report.lines.append(f"{act:12} {bare:7.2f} ms {ours:7.2f} ms {times:8.2f}")
        report.promise(f"{act}: times a bare table's", times, MOST_TIMES)
    return report


async def _measured(path: Path, rows: int) -> list[dict[str, tuple[float, float]]]:
    from tests.bench.history_page import Bench

    page, bare = await Bench.of(path), _Bare(rows)
    found = list[dict[str, tuple[float, float]]]()
    try:
        for _ in range(ROUNDS):
            found.append({act: (_p99(await bare.do(act)), _p99(await _do(page, act))) for act in _ACTS})
    finally:
        bare.close()
        await page.close()
    return found


def _p99(paints_ms: list[float]) -> float:
    return quantiles(paints_ms, n=100)[98]


def _painted_ms(table: QTableView) -> float:
    began = time.perf_counter()
    table.viewport().repaint()
    return (time.perf_counter() - began) * 1000


async def _do(page: Bench, act: str) -> list[float]:
    """Each step is a new sight: rows are read beforehand, as they are while nobody scrolls faster than the disk."""
    table, paints = page.table(), list[float]()
    await page.calm()
    orders, words = (page.by_title, page.by_cost), ("har wa", "harbour", "river", "choir", "bell")
    for step in range(STEPS):
        if act == "scroll":
            table.verticalScrollBar().setValue((step + 1) * _STEP_PX)
            await page.seen()
        elif act == "sort" and step % 10 == 0:
            await page.calm()
            await orders[step // 10 % 2]()
        elif act == "filter" and step % 10 == 0:
            await page.search(words[step // 10 % len(words)])
        paints.append(_painted_ms(table))
    return paints


class _Bare:
    """A bare window with a table over plain words."""

    def __init__(self, rows: int) -> None:
        from PySide6.QtCore import QSortFilterProxyModel
        from PySide6.QtWidgets import QMainWindow, QTableView

        from tests.bench.feel_bare import BareModel

        self._window, self._table = QMainWindow(), QTableView()
        self._proxy, self._model = QSortFilterProxyModel(), BareModel(rows)
        self._proxy.setSourceModel(self._model)
        self._table.setModel(self._proxy)
        self._window.setCentralWidget(self._table)
        self._window.resize(1280, 800)
        self._window.show()

    async def do(self, act: str) -> list[float]:
        """The same steps."""
        from PySide6.QtCore import Qt

        self._proxy.setFilterFixedString("")
        self._table.scrollToTop()
        await asyncio.sleep(0)
        paints = list[float]()
        orders = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
        for step in range(STEPS):
            if act == "scroll":
                self._table.verticalScrollBar().setValue(step + 1)
            elif act == "sort" and step % 10 == 0:
                self._proxy.sort(0, orders[step // 10 % 2])
            elif act == "filter" and step % 10 == 0:
                self._proxy.setFilterFixedString(str(step // 10))
            await asyncio.sleep(0)
            paints.append(_painted_ms(self._table))
        return paints

    def close(self) -> None:
        """Away with it."""
        self._window.close()
        self._window.deleteLater()
