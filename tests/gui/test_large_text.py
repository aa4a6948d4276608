"""A system whose text is half as large again: everything grows with it, and nothing on the pages is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.rooms import PAGES
from app.gui.theme import fonts
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.theme import ThemeChoice, theme
from tests.gui.loops import on_qt_loop, turns
from tests.gui.test_pseudo_pages import busy_world
from tests.gui.window_scene import Scene
from tests.support.clipping import clipped

_SCALE = 1.5


def dress_anew(app: QApplication) -> None:
    """As a start of the program dresses it."""
    fonts._font.cache_clear()
    app.setFont(font(Role.BODY))
    theme().choose(ThemeChoice.DARK)
    theme().choose(ThemeChoice.LIGHT)


@contextmanager
def large(app: QApplication) -> Iterator[None]:
    """The system's text is half as large again meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "scale", lambda: _SCALE)
        dress_anew(app)
        yield
    dress_anew(app)
    theme().choose(ThemeChoice.SYSTEM)


@pytest.fixture(autouse=True)
def large_text(qapp: QApplication) -> Iterator[None]:
    with large(qapp):
        yield


def test_text_and_lengths_grow_together(qapp: QApplication) -> None:
    assert font(Role.BODY).pixelSize() == 20
    assert px(100) == 150


@pytest.mark.parametrize("size", [(1140, 780), (1900, 1000)], ids=["least", "large"])
@pytest.mark.parametrize("page", PAGES)
@on_qt_loop
async def test_nothing_is_cut_off_on_a_page_with_large_text(
    qapp: QApplication, tmp_path: Path, page: str, size: tuple[int, int]
) -> None:
    scene = await Scene(tmp_path, busy_world()).opened()
    scene.window.resize(*size)
    scene.window.go(page)
    await turns(40)
    found = clipped(scene.window)
    await scene.close()

    assert not found, "\n".join(found)
