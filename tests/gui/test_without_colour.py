"""No meaning by colour alone: whoever sees no colours tells every state from every other by its shape and its word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.job import JobState
from app.domain.payment import PaymentState
from app.gui.explain import Money
from app.gui.models.job_rows import state_shape, state_word
from app.gui.models.payments import payment_state
from app.gui.theme.progress import paint_progress
from app.gui.theme.shapes import Shape, paint_shape
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.chart_fills import Fill, paint_fill
from app.gui.widgets.meters import CapMeter
from tests.gui.facts_b import a_payment
from tests.gui.fakes import a_job, saved_audio

_TOLD_APART = 12
"""Pixels of a mark of 16 × 16 that are lighter or darker by a quarter."""


def grey(paint: Callable[[QPainter], None], width: int = 16, height: int = 16) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def differ(one: QImage, two: QImage) -> int:
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(abs(one.pixelColor(*at).red() - two.pixelColor(*at).red()) > 64 for at in places)


def a_shape(shape: Shape) -> QImage:
    return grey(lambda painter: paint_shape(painter, shape, QRectF(0, 0, 16, 16), QColor("black")))


def a_part(fill: Fill) -> QImage:
    return grey(lambda painter: paint_fill(painter, QRectF(0, 0, 16, 40), fill), 16, 40)


@pytest.mark.parametrize("one,two", list(combinations(Shape, 2)))
def test_two_shapes_never_look_alike(qapp: QApplication, one: Shape, two: Shape) -> None:
    assert differ(a_shape(one), a_shape(two)) >= _TOLD_APART


@pytest.mark.parametrize("one,two", list(combinations(Fill, 2)))
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_two_parts_of_a_chart_never_look_alike(
    qapp: QApplication, one: Fill, two: Fill, choice: ThemeChoice
) -> None:
    theme().choose(choice)
    drawn = [a_part(one), a_part(two)]
    theme().choose(ThemeChoice.SYSTEM)

    assert differ(drawn[0], drawn[1]) >= _TOLD_APART


def test_every_state_of_a_job_has_a_word_and_one_word_has_one_shape(qapp: QApplication) -> None:
    shapes: dict[str, set[Shape]] = defaultdict(set)
    for state in JobState:
        job = a_job(state=state, audio=saved_audio())
        assert state_word(job)
        shapes[state_word(job)].add(state_shape(job))

    assert all(len(each) == 1 for each in shapes.values())
    assert state_shape(a_job(state=JobState.FAILED)) is not state_shape(a_job(state=JobState.SAVED))


def test_every_state_of_a_payment_has_a_word(qapp: QApplication) -> None:
    cells = [payment_state(a_payment(state=state)) for state in PaymentState]

    assert all(cell.word for cell in cells)
    assert len({(cell.shape, cell.word) for cell in cells}) == len({cell.word for cell in cells})


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_time_past_the_mark_is_striped_and_not_only_of_another_colour(
    qapp: QApplication, choice: ThemeChoice
) -> None:
    theme().choose(choice)
    bar = QRectF(0, 4, 100, 8)
    usual = grey(lambda painter: paint_progress(painter, bar, 0.9, 0.95), 100, 16)
    beyond = grey(lambda painter: paint_progress(painter, bar, 0.9, 0.5, overtime=True), 100, 16)
    theme().choose(ThemeChoice.SYSTEM)

    assert differ(usual, beyond) >= _TOLD_APART


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_limit_that_is_nearly_used_is_striped_too(qapp: QApplication, choice: ThemeChoice) -> None:
    theme().choose(choice)
    meter = CapMeter("Used today", Money.USED_TODAY)
    meter.resize(200, 40)
    shades: list[int] = []
    for fraction in (0.7, 0.9):
        meter.set_values("$7", "$10", fraction)
        bar = meter.spoken_parts()[0]
        bar.resize(200, 6)
        picture = bar.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        middle = [picture.pixelColor(x, picture.height() // 2).red() for x in range(20, 120)]
        shades.append(max(middle) - min(middle))
    theme().choose(ThemeChoice.SYSTEM)
    meter.deleteLater()

    assert shades[0] == 0
    assert shades[1] > 64
