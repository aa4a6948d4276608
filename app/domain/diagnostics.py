"""What a person may hand to whoever looks into a trouble: facts about program and computer, and nothing secret.

It holds numbers, names of our own and versions: no title, prompt, name, address, amount or server's text gets in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.redaction import redacted

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong in this run: what kind it was and where it was told, never what it said."""

    at: datetime
    kind: str
    where: str


@dataclass(frozen=True, slots=True)
class Machine:
    """The computer and what of the outside the program stands on. ``home`` and ``user`` are there to be taken out."""

    program: Facts
    system: Facts
    home: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything that is told. ``window`` is empty where there is none."""

    taken_at: datetime | None
    machine: Machine
    window: Facts = ()
    state: Facts = ()
    settings: Facts = ()
    counts: Facts = ()
    packages: Facts = ()
    troubles: tuple[Trouble, ...] = ()


def diagnostics_text(told: Diagnosis) -> str:
    """The report as plain text, times in UTC; whatever looks like a secret is taken out once more at the end."""
    parts = (
        ("Gondola", told.machine.program),
        ("Computer", told.machine.system),
        ("Window", told.window),
        ("State", told.state),
        ("Settings", told.settings),
        ("Counts", told.counts),
        ("Troubles of this run", tuple(_troubles(told.troubles))),
        ("Packages", told.packages),
    )
    at = f", {told.taken_at:%Y-%m-%d %H:%M:%S} UTC" if told.taken_at is not None else ""
    lines = [f"Gondola diagnostics{at}", "Nothing secret is in it."]
    for name, facts in parts:
        if facts:
            lines += ["", name, *(f"  {key}: {_one_line(value)}" for key, value in facts)]
    return redacted("\n".join(lines), told.machine.home, told.machine.user)


def _troubles(troubles: Iterable[Trouble]) -> Iterable[tuple[str, str]]:
    found = [(f"{each.at:%H:%M:%S}", f"{each.kind} in {each.where}") for each in troubles]
    return found or [("none", "nothing went wrong that was told")]


def _one_line(value: str) -> str:
    return " ".join(value.split())
