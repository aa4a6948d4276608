"""One row of what a person brings for a batch, whatever file it stood in, and what is said where a row is no use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.catalogue import JobRequest
from app.domain.display import displayable
from app.domain.errors import InvalidInput
from app.domain.pasted import checked_identifier

MOST_ROWS = 10_000
TITLE_LENGTH = 80
_SHOWN = 40

Value = object
"""A cell of a table (text), or what JSON holds: text, numbers as ``Number``, bool, None, lists, tuples of pairs."""


class Number(str):
    """A JSON number, as it was written: no float ever rounds it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a line of a source (both as shown to people; an empty source is what was pasted).

    ``line`` is 0 for a source as a whole: a file that could not be opened has no first line. ``number`` tells which job
    of that line it is, where one line holds several; else 0.
    ``leaves_out`` says that something is not taken along because of it; the rest is for the person to know.
    """

    source: str
    line: int
    words: str
    leaves_out: bool = True
    number: int = 0

    def sentence(self) -> str:
        """Where, and what."""
        if not self.line:
            return f"{self.source}: {self.words}"
        where = f"{self.source}, line {self.line}" if self.source else f"Line {self.line}"
        where = f"{where}, job {self.number}" if self.number else where
        return f"{where}: {self.words}"


@dataclass(frozen=True, slots=True)
class Row:
    """One job wished for, or with ``queue_id`` one that exists and is only to be watched.

    ``request.model`` is empty where the row names none. ``number`` is that of :class:`Problem`.
    """

    source: str
    line: int
    request: JobRequest
    queue_id: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read, in order, and everything that was not."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    def plus(self, other: Reading) -> Reading:
        """Both, one after the other; what is too much is left out and said so."""
        rows, problems = self.rows + other.rows, self.problems + other.problems
        if len(rows) <= MOST_ROWS:
            return Reading(rows, problems)
        first = rows[MOST_ROWS]
        return Reading(rows[:MOST_ROWS], (*problems, too_many(first.source, first.line)))


def in_reading_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those of one source together, as its lines go; sources as they came."""
    sources = list(dict.fromkeys(problem.source for problem in problems))
    order = {source: place for place, source in enumerate(sources)}
    return tuple(sorted(problems, key=lambda problem: (order[problem.source], problem.line, problem.number)))


def too_many(source: str, line: int) -> Problem:
    """From here on there are more jobs than one batch holds."""
    return Problem(source, line, f"{MOST_ROWS:,} jobs at once are the most; from here on they are left out.")


FIELDS: dict[str, str] = {
    "prompt": "prompt",
    "text": "prompt",
    "script": "prompt",
    "title": "title",
    "name": "title",
    "model": "model",
    "queue_id": "queue_id",
    "lyrics": "lyrics",
    "lyrics_prompt": "lyrics",
    "duration": "duration_s",
    "duration_s": "duration_s",
    "duration_seconds": "duration_s",
    "seconds": "duration_s",
    "length": "duration_s",
    "voice": "voice",
    "language": "language_code",
    "language_code": "language_code",
    "speed": "speed",
    "loop": "loop",
    "instrumental": "force_instrumental",
    "force_instrumental": "force_instrumental",
    "lyrics_optimizer": "lyrics_optimizer",
}
"""What a column or key may be called, and the field that it fills."""

_YES = frozenset({"true", "yes", "y", "1", "on", "x"})
_NO = frozenset({"false", "no", "n", "0", "off", ""})
_WHOLE = re.compile(r"[0-9]{1,6}\Z", re.ASCII)
_FACTOR = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,6})?\Z", re.ASCII)


def field_of(name: str) -> str | None:
    """The field that a column or key of this name fills, None for one that we do not know."""
    return FIELDS.get(re.sub(r"[\s-]+", "_", name.strip().casefold()))


def row_of(source: str, line: int, fields: Mapping[str, Value]) -> tuple[Row | None, tuple[Problem, ...]]:
    """A row from its fields (names as in the values of ``FIELDS``); None, with the reasons, if it is no use."""
    problems: list[Problem] = []
    request = JobRequest("", "")
    queue_id = ""
    for name, value in fields.items():
        try:
            if name == "queue_id":
                queue_id = _identifier(value)
            else:
                request = replace(request, **{name: _READERS[name](value)})  # type: ignore[arg-type]
        except InvalidInput as error:
            problems.append(Problem(source, line, error.what))
    problems += (Problem(source, line, words) for words in _incomplete(request, queue_id, fields))
    if problems:
        return None, tuple(problems)
    return Row(source, line, request, queue_id), ()


def _incomplete(request: JobRequest, queue_id: str, fields: Mapping[str, Value]) -> Iterator[str]:
    if queue_id and not request.model and "model" not in _given(fields):
        yield "A job that exists needs its model beside its queue_id."
    if not queue_id and not request.prompt and not {"prompt", "queue_id"} & set(_given(fields)):
        yield "It has no prompt."


def _given(fields: Mapping[str, Value]) -> Iterable[str]:
    """Fields that were filled in, rightly or wrongly: what is wrong with them is said already."""
    return (
        name
        for name, value in fields.items()
        if value is not None and not (isinstance(value, str) and not value.strip())
    )


def _text(value: Value) -> str:
    """Text that can be kept and sent."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInput("Text is expected, and something else is there.")
    if "\0" in value:
        raise InvalidInput("It holds a zero character, which is no text.")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise InvalidInput("It holds half a character, which cannot be sent.")
    return str(value).strip()


def _optional(value: Value) -> str | None:
    return _text(value) or None


def _title(value: Value) -> str:
    return displayable(_text(value), TITLE_LENGTH)


def _identifier(value: Value) -> str:
    text = _text(value)
    return checked_identifier(text) if text else ""


def _seconds(value: Value) -> int | None:
    text = _text(value)
    if not text:
        return None
    if not _WHOLE.match(text):
        raise InvalidInput(f"“{_shown(text)}” is not a length in whole seconds.")
    return int(text)


def _speed(value: Value) -> Decimal | None:
    text = _text(value)
    if not text:
        return None
    if not _FACTOR.match(text):
        raise InvalidInput(f"“{_shown(text)}” is not a speed, such as 0.9 or 1.25.")
    return Decimal(text)


def _switch(value: Value) -> bool | None:
    """A no is what a model does when nothing is said, so nothing is said."""
    if isinstance(value, bool):
        return value or None
    text = _text(value).casefold()
    if text not in _YES | _NO:
        raise InvalidInput(f"“{_shown(text)}” is neither yes nor no.")
    return True if text in _YES else None


def _shown(text: str) -> str:
    return displayable(text, _SHOWN)


_READERS = {
    "prompt": _text,
    "title": _title,
    "model": _identifier,
    "lyrics": _optional,
    "duration_s": _seconds,
    "voice": _optional,
    "language_code": _optional,
    "speed": _speed,
    "loop": _switch,
    "force_instrumental": _switch,
    "lyrics_optimizer": _switch,
}
