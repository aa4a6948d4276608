"""Files and pasted text: encodings, endings, and how text becomes blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.batch_reading import (
    READABLE,
    Blocks,
    Source,
    is_structured,
    likely_blocks,
    read_pasted,
    read_source,
)
from app.domain.batch_rows import MOST_ROWS, Problem, Reading, Row
from app.domain.catalogue import JobRequest


def said(reading: Reading) -> list[str]:
    return [problem.sentence() for problem in reading.problems]


def prompts(reading: Reading) -> list[str]:
    return [row.request.prompt for row in reading.rows]


def test_a_script_is_one_job_named_after_its_file() -> None:
    (row,) = read_source(Source("Chapter 1.v2.md", b"# One\r\n\r\nIt was dark.\r\n")).rows
    assert (row.request.prompt, row.request.title) == ("# One\n\nIt was dark.", "Chapter 1.v2")
    assert (row.source, row.line) == ("Chapter 1.v2.md", 1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be"]
)
def test_text_in_every_encoding_that_says_what_it_is_is_read(encoding: str) -> None:
    text = "Grüße, 世界"
    marked = "\ufeff" + text if encoding.endswith(("le", "be")) else text
    assert prompts(read_source(Source("a.txt", marked.encode(encoding)))) == [text]


@pytest.mark.parametrize(
    "data, line, words",
    [
        (
            b"one\r\ntwo\r\ncaf\xe9 au lait",
            3,
            "From here on it is not readable text. Save the file as UTF-8.",
        ),
        ("\ufeffone\ntwo".encode("utf-16-le") + b"\x00", 2, "From here on it is not readable text."),
        (b"\xed\xa0\x80", 1, "From here on it is not readable text."),
        (b"one\ntwo \x00 three", 2, "It holds a zero character"),
        ("one\ntwo".encode("utf-16-le"), 1, "It holds a zero character"),
        (b"", 1, "It is empty."),
        (b"\xef\xbb\xbf \r\n", 1, "It is empty."),
        (b"RIFF\x24\x00\x00\x00WAVE\xff\xfe", 1, "From here on it is not readable text."),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.json"])
def test_what_is_not_text_names_the_line_where_it_ends(name: str, data: bytes, line: int, words: str) -> None:
    read = read_source(Source(name, data))
    assert not read.rows
    assert said(read)[0].startswith(f"{name}, line {line}: {words}")


@given(st.binary(max_size=400), st.sampled_from(READABLE))
def test_no_bytes_whatsoever_do_harm(data: bytes, ending: str) -> None:
    read = read_source(Source(f"a.{ending}", data))
    assert read.rows or read.problems
    assert all(problem.line >= 1 for problem in read.problems)
    assert all("\0" not in row.request.prompt for row in read.rows)


@given(
    st.text(st.sampled_from('[]{}",:;\n\\x01ab promptqueue_id'), max_size=200),
    st.sampled_from(["csv", "json"]),
)
def test_no_text_whatsoever_does_harm(text: str, ending: str) -> None:
    read = read_source(Source(f"a.{ending}", text.encode()))
    assert read.rows or read.problems


@pytest.mark.parametrize(
    "text, blocks, expected",
    [
        ("One thing\nand more\n---\n\nTwo\n\nstill two\n* * *\n***\n", Blocks.RULES, 2),
        ("\nOne\nstill one\n\n\nTwo\n", Blocks.PARAGRAPHS, 2),
        ("thunder far away\nrain on tin\n", Blocks.LINES, 2),
        ("A single line", Blocks.WHOLE, 1),
    ],
)
def test_pasted_text_is_cut_as_it_looks(text: str, blocks: Blocks, expected: int) -> None:
    assert likely_blocks(text) is blocks
    assert len(read_pasted(text).rows) == expected


def test_pasted_text_is_cut_as_the_person_says() -> None:
    text = "\nOne\nstill one\n\nTwo\n---\nThree"
    assert prompts(read_pasted(text, Blocks.RULES)) == ["One\nstill one\n\nTwo", "Three"]
    assert prompts(read_pasted(text, Blocks.PARAGRAPHS)) == ["One\nstill one", "Two\n---\nThree"]
    assert prompts(read_pasted(text, Blocks.LINES)) == ["One", "still one", "Two", "---", "Three"]
    assert prompts(read_pasted(text, Blocks.WHOLE)) == ["One\nstill one\n\nTwo\n---\nThree"]


def test_blocks_know_the_line_where_they_begin() -> None:
    read = read_pasted("\n\nOne\nstill\n\n\nTwo\n", Blocks.PARAGRAPHS)
    assert [(row.line, row.request.title) for row in read.rows] == [(3, "One still"), (7, "Two")]


def test_a_block_that_cannot_be_sent_is_named() -> None:
    read = read_pasted("One\nT\0wo\nThree", Blocks.LINES)
    assert said(read) == ["Line 2: It holds a zero character, which is no text."]
    assert prompts(read) == ["One", "Three"]


def test_pasted_tables_and_json_are_read_as_such() -> None:
    assert prompts(read_pasted("prompt,voice\nWater on wood,Aria")) == ["Water on wood"]
    assert prompts(read_pasted('[{"prompt": "Water on wood"}]')) == ["Water on wood"]
    assert is_structured("prompt\nWater")
    assert is_structured('{"prompt": "x"}')
    assert not is_structured("Water\nRain")


def test_pasting_nothing_is_no_trouble() -> None:
    assert read_pasted(" \r\n ") == Reading()


def test_more_blocks_than_a_batch_holds_are_told() -> None:
    read = read_pasted("rain\n" * (MOST_ROWS + 1), Blocks.LINES)
    assert (len(read.rows), read.problems[0].line) == (MOST_ROWS, MOST_ROWS + 1)


def test_readings_add_up_to_what_a_batch_holds() -> None:
    row = Row("a.csv", 2, JobRequest("", "Water"))
    many = Reading((row,) * MOST_ROWS, (Problem("a.csv", 1, "odd"),))
    assert many.plus(Reading()) == many
    both = many.plus(Reading((Row("b.txt", 1, JobRequest("", "Rain")),)))
    assert len(both.rows) == MOST_ROWS
    assert both.problems[-1].sentence().startswith("b.txt, line 1: 10,000 jobs at once are the most")


def test_a_problem_says_where_it_is_as_closely_as_there_is_a_place() -> None:
    said = [
        Problem(source, line, "Odd.").sentence() for source, line in (("a.csv", 3), ("", 3), ("a.csv", 0))
    ]

    assert said == ["a.csv, line 3: Odd.", "Line 3: Odd.", "a.csv: Odd."]
