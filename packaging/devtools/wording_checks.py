"""What a translation must keep of its source: placeholders, keys of menus, tags, the ellipsis, blanks at its ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from devtools.catalogues import Message

_PLACES = re.compile(r"\{[^{}]*\}|%L?\d+|%n")
_TAGS = re.compile(r"</?[a-z]+[^<>]*>")
_KEY = re.compile(r"&(?=[^\s&;])(?!&)")


def complaints(message: Message) -> Iterator[str]:
    """What is wrong with one translation, each in a sentence."""
    shown = f"“{message.source[:70]}”"
    if not message.finished or not all(form.strip() for form in message.forms):
        yield f"{shown} is not translated"
        return
    for form in message.forms:
        yield from (f"{shown}: {words}" for words in _faults(message.source, form, plural=message.plural))


def _faults(source: str, form: str, *, plural: bool) -> Iterator[str]:
    wanted, found = Counter(_PLACES.findall(source)), Counter(_PLACES.findall(form))
    if plural:
        # "One job" needs no figure.
        wanted.pop("%n", None)
        found.pop("%n", None)
    if wanted != found:
        yield f"places differ: {sorted(wanted)} and {sorted(found)}"
    if Counter(_TAGS.findall(source)) != Counter(_TAGS.findall(form)):
        yield "tags differ"
    if len(_keys(source)) != len(_keys(form)):
        yield "a key of a menu (&) is missing or too many"
    if _ends(source) != _ends(form):
        yield "blanks at its beginning or end differ"
    if source.rstrip().endswith("…") != form.rstrip().endswith("…"):
        yield "the ellipsis at the end differs"
    if source.count("\n") != form.count("\n"):
        yield "line breaks differ"
    if "“" in source and "„" not in form and "“" not in form:
        yield "quotation marks are missing"


def _keys(text: str) -> list[str]:
    return _KEY.findall(text.replace("&&", ""))


def _ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
