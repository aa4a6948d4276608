"""Rows from JSON: a list of objects, a list within an object, or one object a line, each with its line."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from app.domain.batch_rows import MOST_ROWS, Number, Problem, Reading, Row, Value, field_of, row_of, too_many
from app.domain.display import displayable

_BLANK = re.compile(r"[ \t\n\r]*")
_BETWEEN = re.compile(r"[ \t\n\r,]*")
_LIST_IN_OBJECT = re.compile(r'\{[ \t\n\r]*"(?:jobs|batch|items|entries)"[ \t\n\r]*:[ \t\n\r]*(?=\[)')
_START = re.compile(r"\s*(?:\{|\[\s*[{\]])")


class _Object(tuple[tuple[str, Value], ...]):
    """An object as its pairs, so that a key that stands there twice is seen."""

    __slots__ = ()


_DECODER = json.JSONDecoder(
    object_pairs_hook=_Object, parse_float=Number, parse_int=Number, parse_constant=Number
)


def looks_like_json(text: str) -> bool:
    """Whether it begins as a list of objects or an object does."""
    return _START.match(text) is not None


def read_json(source: str, text: str) -> Reading:
    """Every object in it, as far as it can be read; where it cannot, the line is named."""
    return _Document(source, text).read()


class _Document:
    """One text while it is read; line numbers are counted as it goes on."""

    def __init__(self, source: str, text: str) -> None:
        self._source, self._text = source, text
        self._line, self._counted = 1, 0
        self._rows: list[Row] = []
        self._problems: list[Problem] = []
        self._told: set[str] = set()
        self._on_line = (0, 0)

    def read(self) -> Reading:
        """All rows and problems."""
        at = _BLANK.match(self._text).end()  # type: ignore[union-attr]
        within = _LIST_IN_OBJECT.match(self._text, at)
        if within is not None:
            self._read_list(within.end(), last="}")
        elif self._text.startswith("[", at):
            self._read_list(at, last="")
        else:
            self._read_stream(at)
        if not self._rows and not self._problems:
            self._problem(1, "There is no job in it.")
        return Reading(tuple(self._rows), tuple(self._problems))

    def _read_list(self, at: int, last: str) -> None:
        """From the opening bracket; a list that breaks off is told, with what came before it kept."""
        at = self._skip(at + 1)
        while not self._text.startswith("]", at):
            end = self._take(at)
            if end is None:
                return
            at = self._skip(end)
            if self._text.startswith(",", at):
                at = self._skip(at + 1)
            elif not self._text.startswith("]", at):
                self._break_off(at, "A comma or the end of the list is expected here")
                return
        rest = self._text[at + 1 :].strip()
        if rest != last:
            self._break_off(at + 1, "There is more after the end of the list")

    def _read_stream(self, at: int) -> None:
        """One object after another, as in a file with an object a line; a broken line does not hide the next."""
        while at < len(self._text):
            end = self._take(at, goes_on=True)
            if end is None:
                line_end = self._text.find("\n", at)
                end = len(self._text) if line_end < 0 else line_end
            at = _BETWEEN.match(self._text, end).end()  # type: ignore[union-attr]

    def _take(self, at: int, *, goes_on: bool = False) -> int | None:
        """Read the value at this place; where it ends, or None if it cannot be read (or is one too many)."""
        line = self._line_at(at)
        if len(self._rows) == MOST_ROWS:
            self._problems.append(too_many(self._source, line))
            return len(self._text) if goes_on else None
        try:
            value, end = _DECODER.raw_decode(self._text, at)
        except (ValueError, RecursionError) as error:
            where = error.pos if isinstance(error, json.JSONDecodeError) else at
            tail = "" if goes_on else "; nothing after it was read"
            self._problem(self._line_at(max(where, at)), f"This is not JSON that can be read{tail}.")
            return None
        if isinstance(value, _Object):
            self._keep(line, value)
            return end
        self._problem(line, "An object in braces is expected here.")
        return None if goes_on else end

    def _keep(self, line: int, pairs: _Object) -> None:
        fields, problems = _fields(self._source, line, pairs)
        row, more = row_of(self._source, line, fields)
        number = self._number_on(line)
        problems = [replace(each, number=number) for each in (*problems, *more)]
        # A key that we do not know stands in every object of its list: once is enough.
        self._problems += (each for each in problems if each.leaves_out or each.words not in self._told)
        self._told.update(each.words for each in problems if not each.leaves_out)
        if row is not None and not any(problem.leaves_out for problem in problems):
            self._rows.append(replace(row, number=number))

    def _number_on(self, line: int) -> int:
        """Which job of its line it is, 0 for the first: a whole list often stands on one line."""
        last, count = self._on_line
        self._on_line = (line, count + 1 if line == last else 1)
        return count + 1 if line == last else 0

    def _skip(self, at: int) -> int:
        return _BLANK.match(self._text, at).end()  # type: ignore[union-attr]

    def _line_at(self, at: int) -> int:
        if at < self._counted:
            return self._line - self._text.count("\n", at, self._counted)
        self._line += self._text.count("\n", self._counted, at)
        self._counted = at
        return self._line

    def _break_off(self, at: int, what: str) -> None:
        self._problem(self._line_at(at), f"{what}; nothing after it was read.")

    def _problem(self, line: int, words: str) -> None:
        self._problems.append(Problem(self._source, line, words))


def _fields(source: str, line: int, pairs: _Object) -> tuple[dict[str, Value], list[Problem]]:
    """The known fields, those under ``options`` included."""
    fields: dict[str, Value] = {}
    problems: list[Problem] = []
    for key, value in pairs:
        shown, field = displayable(key, 40), field_of(key)
        if key == "options" and isinstance(value, _Object):
            inner, more = _fields(source, line, value)
            problems += more
            twice = fields.keys() & inner.keys()
            problems += [Problem(source, line, f"“{name}” is said twice.") for name in sorted(twice)]
            fields |= inner
        elif field is None:
            words = f"“{shown}” is not something that Gondola knows; it is not used."
            problems.append(Problem(source, line, words, leaves_out=False))
        elif field in fields:
            problems.append(Problem(source, line, f"“{shown}” is said twice."))
        else:
            fields[field] = value
    return fields, problems
