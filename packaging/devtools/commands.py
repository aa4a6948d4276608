"""The table of `dev.py`'s commands. One line here makes a new one."""

from __future__ import annotations

from collections.abc import Callable

from devtools import (
    checkout,
    checks,
    launch,
    licences,
    locking,
    mutants,
    repeatable,
    rules,
    suites,
    system,
    translations,
)
from devtools.checkout import say


def packages(arguments: list[str]) -> int:
    """Print what `apt-get install` still has to bring for testing, on one line."""
    if arguments:
        say("packages takes no arguments")
        return 2
    say(" ".join(system.missing_packages(testing=True)))
    return 0


def check_rules(arguments: list[str]) -> int:
    """Run the project's own rules alone: quick, and nothing needs to be set up for it."""
    if arguments:
        say("rules takes no arguments")
        return 2
    violations = rules.check_checkout(checkout.ROOT)
    for violation in violations:
        say(str(violation))
    return 1 if violations else 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "bench": suites.bench,
    "faults": suites.faults,
    "licences": licences.command,
    "lock": locking.lock,
    "mutants": mutants.command,
    "packages": packages,
    "pictures": suites.pictures,
    "rules": check_rules,
    "run": launch.run,
    "test": checks.test,
    "test-installed": suites.test_installed,
    "test-repeatable": repeatable.command,
    "translations": translations.command,
}
