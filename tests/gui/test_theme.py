"""The theme in a running application: switching, fonts, icons, shapes, and the files they come from."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import app.gui
from app import resources
from app.gui.theme import fonts
from app.gui.theme.icons import brand_icon, brand_pixmap, paint_icon
from app.gui.theme.progress import paint_progress
from app.gui.theme.shapes import Shape, paint_shape, shape_token
from app.gui.theme.stylesheet import stylesheet
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tokens import DARK, LIGHT, Token, contrast_ratio
from app.gui.widgets.buttons import PrimaryButton
from app.resources import resource_path

ICONS = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme().choose(ThemeChoice.LIGHT)
    yield
    theme().choose(ThemeChoice.SYSTEM)


def blank(size: int = 48) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def test_choosing_dark_changes_the_palette_of_the_running_program(qapp: QApplication) -> None:
    theme().choose(ThemeChoice.DARK)

    assert theme().is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK[Token.BACKGROUND])
    assert DARK[Token.SURFACE] in qapp.styleSheet()


def test_a_widget_on_screen_is_repainted_in_the_other_theme(qtbot: QtBot) -> None:
    button = PrimaryButton("Create")
    qtbot.addWidget(button)
    button.show()
    middle = QSize(button.size()).width() - 6, button.height() // 2
    before = button.grab().toImage().pixelColor(*middle)

    theme().choose(ThemeChoice.DARK)

    assert before == QColor(LIGHT[Token.ACCENT])
    assert button.grab().toImage().pixelColor(*middle) == QColor(DARK[Token.ACCENT])


def test_the_switch_is_announced_once_and_only_when_something_changes(qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme().changed):
        theme().choose(ThemeChoice.LIGHT)
    with qtbot.waitSignal(theme().changed):
        theme().choose(ThemeChoice.DARK)


def test_following_the_system_means_what_the_system_says(qapp: QApplication) -> None:
    theme().choose(ThemeChoice.DARK)

    theme().choose(ThemeChoice.SYSTEM)

    assert theme().choice is ThemeChoice.SYSTEM
    assert theme().is_dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def test_the_desktop_is_followed_while_running_until_the_person_chooses() -> None:
    theme().choose(ThemeChoice.SYSTEM)
    seen = []
    for said in (True, False, True, None):
        theme().system_says(said)
        seen.append(theme().is_dark)
    theme().system_says(True)
    theme().choose(ThemeChoice.LIGHT)
    chosen = theme().is_dark
    theme().choose(ThemeChoice.SYSTEM)
    again = theme().is_dark
    theme().system_says(None)

    assert seen == [True, False, True, False]
    assert (chosen, again) == (False, True)


def test_the_style_sheet_leaves_no_placeholder(qapp: QApplication) -> None:
    assert "$" not in stylesheet(LIGHT)
    assert "$" not in stylesheet(DARK)


def test_only_the_token_module_spells_a_colour() -> None:
    folder = Path(app.gui.__file__).parent
    spelled = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")
    found = [
        f"{path.name}: {node.value}"
        for path in folder.rglob("*.py")
        if path.name != "tokens.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and spelled.search(node.value)
    ]
    assert found == []


def test_figures_are_of_equal_width(qapp: QApplication) -> None:
    for role in fonts.Role:
        metrics = QFontMetricsF(fonts.font(role))
        widths = [metrics.horizontalAdvance(figure * 10) for figure in "0123456789"]
        assert max(widths) - min(widths) < 2, role


def test_a_font_handed_out_can_be_changed_without_changing_the_next(qapp: QApplication) -> None:
    fonts.font(fonts.Role.BODY).setPixelSize(99)

    assert fonts.font(fonts.Role.BODY).pixelSize() == fonts.px(13)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = blank()
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 48, 48), QColor(LIGHT[Token.ACCENT]))
    painter.end()

    solid = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {LIGHT[Token.ACCENT]}


def test_icons_are_drawn_for_the_screen_they_are_on(qapp: QApplication) -> None:
    icon = theme().icon("play", size=16)
    side = fonts.px(16)

    assert icon.pixmap(QSize(side, side), 2.0).width() == 2 * side
    assert brand_pixmap(24, 1.5).width() == 36


def test_the_mark_is_a_valid_drawing(qapp: QApplication) -> None:
    assert QSvgRenderer(str(resource_path("brand", "gondola.svg"))).isValid()
    assert not brand_icon().isNull()


def test_no_two_states_share_a_drawing(qapp: QApplication) -> None:
    drawings = set()
    for shape in Shape:
        image = blank()
        painter = QPainter(image)
        paint_shape(painter, shape, QRectF(0, 0, 48, 48), theme().colour(Token.INK))
        painter.end()
        drawings.add(bytes(image.constBits()))
        assert shape_token(shape) in Token
    assert len(drawings) == len(Shape)


def bar_colours(
    fraction: float, mark: float | None, *, overtime: bool = False, ground: Token = Token.SURFACE
) -> QImage:
    image = QImage(200, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme().colour(ground))
    painter = QPainter(image)
    paint_progress(painter, QRectF(0, 6, 200, 8), fraction, mark, overtime=overtime)
    painter.end()
    return image


def test_progress_is_solid_up_to_the_mark_and_striped_beyond_it(qapp: QApplication) -> None:
    image = bar_colours(0.95, 0.5)
    accent = theme().colour(Token.ACCENT).name()

    before = {image.pixelColor(x, 10).name() for x in range(8, 96)}
    beyond = {image.pixelColor(x, 10).name() for x in range(104, 184)}

    assert before == {accent}
    assert accent in beyond
    assert len(beyond) > 1


def test_progress_before_the_mark_has_no_stripes_and_shows_the_track_after_it(qapp: QApplication) -> None:
    image = bar_colours(0.3, 0.8)

    assert {image.pixelColor(x, 10).name() for x in range(8, 56)} == {theme().colour(Token.ACCENT).name()}
    assert len({image.pixelColor(x, 10).name() for x in range(64, 150)}) == 1
    assert image.pixelColor(160, 5) == theme().colour(Token.MUTED)


@pytest.mark.parametrize("ground", [Token.SURFACE, Token.ACCENT_WASH])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_way_still_to_go_is_seen_on_a_card_and_on_a_chosen_row(
    qapp: QApplication, choice: ThemeChoice, ground: Token
) -> None:
    theme().choose(choice)
    track = bar_colours(0.3, 0.8, ground=ground).pixelColor(120, 10)
    assert contrast_ratio(track.name(), theme().colour(ground).name()) >= 1.15


def test_progress_without_a_mark_can_still_be_overtime(qapp: QApplication) -> None:
    image = bar_colours(0.9, None, overtime=True)

    assert len({image.pixelColor(x, 10).name() for x in range(20, 160)}) > 1


def test_progress_past_the_end_stays_in_its_bar(qapp: QApplication) -> None:
    assert bar_colours(1.0, None) == bar_colours(7.5, None)


def test_a_shipped_file_is_found_and_a_missing_one_is_named() -> None:
    assert resource_path("icons", "play.svg").is_file()
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resource_path("icons", "no-such.svg")


def test_a_frozen_build_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brand = tmp_path / "resources" / "brand"
    brand.mkdir(parents=True)
    (brand / "gondola.svg").write_text("<svg/>")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)

    assert resource_path("brand", "gondola.svg") == brand / "gondola.svg"


def test_an_installed_package_brings_its_files_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "app"
    brand = package / "_resources" / "brand"
    brand.mkdir(parents=True)
    (brand / "gondola.svg").write_text("<svg/>")
    (package.parent / "resources" / "icons").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)

    assert resource_path("brand", "gondola.svg") == brand / "gondola.svg"
