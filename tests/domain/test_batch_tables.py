"""Tables of jobs: what people's spreadsheets write, and what breaks in them, each with its line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.batch_reading import Source, read_source
from app.domain.batch_rows import MOST_ROWS, Reading
from app.domain.batch_tables import looks_like_table


def table(text: str) -> Reading:
    return read_source(Source("jobs.csv", text.encode()))


def said(reading: Reading) -> list[str]:
    return [problem.sentence() for problem in reading.problems]


def test_every_option_has_a_column() -> None:
    read = table(
        "Prompt,Title,Model,Voice,Language,Duration Seconds,Speed,Loop,Instrumental,Lyrics-Optimizer,Lyrics\n"
        "Water on wood,Harbour,m-1,Aria,en,30,1.25,yes,x,1,La la\n"
    )
    (row,) = read.rows
    made = row.request
    assert (made.prompt, made.title, made.model) == ("Water on wood", "Harbour", "m-1")
    assert (made.voice, made.language_code, made.duration_s, made.speed) == (
        "Aria",
        "en",
        30,
        Decimal("1.25"),
    )
    assert (made.loop, made.force_instrumental, made.lyrics_optimizer) == (True, True, True)
    assert (made.lyrics, row.queue_id, row.line) == ("La la", "", 2)
    assert not read.problems


def test_empty_cells_and_a_no_are_not_sent() -> None:
    (row,) = table("prompt,title,model,voice,duration,speed,loop\nWater on wood,,,,,,no\n").rows
    made = row.request
    assert (made.title, made.model) == ("", "")
    assert (made.voice, made.duration_s, made.speed, made.loop) == (None, None, None, None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_spreadsheets_of_all_countries_are_read(delimiter: str, line_end: str) -> None:
    lines = ["sep=" + delimiter, delimiter.join(["prompt", "title"]), delimiter.join(["Water, on wood", "T"])]
    lines[2] = '"Water, on wood"' + delimiter + "T"
    read = table("\ufeff" + line_end.join(["", *lines, ""]))
    assert [row.request.prompt for row in read.rows] == ["Water, on wood"]
    assert read.rows[0].line == 4


def test_a_cell_may_hold_quotes_and_lines() -> None:
    read = table('prompt,title\n"He said ""no"".\n\nThen he left.",One\n\n,,\nSecond prompt,Two\n')
    assert [(row.line, row.request.prompt) for row in read.rows] == [
        (2, 'He said "no".\n\nThen he left.'),
        (7, "Second prompt"),
    ]


def test_jobs_that_exist_are_named_by_model_and_queue_id() -> None:
    read = table("model,queue_id,title\nm-1,q-1,Old one\n,q-2,\nm 1,q-3,\n,,Nothing\n")
    assert [(row.request.model, row.queue_id, row.request.title) for row in read.rows] == [
        ("m-1", "q-1", "Old one")
    ]
    assert said(read) == [
        "jobs.csv, line 3: A job that exists needs its model beside its queue_id.",
        "jobs.csv, line 4: That is not a model name or a job's id.",
        "jobs.csv, line 5: It has no prompt.",
    ]


def test_unknown_columns_are_said_once_and_leave_nothing_out() -> None:
    read = table("prompt,mood,,PROMPT\nWater on wood,calm,,\nRain on tin,,,\n")
    assert len(read.rows) == 2
    assert said(read) == [
        "jobs.csv, line 1: The column “mood” is not one that Gondola knows; nothing of it is used.",
        "jobs.csv, line 1: There are two columns for the same thing: “PROMPT”.",
    ]
    assert [problem.leaves_out for problem in read.problems] == [False, True]


@pytest.mark.parametrize(
    "cells, words",
    [
        ("Water,ten,,", "“ten” is not a length in whole seconds."),
        ("Water,1234567,,", "“1234567” is not a length in whole seconds."),
        ("Water,\u0661,,", "“\u0661” is not a length in whole seconds."),
        ("Water,,fast,", "“fast” is not a speed, such as 0.9 or 1.25."),
        ("Water,,nan,", "“nan” is not a speed, such as 0.9 or 1.25."),
        ("Water,,,maybe", "“maybe” is neither yes nor no."),
        ("Water,,,,,more", "It has more cells than the first line names columns."),
        ("  ,,1,", "It has no prompt."),
    ],
)
def test_what_is_wrong_in_a_line_is_named_and_the_next_line_still_counts(cells: str, words: str) -> None:
    read = table(f"prompt,duration,speed,loop\n{cells}\nRain on tin,,,\n")
    assert said(read) == [f"jobs.csv, line 2: {words}"]
    assert [row.line for row in read.rows] == [3]


def test_several_wrongs_in_one_line_are_all_named() -> None:
    read = table("prompt,duration,speed\nWater,x,y\n")
    assert len(read.problems) == 2
    assert not read.rows


def test_quotation_marks_that_do_not_fit_name_their_lines() -> None:
    read = table('prompt,title\n"a" b,1\n"two\nlines" c,2\nRain on tin,3\n"open,4\nlost,5\n')
    assert said(read) == [
        "jobs.csv, line 2: The quotation marks here do not fit together.",
        "jobs.csv, line 3: The quotation marks here do not fit together (up to line 4).",
        "jobs.csv, line 6: A quotation mark is opened here and never closed; nothing after it was read.",
    ]
    assert [row.request.prompt for row in read.rows] == ["Rain on tin"]


def test_a_cell_beyond_all_bounds_is_refused() -> None:
    assert said(table("prompt\n" + "x" * 200_000 + "\nRain on tin\n")) == [
        "jobs.csv, line 2: A cell is far too long."
    ]


@pytest.mark.parametrize("first", ["title,voice", '"', "", "Water on wood"])
def test_without_a_column_for_the_work_nothing_is_read(first: str) -> None:
    read = table(f"{first}\nWater on wood\n")
    assert not read.rows
    assert read.problems[0].words.startswith("The first line has to name the columns")


def test_a_table_without_rows_says_so() -> None:
    assert said(table("prompt\n\n")) == ["jobs.csv, line 1: There is nothing below the names of the columns."]


def test_ten_thousand_rows_are_read_and_the_next_is_told() -> None:
    read = table("prompt\n" + "Water on wood\n" * (MOST_ROWS + 5))
    assert len(read.rows) == MOST_ROWS
    assert said(read) == [
        "jobs.csv, line 10002: 10,000 jobs at once are the most; from here on they are left out."
    ]


def test_pasted_text_is_a_table_only_if_its_first_line_says_so() -> None:
    assert looks_like_table("prompt\nWater")
    assert looks_like_table("\n\nsep=;\nprompt;voice\nWater;Aria")
    assert looks_like_table("model\tqueue_id\nm\tq")
    assert not looks_like_table("Text, that goes on\nand on")
    assert not looks_like_table("title,voice\nx,y")
