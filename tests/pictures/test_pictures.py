"""There is a picture of everything; each shows what it says, and nothing on it is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.theme.theme import ThemeChoice, theme
from tests.gui.loops import on_qt_loop
from tests.pictures.catalogue import PICTURES, every_page, every_sheet
from tests.pictures.contact import write_index
from tests.pictures.stage import Picture, picture_of, posed, settled
from tests.pictures.taking import SMALL, looks
from tests.support.clipping import clipped

pytestmark = pytest.mark.usefixtures("qapp")


def test_there_is_a_picture_of_every_sheet() -> None:
    shown = {picture.shows for picture in PICTURES}

    assert {kind.__name__ for kind in every_sheet() - shown} == set()


def test_there_is_a_picture_of_every_page() -> None:
    names = {picture.name for picture in PICTURES if picture.every_size}

    assert every_page() - names == set()


def test_every_state_is_pictured_in_both_themes_and_in_a_small_window() -> None:
    assert len({picture.name for picture in PICTURES}) == len(PICTURES)
    for picture in PICTURES:
        taken = {(size, choice) for _, size, choice in looks(picture, twice=False)}
        assert {choice for _, choice in taken} == {ThemeChoice.LIGHT, ThemeChoice.DARK}
        assert SMALL in {size for size, _ in taken}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_shows_what_it_says_and_nothing_is_cut_off(picture: Picture, tmp_path: Path) -> None:
    @on_qt_loop
    async def look() -> None:
        theme().choose(ThemeChoice.LIGHT)
        stage = await posed(picture, tmp_path)
        try:
            assert any(type(each) is picture.shows and each.isVisible() for each in QApplication.allWidgets())
            cut = {"usual": _cut(stage.window)}
            stage.window.resize(*SMALL)
            await settled()
            cut["small"] = _cut(stage.window)
            assert not picture_of(stage.window).isNull()
        finally:
            await stage.scene.close()
        assert cut == {"usual": [], "small": []}

    look()


def _cut(window: QWidget) -> list[str]:
    """In the window, with the sheets over it."""
    return clipped(window)


def test_the_contact_sheet_has_every_picture_of_the_folder_and_nothing_else(tmp_path: Path) -> None:
    for name in ("jobs-light.png", "jobs-dark.png", "jobs-empty-light.png", "stranger-light.png"):
        (tmp_path / name).write_bytes(b"")

    count = write_index(tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")

    assert count == 3
    assert page.count("<img") == 3
    assert "stranger" not in page
