"""Builds what people install, for the system that it runs on. Readable by Python 3.8, see dev.py."""

from __future__ import annotations

import subprocess
import sys

from devtools import interpreters


def main(arguments: list[str]) -> int:
    """Hand over to a Python that fits if this one does not, then build; returns the exit code."""
    if interpreters.fits(sys.version_info[:2]):
        from builders import command

        return command.build(arguments)
    other = interpreters.find()
    if other is None:
        print(interpreters.explain(sys.version_info[:2]), file=sys.stderr)
        return 2
    return subprocess.call([*other, __file__, *arguments])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
