"""Where a newer version of the program would be announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Release:
    """The newest version, and the page that tells about it (empty where it was not given, or is no https address)."""

    version: str
    page: str = ""


class ReleaseFeed(Protocol):
    """Asks an address of the person's choosing, and says nothing about the person."""

    async def newest(self, url: str) -> Release:
        """What is announced there.

        Raises:
            InvalidInput: the address is not acceptable.
            Unreachable, MalformedAnswer, AnswerTooLarge, RedirectRefused: it could not be read.
        """
        ...
