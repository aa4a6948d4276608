"""Free polls: how soon a finished job is noticed and how often the host is asked, beside loops with a fixed beat."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from statistics import mean, quantiles

from app.domain.learning import Lessons, Seen
from tests.bench.report import Report
from tests.bench.rota_loop import RotaLoop
from tests.bench.traces import Run, fixed_beat, mixed
from tests.domain.shapes import lognormal_draw

_SEEDS, _FEWER = range(20), range(4)
_ALONE = range(300)
_WIDTHS = (38, 9, 9, 9)


def _sum(runs: Iterable[Run]) -> tuple[float, float, float]:
    """Mean and 95th percentile of the delays, and polls of one run."""
    done = list(runs)
    delays = [delay for run in done for delay in run.delays_s]
    return mean(delays), quantiles(delays, n=20)[-1], mean(run.polls for run in done)


def _taught() -> Lessons:
    chance, draw, lessons = Random(7), lognormal_draw(0.4), Lessons(told=True)
    for _ in range(20):
        took_s = 60.0 * draw(chance)
        lessons = lessons.learned(Seen.between(max(0.0, took_s - 2.0), took_s + 2.0, 60.0))
    return lessons


def run() -> Report:
    """Three hundred mixed jobs, the same with other spreads and wrong estimates, and one job alone."""
    report = Report("schedule: 300 jobs with P80 of 15, 60 and 300 s, one every 1.5 s, 120 requests a minute")
    report.lines.append(f"{'':38}  mean s   p95 s    polls")
    beat = _sum(fixed_beat(mixed(seed)) for seed in _SEEDS)
    even = _sum(fixed_beat(mixed(seed), spread_out=True) for seed in _SEEDS)
    ours = _sum(RotaLoop(mixed(seed)).run() for seed in _SEEDS)
    report.row("every 5 s", *beat, widths=_WIDTHS)
    report.row("every 5 s, spread out evenly", *even, widths=_WIDTHS)
    report.row("Gondola, spread 0.4, 20 seeds", *ours, widths=_WIDTHS)
    for name, loop in (("every 5 s", beat), ("every 5 s, spread out", even)):
        report.promise(f"mean delay against {name}", ours[0] / loop[0], 0.45)
        report.promise(f"95th percentile against {name}", ours[1] / loop[1], 0.7)
        report.promise(f"polls against {name}", ours[2] / loop[2], 0.9)
    _others(report)
    _alone(report)
    return report


def _others(report: Report) -> None:
    worst = 0.0
    for spread in (0.2, 0.4, 0.8):
        traces = [mixed(seed, spread=spread) for seed in _FEWER]
        beat = _sum(fixed_beat(trace) for trace in traces)
        for told in (0.5, 1.0, 2.0):
            ours = _sum(RotaLoop(trace, told).run() for trace in traces)
            report.row(f"Gondola, spread {spread}, told {told} of the P80", *ours, widths=_WIDTHS)
            worst = max(worst, ours[0] / beat[0])
    report.promise("worst mean of those against every 5 s", worst, 1.1)


def _alone(report: Report) -> None:
    jobs = [mixed(seed, 1, p80s=(60,)) for seed in _ALONE]
    lessons = _taught()
    known = _sum(RotaLoop(job, lessons={60: lessons}).run() for job in jobs)
    report.row("one alone, every 5 s", *_sum(fixed_beat(job) for job in jobs), widths=_WIDTHS)
    report.row("one alone, the first of its kind", *_sum(RotaLoop(job).run() for job in jobs), widths=_WIDTHS)
    report.row("one alone, 20 of its kind finished", *known, widths=_WIDTHS)
    report.promise("one alone is noticed within, s", known[0], 2.2)
    report.promise("one alone takes polls", known[2], 8.0)
