"""Which Python versions fit, and where on this machine such a one is. Readable by Python 3.8."""

from __future__ import annotations

import os
import subprocess

VERSIONS = ((3, 13), (3, 12), (3, 11))


def fits(version: tuple[int, int]) -> bool:
    """Whether Gondola supports this (major, minor)."""
    return tuple(version) in VERSIONS


def explain(version: tuple[int, int]) -> str:
    """What to tell a person whose Python does not fit and who has no other."""
    return (
        f"Gondola needs Python 3.11, 3.12 or 3.13. This is Python {version[0]}.{version[1]}, "
        "and no other was found on the PATH.\n"
        "Install one of them (https://www.python.org/downloads/, or your system's package python3.11) "
        "and run the same command again."
    )


def find() -> list[str] | None:
    """The command of a Python that fits, newest first, or None."""
    for version in VERSIONS:
        for command in _names(version):
            if _answers(command, version):
                return command
    return None


def _names(version: tuple[int, int]) -> list[list[str]]:
    dotted = f"{version[0]}.{version[1]}"
    names = [["python" + dotted]]
    if os.name == "nt":
        names.insert(0, ["py", "-" + dotted])
    return names


def _answers(command: list[str], version: tuple[int, int]) -> bool:
    """A name on the PATH proves nothing (version managers put empty shims there): ask the program itself."""
    question = f"import sys; print(sys.version_info[:2] == {tuple(version)!r})"
    try:
        answer = subprocess.run(
            [*command, "-c", question],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == b"True"
