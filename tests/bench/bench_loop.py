"""How long the window's loop is away while it polls at the cap and pays, beside a bare loop of the same library.

Both are real processes with a window on a screen; the pretend Venice, its facilitator and its chain are in another.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median, quantiles

from tests.bench.feel_home import Stock
from tests.bench.feel_run import Desk, desk
from tests.bench.report import Report

ROUNDS = 5
LIVE, SAVED = 300, 700
MOST_TIMES, WORST_MS = 2.0, 50.0
MINUTE_OF_LOOKS = 100
"""So many come in a minute at the cap, or what was measured is not that."""
_LONGEST_S = 240.0


def run() -> Report:
    """The 99th percentile of gaps, ours against the bare one's of the same turn; and the worst gap of all."""
    report = Report(f"loop: gaps while polling {LIVE} jobs at the cap and paying, {ROUNDS} turns")
    bare, ours = list[list[float]](), list[list[float]]()
    payments, polls = list[int](), list[int]()
    with desk(Stock(saved=SAVED, live=LIVE)) as here:
        for _ in range(ROUNDS):
            bare.append(_gaps(here, "bare", str(SAVED + LIVE))[0])
            gaps, paid, seen = _gaps(here, "ours", *here.ours[3:])
            ours.append(gaps)
            payments.append(paid)
            polls.append(seen)
    times = median(_p99(mine) / _p99(other) for mine, other in zip(ours, bare, strict=True))
    for name, each in (("bare", bare), ("Gondola", ours)):
        tops = f"{median(max(gaps) for gaps in each):8.2f} ms"
        report.lines.append(
            f"{name:10} p99 {median(map(_p99, each)):8.2f} ms   worst, median of turns {tops}"
        )
    report.lines.append(f"top-ups in each turn: {', '.join(map(str, payments))}")
    report.lines.append(f"looks in each turn:   {', '.join(map(str, polls))}")
    report.promise("gaps, 99th percentile: times a bare loop's", times, MOST_TIMES)
    report.promise("the worst gap, median of turns, ms", median(max(gaps) for gaps in ours), WORST_MS)
    report.promise("looks in the poorest turn", min(polls), float("inf"), MINUTE_OF_LOOKS)
    report.promise("top-ups in the poorest turn", min(payments), float("inf"), 1)
    return report


def _gaps(here: Desk, *words: str) -> tuple[list[float], int, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.feel_loop", *words],
        env=dict(here.environment),
        check=True,
        stdout=subprocess.PIPE,
        timeout=_LONGEST_S,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return list(told["gaps_ms"]), int(told["payments"]), int(told["looks"])


def _p99(gaps: list[float]) -> float:
    return quantiles(gaps, n=100)[98]
