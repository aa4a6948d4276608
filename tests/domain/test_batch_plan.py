"""From rows to entries: models, options, parts, repeats, and what cannot be made."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.batch_plan import Plan, plan
from app.domain.batch_rows import MOST_ROWS, Problem, Row, in_reading_order
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from app.domain.repeats import text_digest

SPEECH = AudioModel(
    "speech",
    "Speech",
    Pricing(per_thousand_characters_micro_usdc=115_000),
    prompt_limit=60,
    supports_speed=True,
    voices=("Aria", "Roger"),
    default_voice="Aria",
)
MUSIC = AudioModel("music", "Music", Pricing(190_000), max_duration_s=60, min_duration_s=5)
MODELS = (SPEECH, MUSIC)
LONG = "First paragraph of some length.\n\nSecond paragraph, longer still.\n\nThird."


def row(
    prompt: str = "Water on wood", model: str = "music", line: int = 2, queue_id: str = "", **options: object
) -> Row:
    return Row("a.csv", line, JobRequest(model, prompt, **options), queue_id)  # type: ignore[arg-type]


def planned(*rows: Row, defaults: JobRequest | None = None) -> Plan:
    return plan(rows, MODELS, defaults)


def said(made: Plan) -> list[str]:
    return [problem.sentence() for problem in made.problems]


def test_rows_without_a_model_take_that_of_the_batch_with_its_options() -> None:
    common = JobRequest("speech", "", voice="Roger", speed=Decimal("1.1"))
    first, second, third = planned(
        row(model=""), row(model="speech", voice="Aria"), row(model="music"), defaults=common
    ).entries
    assert (first.request.model, first.request.voice, first.request.speed) == (
        "speech",
        "Roger",
        Decimal("1.1"),
    )
    assert (second.request.voice, second.request.speed) == ("Aria", Decimal("1.1"))
    assert (third.request.model, third.request.voice, third.request.speed) == ("music", None, None)


def test_which_job_of_a_line_is_wrong_is_said_of_a_list_on_one_line() -> None:
    assert said(planned(replace(row(model="", line=1), number=3))) == [
        "a.csv, line 1, job 3: It names no model, and none is chosen for the batch."
    ]


def test_a_row_that_names_no_model_needs_one_for_the_batch() -> None:
    assert said(planned(row(model=""))) == [
        "a.csv, line 2: It names no model, and none is chosen for the batch."
    ]


def test_models_that_there_are_not_and_options_that_they_do_not_take_are_named() -> None:
    made = planned(row(model="opera"), row(line=3, voice="Aria", duration_s=90), row("Hi", line=4))
    assert not made.entries
    assert said(made) == [
        "a.csv, line 2: Venice offers no model called “opera”.",
        "a.csv, line 3: This model does not have that voice. This model makes 5 to 60 seconds.",
        "a.csv, line 4: The prompt needs at least 10 characters.",
    ]


def test_a_script_over_the_limit_becomes_numbered_parts() -> None:
    made = planned(row(LONG, "speech", title="Chapter 1"), row("And a short one.", "speech", line=3))
    assert [entry.title for entry in made.entries] == [
        "Chapter 1 (1 of 2)",
        "Chapter 1 (2 of 2)",
        "And a short one.",
    ]
    assert [entry.number for entry in made.entries] == [1, 2, 3]
    assert [entry.line for entry in made.entries] == [2, 2, 3]
    assert made.entries[1].request.prompt == "Second paragraph, longer still.\n\nThird."


def test_the_number_of_a_part_is_never_cut_off_a_long_title() -> None:
    made = planned(row(LONG, "speech", title="T" * 80), row(LONG.replace("F", "f"), "speech"))
    assert [entry.title[-12:] for entry in made.entries[:2]] == ["TT… (1 of 2)", "TT… (2 of 2)"]
    assert made.entries[2].title.startswith("first paragraph of some length.")
    assert made.entries[2].title.endswith("(1 of 2)")
    assert all(len(entry.title) <= 80 for entry in made.entries)


def test_jobs_that_exist_are_watched_once_and_cost_nothing() -> None:
    first = row("", "music", 2, "q-1")
    made = planned(first, row("", "music", 3, "q-1"), row("", "speech", 4, "q-1"))
    assert [(entry.queue_id, entry.charged, entry.title) for entry in made.entries] == [
        ("q-1", False, "q-1")
    ] * 2
    assert said(made) == ["a.csv, line 3: This is the same job as in a.csv, line 2; it is watched once."]


def test_the_same_text_model_and_voice_twice_is_noticed() -> None:
    made = planned(
        row("Water on wood", "speech"),
        row("Water  on\nwood", "speech", 3, voice="Aria", speed=Decimal(2)),
        row("Water on wood", "speech", 4, voice="Roger"),
        row("Water on wood", "music", 5),
        row("Water on wood", "speech", 6),
    )
    assert [entry.same_as for entry in made.entries] == [0, 1, 0, 0, 1]
    assert all(entry.charged for entry in made.entries)


def test_lyrics_make_a_difference_to_what_is_the_same() -> None:
    plain = JobRequest("music", "Water on wood")
    assert text_digest(plain) != text_digest(replace(plain, lyrics="La"))
    assert text_digest(plain) == text_digest(replace(plain, title="T"))


def test_no_batch_is_longer_than_it_may_be() -> None:
    made = planned(*[row(line=number) for number in range(2, MOST_ROWS + 4)])
    assert len(made.entries) == MOST_ROWS
    assert said(made) == [
        f"a.csv, line {MOST_ROWS + 2}: 10,000 jobs at once are the most; from here on they are left out."
    ]


def test_a_script_is_not_cut_off_in_the_middle_by_the_end_of_a_batch() -> None:
    made = planned(*[row(line=number) for number in range(1, MOST_ROWS)], row(LONG, "speech", MOST_ROWS))
    assert len(made.entries) == MOST_ROWS - 1
    assert made.problems[0].line == MOST_ROWS


def test_a_plan_is_recognised_by_its_work_and_its_account() -> None:
    one, same = (
        planned(row(title="A")),
        plan([Row("b.csv", 9, JobRequest("music", "Water on wood", "A"))], MODELS),
    )
    assert one.digest("acc-1") == same.digest("acc-1")
    assert one.digest("acc-1") != one.digest("acc-2")
    assert one.digest("acc-1") != planned(row(title="B")).digest("acc-1")
    assert one.digest("acc-1") != planned(row(title="A"), row(title="A")).digest("acc-1")


def test_an_entry_says_where_it_came_from() -> None:
    (entry,) = planned(row()).entries
    assert entry.place() == "a.csv, line 2"
    (pasted,) = plan([Row("", 7, JobRequest("music", "Water on wood"))], MODELS).entries
    assert pasted.place() == "line 7"


def test_a_text_that_cannot_be_sent_has_a_digest_all_the_same() -> None:
    """A word of a command line that is not UTF-8 comes as a lone surrogate; it is refused later, where it is sent."""
    plain = JobRequest(model="m", prompt="one \udcff")
    assert text_digest(plain) != text_digest(replace(plain, prompt="one"))


def test_what_is_wrong_is_told_in_the_order_in_which_it_is_read() -> None:
    def at(source: str, line: int, number: int = 0) -> Problem:
        return Problem(source, line, "wrong", number=number)

    found = (
        at("b.csv", 6),
        at("a.csv", 9),
        at("b.csv", 0),
        at("b.csv", 4, 2),
        at("a.csv", 1),
        at("b.csv", 4),
    )
    assert in_reading_order(found) == (
        at("b.csv", 0),
        at("b.csv", 4),
        at("b.csv", 4, 2),
        at("b.csv", 6),
        at("a.csv", 1),
        at("a.csv", 9),
    )
