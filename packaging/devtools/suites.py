"""Commands that set everything up for testing and then run a module of the tests: for figures, or for pictures."""

from __future__ import annotations

from pathlib import Path

from devtools import checkout, debian, environment, system
from devtools.checkout import clean_environment, say, venv_python


def faults(arguments: list[str]) -> int:
    """Play every fault against the real program (`tests/faults`); 0 only if no promise was broken."""
    return _run("tests.faults", arguments)


def bench(arguments: list[str]) -> int:
    """Measure what is named, or everything (`tests/bench`); 0 only if every target is met."""
    return _run("tests.bench", arguments)


def test_installed(arguments: list[str]) -> int:
    """Build the package unless one is given, and try it on a bare system (`tests/installed`); 0 only if all passed."""
    from builders import command as build_command

    if "--deb" not in arguments and not {"-h", "--help"} & set(arguments):
        code = build_command.build(["--only", "deb"])
        packages = sorted((checkout.ROOT / "dist").glob("gondola_*.deb"))
        if code != 0 or not packages:
            return code or 1
        arguments = ["--deb", str(packages[-1]), *arguments]
    try:
        system.provide(testing=True)
    except debian.CannotInstallError as error:
        say(str(error))
        return 1
    return _run("tests.installed", arguments)


def pictures(arguments: list[str]) -> int:
    """Take a picture of every page, sheet and state of the window (`tests/pictures`), without a screen."""
    return _run("tests.pictures", arguments)


def _run(module: str, arguments: list[str]) -> int:
    try:
        environment.prepare(testing=True)
    except environment.SetUpError as error:
        say(str(error))
        return 1
    command: list[str | Path] = [venv_python(), "-m", module, *arguments]
    # The checkout itself holds the tests; nothing but loopback is talked to, by way of no proxy.
    variables = clean_environment(
        PYTHONPATH=str(checkout.ROOT), LC_ALL="C.UTF-8", NO_PROXY="127.0.0.1,localhost", no_proxy="127.0.0.1"
    )
    return checkout.call(command, variables)
