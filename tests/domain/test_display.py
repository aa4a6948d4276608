"""Whatever a server writes, a label gets plain bounded text."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.display import displayable, literal, short_address, short_id

HARD_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u061c\ufeff\0\x1b\x7f\x85"
        ),
        st.sampled_from(" \t\n\r\u2028\u2029\u00a0\u3000"),
    ),
    max_size=900,
)


@given(HARD_TEXT, st.integers(1, 200), st.booleans())
def test_nothing_that_steers_the_display_survives(text: str, limit: int, multiline: bool) -> None:
    shown = displayable(text, limit, multiline=multiline)
    assert len(shown) <= limit
    kept = {"\n"} if multiline else set()
    assert not any(unicodedata.category(ch)[0] == "C" for ch in set(shown) - kept)
    assert not any(unicodedata.category(ch) in {"Zl", "Zp"} for ch in shown)
    assert "  " not in shown
    assert shown == shown.strip()


@given(HARD_TEXT, st.integers(1, 200), st.booleans())
def test_what_is_fit_to_show_stays_as_it_is(text: str, limit: int, multiline: bool) -> None:
    once = displayable(text, limit, multiline=multiline)
    assert displayable(once, limit, multiline=multiline) == once


@given(st.text(st.sampled_from("abc <&>é夜"), max_size=100))
def test_ordinary_text_only_loses_its_spare_blanks(text: str) -> None:
    assert displayable(text) == " ".join(text.split())


@pytest.mark.parametrize("value", [None, 5, b"bytes", ["list"], {"a": 1}, object()])
def test_what_is_no_text_shows_as_nothing(value: object) -> None:
    assert displayable(value) == ""


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert displayable("a" * 301) == "a" * 299 + "…"
    assert displayable("word " * 100, 10) == "word word…"
    assert displayable("\u200b" * 10_000 + "hidden", 10) == "…"


def test_lines_stay_only_where_they_are_wanted() -> None:
    assert displayable(" one \n\t two\u2028three ", multiline=True) == "one\ntwo three"
    assert displayable("one\r\ntwo") == "one two"


@given(HARD_TEXT)
def test_no_text_becomes_markup(text: str) -> None:
    assert literal(text) == html.escape(text, quote=False)
    assert html.unescape(literal("<b>&amp;</b>")) == "<b>&amp;</b>"


def test_an_address_is_shortened_to_be_recognised_never_to_be_paid() -> None:
    assert short_address("0xe23311112222333344445555666677778888" + "3786") == "0xe233…3786"
    assert short_address("0x12") == "0x12"
    assert short_address("") == ""


def test_an_id_is_shortened_and_made_plain() -> None:
    assert short_id("9f2c-0000-41aa") == "9f2c…41aa"
    assert short_id("9f2c\u202e41aa") == "9f2c41aa"
