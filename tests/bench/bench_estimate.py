"""Statements about time: how often what is said with 80 % comes true, once 20 jobs of a kind have finished."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from app.domain.belief import Belief
from app.domain.estimate import Basis, Typical
from app.domain.estimate_batch import Going, batch_outlook
from app.domain.learning import Lessons, Seen
from tests.bench.report import Report
from tests.domain.shapes import Draw, even, lognormal_draw, two_humps

_JOBS, _KINDS, _FIRST = 50, 20, 20
_P80_S = 60.0
_BATCH = 15
_WIDTHS = (40, 8, 8, 8, 8)


def run() -> Report:
    """Twenty kinds of fifty jobs each: asked when queued, and while running at a random time."""
    report = Report(f"estimate: {_KINDS} kinds of {_JOBS} jobs, statements from the {_FIRST + 1}st on")
    report.lines.append(f"{'':40}  queued   running  batches  jobs")
    cases: list[tuple[str, Draw, float]] = [
        ("lognormal, spread 0.4, told truly", lognormal_draw(0.4), 1.0),
        ("lognormal, spread 0.4, told half", lognormal_draw(0.4), 0.5),
        ("lognormal, spread 0.4, told double", lognormal_draw(0.4), 2.0),
        ("lognormal, spread 0.2", lognormal_draw(0.2), 1.0),
        ("lognormal, spread 0.8", lognormal_draw(0.8), 1.0),
        ("two humps", two_humps, 1.0),
        ("even between two limits", even, 1.0),
    ]
    for name, draw, told in cases:
        queued, running, batches, count = _held(draw, told)
        report.row(name, queued, running, batches, float(count), widths=_WIDTHS)
        if name.startswith("lognormal"):
            report.promise(f"{name}: 80 % statements that hold", (queued + running) / 2, 0.85, 0.75)
    return report


def _held(draw: Draw, told: float) -> tuple[float, float, float, int]:
    queued = running = jobs = asked = batches = whole = 0
    for kind in range(_KINDS):
        chance = Random(1000 + kind)
        for number, lessons in enumerate(_learning(draw, told, chance)):
            if number < _FIRST:
                continue
            belief, took_s = Belief(lessons.shape(), _P80_S * told), _P80_S * draw(chance)
            jobs, queued = jobs + 1, queued + (took_s <= belief.quantile_s(0.8))
            at_s = chance.uniform(0.0, belief.quantile_s(0.9))
            if took_s > at_s:
                asked, running = asked + 1, running + (took_s <= belief.quantile_s(0.8, at_s))
            if number % 10 == 0:
                batches, whole = batches + 1, whole + _batch_held(belief, draw, chance)
    return queued / jobs, running / asked, whole / batches, jobs


def _learning(draw: Draw, told: float, chance: Random) -> Iterator[Lessons]:
    lessons = Lessons(told=True)
    while lessons.count < _JOBS + _FIRST:
        yield lessons
        took_s, pause_s = _P80_S * draw(chance), chance.uniform(2.0, 6.0)
        before_s = math.floor(took_s / pause_s) * pause_s
        lessons = lessons.learned(Seen.between(before_s, before_s + pause_s, _P80_S * told))


def _batch_held(belief: Belief, draw: Draw, chance: Random) -> bool:
    typical = Typical(belief.quantile_s(0.8), Basis.OWN_JOBS, _FIRST)
    seen = batch_outlook([Going(belief, typical, 0.0, 0.0)] * _BATCH)
    return seen is not None and max(_P80_S * draw(chance) for _ in range(_BATCH)) <= seen.p80_s
