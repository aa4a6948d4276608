"""`dev.py test`: set everything up, run every check to its end, and sum up at the bottom."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools import checkout, coverage_gate, debian, environment, rules, system
from devtools.checkout import BUILD, COVERAGE_JSON, clean_environment, say, venv_python
from devtools.second_look import Round, shaky

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"


@dataclass(frozen=True)
class Outcome:
    """How one check ended. `verdict` is "passed", "FAILED" or "not judged"; `note` says more.

    `shaky` are tests that failed beside others and passed alone.
    """

    name: str
    verdict: str
    note: str
    shaky: tuple[str, ...] = ()


# Tests of one file stay together: they share servers and chains that take a while to start. Files come in the order
# of tests/conftest.py, not those with the most tests first: others take longer, and would end alone. A worker that
# crashed is replaced a few times only, so that a crash ends as a failure and never as an endless run.
_PARALLEL = ("--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "2", "--durations", "20")
# Windows are tested in processes without other tests' threads: Qt objects belong to one thread.
_WINDOWS = ("tests/desktop", "tests/gui")
# The other tests wait half of their time, for programs that start, for sockets and for timers.
_WORKERS_A_PROCESSOR = 2
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
    shaken = [
        f"Shaky, failed beside others and passed alone: {test}" for each in outcomes for test in each.shaky
    ]
    return "\n".join(["", "== summary ==", *(line.rstrip() for line in lines), *shaken, end])


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
    pytest: list[str | Path] = [venv_python(), "-m", "pytest", "--cov", "--cov-report="]
    if arguments:
        return [_run("tests", [*pytest, *arguments])]
    elsewhere = [f"--ignore={folder}" for folder in _WINDOWS]
    more = ["--cov-append", f"--cov-report=json:{COVERAGE_JSON}"]
    return [
        _run_round("tests", [*pytest, "-n", _workers(), *_PARALLEL, *elsewhere], [*pytest, *more]),
        _run_round("window tests", [*pytest, *more, "-n", "auto", *_PARALLEL, *_WINDOWS], [*pytest, *more]),
    ]


def _run_round(name: str, together: list[str | Path], alone: list[str | Path]) -> Outcome:
    """Many tests beside each other; a few that failed are asked once more."""
    round_ = Round(name, BUILD / "pytest" / name.replace(" ", "-"))
    round_.forget()
    started = time.monotonic()
    code = _call(name, [*together, *round_.options()], _LONGEST_ROUND_S)
    passed_alone = shaky(
        round_, code, lambda test: checkout.call([*alone, test], _environment(), _LONGEST_ROUND_S)
    )
    spent = f"{time.monotonic() - started:.0f} s"
    if passed_alone:
        return Outcome(name, "passed", f"{spent}, {len(passed_alone)} shaky", tuple(passed_alone))
    return _judged(name, code, spent)


def _workers() -> str:
    """How many processes share the tests that need no window."""
    ours = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return str(_WORKERS_A_PROCESSOR * ours)


def _environment() -> dict[str, str]:
    """What checks run in. Compiled code is kept: tests start hundreds of programs, and each would compile all anew."""
    variables = clean_environment(LC_ALL="C.UTF-8")
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def _run(name: str, command: list[str | Path], longest_s: float | None = None) -> Outcome:
    started = time.monotonic()
    code = _call(name, command, longest_s)
    return _judged(name, code, f"{time.monotonic() - started:.0f} s")


def _call(name: str, command: list[str | Path], longest_s: float | None) -> int:
    say(f"\n== {name} ==")
    return checkout.call(command, _environment(), longest_s)


def _judged(name: str, code: int, spent: str) -> Outcome:
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
