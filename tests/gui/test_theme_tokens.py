"""The palette: both themes hold every token, and what is read or recognised stands out enough."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.theme.stylesheet import stylesheet
from app.gui.theme.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, Token, contrast_ratio

MUCH = [pytest.param(LIGHT_CONTRAST, id="light-contrast"), pytest.param(DARK_CONTRAST, id="dark-contrast")]
THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark"), *MUCH]

GROUNDS = (Token.BACKGROUND, Token.SURFACE, Token.RAISED, Token.HOVER, Token.ACCENT_WASH)
READ_ANYWHERE = (Token.INK, Token.MUTED)
TEXT_ON = [
    (ink, ground) for ink in READ_ANYWHERE for ground in (*GROUNDS, Token.ATTENTION_WASH, Token.TRACK)
] + [
    (Token.ON_ACCENT, Token.ACCENT),
    (Token.ON_ACCENT, Token.ACCENT_HOVER),
    (Token.ON_ACCENT, Token.ACCENT_PRESSED),
    (Token.ACCENT_INK, Token.ACCENT_WASH),
    (Token.ATTENTION, Token.ATTENTION_WASH),
    (Token.SURFACE, Token.INK),
]
# Small print in one of these may stand on a page, a card, a sheet, or a row under the mouse.
TEXT_ON += [
    (text, ground)
    for text in (Token.ACCENT_INK, Token.GOOD, Token.BAD, Token.ATTENTION)
    for ground in (Token.BACKGROUND, Token.SURFACE, Token.RAISED, Token.HOVER)
]
MARKS = (Token.ACCENT, Token.GOOD, Token.ATTENTION, Token.BAD, Token.MUTED)
MARKS_ON = [(mark, ground) for mark in MARKS for ground in GROUNDS] + [
    (Token.ATTENTION, Token.ATTENTION_WASH),
    (Token.BAD, Token.ATTENTION_WASH),
    (Token.ACCENT, Token.TRACK),
    (Token.ATTENTION, Token.TRACK),
    (Token.ON_ACCENT, Token.ACCENT),
    (Token.SURFACE, Token.INK),
]
# Outlines of fields and boxes, bars of a sound, scroll bars, steps that are still to come.
MARKS_ON += [(Token.EDGE, ground) for ground in (*GROUNDS, Token.ATTENTION_WASH, Token.TRACK)]


@pytest.mark.parametrize("palette", THEMES)
def test_a_palette_names_every_token(palette: Palette) -> None:
    assert set(palette) == set(Token)


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("text,ground", TEXT_ON)
def test_text_is_readable(palette: Palette, text: Token, ground: Token) -> None:
    assert contrast_ratio(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", MUCH)
@pytest.mark.parametrize("text,ground", TEXT_ON)
def test_a_system_that_asks_for_more_contrast_gets_it(palette: Palette, text: Token, ground: Token) -> None:
    assert contrast_ratio(palette[text], palette[ground]) >= 7.0


@pytest.mark.parametrize("palette", THEMES)
def test_whatever_the_style_sheet_writes_on_a_colour_of_its_own_is_readable(
    qapp: QApplication, palette: Palette
) -> None:
    pairs = {
        (text, ground)
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(palette))
        if ":disabled" not in selector  # WCAG 1.4.3 leaves out what cannot be used now
        for text in re.findall(r"(?<![\w-])color: (#[0-9a-f]{6})", body)
        for ground in re.findall(r"background: (#[0-9a-f]{6})", body)
    }

    assert len(pairs) >= 4
    assert not [pair for pair in pairs if contrast_ratio(*pair) < 4.5]


@pytest.mark.parametrize("palette", THEMES)
@pytest.mark.parametrize("mark,ground", MARKS_ON)
def test_marks_are_recognisable(palette: Palette, mark: Token, ground: Token) -> None:
    assert contrast_ratio(palette[mark], palette[ground]) >= 3.0


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#3db9c4", "#3db9c4") == pytest.approx(1.0)
