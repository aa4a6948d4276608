"""Lists of parts that packages bring of themselves (PEP 770): the crates of Rust in them, and libraries built in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import Distribution
from typing import Any

from builders.errors import BuildError
from builders.packages import files_of
from builders.part import Part


def parts(package: Distribution) -> list[Part]:
    """What a package says is in it; what only built it is left out. Raises BuildError for a list of another kind."""
    found: dict[str, Part] = {}
    for name, told in _lists(package):
        if told.get("bomFormat") != "CycloneDX":
            raise BuildError(f"{package.name} brings a list of parts of an unknown kind: {name}.")
        for each in told.get("components", ()):
            if each.get("scope") == "excluded" or "purl" not in each:
                continue
            # What follows tells where the builder of the package had it from.
            address = str(each["purl"]).partition("?")[0]
            part = Part(each["name"], each["version"], _licence(each), address, _sha256(each))
            found[part.reference] = part
    return [found[reference] for reference in sorted(found)]


def _lists(package: Distribution) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in files_of(package):
        if ".dist-info/sboms/" in name and name.endswith(".json"):
            yield name, json.loads(package.read_text(name.partition(".dist-info/")[2]) or "{}")


def _licence(told: dict[str, Any]) -> str:
    words = [
        each.get("expression") or each["license"].get("id") or each["license"].get("name", "")
        for each in told.get("licenses", ())
    ]
    return " AND ".join(word for word in words if word)


def _sha256(told: dict[str, Any]) -> str:
    return next((str(each["content"]) for each in told.get("hashes", ()) if each["alg"] == "SHA-256"), "")
