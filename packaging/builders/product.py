"""What is built: its name, version and words, read from the project; and the one time that every file of it bears."""

from __future__ import annotations

import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

NAME = "gondola"


@dataclass(frozen=True)
class Product:
    """`moment` is in seconds since 1970: the commit's own, so that a build says when its source was, not itself.

    `address` is where the source of a release is published (https), and empty for what is nobody's release.
    """

    version: str
    summary: str
    license: str
    authors: str
    moment: int
    address: str = ""

    @property
    def date(self) -> str:
        """The day of the source, in UTC."""
        return datetime.fromtimestamp(self.moment, UTC).date().isoformat()

    def fill(self, text: str) -> str:
        """A template with this product's own words in it."""
        return text.replace("@VERSION@", self.version).replace("@DATE@", self.date)


def read(root: Path, address: str = "") -> Product:
    """The product of a checkout. Raises OSError or KeyError for a folder that is none."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return Product(
        project["version"],
        project["description"],
        project["license"],
        project["authors"][0]["name"],
        _moment(root),
        address.rstrip("/"),
    )


def _moment(root: Path) -> int:
    """Of the last commit; of the project's own description where there is no git (a source archive)."""
    asked = subprocess.run(
        ["git", "-C", root, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    if asked.returncode == 0 and asked.stdout.strip().isdigit():
        return int(asked.stdout)
    return int((root / "pyproject.toml").stat().st_mtime)
