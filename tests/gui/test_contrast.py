"""What is really painted: every label and every shape of every page stands out from what lies under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.job import JobState
from app.gui.rooms import PAGES
from app.gui.theme.shapes import shape_token
from app.gui.theme.theme import Theme, ThemeChoice, theme
from app.gui.theme.tokens import DARK_CONTRAST, LIGHT_CONTRAST, Token, contrast_ratio
from app.gui.widgets.labels import Text
from app.gui.widgets.status import ShapeMark
from tests.gui.fakes import AGENT, STUDIO, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns
from tests.gui.window_scene import Scene

TEXT, MARK = 4.5, 3.0


@pytest.fixture(autouse=True)
def back_to_the_system(qapp: QApplication) -> Iterator[None]:
    yield
    theme().choose(ThemeChoice.SYSTEM)


def a_world() -> FakeWorld:
    states = (JobState.MAKING, JobState.WAITING, JobState.FAILED, JobState.NEEDS_YOU, JobState.GONE)
    jobs = [a_job(number, state=state) for number, state in enumerate(states, 1)]
    jobs.append(a_job(9, state=JobState.CLEANED, audio=saved_audio()))
    return FakeWorld(tuple(jobs), accounts=(STUDIO, AGENT))


def ground_under(widget: QWidget, window: QWidget, picture: QImage) -> str:
    """The colour that most of the widget's place shows: letters and shapes are thinner than what is round them."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-2, -2, 2, 2)
    place = place.intersected(picture.rect())
    seen = Counter(
        picture.pixelColor(x, y).name()
        for x in range(place.left(), place.right(), 2)
        for y in range(place.top(), place.bottom(), 2)
    )
    return seen.most_common(1)[0][0] if seen else ""


def is_whole(widget: QWidget) -> bool:
    """Whether nothing of it is scrolled away or covered."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def weak(window: QWidget) -> list[str]:
    """What does not stand out in the window as it is painted now."""
    picture = window.grab().toImage()
    found: list[str] = []
    for label in window.findChildren(QLabel):
        if is_whole(label) and label.text() and label.isEnabled() and isinstance(label, Text):
            ground = ground_under(label, window, picture)
            ratio = contrast_ratio(theme().colour(label.token()).name(), ground)
            if ratio < TEXT:
                found.append(f"{label.text()!r} in {label.token()} on {ground}: {ratio:.2f}")
    for mark in window.findChildren(ShapeMark):
        if is_whole(mark):
            ground = ground_under(mark, window, picture)
            ratio = contrast_ratio(theme().colour(shape_token(mark.shape())).name(), ground)
            if ratio < MARK:
                found.append(f"{mark.shape()} on {ground}: {ratio:.2f}")
    return found


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@on_qt_loop
async def test_every_label_and_shape_of_every_page_stands_out(
    qapp: QApplication, tmp_path: Path, choice: ThemeChoice
) -> None:
    scene = await Scene(tmp_path, a_world()).opened()
    theme().choose(choice)
    found: list[str] = []
    for page in PAGES:
        scene.window.go(page)
        await turns(40)
        found += [f"{page}: {each}" for each in weak(scene.window)]

    assert not found
    await scene.close()


@pytest.mark.parametrize(
    "choice,palette", [(ThemeChoice.LIGHT, LIGHT_CONTRAST), (ThemeChoice.DARK, DARK_CONTRAST)]
)
def test_a_system_that_asks_for_contrast_gets_the_stronger_palette(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, choice: ThemeChoice, palette: dict[Token, str]
) -> None:
    monkeypatch.setattr(Theme, "wants_contrast", lambda self: True)
    theme().choose(choice)

    assert theme().colour(Token.MUTED).name() == palette[Token.MUTED]
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name() == palette[Token.INK]
    assert theme().is_dark is (choice is ThemeChoice.DARK)


def test_weak_words_would_be_found(qapp: QApplication) -> None:
    theme().choose(ThemeChoice.LIGHT)
    holder = QWidget()
    words = Text("hardly seen", token=Token.LINE, parent=holder)
    holder.resize(words.sizeHint().width() + 40, 60)
    holder.show()

    assert weak(holder)
    holder.deleteLater()
