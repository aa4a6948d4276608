"""The benches can be trusted: every loop keeps the limits, targets are judged, and the exit code tells of a miss."""

from __future__ import annotations

from functools import partial

import pytest

from tests.bench import __main__ as command
from tests.bench.report import Report
from tests.bench.rota_loop import RotaLoop
from tests.bench.traces import CAP, Limits, fixed_beat, mixed
from tests.domain.shapes import lognormal


def report(figure: float) -> Report:
    made = Report("A bench")
    made.lines.append("a line")
    made.promise("figure", figure, 1.0)
    return made


@pytest.mark.parametrize("figure, code", [(0.9, 0), (1.0, 0), (1.1, 1)])
def test_a_missed_target_is_said_and_told_by_the_exit_code(
    figure: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "bench", lambda name: lambda: report(figure))
    assert command.main(["schedule"]) == code
    printed = capsys.readouterr().out
    assert "== A bench ==" in printed
    assert ("MISSED" in printed) == bool(code)


def test_a_range_has_two_ends() -> None:
    made = Report("A bench")
    made.promise("low", 0.7, 0.85, 0.75)
    made.promise("within", 0.8, 0.85, 0.75)
    assert [target.met for target in made.targets] == [False, True]


def test_an_unknown_name_is_a_wrong_use_and_measures_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["schedule", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_every_bench_is_found_by_its_name() -> None:
    assert {"decision", "estimate", "paid", "schedule"} <= set(command.names())
    for name in command.names():
        assert callable(command.bench(name))


def test_every_loop_notices_every_job_within_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    stamps: list[float] = []
    asked = Limits.ask

    def noted(limits: Limits, now: float, number: int, *, done: bool) -> None:
        stamps.append(now)
        asked(limits, now, number, done=done)

    monkeypatch.setattr(Limits, "ask", noted)
    jobs = mixed(3, count=90, p80s=(15, 60))
    for loop in (fixed_beat, partial(fixed_beat, spread_out=True), lambda trace: RotaLoop(trace).run()):
        run = loop(jobs)
        assert len(run.delays_s) == len(jobs)
        assert run.polls == len(stamps)
        assert min(run.delays_s) >= 0.0
        assert all(late - early > 59.999 for early, late in zip(stamps, stamps[CAP:], strict=False))
        stamps.clear()


def test_a_shape_known_exactly_is_what_it_says() -> None:
    assert lognormal(0.4, 60.0).done_by(60.0) == pytest.approx(0.8, abs=0.001)
