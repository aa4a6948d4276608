"""`check_tag.py TAG`: ends with 0 only if a release's tag names the version that is built."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path


def main(tag: str) -> int:
    """Compare; returns the exit code."""
    root = Path(__file__).resolve().parents[2]
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if tag == f"v{version}":
        return 0
    print(f"The tag is {tag}, and the program says {version}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
