"""The palette: both themes hold every token, and what is read or recognised stands out enough."""

from __future__ import annotations

import pytest

from app.gui.theme.tokens import DARK, LIGHT, Palette, Token, contrast_ratio

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]

GROUNDS = (Token.BACKGROUND, Token.SURFACE, Token.RAISED, Token.HOVER, Token.ACCENT_WASH)
READ_ANYWHERE = (Token.INK, Token.MUTED)
TEXT_ON = [
    (ink, ground) for ink in READ_ANYWHERE for ground in (*GROUNDS, Token.ATTENTION_WASH, Token.TRACK)
] + [
    (Token.ON_ACCENT, Token.ACCENT),
    (Token.ON_ACCENT, Token.ACCENT_HOVER),
    (Token.ON_ACCENT, Token.ACCENT_PRESSED),
    (Token.ACCENT_INK, Token.SURFACE),
    (Token.ACCENT_INK, Token.ACCENT_WASH),
    (Token.GOOD, Token.RAISED),
    (Token.BAD, Token.RAISED),
    (Token.ATTENTION, Token.SURFACE),
    (Token.ATTENTION, Token.ATTENTION_WASH),
    (Token.SURFACE, Token.INK),
]
MARKS = (Token.ACCENT, Token.GOOD, Token.ATTENTION, Token.BAD, Token.MUTED)
MARKS_ON = [(mark, ground) for mark in MARKS for ground in GROUNDS] + [
    (Token.ATTENTION, Token.ATTENTION_WASH),
    (Token.BAD, Token.ATTENTION_WASH),
    (Token.ACCENT, Token.TRACK),
    (Token.ATTENTION, Token.TRACK),
    (Token.EDGE, Token.SURFACE),
]


@pytest.mark.parametrize("palette", THEMES)
def test_a_palette_names_every_token(palette: Palette) -> None:
    assert set(palette) == set(Token)


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("text,ground", TEXT_ON)
def test_text_is_readable(palette: Palette, text: Token, ground: Token) -> None:
    assert contrast_ratio(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("mark,ground", MARKS_ON)
def test_marks_are_recognisable(palette: Palette, mark: Token, ground: Token) -> None:
    assert contrast_ratio(palette[mark], palette[ground]) >= 3.0


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#3db9c4", "#3db9c4") == pytest.approx(1.0)
