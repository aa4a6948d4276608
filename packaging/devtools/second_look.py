"""Tests that failed beside others are asked once more, alone; whoever passes then is named, and not hidden."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from devtools.checkout import say

FEW: Final = 3
"""More than so many failing at once is no accident of the moment: nobody is asked again."""
SOME_FAILED: Final = 1
"""Pytest's exit code where tests ran to their end and some failed; whatever else ended them is not asked again."""


@dataclass(frozen=True)
class Round:
    """Tests that run together. ``cache`` is a folder of the round's own, where pytest notes which of them failed."""

    name: str
    cache: Path

    def options(self) -> list[str]:
        """What pytest must be told, so that they can be asked again."""
        return ["-o", f"cache_dir={self.cache}"]

    def forget(self) -> None:
        """Nothing has failed yet: what an earlier run left says nothing of this one."""
        self._noted.unlink(missing_ok=True)

    def failed(self) -> list[str]:
        """The tests that failed, in the words of pytest's command line; none where that is not known."""
        try:
            noted = json.loads(self._noted.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return sorted(noted) if isinstance(noted, dict) else []

    @property
    def _noted(self) -> Path:
        return self.cache / "v" / "cache" / "lastfailed"


def shaky(round_: Round, code: int, ask: Callable[[str], int]) -> Sequence[str]:
    """Those that failed beside others and passed alone, if these are all that failed; else none.

    ``ask`` runs one test in a process of its own, and gives pytest's exit code.
    """
    failed = round_.failed()
    if code != SOME_FAILED or not 0 < len(failed) <= FEW:
        return ()
    for test in failed:
        say(f"\n== {round_.name}: {test} failed beside others, now alone ==")
        if ask(test) != 0:
            return ()
    return failed
