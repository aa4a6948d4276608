"""How much of the code the tests must reach: line and branch coverage, judged by floor of the house."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

# Each file of these has to be reached whole.
WHOLLY = 100.0
WHOLE = ("app/domain/", "app/services/")
# These count together; some of their lines need a real Secret Service or D-Bus, which only Linux tests have.
TOGETHER = {"app/adapters/": 90.0}
SHOWN_GAPS = 20


class NoCoverageError(Exception):
    """The tests left no measurement that could be judged."""


def judge(report: Path) -> list[str]:
    """What is reached too little, one line each, from coverage's JSON report. Raises NoCoverageError."""
    files = _read(report)
    lines: list[str] = []
    for floor in WHOLE:
        lines += _whole(floor, _of(files, floor))
    for floor, least in TOGETHER.items():
        if sys.platform == "linux":
            lines += _together(floor, _of(files, floor), least)
        else:
            print(f"{floor} is judged on Linux only, where its desktop tests run.")
    return lines


def _read(report: Path) -> dict[str, Any]:
    try:
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError) as error:
        raise NoCoverageError(f"No coverage report to judge: {error}") from error
    return {name.replace("\\", "/"): entry for name, entry in files.items()}


def _of(files: dict[str, Any], floor: str) -> dict[str, Any]:
    return {name: entry for name, entry in sorted(files.items()) if name.startswith(floor)}


def _whole(floor: str, files: dict[str, Any]) -> list[str]:
    if not files:
        return [f"{floor}: nothing was measured"]
    return [
        f"{name}: {entry['summary']['percent_covered']:.1f} % of 100 %{_gaps(entry)}"
        for name, entry in files.items()
        if entry["summary"]["percent_covered"] < WHOLLY
    ]


def _together(floor: str, files: dict[str, Any], least: float) -> list[str]:
    possible = reached = 0
    for entry in files.values():
        numbers = entry["summary"]
        possible += numbers["num_statements"] + numbers["num_branches"]
        reached += numbers["covered_lines"] + numbers["covered_branches"]
    if not possible:
        return [f"{floor}: nothing was measured"]
    percent = 100 * reached / possible
    if percent >= least:
        return []
    below = [
        f"{name}: {entry['summary']['percent_covered']:.1f} %{_gaps(entry)}"
        for name, entry in files.items()
        if entry["summary"]["percent_covered"] < least
    ]
    return [f"{floor}: {percent:.1f} % of {least:.0f} %, held down by", *(f"  {line}" for line in below)]


def _gaps(entry: dict[str, Any]) -> str:
    lines = [str(line) for line in entry["missing_lines"]]
    branches = [
        f"{start}→{'exit' if end < 0 else end}"
        for start, end in entry.get("missing_branches", [])
        if start not in entry["missing_lines"]
    ]
    gaps = lines + branches
    shown = ", ".join(gaps[:SHOWN_GAPS]) + (", …" if len(gaps) > SHOWN_GAPS else "")
    return f"  (lines {shown})" if gaps else ""
