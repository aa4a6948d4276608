"""The licences of everything that travels with the program, from the file that ships with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from app.domain.display import displayable
from app.resources import resource_path

_MOST = 60_000


@dataclass(frozen=True, slots=True)
class Licence:
    """One thing that travels along: what it is called, its version (empty where it has none of its own), the short
    name of its licence and the whole text.
    """

    name: str
    version: str
    licence: str
    text: str

    def title(self) -> str:
        """``httpx 0.28.1 — BSD-3-Clause``."""
        return f"{' '.join(part for part in (self.name, self.version) if part)} — {self.licence}"


def read_licences(path: Path | None = None) -> tuple[Licence, ...]:
    """All of them, Gondola's own first. Raises FileNotFoundError where the installation lacks the file."""
    file = path if path is not None else resource_path("licences.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Licence(
            displayable(each["name"]),
            displayable(each["version"]),
            displayable(each["licence"]),
            displayable_text("\n\n".join(told["texts"][key] for key in each["texts"])),
        )
        for each in told["packages"]
    )


def displayable_text(text: str) -> str:
    """A licence as its author laid it out, without what no label may show."""
    kept = (sign for sign in text[:_MOST] if sign in "\n\t" or sign.isprintable())
    return "".join(kept)
