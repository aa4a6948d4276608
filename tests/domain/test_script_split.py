"""Scripts longer than a model takes: parts that fit, in order, with nothing lost between them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.script_split import split_script, text_length

_TEXTS = st.text(st.sampled_from('ab .!?"”)\n\n\te\u0301\u200d\U0001f600漢\u3002'), max_size=300)


def test_a_script_that_fits_stays_whole() -> None:
    assert split_script("  One.\n\nTwo.\n", 40) == ("One.\n\nTwo.",)


def test_a_script_of_nothing_has_no_parts() -> None:
    assert split_script(" \n ", 10) == ()


def test_paragraphs_stay_together_as_long_as_they_fit() -> None:
    text = "One one.\n\nTwo two.\n \nThree three.\n\n\n\nFour."
    assert split_script(text, 20) == ("One one.\n\nTwo two.", "Three three.", "Four.")


def test_a_long_paragraph_is_cut_after_a_line_then_a_sentence_then_a_word() -> None:
    text = "A line here.\nA second line.\n\nSome say “No way.” Others do not say. Longwordlessness here"
    assert split_script(text, 20) == (
        "A line here.",
        "A second line.",
        "Some say “No way.”",
        "Others do not say.",
        "Longwordlessness",
        "here",
    )


def test_only_a_word_longer_than_the_limit_is_cut() -> None:
    assert split_script("abc " + "x" * 25 + " def", 10) == ("abc", "x" * 10, "x" * 10, "xxxxx def")


def test_a_cut_word_keeps_its_accents_and_joined_signs() -> None:
    assert split_script("e\u0301" * 6, 5) == ("e\u0301e\u0301",) * 3
    family = "\U0001f468\u200d\U0001f469"
    assert split_script(family * 3, 6) == (family,) * 3


def test_a_sign_that_does_not_fit_by_itself_is_cut_all_the_same() -> None:
    assert "".join(split_script("e" + "\u0301" * 9, 4)) == "e" + "\u0301" * 9


def test_characters_are_counted_as_the_host_counts_them() -> None:
    assert text_length("a\U0001f600") == 3
    assert split_script("\U0001f600" * 4, 5) == ("\U0001f600" * 2,) * 2


def test_a_last_part_too_short_to_be_made_takes_something_over() -> None:
    assert split_script("First one here.\n\nSecond one.\n\nEnd.", 31, 10) == (
        "First one here.",
        "Second one.\n\nEnd.",
    )
    assert split_script("One two three. Four five six.\n\nNo", 30, 10) == (
        "One two three.",
        "Four five six.\n\nNo",
    )


def test_a_last_part_stays_short_where_nothing_else_fits() -> None:
    assert split_script("x" * 20 + " y", 20, 5) == ("x" * 20, "y")
    assert split_script("aaaaaaaaa b ccccccccc d", 11, 5) == ("aaaaaaaaa b", "ccccccccc d")
    assert split_script("aaaaaaaaaaa bbbbbbbbbb c", 11, 5) == ("aaaaaaaaaaa", "bbbbbbbbbb", "c")
    assert split_script("a bbbbbbbbb cc", 11, 5) == ("a bbbbbbbbb", "cc")


@given(_TEXTS, st.integers(2, 60), st.integers(1, 12))
@example("\U0001f600", 1, 1)
def test_no_part_is_too_long_and_nothing_but_blanks_is_lost(text: str, limit: int, shortest: int) -> None:
    parts = split_script(text, limit, shortest)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() and part for part in parts)
    assert all(text_length(part) <= limit or len(part) == 1 for part in parts)


@given(st.text(st.sampled_from("abcdef"), min_size=1, max_size=9), st.integers(1, 30))
def test_every_part_but_the_last_holds_as_much_as_fits(word: str, count: int) -> None:
    limit = 40
    parts = split_script("\n\n".join([word] * count), limit)
    for part, following in pairwise(parts):
        assert text_length(part) + len("\n\n") + text_length(following.split("\n\n")[0]) > limit


def test_combining_marks_are_what_python_says_they_are() -> None:
    assert unicodedata.combining("\u0301")
