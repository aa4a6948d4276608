"""From the bytes of a file, or pasted text, to rows of a batch. Pure: who opens files is elsewhere.

Nothing is guessed and nothing is lost in silence: what cannot be read is a problem with its source and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from app.domain.batch_json import looks_like_json, read_json
from app.domain.batch_rows import MOST_ROWS, TITLE_LENGTH, Problem, Reading, Row, row_of, too_many
from app.domain.batch_tables import looks_like_table, read_table
from app.domain.display import displayable

SCRIPTS = ("txt", "md", "markdown")
TABLES = ("csv", "tsv")
DOCUMENTS = ("json", "jsonl", "ndjson")
READABLE = SCRIPTS + TABLES + DOCUMENTS
"""Endings of files that can be brought, without the dot, in lower case."""

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_RULE = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|={3,}|_{3,})[ \t]*\Z")


class Blocks(Enum):
    """How pasted text is cut into jobs."""

    RULES = "rules"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its name with ending, as shown, and its bytes."""

    name: str
    data: bytes


class _NotTextError(Exception):
    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line, self.words = line, words


def read_source(source: Source) -> Reading:
    """The rows of one file; its ending says what it is."""
    stem, _, ending = source.name.rpartition(".")
    try:
        text = _decoded(source.data)
    except _NotTextError as error:
        return Reading(problems=(Problem(source.name, error.line, error.words),))
    if not text.strip():
        return Reading(problems=(Problem(source.name, 1, "It is empty."),))
    if ending.lower() in TABLES:
        return read_table(source.name, text)
    if ending.lower() in DOCUMENTS:
        return read_json(source.name, text)
    row, problems = row_of(source.name, 1, {"prompt": text, "title": stem})
    return Reading(() if row is None else (row,), problems)


def read_pasted(text: str, blocks: Blocks | None = None) -> Reading:
    """The rows of pasted text: a table or JSON where it is one, else blocks of text, cut as told or as it looks."""
    clean = _normal(text)
    if not clean.strip():
        return Reading()
    if blocks is None and looks_like_json(clean):
        return read_json("", clean)
    if blocks is None and looks_like_table(clean):
        return read_table("", clean)
    return _read_blocks(clean, blocks or likely_blocks(clean))


def is_structured(text: str) -> bool:
    """Whether pasted text is a table or JSON, which are not cut into blocks."""
    clean = _normal(text)
    return looks_like_json(clean) or looks_like_table(clean)


def likely_blocks(text: str) -> Blocks:
    """How a text is probably meant: lines of dashes are a clear word, then empty lines."""
    lines = _normal(text).strip().split("\n")
    if any(_RULE.match(line) for line in lines):
        return Blocks.RULES
    if any(not line.strip() for line in lines):
        return Blocks.PARAGRAPHS
    return Blocks.LINES if len(lines) > 1 else Blocks.WHOLE


def _read_blocks(text: str, blocks: Blocks) -> Reading:
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, block in _cut(text, blocks):
        if len(rows) == MOST_ROWS:
            problems.append(too_many("", line))
            break
        row, wrong = row_of("", line, {"prompt": block, "title": displayable(block, TITLE_LENGTH)})
        problems += wrong
        if row is not None:
            rows.append(row)
    return Reading(tuple(rows), tuple(problems))


def _cut(text: str, blocks: Blocks) -> Iterator[tuple[int, str]]:
    """Blocks that hold something, with the line at which that begins."""
    held: list[str] = []
    first = 1
    for number, line in enumerate([*text.split("\n"), None], start=1):
        if line is None or _ends_block(line, blocks):
            if any(each.strip() for each in held):
                yield first, "\n".join(held)
            held = []
        elif held or line.strip():
            first = first if held else number
            held.append(line)
        if line is not None and blocks is Blocks.LINES and line.strip():
            yield number, line


def _ends_block(line: str, blocks: Blocks) -> bool:
    match blocks:
        case Blocks.RULES:
            return _RULE.match(line) is not None
        case Blocks.PARAGRAPHS:
            return not line.strip()
        case Blocks.LINES:
            return True
        case Blocks.WHOLE:
            return False
        case _:  # pragma: no cover
            assert_never(blocks)


def _decoded(data: bytes) -> str:
    """Text of a file: UTF-8, or UTF-16 or UTF-32 that says so at its beginning. Other encodings are not guessed."""
    mark, encoding = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = _normal(body[: error.start].decode(encoding, "ignore")).count("\n") + 1
        raise _NotTextError(line, "From here on it is not readable text. Save the file as UTF-8.") from None
    if "\0" in text:
        line = _normal(text[: text.index("\0")]).count("\n") + 1
        raise _NotTextError(line, "It holds a zero character, so it is no text file, or not saved as UTF-8.")
    return _normal(text)


def _normal(text: str) -> str:
    """One kind of line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
