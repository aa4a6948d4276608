"""What the window costs while a hundred jobs run: at rest, and for each look at one of them.

The window is on a real screen, on its page of jobs. The pretend Venice is another process and is not counted. It first
answers as usual, then asks for a pause: nobody is due in it, and what is left is what the window does by itself.
"""

from __future__ import annotations

import json
import time
import urllib.request
from statistics import median

from tests.bench.feel_home import Stock
from tests.bench.feel_run import Desk, cpu_s, desk, rest
from tests.bench.report import Report

LIVE, SAVED = 100, 200
AGED_S = 1_200.0
"""Jobs that nobody has to be asked about for minutes are old ones; they go on for hours."""
WINDOWS, WINDOW_S = 5, 30.0
SETTLED_S = 12.0
PAUSE_S = 600
MOST_AT_REST, MOST_A_LOOK_MS = 0.1, 6.0
_ROUTE = "audio/retrieve"
_COOLED_S = 3.0


def run() -> Report:
    """Per cent of one processor at rest, and milliseconds of it a look: medians of windows."""
    report = Report(f"idle: the window with {LIVE} live jobs, {WINDOWS} windows of {WINDOW_S:g} s each")
    with desk(Stock(saved=SAVED, live=LIVE, aged_s=AGED_S)) as here, here.shown(here.ours) as (process, _):
        _until_all_were_looked_at(here)
        looking = [_window(here, process) for _ in range(WINDOWS)]
        _ask_for_a_pause(here)
        warm_ms, cold_ms = _small_work_ms()
        resting = [_window(here, process) for _ in range(WINDOWS)]
    rest_s = median(used for used, _ in resting) / WINDOW_S
    costs = [(used - rest_s * WINDOW_S) / seen for used, seen in looking if seen]
    a_look = median(costs) * 1000 if costs else float("inf")
    report.lines.append(f"looks in each window            {', '.join(str(looks) for _, looks in looking)}")
    report.lines.append(f"looks in each window at rest    {', '.join(str(looks) for _, looks in resting)}")
    report.lines.append(
        f"at rest, each window, ms        {', '.join(f'{1000 * used:.0f}' for used, _ in resting)}"
    )
    report.lines.append(
        f"a small piece of work, ms       {warm_ms:.2f} right after itself, {cold_ms:.2f} after {_COOLED_S:g} s"
    )
    report.promise("at rest, per cent of a processor", rest_s * 100, MOST_AT_REST)
    report.promise("looks while at rest", max(looks for _, looks in resting), 0)
    report.promise("a look, ms of a processor", a_look, MOST_A_LOOK_MS)
    return report


def _window(here: Desk, process: int) -> tuple[float, int]:
    """Seconds of processor that went by in a window, and the looks in it."""
    seen, used = looks(here), cpu_s(process)
    rest(WINDOW_S)
    return cpu_s(process) - used, looks(here) - seen


def _small_work_ms() -> tuple[float, float]:
    """What the same work takes while it is warm, and after a pause: at rest all work is of the second kind, and by how
    much it is slower is the machine's doing.
    """
    warm = median(_work_ms() for _ in range(50))
    cold = list[float]()
    for _ in range(5):
        time.sleep(_COOLED_S)
        cold.append(_work_ms())
    return warm, median(cold)


def _work_ms() -> float:
    began = time.process_time()
    words = {str(number): number for number in range(3_000)}
    assert len(sorted(words)) == len(words)
    return (time.process_time() - began) * 1000


def _until_all_were_looked_at(here: Desk) -> None:
    patience = time.monotonic() + 120.0
    while looks(here) < LIVE and time.monotonic() < patience:
        rest(1.0)
    rest(SETTLED_S)


def _ask_for_a_pause(here: Desk) -> None:
    body = {"route": _ROUTE, "kind": "rate_limited", "count": None, "settings": {"retry_after_s": PAUSE_S}}
    _control(here, "faults", body)
    patience, before = time.monotonic() + 60.0, looks(here)
    while looks(here) == before and time.monotonic() < patience:
        rest(0.5)
    rest(SETTLED_S)


def looks(here: Desk) -> int:
    """How many looks at jobs the pretend Venice has seen."""
    return int(_control(here, "state")["requests"].get(_ROUTE, 0))


def _control(here: Desk, command: str, body: object | None = None) -> dict[str, dict[str, int]]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - our own server on this computer
        f"{here.venice['control_url']}/{command}", data, {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return dict(json.loads(answer.read()))
