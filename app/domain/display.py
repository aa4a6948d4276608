"""Makes text that came from a server fit to show: plain, bounded, without control or direction marks."""

from __future__ import annotations

import unicodedata

_KEPT_CONTROLS = {"\n", "\t"}
ELLIPSIS = "…"


def displayable(text: object, limit: int = 300, *, multiline: bool = False) -> str:
    """Return server text as something a label may show.

    Control, format (direction marks, zero-width), surrogate, private-use and unassigned characters are dropped;
    blanks are folded to one space (line breaks survive only with ``multiline``); the rest is cut at ``limit``
    characters with an ellipsis. Anything that is not text is shown as its type would be in prose: nothing.
    """
    if not isinstance(text, str):
        return ""
    bounded = text[: limit * 8]
    kept = "".join(ch for ch in bounded if ch in _KEPT_CONTROLS or unicodedata.category(ch)[0] != "C")
    if multiline:
        lines = (" ".join(line.split()) for line in kept.split("\n"))
        clean = "\n".join(lines).strip()
    else:
        clean = " ".join(kept.split())
    if len(clean) > limit or len(text) > len(bounded):
        return clean[: max(0, limit - 1)].rstrip() + ELLIPSIS
    return clean


def literal(text: str) -> str:
    """Text for a place that takes markup (a tooltip, a notification): every character shows as it stands.

    Python's ``html.escape`` does the same and brings half a megabyte of names of characters along.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def short_address(address: str) -> str:
    """``0xe233…3786``: enough to recognise an address, never enough to pay to."""
    return f"{address[:6]}{ELLIPSIS}{address[-4:]}" if len(address) > len("0x0000…0000") else address


def short_id(identifier: str, head: int = 4, tail: int = 4) -> str:
    """The same for job ids and hashes: ``9f2c…41aa``."""
    clean = displayable(identifier, 200)
    if len(clean) <= head + tail + 1:
        return clean
    return f"{clean[:head]}{ELLIPSIS}{clean[-tail:]}"
