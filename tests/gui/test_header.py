"""The header is told with every sum: what it shows already is not drawn anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import BalancesChanged
from app.domain.observation import Balance
from app.gui.header import Header
from app.gui.language.catalogue import Language, speak
from app.gui.theme.fonts import px
from tests.gui.fakes import NOW, STUDIO

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_brake_is_drawn_anew_only_when_it_is_another_one(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.show_paused(paused=False)
    drawn = header.brake.icon().cacheKey()

    header.show_paused(paused=False)
    assert header.brake.icon().cacheKey() == drawn
    assert header.brake.accessibleName() == "Pause spending"

    header.show_paused(paused=True)
    assert header.brake.icon().cacheKey() != drawn
    assert header.brake.accessibleName() == "Resume spending"
    header.show_paused(paused=False)
    assert header.brake.accessibleName() == "Pause spending"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
@pytest.mark.parametrize("play", [False, True])
def test_whole_words_find_room_at_every_width(qtbot: QtBot, language: Language, play: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    speak(language)
    try:
        header = Header(window)
    finally:
        speak(Language.ENGLISH)
    header.show_account(STUDIO)
    header.show_play(play=play)
    credit = Balance(
        STUDIO.id,
        12_340_000,
        can_consume=True,
        minimum_top_up_micro_usdc=5_000_000,
        suggested_top_up_micro_usdc=10_000_000,
        seen_at=NOW,
    )
    header.show_balances(BalancesChanged(STUDIO.id, 1_234_560_000, credit))
    row = header.layout()
    assert row is not None
    window.show()
    tight = []
    for width in range(px(900 if play else 760), px(1500), 4):
        header.resize(width, header.height())
        # Sums may get longer at any width.
        for used_micro_usdc in (0, 99_990_000):
            header.show_used(used_micro_usdc, 100_000_000)
            assert header.width() == width
            if row.minimumSize().width() > width:
                tight.append((width, used_micro_usdc))

    assert tight == []
