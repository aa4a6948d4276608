"""Version numbers as releases carry them, and which of two is newer."""

from __future__ import annotations

import re

_VERSION = re.compile(
    r"v?(\d{1,6}(?:\.\d{1,6}){0,4})(?:[-.]?(a|b|rc|alpha|beta|dev)[.-]?(\d{0,6}))?(?:\+\S{0,60})?\Z", re.ASCII
)
_BEFORE = {"dev": 0, "a": 1, "alpha": 1, "b": 2, "beta": 2, "rc": 3}
_RELEASED = 4


def is_newer(other: str, than: str) -> bool:
    """Whether ``other`` comes after ``than``; what cannot be read as a version is never newer than anything."""
    one, mine = _read(other), _read(than)
    return one is not None and mine is not None and one > mine


def is_version(text: str) -> bool:
    """Whether this is a version number: ``1.2``, ``v1.2.3``, ``2.0.0-rc1``."""
    return _read(text) is not None


def _read(text: str) -> tuple[tuple[int, ...], int, int] | None:
    match = _VERSION.match(text.strip().lower())
    if match is None:
        return None
    numbers = [int(part) for part in match.group(1).split(".")]
    while numbers[-1] == 0 and len(numbers) > 1:
        numbers.pop()
    stage = _BEFORE[match.group(2)] if match.group(2) else _RELEASED
    return tuple(numbers), stage, int(match.group(3) or 0)
