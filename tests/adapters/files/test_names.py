"""File names hold on every system, whatever a title or a server puts into them."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.files.names import MOST_BYTES, file_stem, safe_stem

WHEN = datetime(2026, 10, 3, 14, 32, tzinfo=UTC)
LOCAL = f"{WHEN.astimezone():%Y-%m-%d %H.%M}"


def is_safe(name: str) -> bool:
    return (
        name != ""
        and len(name.encode()) <= MOST_BYTES
        and not set(name) & set('<>:"/\\|?*')
        and not any(unicodedata.category(ch).startswith("C") for ch in name)
        and name[0] not in ".- "
        and name[-1] not in ". "
    )


def test_a_name_tells_title_time_and_job() -> None:
    assert file_stem("Lagoon at dawn", "elevenlabs-music", WHEN, "9f2c-41aa-77") == (
        f"Lagoon at dawn {LOCAL} 9f2c41aa"
    )


def test_without_a_title_the_model_names_it() -> None:
    assert file_stem("", "elevenlabs-music", WHEN, "9f2c") == f"elevenlabs-music {LOCAL} 9f2c"
    assert file_stem(" . ", "///", WHEN, "") == f"audio {LOCAL}"


def test_letters_of_every_language_stay() -> None:
    assert file_stem("Гондола 夜明け", "m", WHEN, "1").startswith("Гондола 夜明け ")


def test_a_long_title_gives_way_and_the_job_stays() -> None:
    name = file_stem("夜" * 200, "m", WHEN, "9f2c41aa")
    assert name.endswith(f" {LOCAL} 9f2c41aa")
    assert is_safe(name)


@pytest.mark.parametrize("title", ["con", "NUL.txt", "LPT1", "com9", "CONIN$", "aux .wav", "COM²"])
def test_names_that_windows_keeps_for_itself_are_changed(title: str) -> None:
    assert safe_stem(title) == f"_{title}"
    assert file_stem(f"{title}.x", "m", WHEN, "1").startswith(("_", f"{title}.x"))


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


@given(st.text(max_size=400), st.text(max_size=60), st.text(max_size=60))
def test_every_name_is_safe_and_stays_as_it_is_when_made_safe_again(title: str, model: str, job: str) -> None:
    for name in (file_stem(title, model, WHEN, job), safe_stem(title)):
        assert is_safe(name)
        assert safe_stem(name) == name
