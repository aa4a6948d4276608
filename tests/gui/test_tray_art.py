"""The mark in the tray: every state has a drawing of its own that is read on light and on dark panels."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.gui.theme.tokens import LIGHT, Token, contrast_ratio
from app.gui.theme.tray_art import ON_DARK, ON_LIGHT, SIZES, Ink, TrayMark, tray_icon, tray_pixmap

LIGHT_PANELS, DARK_PANELS = ("#ffffff", "#e8ebee"), ("#101010", "#2d2d2d")
MARKS_STAND_OUT = 3.0


def drawn(mark: TrayMark, progress: float | None = None, *, dark: bool = False, play: bool = False) -> QImage:
    return tray_pixmap(22, mark, progress, dark=dark, play=play).toImage()


@pytest.mark.parametrize("dark", [False, True])
def test_no_two_states_look_alike_even_without_colours(qapp: QApplication, dark: bool) -> None:
    drawings = [drawn(mark, dark=dark).convertToFormat(QImage.Format.Format_Grayscale8) for mark in TrayMark]
    for one, other in itertools.combinations(drawings, 2):
        assert one != other


def test_the_ring_shows_how_far_things_are(qapp: QApplication) -> None:
    steps = [drawn(TrayMark.WORKING, progress) for progress in (None, 0.0, 0.25, 0.5, 0.75, 1.0)]
    for one, other in itertools.combinations(steps, 2):
        assert one != other
    assert drawn(TrayMark.WORKING, 7.0) == drawn(TrayMark.WORKING, 1.0)


def test_play_money_and_dark_panels_have_tiles_of_their_own(qapp: QApplication) -> None:
    corners = {
        drawn(TrayMark.IDLE, dark=dark, play=play).pixelColor(11, 1).name()
        for dark in (False, True)
        for play in (False, True)
    }
    assert len(corners) == 4


def test_every_size_that_trays_ask_for_is_there(qapp: QApplication) -> None:
    icon = tray_icon(TrayMark.WORKING, 0.5)
    assert [size.width() for size in icon.availableSizes()] == list(SIZES)


@pytest.mark.parametrize("ink, panels", [(ON_LIGHT, LIGHT_PANELS), (ON_DARK, DARK_PANELS)])
def test_tiles_stand_out_from_their_panels_and_marks_from_their_tiles(
    ink: Ink, panels: tuple[str, ...]
) -> None:
    for tile in (ink.tile, ink.play_tile, ink.away_tile):
        assert all(contrast_ratio(tile, panel) >= MARKS_STAND_OUT for panel in panels)
        assert contrast_ratio(ink.mark, tile) >= MARKS_STAND_OUT
    for on_badge in (ink.good, ink.ink):
        assert contrast_ratio(on_badge, ink.badge) >= MARKS_STAND_OUT
    assert contrast_ratio(LIGHT[Token.INK], ink.attention) >= MARKS_STAND_OUT
    assert all(contrast_ratio(ink.attention_edge, panel) >= MARKS_STAND_OUT for panel in panels)
