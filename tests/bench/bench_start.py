"""From the start of the process until saved rows are on the screen, and what it holds in memory after ten idle seconds.

Both programs are real processes in real windows; what is on the screen is read from outside, pixel by pixel.
"""

from __future__ import annotations

from statistics import median

from tests.bench.feel_home import Stock
from tests.bench.feel_run import desk, memory_mib, rest
from tests.bench.report import Report

ROWS = 1_000
STARTS, IDLES = 5, 5
IDLE_S = 10.0
MOST_TIMES, MOST_MEMORY = 2.0, 2.3


def run() -> Report:
    """A first start of each compiles its modules and is not counted; then they take turns."""
    report = Report(f"start: until {ROWS:,} saved rows are on the screen, and memory after {IDLE_S:g} s idle")
    bare_s, ours_s = list[float](), list[float]()
    bare_mib, ours_mib = list[tuple[float, float]](), list[tuple[float, float]]()
    with desk(Stock(saved=ROWS)) as here:
        for turn in range(STARTS + 1):
            for command, took in ((here.bare, bare_s), (here.ours, ours_s)):
                with here.shown(command) as (_, took_s):
                    if turn:
                        took.append(took_s)
        for _ in range(IDLES):
            for command, held in ((here.bare, bare_mib), (here.ours, ours_mib)):
                with here.shown(command) as (process, _):
                    rest(IDLE_S)
                    held.append(memory_mib(process))
    report.lines.append(f"{'median of ' + str(STARTS):28}      bare   Gondola     ratio")
    times = _row(report, "rows on the screen, s", bare_s, ours_s)
    rss = _row(report, "RSS, MiB", [rss for rss, _ in bare_mib], [rss for rss, _ in ours_mib])
    _row(report, "PSS, MiB", [pss for _, pss in bare_mib], [pss for _, pss in ours_mib])
    report.promise("until rows are on the screen: times as long as a bare table", times, MOST_TIMES)
    report.promise("RSS after ten idle seconds: times a bare table's", rss, MOST_MEMORY)
    return report


def _row(report: Report, name: str, bare: list[float], ours: list[float]) -> float:
    """The medians, and that of the ratios of each turn: what else the machine does meets both of a turn."""
    ratio = median(mine / other for mine, other in zip(ours, bare, strict=True))
    report.lines.append(f"{name:28} {median(bare):9.3f} {median(ours):9.3f} {ratio:9.2f}")
    return ratio
