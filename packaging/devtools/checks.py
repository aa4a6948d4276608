"""`dev.py test`: set everything up, run every check to its end, and sum up at the bottom."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools import checkout, coverage_gate, debian, environment, rules, system
from devtools.checkout import COVERAGE_JSON, clean_environment, say, venv_python

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"


@dataclass(frozen=True)
class Outcome:
    """How one check ended. `verdict` is "passed", "FAILED" or "not judged"; `note` says more."""

    name: str
    verdict: str
    note: str


# Tests of one file stay together: they share servers and chains that take a while to start. A worker that crashed
# is replaced a few times only, so that a crash ends as a failure and never as an endless run. The slowest are told.
_PARALLEL = ("-n", "auto", "--dist", "loadfile", "--max-worker-restart", "2", "--durations", "20")
# Windows are tested in processes without other tests' threads: Qt objects belong to one thread. Real desktops come
# first (tests/gui/conftest.py), not the files with the most tests: they take longest, and would end alone.
_WINDOWS = ("tests/desktop", "tests/gui")
_WINDOWS_PARALLEL = (*_PARALLEL, "--no-loadscope-reorder")
_LONGEST_ROUND_S = 2400.0


def test(arguments: list[str]) -> int:
    """Set up, run every check whatever the others say, print the summary; 0 only if nothing failed."""
    outcomes = [_set_up("set-up", lambda: environment.prepare(testing=True))]
    outcomes.append(_set_up("system packages", lambda: system.provide(testing=True)))
    if outcomes[0].verdict == "passed":
        outcomes += _run_checks(arguments)
    else:
        names = [*_tools(), "project rules", "tests", "window tests", "coverage"]
        outcomes += [Outcome(name, "FAILED", "could not run: the set-up failed") for name in names]
    say(summary(outcomes))
    return 1 if any(outcome.verdict == "FAILED" for outcome in outcomes) else 0


def summary(outcomes: list[Outcome]) -> str:
    """The table at the end of a run."""
    width = max(len(outcome.name) for outcome in outcomes)
    lines = [f"  {outcome.name:<{width}}  {outcome.verdict:<10}  {outcome.note}" for outcome in outcomes]
    failed = [outcome.name for outcome in outcomes if outcome.verdict == "FAILED"]
    end = f"Failed: {', '.join(failed)}" if failed else "Every check that ran was passed."
    return "\n".join(["", "== summary ==", *(line.rstrip() for line in lines), end])


def _set_up(name: str, action: Callable[[], None]) -> Outcome:
    say(f"\n== {name} ==")
    try:
        action()
    except (environment.SetUpError, debian.CannotInstallError) as error:
        say(str(error))
        return Outcome(name, "FAILED", "see above")
    return Outcome(name, "passed", "")


def _tools() -> dict[str, list[str]]:
    return {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy --strict": ["-m", "mypy"],
        "import contracts": ["-c", _LINT_IMPORTS, "--no-logo"],
    }


def _run_checks(arguments: list[str]) -> list[Outcome]:
    outcomes = [_run(name, [venv_python(), *words]) for name, words in _tools().items()]
    outcomes.append(_check_rules())
    COVERAGE_JSON.unlink(missing_ok=True)
    outcomes += _run_tests(arguments)
    outcomes.append(_check_coverage(arguments))
    return outcomes


def _run_tests(arguments: list[str]) -> list[Outcome]:
    """All tests in two rounds, or exactly those that were asked for."""
    pytest: list[str | Path] = [venv_python(), "-m", "pytest", *_coverage_options()]
    if arguments:
        return [_run("tests", [*pytest, *arguments])]
    elsewhere = [f"--ignore={folder}" for folder in _WINDOWS]
    return [
        _run("tests", [*pytest, *_PARALLEL, *elsewhere], _LONGEST_ROUND_S),
        _run("window tests", [*pytest, "--cov-append", *_WINDOWS_PARALLEL, *_WINDOWS], _LONGEST_ROUND_S),
    ]


def _coverage_options() -> list[str]:
    return ["--cov", "--cov-report=", f"--cov-report=json:{COVERAGE_JSON}"]


def _run(name: str, command: list[str | Path], longest_s: float | None = None) -> Outcome:
    say(f"\n== {name} ==")
    started = time.monotonic()
    code = checkout.call(command, clean_environment(LC_ALL="C.UTF-8"), longest_s)
    spent = f"{time.monotonic() - started:.0f} s"
    if code == 0:
        return Outcome(name, "passed", spent)
    return Outcome(name, "FAILED", f"{spent}, exit code {code}")


def _check_rules() -> Outcome:
    name = "project rules"
    say(f"\n== {name} ==")
    try:
        violations = rules.check_checkout(checkout.ROOT)
    except rules.CannotListFilesError as error:
        say(str(error))
        return Outcome(name, "FAILED", "could not run")
    for violation in violations:
        say(str(violation))
    return Outcome(
        name, "FAILED" if violations else "passed", f"{len(violations)} found" if violations else ""
    )


def _check_coverage(arguments: list[str]) -> Outcome:
    name = "coverage"
    say(f"\n== {name} ==")
    if arguments:
        say("Only some tests were asked for: coverage says nothing about them.")
        return Outcome(name, "not judged", "only some tests were asked for")
    try:
        shortfalls = coverage_gate.judge(COVERAGE_JSON)
    except coverage_gate.NoCoverageError as error:
        say(str(error))
        return Outcome(name, "FAILED", "could not run: the tests left no coverage")
    for line in shortfalls:
        say(line)
    return Outcome(
        name, "FAILED" if shortfalls else "passed", f"{len(shortfalls)} too low" if shortfalls else ""
    )
