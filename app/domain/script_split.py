"""Cuts a script that is longer than a model takes into parts, at the gentlest place that fits.

Paragraphs stay whole where they can, then lines, sentences, words; only a single word longer than the limit is
cut. Nothing but blank space between the parts is dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

Span = tuple[int, int]

_GENTLEST_FIRST = (
    re.compile(r"(?<=\S)[^\S\n]*\n[^\S\n]*\n\s*"),  # between paragraphs
    re.compile(r"(?<=\S)[^\S\n]*\n\s*"),  # between lines
    re.compile(r"(?<=[.!?…\u3002\uff01\uff1f])[\"'”’»)\]]*\s+"),  # between sentences
    re.compile(r"(?<=\S)\s+"),  # between words
)
_CLOSING = "\"'”’»)]"
_JOINER = "\u200d"
_JOINERS = {_JOINER, "\u200c", "\ufe0f"}


def text_length(text: str) -> int:
    """Characters as a server counts them that counts in UTF-16 units: never fewer than people count."""
    return len(text) + sum(character > "\uffff" for character in text)


def split_script(text: str, limit: int, shortest: int = 1) -> tuple[str, ...]:
    """The script as parts of at most ``limit`` characters each (see ``text_length``), in order.

    ``shortest`` is the fewest characters that a part should have: a last part that would be shorter takes something
    over from the one before, where that can be done without breaking the limit. A text that fits stays one part.
    """
    whole = text.strip()
    if text_length(whole) <= limit:
        return (whole,) if whole else ()
    spans = _long_enough(whole, _packed(whole, (0, len(whole)), limit, 0), limit, shortest)
    return tuple(whole[start:end] for start, end in spans)


def _packed(text: str, span: Span, limit: int, level: int) -> list[Span]:
    """Neighbouring pieces put together as long as they fit; a piece that does not fit alone is cut more finely."""
    if level == len(_GENTLEST_FIRST):
        return list(_chopped(text, span, limit))
    packs: list[Span] = []
    for start, end in _pieces(text, span, level):
        if packs and _fits(text, packs[-1][0], end, limit):
            packs[-1] = (packs[-1][0], end)
        elif _fits(text, start, end, limit):
            packs.append((start, end))
        else:
            packs += _packed(text, (start, end), limit, level + 1)
    return packs


def _pieces(text: str, span: Span, level: int) -> Iterator[Span]:
    """From gap to gap; the blank space of a gap belongs to no piece, what closes a sentence to the one before."""
    start, end = span
    for gap in _GENTLEST_FIRST[level].finditer(text, start, end):
        yield start, gap.end() - len(gap.group().lstrip(_CLOSING))
        start = gap.end()
    yield start, end


def _fits(text: str, start: int, end: int, limit: int) -> bool:
    # Counting is only worth it near the limit: no text has fewer units than characters, nor more than twice as many.
    length = end - start
    return length <= limit and (2 * length <= limit or text_length(text[start:end]) <= limit)


def _chopped(text: str, span: Span, limit: int) -> Iterator[Span]:
    """A word longer than the limit, cut where no accent or joined sign is torn off, if there is such a place."""
    start, end = span
    while start < end:
        at, units = start, 0
        while at < end:
            more = 2 if text[at] > "\uffff" else 1
            if units and units + more > limit:
                break
            units, at = units + more, at + 1
        gentle = at
        while start < gentle < end and _belongs_to_the_left(text, gentle):
            gentle -= 1
        cut = gentle if gentle > start else at
        yield start, cut
        start = cut


def _belongs_to_the_left(text: str, at: int) -> bool:
    return text[at] in _JOINERS or text[at - 1] == _JOINER or unicodedata.combining(text[at]) != 0


def _long_enough(text: str, spans: list[Span], limit: int, shortest: int) -> list[Span]:
    """Move the last cut forward when what is left over would be too short to be made."""
    start, end = spans[-1]
    if text_length(text[start:end]) >= shortest:
        return spans
    first = spans[-2][0]
    for level in range(len(_GENTLEST_FIRST)):
        pieces = list(_pieces(text, (first, end), level))
        for (_, cut), (again, _) in reversed(list(pairwise(pieces))):
            if not _fits(text, again, end, limit):
                break
            if min(text_length(text[first:cut]), text_length(text[again:end])) >= shortest:
                return [*spans[:-2], (first, cut), (again, end)]
    return spans
