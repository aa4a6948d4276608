"""Sentences of the lower floors in the person's language.

Domain, services and adapters speak plain English. It is kept in records and printed by the command line, so it is
translated when it is shown: whole, or by its pattern where it has figures and names in it. What a person or a server
wrote is never in the list; inside of a pattern it stands between quotation marks, and is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.gui.language.figures import local_figure, local_sum

_PLACE = re.compile(r"\{(\d+)\}")
_SUM = re.compile(r"-?\$\d[\d,]*(?:\.\d+)?\Z")
_FIGURE = re.compile(r"-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\Z")
_SENTENCE_END = re.compile(r"(?<=[.!?”]) ")
_ENDS_INSIDE = re.compile(r"[.!?] ")
_BETWEEN, _COLON = " · ", ": "
_DEEPEST = 4
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A sentence with places: ``pieces`` are the words before, between and after them."""

    source: str
    pieces: tuple[str, ...]

    def values(self, text: str) -> tuple[str, ...] | None:
        """What stands at the places of this text, each as short as can be; None if it is another sentence."""
        first, *middle, last = self.pieces
        if not text.startswith(first) or not text.endswith(last):
            return None
        at, end, found = len(first), len(text) - len(last), []
        for piece in middle:
            hit = text.find(piece, at + 1, end)
            if hit < 0:
                return None
            found.append(text[at:hit])
            at = hit + len(piece)
        return (*found, text[at:end]) if at < end else None


class Teller:
    """Translates with ``find``, which knows a text or says ""; ``sentences`` are all texts it knows with places."""

    def __init__(self, find: Callable[[str], str], sentences: tuple[str, ...]) -> None:
        self._find = find
        found = [_Pattern(one, tuple(_PLACE.split(one)[::2])) for one in sentences if _PLACE.search(one)]
        self._patterns = sorted(found, key=lambda one: sum(map(len, one.pieces)), reverse=True)

    def tell(self, text: str, depth: int = 0) -> str:
        """The text in the person's language, as far as it is known."""
        if not text.strip() or len(text) > _LONGEST or depth > _DEEPEST:
            return text
        if _SUM.match(text):
            return local_sum(text)
        if _BETWEEN in text:
            return _BETWEEN.join(self.tell(part, depth + 1) for part in text.split(_BETWEEN))
        known = self._known(text, depth) or self._announced(text, depth) or self._in_parts(text, depth)
        return known or self._matched(text, depth) or text

    def tell_around(self, text: str) -> str:
        """Only by a pattern: a text that may be a name as a whole is never taken for one of ours."""
        return self._matched(text, _DEEPEST, strict=True) or text

    def _known(self, text: str, depth: int) -> str:
        return self._find(text) or self._counted(text) or self._matched(text, depth, strict=True)

    def _counted(self, text: str) -> str:
        figure, _, words = text.partition(" ")
        known = self._find(words) if _FIGURE.match(figure) else ""
        return f"{local_figure(figure)} {known}" if known else ""

    def _announced(self, text: str, depth: int) -> str:
        """``Refused: It is more than $5.`` and ``Credit at Venice: $5.00``."""
        head, colon, rest = text.partition(_COLON)
        if colon and (known := self._find(head)):
            return f"{known}: {self.tell(rest, depth + 1)}"
        head, colon, rest = text.rpartition(_COLON)
        return f"{self.tell(head, depth + 1)}: {local_sum(rest)}" if colon and _SUM.match(rest) else ""

    def _in_parts(self, text: str, depth: int) -> str:
        """Several sentences: the longest beginning that is known, and then the rest."""
        ends = [found.start() for found in _SENTENCE_END.finditer(text)]
        for end in reversed(ends):
            if head := self._known(text[:end], depth):
                return f"{head} {self.tell(text[end + 1 :], depth)}"
        for end in ends:
            # Something that is not ours comes first: it stays, and what follows may be known.
            rest = text[end + 1 :]
            if (told := self.tell(rest, depth + 1)) != rest:
                return f"{text[:end]} {told}"
        return ""

    def _matched(self, text: str, depth: int, *, strict: bool = False) -> str:
        for pattern in self._patterns:
            values = pattern.values(text)
            if values is None or (strict and any(map(_ENDS_INSIDE.search, values))):
                continue
            if words := self._find(pattern.source):
                told = list(self._told_values(pattern.pieces, values, depth))
                return _PLACE.sub(lambda place, told=told: told[int(place.group(1)) - 1], words)  # type: ignore[misc]
        return ""

    def _told_values(self, pieces: tuple[str, ...], values: tuple[str, ...], depth: int) -> Iterator[str]:
        waiting = list(values)
        while waiting:
            at = len(values) - len(waiting)
            value = waiting.pop(0)
            if pieces[at].endswith("“") or pieces[at + 1].startswith("”"):
                yield value
                continue
            if waiting and pieces[at + 1] == " ":
                # Nothing but a blank between two places: where the first one ends, only the words can tell.
                value, waiting[0] = self._parted(f"{value} {waiting[0]}", depth)
            yield self._value(value, depth)

    def _parted(self, both: str, depth: int) -> tuple[str, str]:
        words = both.split(" ")
        halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        return max(halves, key=lambda pair: sum(self._value(half, depth) != half for half in pair))

    def _value(self, value: str, depth: int) -> str:
        return local_figure(value) if _FIGURE.match(value) else self.tell(value, depth + 1)


class _Now:
    teller: Teller | None = None


def use(teller: Teller | None) -> None:
    """Tell with this from now on; None is English."""
    _Now.teller = teller
    _told.cache_clear()


def told(words: str) -> str:
    """Words of domain, services or adapters in the person's language; what is not known stays as it is."""
    return words if _Now.teller is None else _told(words)


def told_around(words: str) -> str:
    """The same for a title that a person may have chosen: only the words around a name are translated."""
    return words if _Now.teller is None else _Now.teller.tell_around(words)


@lru_cache(maxsize=2_048)
def _told(words: str) -> str:
    return words if _Now.teller is None else _Now.teller.tell(words)
