"""`dev.py mutants`: change the rules about money one small thing at a time, and see whether their tests notice.

Why no library: mutmut changes the bodies of functions only, so that neither the table of a payment's states nor a
limit's default nor a property would ever be tried, and it needs fork; cosmic-ray changes no entries of tables and no
words, starts the tests anew for each change, and brings a database layer and a web client along.
"""

from __future__ import annotations

import ast
import os
import subprocess
import threading
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from devtools import environment
from devtools.checkout import ROOT, clean_environment, say, venv_python
from devtools.mutations import mutations

FILES = ("payment", "policy", "decision", "limits")
"""In ``app/domain``: the states of a payment, and everything that decides about one."""
TESTS = {
    "payment": ("payment",),
    "policy": ("policy",),
    "decision": ("policy",),
    "limits": ("limits", "policy"),
}
"""Whose tests have to notice: that tests of something else stumble over a change is no proof."""
LEAST_PERCENT = 90
LONGEST_S = 120.0
"""A change that keeps the tests busy for longer has been noticed: it never ends."""
UNCHANGED = -1
_EQUIVALENT = ROOT / "packaging" / "equivalent-mutants.toml"

Known = frozenset[tuple[str, str, str]]
"""Changes that change nothing: file, line of code, change."""


class TestsFailError(Exception):
    """The tests fail, or do not run, without any change."""


@dataclass
class Score:
    """What became of one file's mutants; ``excused`` are those that stand in the list of equivalent ones."""

    path: str
    counts: Counter[str] = field(default_factory=Counter)
    survivors: list[str] = field(default_factory=list)
    excused: set[tuple[str, str, str]] = field(default_factory=set)

    @property
    def percent(self) -> float:
        """How many were noticed of those that can be."""
        can_be = self.counts["killed"] + self.counts["survived"]
        return 100 * self.counts["killed"] / can_be if can_be else 0.0


def command(arguments: list[str]) -> int:
    """Try every mutant of the named files (all by default); 0 only if each file reaches the least score."""
    if not set(arguments) <= set(FILES):
        say(f"mutants takes names of files in app/domain: {', '.join(FILES)}")
        return 2
    try:
        environment.prepare(testing=True)
        return judge(tuple(arguments) or FILES)
    except (environment.SetUpError, TestsFailError) as error:
        say(str(error))
        return 1


def judge(names: tuple[str, ...]) -> int:
    """Try them in the environment that is there. Raises TestsFailError."""
    listed = tomllib.loads(_EQUIVALENT.read_text(encoding="utf-8")).get("equivalent", [])
    known = frozenset((each["file"], each["code"], each["change"]) for each in listed)
    scores = [score(f"app/domain/{name}.py", known) for name in names]
    for line in report(scores):
        say(line)
    paths = {each.path for each in scores}
    stale = {each for each in known if each[0] in paths}.difference(*(each.excused for each in scores))
    for entry in sorted(stale):
        say(f"Listed as equivalent, but gone or noticed: {': '.join(entry)}")
    return 1 if stale or any(each.percent < LEAST_PERCENT for each in scores) else 0


def score(path: str, known: Known) -> Score:
    """Try every mutant of one file. Raises TestsFailError."""
    text = (ROOT / path).read_text(encoding="utf-8")
    found, lines, result = mutations(ast.parse(text)), text.splitlines(), Score(path)
    say(f"{path}: {len(found)} mutants")
    for mutation, verdict in zip(found, _verdicts(path, len(found)), strict=True):
        code = lines[mutation.line - 1].strip()
        entry = (path, code, mutation.change)
        excused = verdict == "survived" and entry in known
        result.counts["equivalent" if excused else verdict] += 1
        if excused:
            result.excused.add(entry)
        elif verdict == "survived":
            result.survivors.append(f"{path}:{mutation.line}: survived: {mutation.change}\n    in: {code}")
    return result


def report(scores: list[Score]) -> list[str]:
    """The survivors by file and line, then the table. What cannot be imported is no mutant."""
    lines = [each for one in scores for each in one.survivors]
    lines += [
        "",
        f"{'file':<24} {'mutants':>8} {'killed':>8} {'survived':>9} {'equivalent':>11} {'score':>8}",
    ]
    for one in scores:
        killed, survived, same = (one.counts[name] for name in ("killed", "survived", "equivalent"))
        figures = f"{killed + survived + same:>8} {killed:>8} {survived:>9} {same:>11}"
        lines.append(f"{one.path:<24} {figures} {one.percent:>6.1f} %")
    return [*lines, f"Each file needs {LEAST_PERCENT} % of those that are not equivalent."]


def _verdicts(path: str, count: int) -> list[str]:
    """What the tests said to each mutant, in order; several workers share the work."""
    local = threading.local()
    workers: list[_Worker] = []

    def tried(number: int) -> str:
        if not hasattr(local, "worker"):
            local.worker = _Worker(path)
            workers.append(local.worker)
        verdict: str = local.worker.verdict(number)
        return verdict

    try:
        if tried(UNCHANGED) != "survived":
            raise TestsFailError(f"The tests of {path} fail as it is: {' '.join(_tests(path))}")
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return list(pool.map(tried, range(count)))
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """One process that tries mutants of one file (``mutant_worker``), started again where one never came back."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._process: subprocess.Popen[str] | None = None

    def verdict(self, number: int) -> str:
        """What the tests say to this mutant. Raises TestsFailError: the process ended by itself."""
        process = self._process or self._start()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
            raise TestsFailError("no pipe")
        print(number, file=process.stdin, flush=True)
        patience = threading.Timer(LONGEST_S, process.kill)
        patience.start()
        answer = process.stdout.readline().strip()
        in_time = patience.is_alive()
        patience.cancel()
        if answer:
            return answer
        self.end()
        if in_time:
            raise TestsFailError(f"{self._path}: the process that tried mutant {number} broke down")
        return "killed"

    def end(self) -> None:
        """Let the process go."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> subprocess.Popen[str]:
        words = [str(venv_python()), "-m", "devtools.mutant_worker", self._path, *_tests(self._path)]
        around = clean_environment(
            LC_ALL="C.UTF-8",
            PYTHONPATH=os.pathsep.join((str(ROOT), str(ROOT / "packaging"))),
            PYTEST_DISABLE_PLUGIN_AUTOLOAD="1",
        )
        self._process = subprocess.Popen(
            words, cwd=ROOT, env=around, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        return self._process


def _tests(path: str) -> list[str]:
    names = TESTS[Path(path).stem]
    found = (each for name in names for each in (ROOT / "tests" / "domain").glob(f"test_{name}*.py"))
    return sorted(each.relative_to(ROOT).as_posix() for each in found)
