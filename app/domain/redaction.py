"""Takes out of a text whatever could be a secret, before it goes to somebody else. Rather too much than too little.

What is put into a report on purpose (a transaction, a job's number) is never sent through here; what servers, logs and
files said is.
"""

from __future__ import annotations

import re
from itertools import pairwise

REMOVED = "[removed]"

_LONG_TOKEN = 20
"""Venice's keys and every usual token have more characters than this."""
_SIGN_IN = re.compile(
    r"[^\n]*wants you to sign in with your (?:Ethereum )?account:.*?(?:Issued At:\s*\S+[^\n]*|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""The text of a sign-in (EIP-4361), which a signature over it turns into a way in."""
_NAMED = re.compile(
    r"""(?P<name>["']?\b(?:authorization|bearer|basic|cookie|x-payment|payment[-_]signature|sign-in-with-x|siwx
    |x-sign-in[\w-]*|api[-_ ]?key|apikey|access[-_ ]?key|token|secret|password|passphrase|passwd|pwd|seed(?:\ phrase)?
    |mnemonic|recovery\ phrase|private[-_ ]?key|signature|nonce|session(?:[-_ ]?id)?)\b["']?\s*[:=]\s*)
    (?P<value>[^\n]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_SPOKEN = re.compile(r"\b(bearer|basic)\s+[^\s\"']+", re.IGNORECASE)
_LOGIN = re.compile(r"(\b[a-z][a-z0-9+.-]*://)[^\s/@]+@", re.IGNORECASE)
_QUERY = re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s?#]*)[?#]\S*", re.IGNORECASE)
_HEX = re.compile(r"(?<![\w+=.~%-])(?:0x)?[0-9a-f]{40,}(?![\w+=.~%-])", re.IGNORECASE)
"""Standing alone: a piece of a longer token must not be taken out of it, or what is left looks like words."""
_TOKEN = re.compile(r"[A-Za-z0-9_\-+/=.~%]{20,}")
_OWN_NAME = re.compile(r"[a-z]{0,15}(?:[A-Z]{1,2}[a-z]{2,15})+")
"""``PackageNotFoundError``: words put together, as no token is."""
_LONG_JOINED = 36
_SMALL_WORDS = re.compile(r"[a-z]{1,15}(?:[_-][a-z]{1,15})*")
_MOST_TURNS = 4
_PHRASE = re.compile(
    r"\b[a-z]{3,8}(?:[\s,;|/_-]+(?:\d{1,2}[.):]?\s*)?[a-z]{3,8}){10,}\b",
    re.IGNORECASE,
)
"""Eleven and more short words in a row, numbered or not: BIP-39's words have three to eight letters, and a phrase
twelve of them or more. Prose is broken by shorter and longer words and by full stops."""


def redacted(text: str, home: str = "", user: str = "") -> str:
    """The text without keys, phrases, tokens, signatures, sign-ins, long numbers and addresses of wallets.

    ``home`` is the person's folder, which becomes ``~``; ``user`` their name on this computer, which goes out of paths.
    """
    text = _without_person(text, home, user)
    text = _SIGN_IN.sub(REMOVED, text)
    text = _NAMED.sub(lambda found: found["name"] + REMOVED, text)
    text = _SPOKEN.sub(rf"\1 {REMOVED}", text)
    text = _LOGIN.sub(rf"\1{REMOVED}@", text)
    text = _QUERY.sub(rf"\1?{REMOVED}", text)
    text = _HEX.sub(REMOVED, text)
    text = _PHRASE.sub(REMOVED, text)
    return _TOKEN.sub(_unless_plain, text)


def _without_person(text: str, home: str, user: str) -> str:
    for spelling in {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}:
        trimmed = spelling.rstrip("/\\")
        if trimmed:
            text = re.sub(re.escape(trimmed) + r"(?![\w.-])", "~", text, flags=re.IGNORECASE)
    if user:
        text = re.sub(rf"(?<=[/\\]){re.escape(user)}(?![\w.-])", "~", text, flags=re.IGNORECASE)
    return text


def _unless_plain(found: re.Match[str]) -> str:
    """A long run of letters and digits is a token; words joined by dots, dashes or slashes are not."""
    run = found.group()
    parts, joined = re.split(r"[./=_~%-]", run), re.split(r"[./=~%]", run)
    return REMOVED if any(map(_is_secret, parts)) or any(map(_is_joined, joined)) or _mixed(run) else run


def _is_secret(part: str) -> bool:
    return len(part) >= _LONG_TOKEN and not _OWN_NAME.fullmatch(part)


def _is_joined(part: str) -> bool:
    """Dashes and underlines are letters of some tokens, too: what is as long as those is words in small letters."""
    return len(part) >= _LONG_JOINED and not _SMALL_WORDS.fullmatch(part)


def _mixed(run: str) -> bool:
    """Letters and digits by turns, as no name of a module or version has them."""
    turns = (one.isdigit() is not other.isdigit() for one, other in pairwise(run) if (one + other).isalnum())
    return sum(turns) > _MOST_TURNS
