"""Run the benches that are named, or all of them; ends with 1 when a target is missed, with 2 for an unknown name."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable

import tests.bench
from tests.bench.report import Report

_PREFIX = "bench_"


def names() -> tuple[str, ...]:
    """Every bench there is: one module each."""
    found = (module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    return tuple(sorted(name.removeprefix(_PREFIX) for name in found if name.startswith(_PREFIX)))


def bench(name: str) -> Callable[[], Report]:
    """What measures it."""
    run = importlib.import_module(f"tests.bench.{_PREFIX}{name}").run
    assert callable(run)
    return run  # type: ignore[no-any-return]


def shown(report: Report) -> bool:
    """Print one; whether every target was met."""
    print(f"\n== {report.title} ==")
    for line in report.lines:
        print(line)
    for target in report.targets:
        print(target.line())
    sys.stdout.flush()
    return all(target.met for target in report.targets)


def main(arguments: list[str]) -> int:
    """Returns the exit code."""
    known = names()
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"no bench is called {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    kept = [shown(bench(name)()) for name in arguments or known]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
