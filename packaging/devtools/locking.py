"""`dev.py lock`: resolve the dependencies for all systems and versions at once, with hashes."""

from __future__ import annotations

from pathlib import Path

from devtools import checkout, environment
from devtools.checkout import BUILD_LOCK, RUNTIME_LOCK, TEST_LOCK, say, venv_python

_HEADER = "# Made by `python packaging/dev.py lock` for Linux, Windows and macOS, Python 3.11 to 3.13.\n"
_RESOLVE = [
    "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--generate-hashes",
    "--python-version", "3.11", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
]  # fmt: skip


def lock(arguments: list[str]) -> int:
    """Write all locks anew; versions stay as they are unless `--upgrade` is among the arguments."""
    try:
        environment.prepare(testing=True)
    except environment.SetUpError as error:
        say(str(error))
        return 1
    # The others take the first's versions, so that what is tested is what runs, and what is built too.
    same = ["--extra", "serve", "--constraint", _relative(RUNTIME_LOCK)]
    return (
        _resolve(RUNTIME_LOCK, ["--extra", "serve", *arguments])
        or _resolve(TEST_LOCK, [*same, "--extra", "test", *arguments])
        or _resolve(BUILD_LOCK, [*same, "--extra", "build", *arguments])
    )


def _resolve(lock: Path, more: list[str]) -> int:
    code = checkout.call([venv_python(), *_RESOLVE, *more, "--output-file", _relative(lock)])
    if code == 0:
        resolved = lock.read_text(encoding="utf-8")
        lock.write_text(_HEADER + resolved, encoding="utf-8", newline="\n")
        say(f"{_relative(lock)} is up to date")
    return code


def _relative(path: Path) -> str:
    return path.relative_to(checkout.ROOT).as_posix()
