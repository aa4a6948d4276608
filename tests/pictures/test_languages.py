"""Full pages in the smallest window, in German and in the made-up language: nothing of ours is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.gui.language.catalogue import Language, speak
from tests.gui.loops import on_qt_loop
from tests.pictures.catalogue import PICTURES
from tests.pictures.stage import posed, settled
from tests.pictures.taking import SMALL
from tests.support.clipping import clipped

_NAMES = (
    "create-music",
    "create-speech",
    "create-many-list",
    "insights",
    "payments",
    "payments-joined",
    "wallet-empty",
    "wallet-watched",
)


@pytest.fixture(params=[Language.GERMAN, Language.PSEUDO])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    speak(request.param)
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", _NAMES)
@on_qt_loop
async def test_nothing_is_cut_off(tmp_path: Path, name: str) -> None:
    (picture,) = (each for each in PICTURES if each.name == name)
    stage = await posed(picture, tmp_path)
    stage.window.resize(*SMALL)
    await settled()
    found = clipped(stage.window)
    await stage.scene.close()

    assert not found, "\n".join(found)
