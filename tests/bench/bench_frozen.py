"""The frozen program that people install: until saved rows are on the screen, and how much there is to download.

What `packaging/build.py` made last is measured; a target counts as missed where it has made nothing yet.
"""

from __future__ import annotations

from statistics import median

from tests.bench.feel_home import Stock
from tests.bench.feel_run import desk
from tests.bench.report import Report
from tests.support.processes import ROOT

ROWS = 1_000
STARTS = 5
MOST_TIMES, MOST_MEGABYTES = 2.5, 85.0
_FROZEN = ROOT / "build" / "frozen" / "gondola" / "gondola"
_START, _SIZE = "until rows are on the screen: times as long as a bare table", "megabytes of the .deb"


def run() -> Report:
    """Both take turns in one run; a first start of each is not counted."""
    report = Report(f"frozen: until {ROWS:,} saved rows are on the screen, and the size of the package")
    packages = sorted((ROOT / "dist").glob("gondola_*.deb"))
    if not _FROZEN.is_file() or not packages:
        report.lines.append("NOT MEASURED: nothing was built here; `python3 packaging/build.py` does it")
        report.promise(_START, float("inf"), MOST_TIMES)
        report.promise(_SIZE, float("inf"), MOST_MEGABYTES)
        return report
    bare_s, frozen_s = list[float](), list[float]()
    with desk(Stock(saved=ROWS)) as here:
        frozen = (str(_FROZEN), *here.ours[here.ours.index("--home") :])
        for turn in range(STARTS + 1):
            for command, took in ((here.bare, bare_s), (frozen, frozen_s)):
                with here.shown(command) as (_, took_s):
                    if turn:
                        took.append(took_s)
    ratio = median(mine / other for mine, other in zip(frozen_s, bare_s, strict=True))
    report.lines.append(f"median of {STARTS}: bare {median(bare_s):.3f} s, frozen {median(frozen_s):.3f} s")
    report.promise(_START, ratio, MOST_TIMES)
    report.promise(_SIZE, packages[-1].stat().st_size / 1_000_000, MOST_MEGABYTES)
    return report
