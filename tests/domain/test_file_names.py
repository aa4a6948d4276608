"""File names hold on every system, whatever a template, a title or a server puts into them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.file_names import (
    FIELDS,
    MOST_BYTES,
    NameFacts,
    NameTemplate,
    folded,
    safe_stem,
    usual_or,
)

WHEN = datetime(2026, 10, 3, 14, 32)  # noqa: DTZ001 - local time, as names tell it
FACTS = NameFacts("Lagoon at dawn", "elevenlabs-music", WHEN, "9f2c-41aa-77")


def named(template: str = "", **changes: object) -> str:
    return NameTemplate.read(template).fill(replace(FACTS, **changes))  # type: ignore[arg-type]


def is_safe(name: str) -> bool:
    return (
        name != ""
        and len(name.encode()) <= MOST_BYTES
        and not set(name) & set('<>:"/\\|?*')
        and not any(unicodedata.category(ch).startswith("C") for ch in name)
        and name[0] not in ".- "
        and name[-1] not in ". "
    )


@pytest.mark.parametrize(
    "template, name",
    [
        ("", "Lagoon at dawn 2026-10-03 14.32 9f2c41aa"),
        ("{title}", "Lagoon at dawn"),
        ("{ Title } – {MODEL}", "Lagoon at dawn – elevenlabs-music"),
        ("{date}_{time}", "2026-10-03_14.32"),
        ("{number} {title}", "{#} Lagoon at dawn"),
        ("podcast", "podcast"),
        ("...{id}...", "9f2c41aa"),
    ],
)
def test_a_template_is_filled_with_what_is_known(template: str, name: str) -> None:
    assert named(template) == name


def test_a_job_of_a_batch_has_its_place_in_it() -> None:
    assert named("{number} {title}", number=7) == "007 Lagoon at dawn"


def test_without_a_title_the_model_names_it() -> None:
    assert named("{title} {id}", title="") == "elevenlabs-music 9f2c41aa"
    assert named("{title}", title=" . ", model="///") == "audio"
    assert named("{model}", model="") == "audio"


@pytest.mark.parametrize(
    "template, words",
    [
        ("{titel}", "no field {titel}"),
        ("{}", "nothing between"),
        ("{title", "brace stands alone"),
        ("title}", "brace stands alone"),
        ("{{title}}", "brace stands alone"),
        ("{date}/{title}", "cannot hold “/”"),
        ("a:b", "cannot hold “:”"),
        ("what?", "cannot hold “\\?”"),
        ("{title}\u202e", "invisible"),
        ("x" * 121, "too long"),
        ("{\u202e\x00}", "nothing between"),
    ],
)
def test_what_cannot_be_a_template_is_refused_in_words(template: str, words: str) -> None:
    with pytest.raises(InvalidInput, match=words) as caught:
        NameTemplate.read(template)
    assert all(f"{{{field}}}" in caught.value.do for field in FIELDS)
    assert usual_or(template) == NameTemplate.read("")


def test_a_good_template_is_used() -> None:
    assert usual_or("{id}").fill(FACTS) == "9f2c41aa"


def test_letters_of_every_language_stay() -> None:
    assert named("{title}", title="Гондола 夜明け") == "Гондола 夜明け"


@pytest.mark.parametrize(
    "template", ["", "{title} {model} {id}", "{id} {title}", "{number} {model}", "{title}" * 17]
)
def test_what_is_long_gives_way_and_the_rest_stays(template: str) -> None:
    name = named(template, title="夜" * 200, model="m" * 300)
    assert is_safe(name)
    assert ("9f2c41aa" in name) is ("{id}" in template or not template)


def test_braces_in_a_title_are_no_fields() -> None:
    assert named("{title} {number}", title="{#} {title}", number=3) == "(#) (title) 003"


@pytest.mark.parametrize("title", ["con", "NUL.txt", "LPT1", "com9", "CONIN$", "aux .wav", "COM²"])
def test_names_that_windows_keeps_for_itself_are_changed(title: str) -> None:
    assert safe_stem(title) == f"_{title}"
    assert named("{title}", title=title) == f"_{title}"


@pytest.mark.parametrize("title", ["console", "auxiliary", "com10", "nulls"])
def test_names_that_only_look_like_it_stay(title: str) -> None:
    assert safe_stem(title) == title


@pytest.mark.parametrize(
    "text, name",
    [
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\x", "C Windows x"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("ends. . ", "ends"),
        ("a\u202egpj.exe\u0000\n", "agpj.exe"),
        ("", "audio"),
        ("\ud800", "audio"),
    ],
)
def test_dangerous_text_becomes_a_plain_name(text: str, name: str) -> None:
    assert safe_stem(text) == name


@pytest.mark.parametrize(
    "one, other", [("Song.mp3", "SONG.MP3"), ("Caf\u00e9", "cafe\u0301"), ("Stra\u00dfe", "STRASSE")]
)
def test_names_that_some_systems_take_for_one_are_known(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(
    st.text(max_size=400),
    st.text(max_size=60),
    st.text(max_size=60),
    st.lists(st.sampled_from([*(f"{{{name}}}" for name in FIELDS), " ", "-", ".", "Ж"]), max_size=12),
)
def test_every_name_is_safe_and_stays_as_it_is_when_made_safe_again(
    title: str, model: str, job: str, parts: list[str]
) -> None:
    for name in (named("".join(parts)[:120], title=title, model=model, job_id=job), safe_stem(title)):
        assert is_safe(name)
        assert safe_stem(name) == name
