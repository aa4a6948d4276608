"""What saved audio is called: a template that the person chooses, filled so that the name holds on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.display import displayable
from app.domain.errors import InvalidInput

MOST_BYTES = 100
"""Room is left for a number, the suffix and ``.unverified`` even where names may have 143 bytes (eCryptfs)."""
LONGEST_TEMPLATE = 120
USUAL_TEMPLATE = "{title} {date} {time} {id}"
COUNTER = "{#}"
"""Stands in a name where the folder's next number goes."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
_PART = re.compile(r"\{([^{}]*)\}|([^{}]+)|([{}])")
_BRACES = str.maketrans("{}", "()")
_SHORTEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a name may tell. ``when`` is the local time at which the job was queued, ``number`` its place in its batch
    or None for a job of its own."""

    title: str
    model: str
    when: datetime
    job_id: str
    number: int | None = None


_FIELDS: dict[str, Callable[[NameFacts], str]] = {
    "title": lambda facts: _plain(facts.title) or _plain(facts.model) or "audio",
    "model": lambda facts: _plain(facts.model),
    "date": lambda facts: f"{facts.when:%Y-%m-%d}",
    "time": lambda facts: f"{facts.when:%H.%M}",
    "number": lambda facts: COUNTER if facts.number is None else f"{facts.number:03d}",
    "id": lambda facts: _NOT_PLAIN.sub("", facts.job_id)[:8],
}
FIELDS = tuple(_FIELDS)
"""The names that may stand in braces."""


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A checked template: pieces that are text, and pieces that are fields."""

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, text: str) -> NameTemplate:
        """Check what a person typed; empty text is the usual template.

        Raises:
            InvalidInput: with words for what is wrong: a field that there is not, a brace too many, a character that
                some systems do not take in names, or too long.
        """
        typed = text.strip() or USUAL_TEMPLATE
        if len(typed) > LONGEST_TEMPLATE:
            raise _wrong(f"That is too long; use at most {LONGEST_TEMPLATE} characters.")
        pieces: list[tuple[str, str]] = []
        for field, words, brace in _PART.findall(typed):
            if brace:
                raise _wrong("A brace stands alone: fields are written like {title}.")
            if words:
                pieces.append(("", _checked(words)))
            else:
                pieces.append((_known(field), ""))
        return cls(tuple(pieces))

    def fill(self, facts: NameFacts) -> str:
        """The name without its suffix, at most ``MOST_BYTES`` bytes of UTF-8; what is long gives way first.

        Where ``COUNTER`` stands in it, whoever gives the name puts the next number.
        """
        told = [
            _FIELDS[field](facts).translate(_braces(field)) if field else words
            for field, words in self.pieces
        ]
        for _ in told:
            over = _size("".join(told)) - MOST_BYTES
            if over <= 0:
                break
            # The longest part gives way first, but not down to nothing.
            place = max(range(len(told)), key=lambda at: _size(told[at]))
            told[place] = _cut(told[place], max(_SHORTEST_TITLE, _size(told[place]) - over))
        return safe_stem("".join(told))


def usual_or(text: str) -> NameTemplate:
    """The template of a preference; the usual one where somebody wrote nonsense into the file."""
    try:
        return NameTemplate.read(text)
    except InvalidInput:
        return NameTemplate.read("")


def safe_stem(text: str, most_bytes: int = MOST_BYTES) -> str:
    """Any text as a file name without suffix; giving it its own result changes nothing."""
    name = _cut(_plain(text), most_bytes) or "audio"
    # Windows keeps these names for devices, whatever follows the first dot.
    if _RESERVED.fullmatch(name.split(".", 1)[0].strip()):
        name = _cut(f"_{name}", most_bytes)
    return name


def folded(name: str) -> str:
    """What two names have in common that some system takes for the same: capitals and the way accents are written."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _braces(field: str) -> dict[int, int]:
    return {} if field == "number" else _BRACES


def _known(field: str) -> str:
    name = field.strip().lower()
    if name not in _FIELDS:
        shown = displayable(field, 30)
        raise _wrong(f"There is no field {{{shown}}}." if shown else "There is nothing between the braces.")
    return name


def _checked(words: str) -> str:
    bad = _FORBIDDEN.search(words)
    if bad is not None:
        raise _wrong(f"A name cannot hold “{bad[0]}” on every system.")
    if displayable(words, LONGEST_TEMPLATE + 1) != " ".join(words.split()):
        raise _wrong("A name cannot hold invisible characters.")
    return words


def _wrong(what: str) -> InvalidInput:
    listed = ", ".join(f"{{{name}}}" for name in FIELDS)
    return InvalidInput(what, means="Names stay as they are.", do=f"Use plain text and {listed}.")


def _plain(text: str) -> str:
    shown = unicodedata.normalize("NFC", displayable(text, 300))
    spaced = " ".join(_FORBIDDEN.sub(" ", shown).split())
    # A leading dot hides a file, a leading dash looks like an option, Windows drops dots and blanks at the end.
    return spaced.lstrip(".- ").rstrip(". ")


def _size(text: str) -> int:
    return len(text.encode("utf-8", "ignore"))


def _cut(name: str, most_bytes: int) -> str:
    whole = name.encode("utf-8", "ignore")
    if len(whole) <= most_bytes:
        return name
    return whole[:most_bytes].decode("utf-8", "ignore").rstrip(". ")
