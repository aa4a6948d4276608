"""A made-up language for finding faults: accented English, longer by two fifths, in brackets that show a cut end."""

from __future__ import annotations

import re

OPENS, CLOSES = "⟦", "⟧"
_ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéîñöûýÁÇÉÎÑÖÛÝ")
_KEPT = re.compile(r"\{[^{}]*\}|%L?\d+|%n|<[^<>]*>|&\w|\(\*[^)]*\)|;;")
_DATE = re.compile(r"[dMyHms:., ']+\Z")
_LETTER = re.compile(r"[A-Za-z]")
_LONGER = 0.4


def pseudo(source: str) -> str:
    """The text in the made-up language. Placeholders, tags and keys of menus stay, and so do shapes of dates."""
    if source.startswith(OPENS) or _DATE.match(source) or not _LETTER.search(_KEPT.sub("", source)):
        return source
    pieces, at = [], 0
    for kept in _KEPT.finditer(source):
        pieces += [source[at : kept.start()].translate(_ACCENTED), kept.group()]
        at = kept.end()
    pieces.append(source[at:].translate(_ACCENTED))
    return f"{OPENS}{''.join(pieces)}{_more(len(source))}{CLOSES}"


def _more(length: int) -> str:
    """Words of filling, so that a long text can be broken into lines as any other."""
    wanted = max(1, round(length * _LONGER) - 2)
    return (" lorem"[: wanted + 1] if wanted < 6 else (" lorem" * (wanted // 6 + 1))[:wanted]).rstrip()
