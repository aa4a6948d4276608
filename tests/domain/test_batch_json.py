"""JSON of jobs: lists, lists within an object, an object a line; broken and hostile ones with their lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.batch_json import looks_like_json
from app.domain.batch_reading import Source, read_source
from app.domain.batch_rows import MOST_ROWS, Reading


def document(text: str, name: str = "jobs.json") -> Reading:
    return read_source(Source(name, text.encode()))


def said(reading: Reading) -> list[str]:
    return [problem.sentence() for problem in reading.problems]


@pytest.mark.parametrize(
    "text",
    [
        '[\n{"prompt": "Water on wood"},\n {"prompt": "Rain on tin"}\n]',
        '[\n{"prompt": "Water on wood"},\n {"prompt": "Rain on tin"},\n]\n',
        '\n{"jobs": [{"prompt": "Water on wood"},\n {"prompt": "Rain on tin"}]}',
        '\n{"prompt": "Water on wood"}\n{"prompt": "Rain on tin"}\n\n',
    ],
)
def test_every_shape_gives_its_rows_with_their_lines(text: str) -> None:
    read = document(text)
    assert [(row.line, row.request.prompt) for row in read.rows] == [(2, "Water on wood"), (3, "Rain on tin")]
    assert not read.problems


def test_options_stand_beside_the_prompt_or_in_an_object_of_their_own() -> None:
    read = document(
        '[{"text": "Water on wood", "model": "m-1", "duration": 30, "options": {"speed": 1.10, "loop": true,'
        ' "instrumental": false, "voice": null}}]'
    )
    made = read.rows[0].request
    assert (made.prompt, made.model, made.duration_s, made.speed) == (
        "Water on wood",
        "m-1",
        30,
        Decimal("1.10"),
    )
    assert (made.loop, made.force_instrumental, made.voice) == (True, None, None)


def test_jobs_that_exist_are_named_by_model_and_queue_id() -> None:
    (row,) = document('{"model": "m-1", "queue_id": "q-1", "status": "QUEUED"}').rows
    assert (row.request.model, row.queue_id) == ("m-1", "q-1")


@pytest.mark.parametrize(
    "item, words",
    [
        ('{"prompt": "Water", "prompt": "Rain"}', "“prompt” is said twice."),
        ('{"prompt": "Water", "speed": 1, "options": {"speed": 2}}', "“speed” is said twice."),
        ('{"prompt": "Water", "options": {"loop": true, "loop": false}}', "“loop” is said twice."),
        ('{"prompt": ["Water"]}', "Text is expected, and something else is there."),
        ('{"prompt": true}', "Text is expected, and something else is there."),
        ('{"prompt": "Wa\\u0000ter"}', "It holds a zero character, which is no text."),
        ('{"prompt": "Wa\\ud800ter"}', "It holds half a character, which cannot be sent."),
        ('{"prompt": "Water", "speed": NaN}', "“NaN” is not a speed, such as 0.9 or 1.25."),
        ('{"prompt": "Water", "speed": 1e3}', "“1e3” is not a speed, such as 0.9 or 1.25."),
        ('{"prompt": "Water", "duration": 1.5}', "“1.5” is not a length in whole seconds."),
        ('{"prompt": "Water", "duration": -3}', "“-3” is not a length in whole seconds."),
        ('{"prompt": "Water", "duration": ' + "9" * 5000 + "}", "is not a length in whole seconds."),
        ('{"prompt": "Water", "options": 5}', ""),
        ('{"title": "Nothing"}', "It has no prompt."),
        ('{"prompt": null}', "It has no prompt."),
        ("5", "An object in braces is expected here."),
        ("[]", "An object in braces is expected here."),
    ],
)
def test_what_is_wrong_in_an_object_is_named_and_the_next_still_counts(item: str, words: str) -> None:
    read = document(f'[{{"prompt": "First one"}},\n{item},\n{{"prompt": "Last one"}}]')
    assert [row.request.prompt for row in read.rows][:: len(read.rows) - 1] == ["First one", "Last one"]
    assert all(problem.line == 2 for problem in read.problems)
    assert read.problems[-1].words.endswith(words)


def test_an_unknown_key_is_said_once_and_leaves_nothing_out() -> None:
    read = document('[{"prompt": "Water", "id": 1},\n{"prompt": "Rain", "id": 2, "mood": {"a": 1}}]')
    assert len(read.rows) == 2
    assert said(read) == [
        "jobs.json, line 1: “id” is not something that Gondola knows; it is not used.",
        "jobs.json, line 2: “mood” is not something that Gondola knows; it is not used.",
    ]
    assert not any(problem.leaves_out for problem in read.problems)


@pytest.mark.parametrize(
    "tail, line, words",
    [
        (',\n{"prompt": nope}]', 3, "This is not JSON that can be read; nothing after it was read."),
        (',\n{"prompt": "cut off', 3, "This is not JSON that can be read; nothing after it was read."),
        (",\n", 3, "This is not JSON that can be read; nothing after it was read."),
        (
            '\n{"prompt": "x"}]',
            3,
            "A comma or the end of the list is expected here; nothing after it was read.",
        ),
        ('\n]\n{"a": 1}', 3, "There is more after the end of the list; nothing after it was read."),
    ],
)
def test_a_list_that_breaks_off_keeps_what_came_before_and_names_the_line(
    tail: str, line: int, words: str
) -> None:
    read = document('[\n{"prompt": "First one"}' + tail)
    assert [row.request.prompt for row in read.rows] == ["First one"]
    assert said(read) == [f"jobs.json, line {line}: {words}"]


def test_a_broken_line_does_not_hide_the_next_one() -> None:
    read = document('{"prompt": "First one"}\n{broken\n"x"\n{"prompt": "Last one"}\n{"prompt"', "jobs.jsonl")
    assert [row.line for row in read.rows] == [1, 4]
    assert said(read) == [
        "jobs.jsonl, line 2: This is not JSON that can be read.",
        "jobs.jsonl, line 3: An object in braces is expected here.",
        "jobs.jsonl, line 5: This is not JSON that can be read.",
    ]


def test_an_object_broken_on_a_later_line_is_tried_again_from_the_next() -> None:
    read = document('{"prompt": "First one",\n\n"title": nope}\n{"prompt": "Last one"}\n', "jobs.jsonl")
    assert [(row.line, row.request.prompt) for row in read.rows] == [(4, "Last one")]
    assert [problem.line for problem in read.problems] == [3, 3]


def test_nesting_without_end_is_refused() -> None:
    assert said(document("[" * 100_000)) == [
        "jobs.json, line 1: This is not JSON that can be read; nothing after it was read."
    ]


@pytest.mark.parametrize("text", ["[]", '{"jobs": []}'])
def test_a_list_without_jobs_says_so(text: str) -> None:
    assert said(document(text)) == ["jobs.json, line 1: There is no job in it."]


@pytest.mark.parametrize("opening, between", [("[", ",\n"), ("", "\n")])
def test_ten_thousand_objects_are_read_and_the_next_is_told(opening: str, between: str) -> None:
    read = document(opening + between.join(['{"prompt": "Water on wood"}'] * (MOST_ROWS + 3)))
    assert len(read.rows) == MOST_ROWS
    assert said(read) == [
        "jobs.json, line 10001: 10,000 jobs at once are the most; from here on they are left out."
    ]


def test_pasted_text_is_json_only_if_it_begins_so() -> None:
    assert looks_like_json(' {"prompt": "x"}')
    assert looks_like_json("[ {}]")
    assert looks_like_json("[]")
    assert not looks_like_json("[Verse]\nLa la")
    assert not looks_like_json("Water")


def test_jobs_that_stand_on_one_line_are_told_apart() -> None:
    read = document(
        '[{"prompt": "Water"}, {"prompt": ["x"]}, {"prompt": "Rain"}, {"voice": "x"},\n{"prompt": "Wind"}]'
    )
    assert [(problem.line, problem.number) for problem in read.problems] == [(1, 2), (1, 4)]
    assert said(read)[0].startswith("jobs.json, line 1, job 2: ")
    assert [(row.line, row.number) for row in read.rows] == [(1, 0), (1, 3), (2, 0)]
