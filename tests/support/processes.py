"""Starting the real program, or another, in a process of its own, and ending it without leaving any."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# As on a machine where Qt was never installed: importing it raises ImportError.
_WITHOUT_QT = """
import runpy, sys
for name in ("PySide6", "shiboken6", "qasync"):
    sys.modules[name] = None
runpy.run_module("app", run_name="__main__", alter_sys=True)
"""


def app_command(*arguments: str, qt: bool = True) -> list[str]:
    """The command line of `python -m app`; with `qt=False`, Qt cannot be imported in that process."""
    start = ["-m", "app"] if qt else ["-c", _WITHOUT_QT]
    return [sys.executable, *start, *arguments]


def app_environment(**more: str) -> dict[str, str]:
    """The environment of the test (its own home) in which the checkout's `app` can be imported."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **more}


@contextmanager
def started(
    command: Sequence[str | Path],
    environment: Mapping[str, str],
    *,
    stdin: bytes | None = None,
    pass_fds: Sequence[int] = (),
    grace_s: float = 5.0,
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended when the block is left: asked to, and killed if it has not after `grace_s`.

    Its output goes to pipes that the caller may read; `stdin` is written to it at once and closed.
    """
    process = subprocess.Popen(
        [str(word) for word in command],
        env=dict(environment),
        stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=tuple(pass_fds),
    )
    try:
        if process.stdin is not None and stdin is not None:
            process.stdin.write(stdin)
            process.stdin.close()
        yield process
    finally:
        end(process, grace_s)


def end(process: subprocess.Popen[bytes], grace_s: float = 5.0) -> None:
    """Ask the process to end, kill it if it does not, and close its pipes; harmless to an ended one."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(grace_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()
