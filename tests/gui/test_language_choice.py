"""Choosing the language in Settings: kept for the next window, which can be had at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.language.catalogue import Language, speak, spoken
from app.gui.pages.language_card import LanguageCard
from app.gui.pages.settings import SettingsPage
from app.gui.run import application, run
from app.gui.state import WindowState
from app.gui.window import MainWindow
from app.services.gondola import Gondola
from tests.gui.fakes import FakeLauncher, FakeWorld
from tests.gui.loops import on_qt_loop, turns
from tests.gui.window_scene import Scene


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    speak(Language.ENGLISH)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


def test_another_language_is_told_and_a_restart_is_offered(qtbot: QtBot) -> None:
    card = LanguageCard()
    qtbot.addWidget(card)
    card.show_choice("en")
    assert card.later.isHidden()
    chosen: list[str] = []
    card.language_chosen.connect(chosen.append)

    card.language.select("de")

    assert chosen == ["de"]
    assert not card.later.isHidden()
    with qtbot.waitSignal(card.restart_wanted):
        card.restart.click()


def test_the_systems_language_needs_no_restart_where_it_is_spoken_already(qtbot: QtBot) -> None:
    card = LanguageCard()
    qtbot.addWidget(card)
    card.show_choice("de")
    card.language.select("system")

    assert card.later.isHidden()


def test_a_language_is_kept_for_the_next_window_and_nonsense_is_not(tmp_path: Path) -> None:
    state = WindowState(tmp_path / "window.ini")
    assert state.language == "system"
    state.keep_language("de")
    assert WindowState(tmp_path / "window.ini").language == "de"
    state.keep_language("../../etc/passwd")
    assert WindowState(tmp_path / "window.ini").language == "system"


@on_qt_loop
async def test_the_choice_on_the_page_is_kept_and_the_window_asks_to_be_made_anew(
    qapp: QApplication, tmp_path: Path
) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.go("settings")
    await turns()
    page = scene.window.findChild(SettingsPage)
    assert page is not None
    asked: list[bool] = []
    scene.window.again_wanted.connect(lambda: asked.append(True))

    page.language.language.select("de")
    page.language.restart.click()

    assert scene.window.state.language == "de"
    assert asked == [True]
    await scene.close()


class TwiceLauncher(FakeLauncher):
    """The person wants German as soon as the first window has its services; the second one is quit."""

    spoke: tuple[Language, ...] = ()

    async def open_live(self) -> Gondola:
        gondola = await super().open_live()
        self.spoke = (*self.spoke, spoken())
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        if len(self.spoke) == 1:
            window.state.keep_language("de")
            window.again_wanted.emit()
        else:
            app = QApplication.instance()
            assert app is not None
            QCoreApplication.postEvent(app, QEvent(QEvent.Type.Quit))
        return gondola


def test_a_restart_ends_the_window_in_order_and_makes_a_german_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    application()
    first, second = FakeWorld(), FakeWorld()
    launcher = TwiceLauncher(tmp_path / "window.ini", [first, second])

    assert run(launcher) == 0

    assert launcher.spoke == (Language.ENGLISH, Language.GERMAN)
    assert (first.shutdown.runs, second.shutdown.runs) == (1, 1)
    assert launcher.closed
