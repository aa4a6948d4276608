"""Where things are in this checkout, and how its commands are started."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
BUILD_VENV = BUILD / "venv"
LOCKS = ROOT / "packaging" / "locks"
RUNTIME_LOCK = LOCKS / "runtime.txt"
TEST_LOCK = LOCKS / "test.txt"
BUILD_LOCK = LOCKS / "build.txt"
TOUR_FOLDER = ROOT / "gondola-tour"
COVERAGE_JSON = ROOT / "coverage.json"


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter of the checkout's own environment, or of another one (it may not exist yet)."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def clean_environment(**more: str) -> dict[str, str]:
    """The person's environment without what would mix other Python code into ours."""
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}
    }
    return environment | more


def say(text: str = "") -> None:
    """Print one line now, so that it stands before what a started program prints."""
    print(text, flush=True)


def call(
    command: list[str | Path], environment: dict[str, str] | None = None, longest_s: float | None = None
) -> int:
    """Run a command in the checkout with its output shown; returns its exit code.

    127 if it cannot start, 124 if it took longer than ``longest_s`` seconds and was ended.
    """
    words = [str(word) for word in command]
    sys.stdout.flush()
    try:
        return subprocess.run(
            words, cwd=ROOT, env=environment or clean_environment(), check=False, timeout=longest_s
        ).returncode
    except OSError as error:
        say(f"cannot start {shlex.join(words)}: {error}")
        return 127
    except subprocess.TimeoutExpired:
        say(f"ended after {longest_s:.0f} s without an answer: {shlex.join(words)}")
        return 124
