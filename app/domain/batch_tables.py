"""Rows from tables (CSV and the like): quoted cells, lines within cells, and every trouble with its line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from app.domain.batch_rows import MOST_ROWS, Problem, Reading, Row, field_of, row_of, too_many
from app.domain.display import displayable

DELIMITERS = ",;\t"
_ABOVE = re.compile(r"(?:[^\S\n]*\n)*(?:sep=[,;\t]\n)?")
_NEEDED = frozenset({"prompt", "queue_id"})


def read_table(source: str, text: str) -> Reading:
    """A table whose first line names its columns, separated by commas, semicolons or tabs.

    Empty lines before it are passed over, and so is the line ``sep=…`` that spreadsheets write for one another.
    """
    above = _ABOVE.match(text).group()  # type: ignore[union-attr]
    first, body = above.count("\n") + 1, text[len(above) :]
    header = body.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=lambda each: len(_known(header, each)))
    if not _NEEDED & set(_known(header, delimiter)):
        words = "The first line has to name the columns, and one of them has to be prompt or queue_id."
        return Reading(problems=(Problem(source, first, words),))
    return _Table(source, body, delimiter, first).read()


def looks_like_table(text: str) -> bool:
    """Whether the first line names columns that we know, one of them with what to make or watch."""
    header = _ABOVE.sub("", text, count=1).split("\n", 1)[0]
    return any(
        _NEEDED & set(known := _known(header, each)) and (len(known) > 1 or header.strip() == known[0])
        for each in DELIMITERS
    )


def _known(header: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([header], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []
    return [field for cell in cells if (field := field_of(cell)) is not None]


class _Table:
    """One table while it is read."""

    def __init__(self, source: str, text: str, delimiter: str, first: int) -> None:
        self._source = source
        self._first = first
        self._reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        self._rows: list[Row] = []
        self._problems: list[Problem] = []
        self._columns: list[str | None] = []

    def read(self) -> Reading:
        """Everything in it."""
        for line, cells in self._records():
            if not self._columns:
                self._learn(cells)
            elif any(cell.strip() for cell in cells):
                if len(self._rows) == MOST_ROWS:
                    self._problems.append(too_many(self._source, line))
                    break
                self._take(line, cells)
        if not self._rows and not self._problems:
            self._problem(self._first, "There is nothing below the names of the columns.")
        return Reading(tuple(self._rows), tuple(self._problems))

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        """Each record with the line it begins at; one that cannot be read is told, and the next one is tried."""
        while True:
            line = self._reader.line_num + self._first
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                last = self._reader.line_num + self._first - 1
                self._problem(line, _unreadable(line, last, str(error)))
                continue
            if cells is None:
                return
            yield line, cells

    def _learn(self, names: list[str]) -> None:
        for name in names:
            field = field_of(name)
            if field is not None and field in self._columns:
                self._problem(
                    self._first, f"There are two columns for the same thing: “{displayable(name, 40)}”."
                )
                field = None
            elif field is None and name.strip():
                words = f"The column “{displayable(name, 40)}” is not one that Gondola knows; nothing of it is used."
                self._problems.append(Problem(self._source, self._first, words, leaves_out=False))
            self._columns.append(field)

    def _take(self, line: int, cells: list[str]) -> None:
        if any(cell.strip() for cell in cells[len(self._columns) :]):
            self._problem(line, "It has more cells than the first line names columns.")
            return
        pairs = zip(self._columns, cells, strict=False)
        fields = {field: cell for field, cell in pairs if field is not None}
        row, problems = row_of(self._source, line, fields)
        self._problems += problems
        if row is not None:
            self._rows.append(row)

    def _problem(self, line: int, words: str) -> None:
        self._problems.append(Problem(self._source, line, words))


def _unreadable(first: int, last: int, why: str) -> str:
    if "unexpected end" in why:
        return "A quotation mark is opened here and never closed; nothing after it was read."
    if "field larger" in why:
        return "A cell is far too long."
    upto = f" (up to line {last})" if last > first else ""
    return f"The quotation marks here do not fit together{upto}."
