"""Sentences of the lower floors in the person's language.

Domain, services and adapters speak plain English. It is kept in records and printed by the command line, so it is
translated when it is shown: whole, or by its pattern where it has figures and names in it. What a person or a server
wrote is never in the list; inside of a pattern it stands between quotation marks, and is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from app.gui.language.figures import local_figure, local_sum

_PLACE = re.compile(r"\{(\d+)\}")
_SUM = re.compile(r"-?\$\d[\d,]*(?:\.\d+)?\Z")
_FIGURE = re.compile(r"-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\Z")
_SENTENCE_END = re.compile(r"(?<=[.!?”]) ")
_DEEPEST = 4
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Pattern:
    source: str
    shape: re.Pattern[str]
    strict: re.Pattern[str]


class Teller:
    """Translates with ``find``, which knows a text or says ""; ``sentences`` are all texts it knows with places."""

    def __init__(self, find: Callable[[str], str], sentences: tuple[str, ...]) -> None:
        self._find = find
        longest_first = sorted(sentences, key=lambda one: len(_PLACE.sub("", one)), reverse=True)
        self._patterns = tuple(_pattern(one) for one in longest_first if _PLACE.search(one))

    def tell(self, text: str, depth: int = 0) -> str:
        """The text in the person's language, as far as it is known."""
        if not text.strip() or len(text) > _LONGEST or depth > _DEEPEST:
            return text
        return self._known(text, depth) or self._in_parts(text, depth) or self._matched(text, depth) or text

    def _known(self, text: str, depth: int) -> str:
        return self._find(text) or self._matched(text, depth, strict=True)

    def _in_parts(self, text: str, depth: int) -> str:
        """Several sentences: the longest beginning that is known, and then the rest."""
        for end in reversed([found.start() for found in _SENTENCE_END.finditer(text)]):
            if head := self._known(text[:end], depth):
                return f"{head} {self.tell(text[end + 1 :], depth)}"
        for found in _SENTENCE_END.finditer(text):
            # Something that is not ours comes first: it stays, and what follows may be known.
            rest = text[found.end() :]
            if (told := self.tell(rest, depth + 1)) != rest:
                return f"{text[: found.start()]} {told}"
        return ""

    def _matched(self, text: str, depth: int, *, strict: bool = False) -> str:
        for pattern in self._patterns:
            found = (pattern.strict if strict else pattern.shape).fullmatch(text)
            if found is not None and (words := self._find(pattern.source)):
                values = [
                    self._value(part, text, found.span(at + 1), depth)
                    for at, part in enumerate(found.groups())
                ]
                return _PLACE.sub(lambda place, values=values: values[int(place.group(1)) - 1], words)  # type: ignore[misc]
        return ""

    def _value(self, value: str, text: str, span: tuple[int, int], depth: int) -> str:
        begins, ends = span
        if text[begins - 1 : begins] == "“" or text[ends : ends + 1] == "”":
            return value
        if _SUM.match(value):
            return local_sum(value)
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


@lru_cache(maxsize=2_048)
def _told(words: str) -> str:
    return words if _Now.teller is None else _Now.teller.tell(words)


def _pattern(source: str) -> _Pattern:
    pieces = [re.escape(piece) for piece in _PLACE.split(source)[::2]]
    return _Pattern(
        source,
        re.compile("(.+?)".join(pieces), re.DOTALL),
        re.compile(r"((?:(?![.!?] ).)+?)".join(pieces), re.DOTALL),
    )
