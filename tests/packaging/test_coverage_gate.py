"""The coverage gate: domain and services are reached whole, adapters to nine tenths together."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from devtools import coverage_gate

Entry = dict[str, Any]


def _file(
    statements: int, missing: list[int], branches: int = 0, gaps: list[list[int]] | None = None
) -> Entry:
    gaps = gaps or []
    covered = statements - len(missing) + branches - len(gaps)
    return {
        "missing_lines": missing,
        "missing_branches": gaps,
        "summary": {
            "num_statements": statements,
            "num_branches": branches,
            "covered_lines": statements - len(missing),
            "covered_branches": branches - len(gaps),
            "percent_covered": 100 * covered / (statements + branches) if statements + branches else 100.0,
        },
    }


GOOD = {
    "app/domain/money.py": _file(10, [], 4),
    "app/services/watch.py": _file(10, []),
    "app/adapters/venice/provider.py": _file(95, [7, 8]),
    "app/adapters/base/rpc.py": _file(5, [1]),
    "app/gui/window.py": _file(10, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
}


def _judge(tmp_path: Path, **changed: Entry) -> list[str]:
    report = tmp_path / "coverage.json"
    files = GOOD | {name.replace("__", "/") + ".py": entry for name, entry in changed.items()}
    report.write_text(json.dumps({"files": files}), encoding="utf-8")
    return coverage_gate.judge(report)


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def test_enough_is_enough(tmp_path: Path) -> None:
    assert _judge(tmp_path) == []


def test_one_line_of_the_domain_that_no_test_reaches_is_too_much(tmp_path: Path) -> None:
    assert _judge(tmp_path, app__domain__job=_file(200, [17])) == [
        "app/domain/job.py: 99.5 % of 100 %  (lines 17)"
    ]


def test_one_way_through_a_service_that_no_test_takes_is_too_much(tmp_path: Path) -> None:
    assert _judge(tmp_path, app__services__pay=_file(90, [], 10, [[5, 9], [7, -1]])) == [
        "app/services/pay.py: 98.0 % of 100 %  (lines 5→9, 7→exit)"
    ]


def test_adapters_count_together_and_the_weak_ones_are_named(tmp_path: Path) -> None:
    lines = _judge(tmp_path, app__adapters__store__journal=_file(100, list(range(1, 31))))
    assert lines[0] == "app/adapters/: 83.5 % of 90 %, held down by"
    assert [line.split(":")[0].strip() for line in lines[1:]] == [
        "app/adapters/base/rpc.py",
        "app/adapters/store/journal.py",
    ]


def test_adapters_are_not_judged_where_their_desktop_tests_cannot_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert _judge(tmp_path, app__adapters__store__journal=_file(100, list(range(1, 31)))) == []
    assert "judged on Linux only" in capsys.readouterr().out


def test_paths_of_windows_are_understood(tmp_path: Path) -> None:
    report = tmp_path / "coverage.json"
    files = {name.replace("/", "\\"): entry for name, entry in GOOD.items()}
    report.write_text(json.dumps({"files": files}), encoding="utf-8")
    assert coverage_gate.judge(report) == []


def test_nothing_measured_is_not_enough(tmp_path: Path) -> None:
    report = tmp_path / "coverage.json"
    report.write_text('{"files": {}}', encoding="utf-8")
    assert coverage_gate.judge(report) == [
        "app/domain/: nothing was measured",
        "app/services/: nothing was measured",
        "app/adapters/: nothing was measured",
    ]


@pytest.mark.parametrize("content", ["", "{}"])
def test_a_report_that_cannot_be_read_is_no_pass(tmp_path: Path, content: str) -> None:
    (tmp_path / "coverage.json").write_text(content, encoding="utf-8")
    with pytest.raises(coverage_gate.NoCoverageError):
        coverage_gate.judge(tmp_path / "coverage.json")


def test_a_missing_report_is_no_pass(tmp_path: Path) -> None:
    with pytest.raises(coverage_gate.NoCoverageError):
        coverage_gate.judge(tmp_path / "coverage.json")
